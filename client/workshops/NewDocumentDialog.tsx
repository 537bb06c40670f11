import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import type { Document, DocumentKind, NewDocument, Template } from '../../shared/documents.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Choice, TextField } from '../ui/Field.tsx'
import { newDocumentWords } from '../words/new-document/words.ts'
import { words } from '../words/words.ts'

/** Asks for kind, title and what to start from; the clauses are made on the server. */
export function NewDocumentDialog(props: {
  readonly onCreate: (wish: NewDocument) => Promise<Document>
  /** Whose it will be. */
  readonly note: string
  readonly onClose: () => void
}) {
  const navigate = useNavigate()
  const [kind, setKind] = createSignal<DocumentKind>('target-agreement')
  const [template, setTemplate] = createSignal<Template>('target-agreement')
  const [title, setTitle] = createSignal('')

  /** A kind has its own template or none; another kind's would not fit. */
  const templates = () =>
    ({ [kind()]: newDocumentWords().templates[kind()], blank: newDocumentWords().templates.blank }) as Record<
      Template,
      string
    >
  const choose = (next: DocumentKind) => {
    setTemplate((now) => (now === 'blank' ? now : next))
    setKind(next)
  }

  return (
    <ActDialog
      title={newDocumentWords().heading}
      act={newDocumentWords().act}
      ready={() => title().trim() !== ''}
      onAct={async () => {
        const made = await props.onCreate({ kind: kind(), title: title(), template: template() })
        navigate(`/documents/${made.id}`)
      }}
      onClose={props.onClose}
    >
      {(tried) => (
        <>
          <Choice label={newDocumentWords().kind} value={kind()} choices={words().kinds} onValue={choose} />
          <TextField
            label={newDocumentWords().title}
            value={title()}
            onValue={setTitle}
            maxLength={200}
            first
            wrong={tried() && title().trim() === '' ? newDocumentWords().titleMissing : null}
          />
          <Choice label={newDocumentWords().template} value={template()} choices={templates()} onValue={setTemplate} />
          <p class="meta">{props.note}</p>
        </>
      )}
    </ActDialog>
  )
}
