import { createSignal, Show } from 'solid-js'
import type { MailTest } from '../../shared/operation.ts'
import { createAct } from '../ui/create-act.ts'
import { Notice } from '../ui/Notice.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().mailTest

/** A mail to oneself, and what became of it. */
export function MailTestSection() {
  const [result, setResult] = createSignal<MailTest>()
  const { isActing, refusal, submit } = createAct({
    isReady: () => true,
    async run() {
      setResult()
      setResult(await ask.testMail())
    },
  })
  return (
    <Section heading={own().heading}>
      <p>{own().lead}</p>
      <form class="inside-form" onSubmit={submit}>
        <RefusalNotice why={refusal()} />
        <Show when={result()}>
          {(found) => (
            <Notice about={found().delivery === 'failed' ? 'wrong' : 'reading'} role="status">
              {own().results[found().delivery](found().address)}
            </Notice>
          )}
        </Show>
        <div class="row">
          <button type="submit" class="button" aria-disabled={isActing()}>
            {isActing() ? own().acting : own().act}
          </button>
        </div>
      </form>
    </Section>
  )
}
