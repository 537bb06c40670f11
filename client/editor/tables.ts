import {
  $createTableNodeWithDimensions,
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
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { $insertBlock } from './blocks.ts'
import { $tableAround } from './in-table.ts'

/** To be called within an update: the caret comes to stand in the first cell. A table in a table is not in the grammar. */
export function $insertTable(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || $tableAround(selection.anchor.getNode())) return
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false })
  $insertBlock(table)
  table.getFirstDescendant()?.selectStart()
}

/** Whether every cell of the first row is a head. */
function $hasHeaderRow(table: TableNode): boolean {
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

function $selectedTable(): TableNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null
  return $tableAround(selection.anchor.getNode())
}

/** Changes the table that the caret is in, beginning at its cell. */
export function changeTable(editor: LexicalEditor, change: TableChange): void {
  editor.update(() => {
    const table = $selectedTable()
    if (table) changes[change](table)
  })
}

/** To be called while reading the editor's state: whether the table that the caret is in has a head. */
export function $isHeaded(): boolean {
  const table = $selectedTable()
  return table !== null && $hasHeaderRow(table)
}
