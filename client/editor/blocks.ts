import { $createHorizontalRuleNode } from '@lexical/extension'
import { $insertList, $removeList } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $findMatchingParent, $insertNodeToNearestRoot } from '@lexical/utils'
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'

/** What a line of a clause can be turned into. */
export type BlockKind = 'text' | 'heading' | 'bullets' | 'numbers' | 'checks' | 'quote'

/** To be called within an update: turns the lines that are selected into this kind. */
export function $setBlock(kind: BlockKind): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (kind === 'bullets') $insertList('bullet')
  else if (kind === 'numbers') $insertList('number')
  else if (kind === 'checks') $insertList('check')
  // The clause's own title is a heading of the second level, so one inside it is of the third.
  else if (kind === 'heading') $setBlocksType(selection, () => $createHeadingNode('h3'))
  else if (kind === 'quote') $setBlocksType(selection, () => $createQuoteNode())
  else $setBlocksType(selection, () => $createParagraphNode())
}

/** To be called within an update: puts a block of its own where the caret is; an empty line gives way to it. */
export function $insertBlock(block: LexicalNode): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const line = $findMatchingParent(selection.anchor.getNode(), (node) => $isElementNode(node) && !node.isInline())
  const before = $insertNodeToNearestRoot(block).getPreviousSibling()
  if (line?.is(before) && $isElementNode(before) && before.isEmpty()) before.remove()
}

/** To be called within an update: the caret comes to stand after the rule. */
export const $insertRule = (): void => $insertBlock($createHorizontalRuleNode())

/** Turns the lines into this kind, or back into plain text where they are of this kind already. */
export function toggleBlock(editor: LexicalEditor, kind: BlockKind, now: BlockKind): void {
  editor.update(() => {
    if (now !== kind) $setBlock(kind)
    else if (kind === 'bullets' || kind === 'numbers' || kind === 'checks') $removeList()
    else $setBlock('text')
  })
}
