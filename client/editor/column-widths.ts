import { $computeTableMapSkipCellCheck, $isTableCellNode, type TableCellNode, type TableNode } from '@lexical/table'
import { $findMatchingParent } from '@lexical/utils'
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import type { TextUndo } from '../../shared/text/undo.ts'
import { $tableAround } from './in-table.ts'

/** In CSS pixels: no column is narrower, one press of a key moves by so much, the edge is caught so near. */
const LEAST = 48
const STEP = 24
const REACH = 6

/** The column that ends at the right edge of a cell, counted from 0. */
function $columnOf(table: TableNode, cell: TableCellNode): number {
  const [, found] = $computeTableMapSkipCellCheck(table, cell, cell)
  return (found?.startColumn ?? 0) + cell.getColSpan() - 1
}

/** As kept, else as they are on the screen. */
function $widthsOf(editor: LexicalEditor, table: TableNode, cell: TableCellNode): number[] {
  const kept = table.getColWidths()
  if (kept) return [...kept]
  const [map] = $computeTableMapSkipCellCheck(table, cell, cell)
  return (map[0] ?? []).map(({ cell: one }) => {
    const width = editor.getElementByKey(one.getKey())?.getBoundingClientRect().width ?? LEAST
    return Math.round(width / one.getColSpan())
  })
}

function $setWidth(editor: LexicalEditor, table: TableNode, cell: TableCellNode, widen: (width: number) => number) {
  const widths = $widthsOf(editor, table, cell)
  const column = $columnOf(table, cell)
  const before = widths[column]
  if (before === undefined) return
  widths[column] = Math.max(LEAST, Math.round(widen(before)))
  table.setColWidths(widths)
}

/** Makes the column of the caret wider or narrower. Returns whether there is one. */
function $stepWidth(editor: LexicalEditor, by: number): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const cell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode)
  const table = cell && $tableAround(cell)
  if (!cell || !table) return false
  $setWidth(editor, table, cell, (width) => width + by)
  return true
}

const registerKeys = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
      if (by === 0 || !event.altKey || !event.shiftKey || !editor.isEditable()) return false
      if (!$stepWidth(editor, by)) return false
      event.preventDefault()
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )

/** The cell whose right edge the pointer is at. */
function cellAt({ target, clientX }: PointerEvent): HTMLElement | undefined {
  const cell = (target as Element).closest?.<HTMLElement>('th, td')
  if (!cell) return undefined
  const { left, right } = cell.getBoundingClientRect()
  if (right - clientX <= REACH) return cell
  const before = cell.previousElementSibling
  return clientX - left <= REACH && before instanceof HTMLElement ? before : undefined
}

function registerPointer(editor: LexicalEditor, undo: TextUndo): () => void {
  let dragged: { readonly cell: HTMLElement; readonly from: number; readonly width: number } | undefined
  const isMouse = (event: PointerEvent) => event.pointerType === 'mouse' && editor.isEditable()

  const moved = (event: PointerEvent) => {
    const surface = event.currentTarget as HTMLElement
    if (!isMouse(event)) return
    surface.classList.toggle('at-column-edge', dragged !== undefined || cellAt(event) !== undefined)
    if (!dragged) return
    const { cell: element, from, width } = dragged
    editor.update(() => {
      $addUpdateTag(SKIP_DOM_SELECTION_TAG)
      const node = $getNearestNodeFromDOMNode(element)
      const cell = node && $findMatchingParent(node, $isTableCellNode)
      const table = cell && $tableAround(cell)
      if (cell && table) $setWidth(editor, table, cell, () => width + event.clientX - from)
    })
  }
  const pressed = (event: PointerEvent) => {
    const cell = isMouse(event) && event.button === 0 ? cellAt(event) : undefined
    if (!cell) return
    // Else the table would take the press for the beginning of a selection of cells.
    event.preventDefault()
    event.stopPropagation()
    undo.endStep()
    dragged = { cell, from: event.clientX, width: cell.getBoundingClientRect().width }
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
  }
  const released = () => {
    if (dragged) undo.endStep()
    dragged = undefined
  }
  const swallow = (event: MouseEvent) => {
    if (dragged) event.stopPropagation()
  }

  return editor.registerRootListener((surface) => {
    if (!surface) return
    surface.addEventListener('pointermove', moved)
    surface.addEventListener('pointerdown', pressed, { capture: true })
    surface.addEventListener('mousedown', swallow, { capture: true })
    surface.addEventListener('pointerup', released)
    surface.addEventListener('pointercancel', released)
    return () => {
      surface.removeEventListener('pointermove', moved)
      surface.removeEventListener('pointerdown', pressed, { capture: true })
      surface.removeEventListener('mousedown', swallow, { capture: true })
      surface.removeEventListener('pointerup', released)
      surface.removeEventListener('pointercancel', released)
    }
  })
}

/** Columns are made wider and narrower by Alt, Shift and an arrow, or by pulling at their right edge. */
export const registerColumnWidths = (editor: LexicalEditor, undo: TextUndo): (() => void) =>
  mergeRegister(registerKeys(editor), registerPointer(editor, undo))
