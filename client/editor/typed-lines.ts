import { $getSelection, $isParagraphNode, $isRangeSelection, $isRootNode, $isTextNode } from 'lexical'
import { $insertRule, $setBlock, type BlockKind } from './blocks.ts'
import type { Typed } from './when-typed.ts'

/** What one types at the start of a line, a space after it, and what the line becomes. */
const lineMarks: ReadonlyMap<string, BlockKind> = new Map([
  ['#', 'heading'],
  ['##', 'heading'],
  ['###', 'heading'],
  ['-', 'bullets'],
  ['*', 'bullets'],
  ['1.', 'numbers'],
  ['[]', 'checks'],
  ['[ ]', 'checks'],
  ['>', 'quote'],
])

interface TypedLine extends Typed {
  readonly becomes: BlockKind | 'rule'
}

/** The mark that the caret stands behind, if it is one. Only plain lines are changed, never a list or a heading. */
export function $typedLine(): TypedLine | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const text = selection.anchor.getNode()
  const line = text.getParent()
  if (!$isTextNode(text) || !$isParagraphNode(line) || !line.getFirstChild()?.is(text)) return undefined
  const caret = selection.anchor.offset
  const before = text.getTextContent().slice(0, caret)
  if (before === '---' && line.getTextContent() === '---') return { text, caret, becomes: 'rule' }
  const becomes = before.endsWith(' ') ? lineMarks.get(before.slice(0, -1)) : undefined
  // In a table it is a date more often: 1. März.
  if (becomes === 'numbers' && !$isRootNode(line.getParent())) return undefined
  return becomes && { text, caret, becomes }
}

export function $becomeLine({ text, caret, becomes }: TypedLine): void {
  const line = text.getParentOrThrow()
  const rest = text.getTextContent().slice(caret)
  if (rest === '') text.remove()
  else text.setTextContent(rest)
  line.selectStart()
  if (becomes === 'rule') $insertRule()
  else $setBlock(becomes)
}
