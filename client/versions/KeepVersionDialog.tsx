import { createSignal, Show } from 'solid-js'
import type { DocumentId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import * as ask from '../ask.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { LongTextField, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'

/** Asks what the version is called, and keeps it. */
export function KeepVersionDialog(props: {
  readonly document: DocumentId
  readonly onKept: (version: VersionSummary) => void
  readonly onClose: () => void
}) {
  const [label, setLabel] = createSignal('')
  const [note, setNote] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [acting, setActing] = createSignal(false)
  const [refusal, setRefusal] = createSignal<unknown>()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (acting() || label().trim() === '') return
    setActing(true)
    setRefusal(undefined)
    try {
      const remark = note().trim()
      props.onKept(await ask.keepVersion(props.document, { label: label(), ...(remark ? { note: remark } : {}) }))
      props.onClose()
    } catch (why) {
      setRefusal(why)
      setActing(false)
    }
  }

  return (
    <Dialog title={words().versions.keepHead} onClose={props.onClose}>
      <p>{words().versions.keepLead}</p>
      <form class="inside-form" onSubmit={submit} noValidate>
        <TextField
          label={words().versions.label}
          hint={words().versions.labelHint}
          wrong={tried() && label().trim() === '' ? words().versions.labelMissing : null}
          value={label()}
          onValue={setLabel}
          maxLength={200}
          first
        />
        <LongTextField label={words().versions.note} value={note()} onValue={setNote} />
        <Show when={refusal()}>
          {(why) => (
            <Notice about="wrong" role="alert">
              {sentenceFor(why())}
            </Notice>
          )}
        </Show>
        <div class="row choices">
          <button type="button" class="button plain" onClick={() => props.onClose()}>
            {words().cancel}
          </button>
          <button type="submit" class="button first" aria-disabled={acting()}>
            {words().versions.act}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
