import { createSignal, Show } from 'solid-js'
import * as ask from '../ask.ts'
import { createAct } from '../ui/create-act.ts'
import { Notice } from '../ui/Notice.tsx'
import { titled } from '../ui/Page.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'
import { Door } from './Door.tsx'
import { linkToken } from './link-token.ts'
import { isLongEnough, NewPasswordField } from './NewPasswordField.tsx'

/** Where the link in the mail leads: a new password, and from there to the sign-in. */
export default function NewPasswordPage() {
  const [password, setPassword] = createSignal('')
  const [done, setDone] = createSignal(false)
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => isLongEnough(password()),
    run: () => askAccount.renewPassword(linkToken(), password()).then(() => setDone(true)),
  })
  const isVoid = () => refusal() instanceof ask.Refused && (refusal() as ask.Refused).code === 'link-void'
  titled(() => accountWords().renewal.heading)
  return (
    <Door heading={accountWords().renewal.heading}>
      <Show
        when={!done()}
        fallback={
          <>
            <Notice about="reading" role="status" head={accountWords().renewal.done} />
            <a class="button first" href="/">
              {accountWords().toSignIn}
            </a>
          </>
        }
      >
        <p>{accountWords().renewal.lead}</p>
        <form class="sign-in" onSubmit={submit} noValidate>
          <NewPasswordField value={password()} onValue={setPassword} tried={tried()} first />
          <RefusalNotice why={refusal()} />
          <button type="submit" class="button first" aria-disabled={isActing()}>
            {accountWords().renewal.act}
          </button>
        </form>
        <Show when={isVoid()}>
          <p>
            <a href="/forgotten">{accountWords().renewal.again}</a>
          </p>
        </Show>
      </Show>
    </Door>
  )
}
