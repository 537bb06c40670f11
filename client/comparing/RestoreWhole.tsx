import { type JSX, Show } from 'solid-js'
import { comparingWords } from '../words/comparing/words.ts'
import { refOf, useReading } from './reading.tsx'

/** Before restoring: how many clauses will change, and which of them are locked and stand against it. */
export function RestoreWhole(props: {
  /** „Fassung 2“. */
  readonly name: string
  readonly onRestore: () => void
}): JSX.Element {
  const reading = useReading()
  const changed = () => reading.compared().comparison.clauses.filter(({ change }) => change !== 'unchanged')
  const locked = () => changed().filter(({ id }) => reading.isLocked(id))
  const { restoring } = comparingWords()
  return (
    <section class="restore" aria-labelledby="restore-heading">
      <h3 id="restore-heading">{restoring.heading(props.name)}</h3>
      <p class="meta" id="restore-lead">
        {restoring.lead(changed().length)}
        <Show when={locked().length > 0}>
          {' '}
          {restoring.locked(locked().map(({ id }) => refOf(reading.compared(), id)))}
        </Show>
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
