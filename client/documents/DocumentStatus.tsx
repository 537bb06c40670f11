import { Match, Show, Switch } from 'solid-js'
import { CheckIcon, ClockIcon, LockIcon, OfflineIcon, WarningIcon } from '../ui/Icon.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

/** How saving stands. „gespeichert“ appears only when the server has said so. */
function SavedState() {
  const { room } = useDocument()
  const sentence = () => {
    const saved = room.saved()
    switch (saved.kind) {
      case 'offline':
        return words().saved.offline(saved.waiting)
      case 'rejoining':
        return words().saved.reconnecting
      case 'not-saved':
        return words().saved.notSaved
      case 'pending':
        return ''
      default:
        return words().saved[saved.kind]
    }
  }
  return (
    <span class="saved" data-saved={room.saved().kind}>
      <Switch fallback={<ClockIcon size={16} />}>
        <Match when={room.saved().kind === 'saved'}>
          <CheckIcon size={16} />
        </Match>
        <Match when={room.saved().kind === 'not-saved'}>
          <WarningIcon size={16} />
        </Match>
        <Match when={room.saved().kind === 'offline' || room.saved().kind === 'ended'}>
          <OfflineIcon size={16} />
        </Match>
      </Switch>
      {sentence()}
    </span>
  )
}

/** Says quietly that it goes another way than usual, while it does. */
function WayTaken() {
  const { room } = useDocument()
  return (
    <Show when={room.way() === 'stream'}>
      <span class="way" title={words().way.why}>
        {words().way.https}
        <span class="sr">. {words().way.why}</span>
      </span>
    </Show>
  )
}

/** In the bar: the state of the document, and whether everything is saved. `version`: the newest one, 0 for none. */
export function DocumentStatus(props: { readonly version: number }) {
  const { document, room } = useDocument()
  return (
    <>
      <span class="state">
        {words().states[document().state]}
        <Show when={props.version > 0}>
          <span class="wide">{words().draftAfter(props.version)}</span>
        </Show>
        <Show when={room.editing() === 'closed'}>
          <LockIcon size={14} />
          <span class="sr">{words().closedState}</span>
        </Show>
      </span>
      <SavedState />
      <WayTaken />
    </>
  )
}
