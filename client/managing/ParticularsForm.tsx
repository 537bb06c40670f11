import { createSignal, Show } from 'solid-js'
import type { DocumentSummary } from '../../shared/documents.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { Workshop, WorkshopVisibility } from '../../shared/workshops.ts'
import { createAct } from '../ui/create-act.ts'
import { Choice, LongTextField, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().arranging

/** What a workshop is called, when it is, who learns of it, and on what its parties agreed beforehand. */
export function ParticularsForm(props: {
  readonly workshop: Workshop
  /** None for those who may not read them. */
  readonly documents: readonly DocumentSummary[]
  readonly onKept: (workshop: Workshop) => void
}) {
  const before = props.workshop
  const agreed = before.frameworkAgreement
  const [title, setTitle] = createSignal(before.title)
  const [theme, setTheme] = createSignal(before.theme)
  const [question, setQuestion] = createSignal(before.question)
  const [startsOn, setStartsOn] = createSignal(before.startsOn ?? '')
  const [endsOn, setEndsOn] = createSignal(before.endsOn ?? '')
  const [visibility, setVisibility] = createSignal<WorkshopVisibility>(before.visibility)
  const [document, setDocument] = createSignal<DocumentId | ''>(agreed && 'document' in agreed ? agreed.document : '')
  const [text, setText] = createSignal(agreed && 'text' in agreed ? agreed.text : '')
  const [isKept, setKept] = createSignal(false)

  const isInOrder = () => startsOn() === '' || endsOn() === '' || startsOn() <= endsOn()
  const framework = () => {
    const chosen = document()
    if (chosen) return { document: chosen }
    return text().trim() ? { text: text().trim() } : null
  }
  const frameworkChoices = () =>
    Object.fromEntries([
      ['', own().frameworkInWords],
      ...props.documents.map((each) => [each.id, each.title]),
    ]) as Record<DocumentId | '', string>

  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => title().trim() !== '' && isInOrder(),
    run: async () => {
      setKept(false)
      const changed = await ask.changeWorkshop(before.id, {
        ...{ title: title().trim(), theme: theme().trim(), question: question().trim(), visibility: visibility() },
        ...{ startsOn: startsOn() || null, endsOn: endsOn() || null, frameworkAgreement: framework() },
      })
      props.onKept(changed)
      setKept(true)
    },
  })

  return (
    <Section heading={own().particulars}>
      <form class="inside-form narrow" onSubmit={submit} onInput={() => setKept(false)} noValidate>
        <TextField
          label={own().name}
          value={title()}
          onValue={setTitle}
          maxLength={200}
          wrong={tried() && title().trim() === '' ? own().nameMissing : null}
        />
        <TextField label={own().theme} hint={own().themeHint} value={theme()} onValue={setTheme} maxLength={100} />
        <LongTextField label={own().question} value={question()} onValue={setQuestion} />
        <div class="side-by-side">
          <TextField label={own().startsOn} type="date" value={startsOn()} onValue={setStartsOn} />
          <TextField
            label={own().endsOn}
            type="date"
            value={endsOn()}
            onValue={setEndsOn}
            wrong={tried() && !isInOrder() ? own().endsOnWrong : null}
          />
        </div>
        <Choice label={own().visibility} value={visibility()} choices={own().visibilities} onValue={setVisibility} />
        <Show when={props.documents.length > 0}>
          <Choice label={own().frameworkFrom} value={document()} choices={frameworkChoices()} onValue={setDocument} />
        </Show>
        <Show when={document() === ''}>
          <LongTextField label={own().framework} hint={own().frameworkHint} value={text()} onValue={setText} />
        </Show>
        <RefusalNotice why={refusal()} />
        <Show when={isKept()}>
          <Notice about="reading" role="status">
            {own().kept}
          </Notice>
        </Show>
        <div class="row">
          <button type="submit" class="button first" aria-disabled={isActing()}>
            {managingWords().keep}
          </button>
        </div>
      </form>
    </Section>
  )
}
