import { For, Show } from 'solid-js'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'
import { DraftNotice } from './DraftNotice.tsx'
import { useDocument } from './document-view.tsx'

/** Above the paper: whatever keeps one from writing, and what became of words that were not taken. */
export function Notices() {
  const view = useDocument()
  const { room } = view
  /** Endings that pass by themselves or have a dialog of their own are not repeated here. */
  const ending = () => {
    const reason = room.ended()
    return reason === 'not-found' || reason === 'too-many' || reason === 'outdated' ? reason : undefined
  }
  /** Drafts of clauses that are no longer in the document; the others stand at their clause. */
  const strayDrafts = () => room.drafts().filter((draft) => view.entry(draft.clause) === undefined)
  /** As the room has judged it; before it has, as the sign-in says. */
  const mayWrite = () => room.seatEdits() ?? view.may('edit')
  return (
    <div class="notices">
      <For each={strayDrafts()}>{(draft) => <DraftNotice draft={draft} />}</For>
      <Show when={view.refusal()}>{(why) => <Notice about="wrong">{sentenceFor(why())}</Notice>}</Show>
      <Show when={view.address.isUnknown()}>
        <Notice about="reading">
          {words().structure.unknown}
          <div class="row">
            <button type="button" class="button" onClick={view.address.dismiss}>
              {words().structure.dismiss}
            </button>
          </div>
        </Notice>
      </Show>
      <Show when={ending()}>
        {(reason) => (
          <Notice about="wrong" role="alert">
            {words().ended[reason()]}
            <div class="row">
              <Show when={room.hasUnsaved()}>
                <CopyButton text={room.unsavedText} label={words().offline.copyUnsaved} />
              </Show>
              <Show when={reason() !== 'not-found'}>
                <button type="button" class="button" onClick={() => window.location.reload()}>
                  {words().ended.reload}
                </button>
              </Show>
            </div>
          </Notice>
        )}
      </Show>
      <Show when={room.saved().kind === 'offline' && room.held()}>
        <Notice about="offline" head={words().offline.heading}>
          {room.isKept() ? words().offline.kept : words().offline.notKept}
        </Notice>
      </Show>
      <Show when={room.saved().kind === 'not-saved'}>
        <Notice about="warning" head={words().saved.notSavedHead}>
          {words().saved.notSavedLead}
          <div class="row">
            <CopyButton text={room.unsavedText} label={words().offline.copyUnsaved} />
          </div>
        </Notice>
      </Show>
      <Show when={room.large()}>
        <Notice about="warning">{words().ended.large}</Notice>
      </Show>
      <Show when={room.damaged()}>
        <Notice about="warning" head={words().damaged.head}>
          {words().damaged.lead}
        </Notice>
      </Show>
      <Show
        when={mayWrite()}
        fallback={
          <Notice about="reading" head={room.lowered() ? words().ended.lowered : words().document.readOnly}>
            {room.lowered() ? null : words().document.readOnlyLead}
          </Notice>
        }
      >
        <Show when={room.editing() === 'closed' && !room.damaged()}>
          <Notice about="lock" head={words().document.closed}>
            {words().document.closedLead}
          </Notice>
        </Show>
      </Show>
    </div>
  )
}
