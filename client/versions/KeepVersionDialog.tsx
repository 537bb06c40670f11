import { createSignal } from 'solid-js'
import type { DocumentId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import * as ask from '../ask.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { LongTextField, TextField } from '../ui/Field.tsx'
import { comparingWords } from '../words/comparing/words.ts'

/** Asks what the version is called, and keeps it. */
export function KeepVersionDialog(props: {
  readonly document: DocumentId
  readonly onKept: (version: VersionSummary) => void
  readonly onClose: () => void
}) {
  const [label, setLabel] = createSignal('')
  const [note, setNote] = createSignal('')
  const isNamed = () => label().trim() !== ''

  async function keep() {
    const remark = note().trim()
    props.onKept(await ask.keepVersion(props.document, { label: label(), ...(remark ? { note: remark } : {}) }))
  }

  return (
    <ActDialog
      title={comparingWords().keeping.keepHead}
      act={comparingWords().keeping.act}
      ready={isNamed}
      onAct={keep}
      onClose={props.onClose}
    >
      {(tried) => (
        <>
          <p>{comparingWords().keeping.keepLead}</p>
          <TextField
            label={comparingWords().keeping.label}
            hint={comparingWords().keeping.labelHint}
            wrong={tried() && !isNamed() ? comparingWords().keeping.labelMissing : null}
            value={label()}
            onValue={setLabel}
            maxLength={200}
            first
          />
          <LongTextField label={comparingWords().keeping.note} value={note()} onValue={setNote} />
        </>
      )}
    </ActDialog>
  )
}
