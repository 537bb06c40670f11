import type { JSX } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { createAct } from '../ui/create-act.ts'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { useReading } from './reading.tsx'
import './restore.css'

/** Below what is new to the reader: to say that they have seen it. */
export function SeeAll(props: { readonly onSeen: (clauses: readonly ClauseId[]) => Promise<void> }): JSX.Element {
  const reading = useReading()
  const { visits } = comparingWords()
  const changed = () => reading.compared().comparison.clauses.filter(({ change }) => change !== 'unchanged')
  const act = createAct({ isReady: () => true, run: () => props.onSeen(changed().map(({ id }) => id)) })
  return (
    <form class="restore" aria-labelledby="seen-heading" onSubmit={act.submit}>
      <h3 id="seen-heading">{visits.heading}</h3>
      <p class="meta" id="seen-lead">
        {visits.seeAllLead}
      </p>
      <button type="submit" class="button" aria-describedby="seen-lead" aria-disabled={act.isActing()}>
        {visits.seeAll}
      </button>
      <RefusalNotice why={act.refusal()} />
    </form>
  )
}
