import { type JSX, Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { comparingWords } from '../words/comparing/words.ts'
import type { Compared } from './compared.ts'
import { refOf } from './reading.tsx'
import './restore.css'

/** Before restoring: how many clauses will change, and which of them are locked and stand against it. */
export function RestoreWhole(props: {
  /** „Fassung 2“. */
  readonly name: string
  readonly compared: Compared
  readonly isLocked: (clause: ClauseId) => boolean
  readonly onRestore: () => void
}): JSX.Element {
  const changed = () => props.compared.comparison.clauses.filter(({ change }) => change !== 'unchanged')
  const locked = () => changed().filter(({ id }) => props.isLocked(id))
  const { restoring } = comparingWords()
  return (
    <section class="restore" aria-labelledby="restore-heading">
      <h3 id="restore-heading">{restoring.heading(props.name)}</h3>
      <p class="meta" id="restore-lead">
        {restoring.lead(changed().length)}
        <Show when={locked().length > 0}> {restoring.locked(locked().map(({ id }) => refOf(props.compared, id)))}</Show>
      </p>
      <button
        type="button"
        class="button"
        aria-describedby="restore-lead"
        aria-disabled={locked().length > 0}
        onClick={() => locked().length === 0 && props.onRestore()}
      >
        {restoring.act(props.name)}
      </button>
    </section>
  )
}
