import { For, type JSX, Show } from 'solid-js'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { type ChangeFilter, changeFilters, type Filter } from './filter.ts'
import { refOf, useReading } from './reading.tsx'

interface Filtering {
  readonly filter: Filter
  readonly onFilter: (change: Partial<Filter>) => void
}

/** Whose changes are shown. */
export function MakerFilter(props: Filtering): JSX.Element {
  const reading = useReading()
  const organisations = () => reading.compared().comparison.summary.organisations.map((one) => one.organisation)
  const without = () => props.filter.without
  const show = (id: OrganisationId | null, isShown: boolean) => {
    const others = without().filter((one) => one !== id)
    props.onFilter({ without: isShown ? others : [...others, id] })
  }
  return (
    <fieldset class="chips">
      <legend class="meta">{comparingWords().by}</legend>
      <For each={organisations()}>
        {(id) => (
          <label>
            <input
              type="checkbox"
              checked={!without().includes(id)}
              onChange={(event) => show(id, event.currentTarget.checked)}
            />
            <Show when={id && reading.organisation(id)} fallback={<span>{comparingWords().nobody}</span>}>
              {(organisation) => <CountyMark of={organisation()} />}
            </Show>
          </label>
        )}
      </For>
    </fieldset>
  )
}

/** Of which kind, and in which clause. */
export function KindAndClauseFilter(props: Filtering): JSX.Element {
  const reading = useReading()
  const clauses = () => reading.compared().comparison.clauses.filter(({ change }) => change !== 'unchanged')
  return (
    <div class="filters">
      <select
        class="input"
        aria-label={comparingWords().kind}
        onChange={(event) => props.onFilter({ kind: event.currentTarget.value as ChangeFilter })}
      >
        <For each={changeFilters}>
          {(kind) => (
            <option value={kind} selected={props.filter.kind === kind}>
              {comparingWords().kinds[kind]}
            </option>
          )}
        </For>
      </select>
      <select
        class="input"
        aria-label={comparingWords().clause}
        onChange={(event) => props.onFilter({ clause: (event.currentTarget.value || null) as ClauseId | null })}
      >
        <option value="" selected={props.filter.clause === null}>
          {comparingWords().allClauses}
        </option>
        <For each={clauses()}>
          {(clause) => (
            <option value={clause.id} selected={props.filter.clause === clause.id}>
              {refOf(reading.compared(), clause.id)} {clause.number.to === null ? '' : clause.title}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
