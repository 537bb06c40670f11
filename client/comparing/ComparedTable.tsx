import { For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { CellComparison, RowComparison, TableComparison } from '../../shared/compare/comparison.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { RowLeftBehind, RowMoved } from './MovedRow.tsx'
import type { Shown } from './shown.ts'

const stands = (shown: Shown, part: { readonly change: string }) =>
  shown === 'both' || part.change !== (shown === 'from' ? 'added' : 'removed')

const rowStands = (shown: Shown, row: RowComparison) =>
  stands(shown, row) && (shown !== 'from' || !row.moved) && (shown !== 'to' || row.change !== 'moved-away')

/** A table whose rows and columns say whether they are new, gone, or moved. */
export function ComparedTable(props: {
  readonly table: TableComparison
  readonly shown: Shown
  /** What stands in a cell. */
  readonly children: (cell: CellComparison) => JSX.Element
}): JSX.Element {
  const shownRows = () => props.table.rows.filter((row) => rowStands(props.shown, row))
  /** Where a row stood that has moved, the old text has its words. */
  const cellsOf = ({ cells, movedTo }: RowComparison) =>
    (movedTo === undefined ? cells : props.table.rows[movedTo]!.cells).filter((cell) => stands(props.shown, cell))
  const columnFlag = (row: RowComparison, cell: CellComparison) => {
    if (shownRows()[0] !== row) return undefined
    const { columnAdded, columnRemoved } = comparingWords().flags
    const change = props.table.columns[cell.column]?.change
    return change === 'added' ? columnAdded : change === 'removed' ? columnRemoved : undefined
  }
  const rowFlag = (row: RowComparison): JSX.Element => {
    const { rowAdded, rowRemoved } = comparingWords().flags
    if (row.change === 'added') return rowAdded
    if (row.change === 'removed') return rowRemoved
    return row.moved ? <RowMoved row={row} /> : undefined
  }
  return (
    <div class="table-frame" tabindex="0">
      <table>
        <tbody>
          <For each={shownRows()}>
            {(row) => (
              <Show
                when={row.change !== 'moved-away' || props.shown === 'from'}
                fallback={<RowLeftBehind row={row} table={props.table} />}
              >
                <tr data-part={row.change}>
                  <For each={cellsOf(row)}>
                    {(cell, at) => (
                      <Cell
                        cell={cell}
                        shown={props.shown}
                        flag={columnFlag(row, cell) ?? (at() === 0 ? rowFlag(row) : undefined)}
                      >
                        {props.children(cell)}
                      </Cell>
                    )}
                  </For>
                </tr>
              </Show>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function Cell(props: {
  readonly cell: CellComparison
  readonly shown: Shown
  readonly flag: JSX.Element
  readonly children: JSX.Element
}) {
  const frame = () => (props.shown === 'from' ? (props.cell.frameBefore ?? props.cell.frame) : props.cell.frame)
  return (
    <Dynamic
      component={frame().header ? 'th' : 'td'}
      scope={frame().header === 'column' ? 'row' : frame().header ? 'col' : undefined}
      colSpan={frame().columns ?? 1}
      rowSpan={frame().rows ?? 1}
      data-part={props.cell.change}
    >
      <Show when={props.flag}>{(flag) => <span class="block-flag">{flag()}</span>}</Show>
      {props.children}
    </Dynamic>
  )
}
