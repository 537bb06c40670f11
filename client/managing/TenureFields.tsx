import type { Accessor, Setter } from 'solid-js'
import { createSignal } from 'solid-js'
import type { Tenure } from '../../shared/may.ts'
import { TextField, Tick } from '../ui/Field.tsx'
import { dayOf, endOfDay, lastDayBefore, startOfDay } from '../words/days.ts'
import { managingWords } from '../words/managing/words.ts'

/** What is asked about how a role is held. */
export interface TenureForm {
  readonly title: Accessor<string>
  readonly setTitle: Setter<string>
  readonly isDeputy: Accessor<boolean>
  readonly setDeputy: Setter<boolean>
  readonly from: Accessor<string>
  readonly setFrom: Setter<string>
  readonly until: Accessor<string>
  readonly setUntil: Setter<string>
  readonly isInOrder: () => boolean
  readonly isReady: () => boolean
  /** As the server wants it: days become moments. */
  readonly asked: () => { function: string; deputy: boolean; from: string | null; until: string | null }
}

export function createTenureForm(held?: Tenure & { readonly function: string }): TenureForm {
  const [title, setTitle] = createSignal(held?.function ?? '')
  const [isDeputy, setDeputy] = createSignal(held?.deputy ?? false)
  const [from, setFrom] = createSignal(held?.from ? dayOf(held.from) : '')
  const [until, setUntil] = createSignal(held?.until ? lastDayBefore(held.until) : '')
  const isInOrder = () => from() === '' || until() === '' || from() <= until()
  // A day that nobody has touched keeps its very moment.
  const begins = () => (held?.from && from() === dayOf(held.from) ? held.from : from() ? startOfDay(from()) : null)
  const ends = () =>
    held?.until && until() === lastDayBefore(held.until) ? held.until : until() ? endOfDay(until()) : null
  return {
    ...{ title, setTitle, isDeputy, setDeputy, from, setFrom, until, setUntil, isInOrder },
    isReady: () => title().trim() !== '' && isInOrder(),
    asked: () => ({ function: title().trim(), deputy: isDeputy(), from: begins(), until: ends() }),
  }
}

export function TenureFields(props: {
  readonly form: TenureForm
  readonly tried: boolean
  readonly isWrong: (field: string) => boolean
}) {
  const own = () => managingWords().people
  return (
    <>
      <TextField
        label={own().function}
        hint={own().functionHint}
        value={props.form.title()}
        onValue={props.form.setTitle}
        maxLength={100}
        wrong={
          (props.tried && props.form.title().trim() === '') || props.isWrong('function') ? own().functionMissing : null
        }
      />
      <Tick label={own().asDeputy} value={props.form.isDeputy()} onValue={props.form.setDeputy} />
      <div class="side-by-side">
        <TextField label={own().from} type="date" value={props.form.from()} onValue={props.form.setFrom} />
        <TextField
          label={own().until}
          type="date"
          hint={own().untilHint}
          value={props.form.until()}
          onValue={props.form.setUntil}
          wrong={(props.tried && !props.form.isInOrder()) || props.isWrong('until') ? own().untilWrong : null}
        />
      </div>
    </>
  )
}
