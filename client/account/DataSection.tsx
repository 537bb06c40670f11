import { createSignal, Show } from 'solid-js'
import { forgetPerson } from '../offline/kept-people.ts'
import { useSession } from '../people/session.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Section } from '../ui/Section.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'
import { PasswordField } from './PasswordField.tsx'

/** One's data to take away, and the way out for good. */
export function DataSection() {
  const session = useSession()
  const [erasing, setErasing] = createSignal(false)
  const [password, setPassword] = createSignal('')
  async function erase() {
    const { actor } = session.me()
    await askAccount.eraseMe(password())
    await forgetPerson(actor).catch(() => {})
    window.location.assign('/')
  }
  return (
    <Section heading={accountWords().data.heading}>
      <p>{accountWords().data.lead}</p>
      <div class="row">
        <a class="button" href="/api/me/data" download="">
          {accountWords().data.download}
        </a>
        <button type="button" class="button" onClick={() => setErasing(true)}>
          {accountWords().data.erase}
        </button>
      </div>
      <Show when={erasing()}>
        <ActDialog
          title={accountWords().data.eraseHead}
          act={accountWords().data.eraseAct}
          ready={() => password() !== ''}
          onAct={erase}
          onClose={() => setErasing(false)}
        >
          {(tried) => (
            <>
              <p>{accountWords().data.eraseLead}</p>
              <PasswordField value={password()} onValue={setPassword} tried={tried()} first />
            </>
          )}
        </ActDialog>
      </Show>
    </Section>
  )
}
