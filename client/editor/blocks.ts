import { $createHorizontalRuleNode } from '@lexical/extension'
import { $insertList, $removeList } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $createTableNodeWithDimensions, $isTableNode } from '@lexical/table'
import { $findMatchingParent, $insertNodeToNearestRoot } from '@lexical/utils'
import { $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection, type LexicalEditor } from 'lexical'

/** What a line of a clause can be turned into. */
export type BlockKind = 'text' | 'heading' | 'bullets' | 'numbers' | 'checks' | 'quote'

/** What else can be put where the caret is. */
type InsertedKind = 'table' | 'rule'

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

/** To be called within an update: the caret comes to stand after a rule, and in the first cell of a table. */
export function $insertBlock(kind: InsertedKind): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const here = selection.anchor.getNode()
  // A table in a table is not in the grammar.
  if (kind === 'table' && $findMatchingParent(here, $isTableNode)) return
  const line = $findMatchingParent(here, (node) => $isElementNode(node) && !node.isInline())
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false })
  const inserted = $insertNodeToNearestRoot(kind === 'table' ? table : $createHorizontalRuleNode())
  const before = inserted.getPreviousSibling()
  if (line?.is(before) && $isElementNode(before) && before.isEmpty()) before.remove()
  if (kind === 'table') table.getFirstDescendant()?.selectStart()
}

/** Turns the lines into this kind, or back into plain text where they are of this kind already. */
export function toggleBlock(editor: LexicalEditor, kind: BlockKind, now: BlockKind): void {
  editor.update(() => {
    if (now !== kind) $setBlock(kind)
    else if (kind === 'bullets' || kind === 'numbers' || kind === 'checks') $removeList()
    else $setBlock('text')
  })
}

export const insertBlock = (editor: LexicalEditor, kind: InsertedKind): void => editor.update(() => $insertBlock(kind))
