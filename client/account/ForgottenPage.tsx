import { createSignal, Show } from 'solid-js'
import { createAct } from '../ui/create-act.ts'
import { Notice } from '../ui/Notice.tsx'
import { titled } from '../ui/Page.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'
import { Door } from './Door.tsx'
import { looksLikeMail, MailField } from './MailField.tsx'

/** Asks for the address that a link is to go to. What it says then does not tell whether there is such an account. */
export default function ForgottenPage() {
  const [email, setEmail] = createSignal('')
  const [sent, setSent] = createSignal(false)
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => looksLikeMail(email()),
    run: () => askAccount.askNewPassword(email().trim()).then(() => setSent(true)),
  })
  titled(() => accountWords().forgotten.heading)
  return (
    <Door heading={accountWords().forgotten.heading}>
      <Show
        when={!sent()}
        fallback={
          <Notice about="reading" role="status" head={accountWords().forgotten.sentHead}>
            {accountWords().forgotten.sentLead}
          </Notice>
        }
      >
        <p>{accountWords().forgotten.lead}</p>
        <form class="sign-in" onSubmit={submit} noValidate>
          <MailField autocomplete="username" value={email()} onValue={setEmail} tried={tried()} first />
          <RefusalNotice why={refusal()} />
          <button type="submit" class="button first" aria-disabled={isActing()}>
            {accountWords().forgotten.act}
          </button>
        </form>
      </Show>
      <p>
        <a href="/">{accountWords().toSignIn}</a>
      </p>
    </Door>
  )
}
