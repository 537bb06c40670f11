import { type JSX, Show } from 'solid-js'
import type { RowComparison, TableComparison } from '../../shared/compare/comparison.ts'
import { MoveIcon } from '../ui/LateIcon.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { ChangePlace } from './ChangePlace.tsx'
import { Makers } from './Makers.tsx'
import { useReading } from './reading.tsx'
import { WayToNewPlace } from './WayToNewPlace.tsx'

/** In a row where it stands now: that it has moved, and who moved it. */
export function RowMoved(props: { readonly row: RowComparison }): JSX.Element {
  const reading = useReading()
  return (
    <Show when={reading.compared().changeOfRow(props.row)}>
      {(change) => (
        <ChangePlace change={change()} class="block-flag">
          <MoveIcon size={15} />
          {comparingWords().flags.rowMoved}
          <Makers of={change()} />
        </ChangePlace>
      )}
    </Show>
  )
}

/** In place of a row that has moved: the way to where it is now. */
export function RowLeftBehind(props: { readonly row: RowComparison; readonly table: TableComparison }): JSX.Element {
  const reading = useReading()
  const change = () => reading.compared().changeOfRow(props.table.rows[props.row.movedTo!]!)
  return (
    <tr data-part="moved-away">
      <td colSpan={props.table.columns.length}>
        <WayToNewPlace told={comparingWords().flags.rowMovedAway} change={change()} />
      </td>
    </tr>
  )
}
