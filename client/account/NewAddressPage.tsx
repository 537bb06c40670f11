import { createSignal, Show } from 'solid-js'
import { createAct } from '../ui/create-act.ts'
import { Notice } from '../ui/Notice.tsx'
import { titled } from '../ui/Page.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'
import { Door } from './Door.tsx'
import { linkToken } from './link-token.ts'

/** Where the link to a new address leads. Opening it alone changes nothing: programs that look at mails open links, too. */
export default function NewAddressPage() {
  const [done, setDone] = createSignal(false)
  const { isActing, refusal, submit } = createAct({
    isReady: () => true,
    run: () => askAccount.confirmAddress(linkToken()).then(() => setDone(true)),
  })
  titled(() => accountWords().newAddress.heading)
  return (
    <Door heading={accountWords().newAddress.heading}>
      <Show
        when={!done()}
        fallback={
          <>
            <Notice about="reading" role="status" head={accountWords().newAddress.done} />
            <a class="button first" href="/">
              {accountWords().toWorkspace}
            </a>
          </>
        }
      >
        <p>{accountWords().newAddress.lead}</p>
        <form class="sign-in" onSubmit={submit} noValidate>
          <RefusalNotice why={refusal()} />
          <button type="submit" class="button first" aria-disabled={isActing()}>
            {accountWords().newAddress.act}
          </button>
        </form>
      </Show>
    </Door>
  )
}
