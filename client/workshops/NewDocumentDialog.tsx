import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { DocumentKind, Template } from '../../shared/documents.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import * as ask from '../ask.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Choice, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'

/** Asks for kind, title and what to start from; the clauses are made on the server. */
export function NewDocumentDialog(props: { readonly workshop: WorkshopId; readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [kind, setKind] = createSignal<DocumentKind>('target-agreement')
  const [template, setTemplate] = createSignal<Template>('target-agreement')
  const [title, setTitle] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [acting, setActing] = createSignal(false)
  const [refusal, setRefusal] = createSignal<unknown>()

  /** A kind has its own template or none; another kind's would not fit. */
  const templates = () =>
    ({ [kind()]: words().templates[kind()], blank: words().templates.blank }) as Record<Template, string>
  const choose = (next: DocumentKind) => {
    setTemplate((now) => (now === 'blank' ? now : next))
    setKind(next)
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (acting() || title().trim() === '') return
    setActing(true)
    try {
      const made = await ask.createDocument(props.workshop, { kind: kind(), title: title(), template: template() })
      props.onClose()
      navigate(`/documents/${made.id}`)
    } catch (why) {
      setRefusal(why)
      setActing(false)
    }
  }

  return (
    <Dialog title={words().newDocument.heading} onClose={props.onClose}>
      <form class="inside-form" onSubmit={submit} noValidate>
        <Choice label={words().newDocument.kind} value={kind()} choices={words().kinds} onValue={choose} />
        <TextField
          label={words().newDocument.title}
          value={title()}
          onValue={setTitle}
          maxLength={200}
          first
          wrong={tried() && title().trim() === '' ? words().newDocument.titleMissing : null}
        />
        <Choice label={words().newDocument.template} value={template()} choices={templates()} onValue={setTemplate} />
        <p class="meta">{words().newDocument.sharedNote}</p>
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
            {words().newDocument.act}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
