import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { VersionSummary } from '../../shared/versions.ts'
import { exactMoment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'
import './imprint.css'

/**
 * On paper only: what one holds in the hand, from when it is, and the newest version with its hash. The text printed is
 * the draft, which may have moved on since, so the hash is given as that of the version.
 */
export function Imprint(props: { readonly newest: VersionSummary | undefined }) {
  const { document, room } = useDocument()
  const now = () => new Date().toISOString()
  const [printedAt, setPrintedAt] = createSignal(now())
  const printing = () => setPrintedAt(now())
  onMount(() => window.addEventListener('beforeprint', printing))
  onCleanup(() => window.removeEventListener('beforeprint', printing))
  return (
    <div class="imprint">
      <p>
        {words().states[document().state]}
        <Show when={room.editing() === 'closed'}>, {words().closedState}</Show>, {words().imprint.printed}{' '}
        {exactMoment(printedAt())}
      </p>
      <Show when={props.newest} fallback={<p>{words().imprint.noVersion}</p>}>
        {(version) => (
          <>
            <p>
              {words().imprint.newest} {words().versions.number(version().number)}, {version().label},{' '}
              {exactMoment(version().createdAt)}
            </p>
            <p>
              {words().versions.fingerprint}: <span class="hash">{version().contentHash}</span>
            </p>
          </>
        )}
      </Show>
    </div>
  )
}
