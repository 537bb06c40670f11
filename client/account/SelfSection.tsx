import { createSignal, Show } from 'solid-js'
import type { Language } from '../../shared/people.ts'
import * as ask from '../ask.ts'
import { useSession } from '../people/session.tsx'
import { createAct } from '../ui/create-act.ts'
import { Choice } from '../ui/Field.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Section } from '../ui/Section.tsx'
import { accountWords } from '../words/account/words.ts'
import { language, speak, words } from '../words/words.ts'
import { NameField } from './NameField.tsx'

/** Name and language. */
export function SelfSection() {
  const session = useSession()
  const [name, setName] = createSignal(session.me().name)
  const [spoken, setSpoken] = createSignal<Language>(language())
  const [kept, setKept] = createSignal(false)
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => name().trim() !== '',
    async run() {
      setKept(false)
      await ask.changeMe({ name: name().trim(), language: spoken() })
      await speak(spoken())
      await session.look()
      setKept(true)
    },
  })
  return (
    <Section heading={accountWords().self.heading}>
      <form class="inside-form" onSubmit={submit} noValidate>
        <NameField value={name()} onValue={setName} tried={tried()} />
        <Choice
          label={accountWords().self.language}
          value={spoken()}
          choices={words().otherLanguages}
          onValue={setSpoken}
        />
        <RefusalNotice why={refusal()} />
        <div class="row">
          <button type="submit" class="button" aria-disabled={isActing()}>
            {accountWords().self.act}
          </button>
          <Show when={kept()}>
            <p class="meta" role="status">
              {accountWords().self.kept}
            </p>
          </Show>
        </div>
      </form>
    </Section>
  )
}
