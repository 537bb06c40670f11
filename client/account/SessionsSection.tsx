import { createSignal, For, Show } from 'solid-js'
import type { AccountSession } from '../../shared/accounts.ts'
import { announce } from '../ui/announce.ts'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Section } from '../ui/Section.tsx'
import { accountWords } from '../words/account/words.ts'
import { exactMoment } from '../words/dates.ts'
import * as askAccount from './ask-account.ts'

/** Where one is signed in. `onChange` is called when that is not so any more. */
export function SessionsSection(props: {
  readonly sessions: readonly AccountSession[]
  readonly onChange: () => Promise<unknown>
}) {
  const [refusal, setRefusal] = createSignal<unknown>()
  const act = (run: () => Promise<unknown>) => {
    setRefusal()
    void run().then(props.onChange).catch(setRefusal)
  }
  const endOthers = () => askAccount.endOtherSessions().then(() => announce(accountWords().sessions.othersEnded))
  return (
    <Section heading={accountWords().sessions.heading}>
      <p>{accountWords().sessions.lead}</p>
      <ul class="rows">
        <For each={props.sessions}>
          {(session) => (
            <li>
              <div>
                {accountWords().sessions.since(exactMoment(session.since))}
                <p class="meta">{accountWords().sessions.until(exactMoment(session.until))}</p>
              </div>
              <Show
                when={!session.isThisOne}
                fallback={<span class="meta push">{accountWords().sessions.thisOne}</span>}
              >
                <button
                  type="button"
                  class="button push"
                  aria-label={accountWords().sessions.endNamed(exactMoment(session.since))}
                  onClick={() => act(() => askAccount.endSession(session.id))}
                >
                  {accountWords().sessions.end}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <RefusalNotice why={refusal()} />
      <Show when={props.sessions.length > 1}>
        <div class="row">
          <button type="button" class="button" onClick={() => act(endOthers)}>
            {accountWords().sessions.endOthers}
          </button>
        </div>
      </Show>
    </Section>
  )
}
