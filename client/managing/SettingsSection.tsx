import { createSignal, Show } from 'solid-js'
import { Answered } from '../ui/Answered.tsx'
import { createAct } from '../ui/create-act.ts'
import { createAsked } from '../ui/create-asked.ts'
import { TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().operation

/** What holds for the whole workspace. */
export function SettingsSection() {
  const settings = createAsked(() => true, ask.settings)
  return (
    <Section heading={own().settings}>
      <Answered to={settings}>{(set) => <SettingsForm auditDays={set().auditDays} />}</Answered>
    </Section>
  )
}

function SettingsForm(props: { readonly auditDays: number }) {
  const [days, setDays] = createSignal(String(props.auditDays))
  const [isKept, setKept] = createSignal(false)
  const isGood = () => /^\d+$/.test(days().trim()) && Number(days()) >= 30 && Number(days()) <= 3650
  const { tried, isActing, refusal, submit } = createAct({
    isReady: isGood,
    run: () => ask.changeSettings({ auditDays: Number(days()) }).then(() => setKept(true)),
    onRefused: () => setKept(false),
  })
  return (
    <form class="inside-form narrow" onSubmit={submit} noValidate>
      <TextField
        label={own().auditDays}
        hint={own().auditDaysHint}
        value={days()}
        onValue={(value) => {
          setKept(false)
          setDays(value)
        }}
        maxLength={4}
        wrong={tried() && !isGood() ? own().auditDaysWrong : null}
      />
      <RefusalNotice why={refusal()} />
      <Show when={isKept()}>
        <Notice about="reading" role="status">
          {own().settingsKept}
        </Notice>
      </Show>
      <div class="row">
        <button type="submit" class="button" aria-disabled={isActing()}>
          {managingWords().keep}
        </button>
      </div>
    </form>
  )
}
