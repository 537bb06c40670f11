import { $createHorizontalRuleNode } from '@lexical/extension'
import { $toggleLink } from '@lexical/link'
import { $insertList, $isListItemNode, $removeList } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $mergeCells,
  $unmergeCell,
} from '@lexical/table'
import { $findMatchingParent, $insertNodeToNearestRoot } from '@lexical/utils'
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTabNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  FORMAT_ELEMENT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
  type RangeSelection,
} from 'lexical'
import { isWithinPair } from '../surrogates.ts'
import type { ClauseEditor } from './clause-editor.ts'
import type { Random } from './random.ts'

/** Of 😀, 😁 and 🨀 each two have a half in common; two flags begin with the same letter. */
const pairs = ['😀', '😁', '🨀', '😁😀', '🇩🇪', '🇩🇰', '👍🏽', '👨‍👩‍👧'] as const
const words = ['Kreis ', 'Ganztag', ' und ', 'ä', 'ß ', '§ 24', 'x', '. ', 'e\u0301', ...pairs] as const
const formats = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'subscript', 'superscript'] as const
const tags = ['h1', 'h2', 'h3'] as const

/** Where a caret can stand: texts, and blocks without any. */
function $places(): LexicalNode[] {
  const places: LexicalNode[] = []
  const visit = (node: LexicalNode) => {
    if ($isTextNode(node)) places.push(node)
    else if ($isElementNode(node)) {
      if (node.isEmpty()) places.push(node)
      node.getChildren().forEach(visit)
    }
  }
  visit($getRoot())
  return places
}

/** A place in a node from `from` on; never one within a surrogate pair, where no caret stands. */
function offsetIn(random: Random, node: LexicalNode, from = 0): number {
  if (!$isTextNode(node)) return 0
  const words = node.getTextContent()
  const at = from + random.below(words.length - from + 1)
  return isWithinPair(words, at) ? at - 1 : at
}

const $cellAt = (node: LexicalNode) => $findMatchingParent(node, $isTableCellNode)

/** Selects something within a few places; both ends in the same cell or outside of tables, as a person could. */
function $select(random: Random, { wide }: { wide: boolean }): RangeSelection {
  const places = $places()
  const at = random.below(places.length)
  const first = places[at]!
  const reach = wide ? places[Math.min(places.length - 1, at + random.below(3))]! : first
  const last = ($cellAt(first)?.getKey() ?? '') === ($cellAt(reach)?.getKey() ?? '') ? reach : first
  const from = offsetIn(random, first)
  const to = last === first && !wide ? from : offsetIn(random, last, last === first ? from : 0)
  const selection = $createRangeSelection()
  selection.anchor.set(first.getKey(), from, $isTextNode(first) ? 'text' : 'element')
  selection.focus.set(last.getKey(), to, $isTextNode(last) ? 'text' : 'element')
  $setSelection(selection)
  return selection
}

const $withSelection = (then: (selection: RangeSelection) => void) => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) then(selection)
}

/** What a person does in one go, by the editor's own functions; each within an update. */
const edits: Record<string, (random: Random, page: ClauseEditor) => void> = {
  type: (random) => $select(random, { wide: false }).insertText(random.oneOf(words)),
  replace: (random) => $select(random, { wide: true }).insertText(random.oneOf(words)),
  delete: (random) => $select(random, { wide: true }).removeText(),
  format: (random) => $select(random, { wide: true }).formatText(random.oneOf(formats)),
  split(random, page) {
    $select(random, { wide: false })
    page.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
  },
  merge(random) {
    const block = $getRoot().getChildren()[random.below($getRoot().getChildrenSize())]
    const before = block?.getPreviousSibling()
    if (!$isElementNode(block) || !$isElementNode(before) || $isTableNode(block) || $isTableNode(before)) return
    if (block.getType() === before.getType()) before.append(...block.getChildren())
    if (block.isEmpty()) block.remove()
  },
  breakLine: (random) => $select(random, { wide: false }).insertLineBreak(),
  tab: (random) => $select(random, { wide: false }).insertNodes([$createTabNode()]),
  heading(random) {
    $setBlocksType($select(random, { wide: true }), () => $createHeadingNode(random.oneOf(tags)))
  },
  quote: (random) => $setBlocksType($select(random, { wide: false }), () => $createQuoteNode()),
  plain: (random) => $setBlocksType($select(random, { wide: true }), () => $createParagraphNode()),
  list(random) {
    $select(random, { wide: true })
    $insertList(random.oneOf(['bullet', 'number', 'check'] as const))
  },
  unlist(random) {
    $select(random, { wide: false })
    $removeList()
  },
  check(random) {
    const item = $findMatchingParent($select(random, { wide: false }).anchor.getNode(), $isListItemNode)
    item?.toggleChecked()
  },
  indent(random, page) {
    $select(random, { wide: false })
    page.editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
  },
  outdent(random, page) {
    $select(random, { wide: false })
    page.editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)
  },
  align(random, page) {
    $select(random, { wide: false })
    page.editor.dispatchCommand(
      FORMAT_ELEMENT_COMMAND,
      random.oneOf(['left', 'center', 'right', 'justify', ''] as const),
    )
  },
  link(random) {
    $select(random, { wide: true })
    $toggleLink(
      random.percent(70) ? random.oneOf(['https://kreis.example/a', '/documents', 'javascript:alert(1)']) : null,
    )
  },
  rule(random) {
    $select(random, { wide: false })
    $insertNodeToNearestRoot($createHorizontalRuleNode())
  },
  table(random) {
    $select(random, { wide: false })
    if ($getRoot().getChildren().filter($isTableNode).length > 2) return
    $withSelection(({ anchor }) => {
      if (!$cellAt(anchor.getNode())) $insertNodeToNearestRoot($createTableNodeWithDimensions(2, 2, random.percent(50)))
    })
  },
  changeTable(random) {
    const cells = $places().filter($cellAt)
    if (cells.length === 0) return
    const cell = $cellAt(random.oneOf(cells))!
    cell.selectStart()
    const change = random.below(6)
    if (change === 0) $insertTableRowAtSelection(random.percent(50))
    else if (change === 1) $insertTableColumnAtSelection(random.percent(50))
    else if (change === 2) $deleteTableRowAtSelection()
    else if (change === 3) $deleteTableColumnAtSelection()
    else if (change === 4) $unmergeCell()
    else $mergeCells([cell, cell.getNextSibling()].filter($isTableCellNode))
  },
  resizeColumns(random) {
    const tables = $getRoot().getChildren().filter($isTableNode)
    if (tables.length > 0) random.oneOf(tables).setColWidths([100 + random.below(50), 200])
  },
  appendBlock: () => {
    $getRoot().append($createParagraphNode().append($createTextNode('Neuer Absatz')))
  },
  removeBlock(random) {
    if ($getRoot().getChildrenSize() > 1)
      $getRoot().getChildAtIndex(random.below($getRoot().getChildrenSize()))!.remove()
  },
  moveBlock(random) {
    const blocks = $getRoot().getChildren<ElementNode>()
    const [block, after] = [random.oneOf(blocks), random.oneOf(blocks)]
    if (block !== after) after.insertAfter(block)
  },
}

const often = ['type', 'type', 'type', 'type', 'format', 'delete', 'split', 'replace', 'list', 'changeTable']
const names = [...Object.keys(edits), ...often]

/** One random edit, or an undo or redo. Returns its name. */
export function editAtRandom(random: Random, page: ClauseEditor): string {
  if (random.percent(12)) {
    const step = random.percent(70) ? 'undo' : 'redo'
    page.undo[step]()
    return step
  }
  if (random.percent(30)) page.undo.endStep()
  const name = random.oneOf(names)
  try {
    page.update(() => {
      if ($places().length === 0) $getRoot().append($createParagraphNode())
      edits[name]!(random, page)
    })
    return name
  } catch (error) {
    if (!isOwnFault(error)) throw error
    return `${name}(gave up)`
  }
}

/** There are selections on which the editor's own functions give up. The editor then stays as it was. */
const isOwnFault = (error: unknown): boolean =>
  error instanceof Error && !/(binding|keep-to-grammar|own-selection|pairing)\.ts/.test(error.stack ?? '')
