import { For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { CellComparison, RowComparison, TableComparison } from '../../shared/compare/comparison.ts'
import { comparingWords } from '../words/comparing/words.ts'
import type { Shown } from './shown.ts'

const stands = (shown: Shown, part: { readonly change: string }) =>
  shown === 'both' || part.change !== (shown === 'from' ? 'added' : 'removed')

/** A table whose rows and columns say whether they are new or gone. */
export function ComparedTable(props: {
  readonly table: TableComparison
  readonly shown: Shown
  /** What stands in a cell. */
  readonly children: (cell: CellComparison) => JSX.Element
}): JSX.Element {
  const columnFlag = (row: RowComparison, cell: CellComparison) => {
    if (props.table.rows.find((one) => stands(props.shown, one)) !== row) return undefined
    const { columnAdded, columnRemoved } = comparingWords().flags
    const change = props.table.columns[cell.column]?.change
    return change === 'added' ? columnAdded : change === 'removed' ? columnRemoved : undefined
  }
  const rowFlag = (row: RowComparison, at: number) => {
    const { rowAdded, rowRemoved } = comparingWords().flags
    if (at !== 0) return undefined
    return row.change === 'added' ? rowAdded : row.change === 'removed' ? rowRemoved : undefined
  }
  return (
    <div class="table-frame" tabindex="0">
      <table>
        <tbody>
          <For each={props.table.rows.filter((row) => stands(props.shown, row))}>
            {(row) => (
              <tr data-part={row.change}>
                <For each={row.cells.filter((cell) => stands(props.shown, cell))}>
                  {(cell, at) => (
                    <Cell cell={cell} shown={props.shown} flag={columnFlag(row, cell) ?? rowFlag(row, at())}>
                      {props.children(cell)}
                    </Cell>
                  )}
                </For>
              </tr>
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
  readonly flag: string | undefined
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
      <Show when={props.flag}>
        <span class="block-flag">{props.flag}</span>
      </Show>
      {props.children}
    </Dynamic>
  )
}
