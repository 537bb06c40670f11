import { createMemo, createSignal, onCleanup, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { VersionSummary } from '../../shared/versions.ts'
import { LockIcon, UnlockIcon, VersionIcon } from '../ui/Icon.tsx'
import { type Late, late } from '../ui/late.tsx'
import { VersionList } from '../versions/VersionList.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

const NewToYou = late(() => import('../visits/NewToYou.tsx').then((file) => file.NewToYou))
const AboutText = late(() => import('../advising/AboutText.tsx').then((file) => file.AboutText))

/** What is said about the text, and to whom it is new, comes when the text has been there for a moment. */
const SETTLED_MS = 1500

function Settled(props: { readonly part: Late<object> }) {
  const [isTime, setIsTime] = createSignal(false)
  const timer = setTimeout(
    () =>
      props.part.fetch().then(
        () => setIsTime(true),
        () => {},
      ),
    SETTLED_MS,
  )
  onCleanup(() => clearTimeout(timer))
  return (
    <Show when={isTime()}>
      <Dynamic component={props.part} />
    </Show>
  )
}

/** For facilitators: open and close the whole document for writing. */
function Moderation() {
  const view = useDocument()
  return (
    <section class="margin-part" aria-labelledby="moderation-heading">
      <h3 id="moderation-heading">
        {words().moderation.heading}
        <span class="meta">{view.isOpen() ? words().moderation.open : words().moderation.closed}</span>
      </h3>
      <p class="meta">{words().moderation.lead}</p>
      <button type="button" class="button" onClick={() => void view.switchEditing()}>
        {view.isOpen() ? <LockIcon size={16} /> : <UnlockIcon size={16} />}
        {view.isOpen() ? words().moderation.closeAct : words().moderation.openAct}
      </button>
    </section>
  )
}

/** The margin beside the paper. */
export function Margin(props: { readonly versions: readonly VersionSummary[] }) {
  const view = useDocument()
  const hasJoined = createMemo<boolean>((was) => was || view.room.isJoined(), false)
  return (
    <aside data-region aria-labelledby="versions-heading">
      <h2 id="versions-heading" class="margin-head">
        {words().versions.heading}
      </h2>
      <section class="margin-part">
        <VersionList
          document={view.document().id}
          versions={props.versions}
          organisation={(id) => view.organisation(id)}
        />
        <Show when={view.may('keep-version')}>
          <button type="button" class="button" onClick={() => view.ask({ kind: 'keep-version' })}>
            <VersionIcon size={16} />
            {words().versions.keep}
          </button>
        </Show>
      </section>
      <Show when={hasJoined()}>
        <Settled part={NewToYou} />
      </Show>
      <Show when={view.may('moderate')}>
        <Moderation />
      </Show>
      <Show when={view.room.held()}>
        <Settled part={AboutText} />
      </Show>
    </aside>
  )
}
