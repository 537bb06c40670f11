import { For, type JSX, Show } from 'solid-js'
import type { ClauseComparison } from '../../shared/compare/comparison.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { useReading } from './reading.tsx'
import './sums.css'

/** How many words of a clause each organisation has added and removed. */
export function ClauseSums(props: { readonly clause: ClauseComparison }): JSX.Element {
  const reading = useReading()
  return (
    <ul class="clause-sums">
      <For each={props.clause.organisations}>
        {(count) => (
          <li>
            <Show
              when={count.organisation && reading.organisation(count.organisation)}
              fallback={<span>{comparingWords().nobody}</span>}
            >
              {(organisation) => <CountyMark of={organisation()} />}
            </Show>
            {comparingWords().amount(count.added, count.removed)}
          </li>
        )}
      </For>
    </ul>
  )
}
