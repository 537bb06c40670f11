import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  $setTableRowIsHeader,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'

/** The table that a node stands in. */
export const $tableAround = (node: LexicalNode): TableNode | null => $findMatchingParent(node, $isTableNode)

/** Whether every cell of the first row is a head. */
export function $hasHeaderRow(table: TableNode): boolean {
  const row = table.getFirstChild()
  const isHead = (cell: LexicalNode) => $isTableCellNode(cell) && cell.hasHeaderState(TableCellHeaderStates.ROW)
  return $isTableRowNode(row) && row.getChildren().every(isHead)
}

/** The table goes, the caret to the line after it. */
function $removeTable(table: TableNode): void {
  const after = table.getNextSibling() ?? table.getPreviousSibling()
  const line = $isElementNode(after) && !$isTableNode(after) ? after : $createParagraphNode()
  if (line !== after) table.insertAfter(line)
  line.selectStart()
  table.remove()
}

const changes = {
  rowAbove: () => $insertTableRowAtSelection(false),
  rowBelow: () => $insertTableRowAtSelection(true),
  columnBefore: () => $insertTableColumnAtSelection(false),
  columnAfter: () => $insertTableColumnAtSelection(true),
  headerRow: (table: TableNode) => $setTableRowIsHeader(table, 0, !$hasHeaderRow(table)),
  evenColumns: (table: TableNode) => table.setColWidths(undefined),
  removeRow: (table: TableNode) => (table.getChildrenSize() > 1 ? $deleteTableRowAtSelection() : $removeTable(table)),
  removeColumn: (table: TableNode) =>
    table.getColumnCount() > 1 ? $deleteTableColumnAtSelection() : $removeTable(table),
  removeTable: $removeTable,
} satisfies Record<string, (table: TableNode) => unknown>

export type TableChange = keyof typeof changes

/** Changes the table that the caret is in, beginning at its cell. */
export function changeTable(editor: LexicalEditor, change: TableChange): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return
    const table = $tableAround(selection.anchor.getNode())
    if (table) changes[change](table)
  })
}
