import { createSignal, For, Show } from 'solid-js'
import type { Draft } from '../room/drafts.ts'
import { Notice } from '../ui/Notice.tsx'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

/** Words that did not get into the document, for their author to take along. */
function DraftNotice(props: { readonly draft: Draft }) {
  const view = useDocument()
  const [copied, setCopied] = createSignal(false)
  const why = () => {
    const reasons: Readonly<Record<string, string>> = words().drafts.why
    return reasons[props.draft.why] ?? words().drafts.why.other
  }
  const copy = async () => {
    await navigator.clipboard.writeText(props.draft.text)
    setCopied(true)
  }
  return (
    <Notice
      about="warning"
      role="alert"
      head={words().drafts.head(words().clause.ref(props.draft.number, props.draft.title))}
    >
      {why()}
      <blockquote lang="de">{props.draft.text}</blockquote>
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          {copied() ? words().drafts.copied : words().drafts.copy}
        </button>
        <button type="button" class="button plain" onClick={() => view.room.discard(props.draft)}>
          {words().drafts.discard}
        </button>
      </div>
    </Notice>
  )
}

/** Above the paper: whatever keeps one from writing, and what became of words that were not taken. */
export function Notices() {
  const view = useDocument()
  const { room } = view
  /** Endings that pass by themselves or have a dialog of their own are not repeated here. */
  const ending = () => {
    const reason = room.ended()
    return reason === 'not-found' || reason === 'too-large' || reason === 'outdated' ? reason : undefined
  }
  return (
    <div class="notices">
      <For each={room.drafts()}>{(draft) => <DraftNotice draft={draft} />}</For>
      <Show when={view.refusal()}>{(why) => <Notice about="wrong">{sentenceFor(why())}</Notice>}</Show>
      <Show when={ending()}>
        {(reason) => (
          <Notice about="wrong" role="alert">
            {words().ended[reason()]}
            <Show when={reason() !== 'not-found'}>
              <div class="row">
                <button type="button" class="button" onClick={() => window.location.reload()}>
                  {words().ended.reload}
                </button>
              </div>
            </Show>
          </Notice>
        )}
      </Show>
      <Show when={room.saved().kind === 'offline' && room.held()}>
        <Notice about="offline" head={words().saved.offlineHead}>
          {words().saved.offlineLead}
        </Notice>
      </Show>
      <Show when={room.saved().kind === 'not-saved'}>
        <Notice about="warning" head={words().saved.notSavedHead}>
          {words().saved.notSavedLead}
        </Notice>
      </Show>
      <Show when={room.large()}>
        <Notice about="warning">{words().ended.large}</Notice>
      </Show>
      <Show
        when={view.may('edit') && !room.lowered()}
        fallback={
          <Notice about="reading" head={room.lowered() ? words().ended.lowered : words().document.readOnly}>
            {room.lowered() ? null : words().document.readOnlyLead}
          </Notice>
        }
      >
        <Show when={room.editing() === 'closed'}>
          <Notice about="lock" head={words().document.closed}>
            {words().document.closedLead}
          </Notice>
        </Show>
      </Show>
    </div>
  )
}
