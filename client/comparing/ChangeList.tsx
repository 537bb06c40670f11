import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { Change } from '../../shared/compare/changes.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { PenIcon, PlusIcon } from '../ui/Icon.tsx'
import { MinusIcon, MoveIcon } from '../ui/LateIcon.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { createTurns } from './create-turns.ts'
import { shortWords } from './describe.ts'
import { Makers } from './Makers.tsx'
import { useReading } from './reading.tsx'
import './changes.css'
import './sums.css'

/** All changes by clause, each a way to its place in the text. */
export function ChangeList(): JSX.Element {
  const reading = useReading()
  const byClause = createMemo(() => {
    const clauses = new Map<ClauseId, Change[]>()
    for (const change of reading.wanted()) clauses.set(change.clause, [...(clauses.get(change.clause) ?? []), change])
    return [...clauses]
  })
  const { turnOf } = createTurns()
  const numbers = createMemo(() => new Map(reading.wanted().map((change, at) => [change, at + 1])))
  return (
    <ol class="changes">
      <For each={byClause()}>
        {([id, changes]) => {
          const isDrawn = turnOf(id)
          const numberOf = (change: Change) => numbers().get(change) ?? 0
          return <ChangesOfClause id={id} changes={changes} numberOf={numberOf} isDrawn={isDrawn()} />
        }}
      </For>
    </ol>
  )
}

function ChangesOfClause(props: {
  readonly id: ClauseId
  readonly changes: readonly Change[]
  readonly numberOf: (change: Change) => number
  readonly isDrawn: boolean
}): JSX.Element {
  const reading = useReading()
  const clause = () => reading.compared().clause(props.id)
  return (
    <li>
      <h3>
        <span class="number">{clause()?.number.to ?? clause()?.number.from}</span>
        <span lang="de">{clause()?.title}</span>
        <span class="meta">{comparingWords().count(props.changes.length)}</span>
      </h3>
      <Show when={props.isDrawn}>
        <ul>
          <For each={props.changes}>{(change) => <OneChange change={change} number={props.numberOf(change)} />}</For>
        </ul>
      </Show>
    </li>
  )
}

function OneChange(props: { readonly change: Change; readonly number: number }): JSX.Element {
  const reading = useReading()
  return (
    <li>
      <a
        href={`#change-${props.change.id}`}
        aria-current={reading.current()?.id === props.change.id ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault()
          reading.goTo(props.change, { focus: true })
        }}
      >
        <span class="number meta">{props.number}</span>
        <KindIcon change={props.change} />
        <span>
          <span class="sr">{comparingWords().kindSpoken[props.change.kind]}</span>
          {shortWords(reading.compared(), props.change)}
        </span>
        <span class="makers">
          <Makers of={props.change} />
        </span>
      </a>
    </li>
  )
}

function KindIcon(props: { readonly change: Change }): JSX.Element {
  const reading = useReading()
  const sign = () => {
    const { kind, clause } = props.change
    if (kind !== 'clause') return kind
    const change = reading.compared().clause(clause)?.change
    return change === 'added'
      ? 'inserted'
      : change === 'removed'
        ? 'deleted'
        : change === 'edited'
          ? 'replaced'
          : 'moved'
  }
  return (
    <Switch fallback={<PenIcon size={16} />}>
      <Match when={sign() === 'inserted'}>
        <PlusIcon size={16} />
      </Match>
      <Match when={sign() === 'deleted'}>
        <MinusIcon size={16} />
      </Match>
      <Match when={sign() === 'moved'}>
        <MoveIcon size={16} />
      </Match>
    </Switch>
  )
}

/** Who has changed how much. */
export function Sums(): JSX.Element {
  const reading = useReading()
  return (
    <Show when={reading.compared().comparison.summary.organisations.length > 0}>
      <h3 class="sr">{comparingWords().summary}</h3>
      <ul class="sums">
        <For each={reading.compared().comparison.summary.organisations}>
          {(count) => (
            <li>
              <Show when={count.organisation !== null} fallback={<span>{comparingWords().nobody}</span>}>
                <Makers of={{ organisations: count.organisation === null ? [] : [count.organisation] }} />
              </Show>
              {comparingWords().amountIn(comparingWords().amount(count.added, count.removed), count.clauses)}
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
