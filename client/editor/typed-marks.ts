import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COLLABORATION_TAG,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical'
import type { TextUndo } from '../../shared/text/undo.ts'
import { $insertBlock, $setBlock, type BlockKind } from './blocks.ts'

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

interface TypedMark {
  readonly text: TextNode
  readonly length: number
  readonly becomes: BlockKind | 'rule'
}

/** The mark that the caret stands behind, if it is one. Only plain lines are changed, never a list or a heading. */
function $typedMark(): TypedMark | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const text = selection.anchor.getNode()
  const line = text.getParent()
  if (!$isTextNode(text) || !$isParagraphNode(line) || !line.getFirstChild()?.is(text)) return undefined
  const length = selection.anchor.offset
  const before = text.getTextContent().slice(0, length)
  if (before === '---' && line.getTextContent() === '---') return { text, length, becomes: 'rule' }
  const becomes = before.endsWith(' ') ? lineMarks.get(before.slice(0, -1)) : undefined
  return becomes && { text, length, becomes }
}

/** Whether the caret stood one sign further to the front: what is pasted or comes from others is left as it is. */
const isTypedSince = (before: EditorState, length: number): boolean =>
  before.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.offset === length - 1
  })

function $become({ text, length, becomes }: TypedMark): void {
  const line = text.getParentOrThrow()
  const rest = text.getTextContent().slice(length)
  if (rest === '') text.remove()
  else text.setTextContent(rest)
  line.selectStart()
  if (becomes === 'rule') $insertBlock('rule')
  else $setBlock(becomes)
}

/** `# `, `- `, `1. `, `[] `, `> ` and `---` make a line what they stand for; undo brings back what was typed. */
export const registerTypedMarks = (editor: LexicalEditor, undo: TextUndo): (() => void) =>
  editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
    if (dirtyLeaves.size === 0 || tags.has(COLLABORATION_TAG) || tags.has(HISTORIC_TAG) || editor.isComposing()) return
    const found = editorState.read($typedMark)
    if (!found || !dirtyLeaves.has(found.text.getKey()) || !isTypedSince(prevEditorState, found.length)) return
    undo.endStep()
    editor.update(() => {
      const mark = $typedMark()
      if (mark) $become(mark)
    })
  })
