import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { VersionSummary } from '../../shared/versions.ts'
import { versionTitle } from '../versions/version-title.ts'
import { exactMoment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'
import './imprint.css'

/** The moment at which the page began to be printed, ISO 8601; undefined while it is on a screen. */
function createPrintedAt() {
  const paper = window.matchMedia('print')
  const [printedAt, setPrintedAt] = createSignal<string>()
  const look = () => setPrintedAt(paper.matches ? new Date().toISOString() : undefined)
  onMount(() => {
    look()
    paper.addEventListener('change', look)
  })
  onCleanup(() => paper.removeEventListener('change', look))
  return printedAt
}

/**
 * On paper only: what one holds in the hand, from when it is, and the newest version with its hash. The text printed is
 * the draft, which may have moved on since, so the hash is given as that of the version.
 */
export function Imprint(props: { readonly newest: VersionSummary | undefined }) {
  const { document, room } = useDocument()
  const printedAt = createPrintedAt()
  return (
    <Show when={printedAt()}>
      {(at) => (
        <div class="imprint">
          <p>
            {words().states[document().state]}
            <Show when={room.editing() === 'closed'}>, {words().closedState}</Show>, {words().imprint.printed}{' '}
            {exactMoment(at())}
          </p>
          <Show when={props.newest} fallback={<p>{words().imprint.noVersion}</p>}>
            {(version) => (
              <>
                <p>
                  {words().imprint.newest} {words().versions.number(version().number)}, {versionTitle(version())},{' '}
                  {exactMoment(version().createdAt)}
                </p>
                <p>
                  {words().versions.fingerprint}: <span class="hash">{version().contentHash}</span>
                </p>
              </>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
