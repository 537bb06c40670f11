import { createSignal } from 'solid-js'
import { createAct } from '../ui/create-act.ts'
import { TextField } from '../ui/Field.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'

/** The code that is asked for after the password; `onBack` begins anew, as one has to after some wrong codes. */
export function SecondStep(props: { readonly onSignedIn: () => Promise<void>; readonly onBack: () => void }) {
  const [code, setCode] = createSignal('')
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => code().trim() !== '',
    run: () => askAccount.secondStep(code()).then(props.onSignedIn),
    onRefused: () => setCode(''),
  })
  return (
    <form class="sign-in" onSubmit={submit} noValidate>
      <p>{accountWords().secondStep.lead}</p>
      <TextField
        label={accountWords().secondStep.code}
        hint={accountWords().secondStep.hint}
        value={code()}
        onValue={setCode}
        autocomplete="one-time-code"
        maxLength={40}
        first
        wrong={tried() && code().trim() === '' ? accountWords().secondStep.missing : null}
      />
      <RefusalNotice why={refusal()} />
      <div class="row">
        <button type="submit" class="button first" aria-disabled={isActing()}>
          {accountWords().secondStep.act}
        </button>
        <button type="button" class="button plain" onClick={() => props.onBack()}>
          {accountWords().secondStep.back}
        </button>
      </div>
    </form>
  )
}
