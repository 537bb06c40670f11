import { createSignal } from 'solid-js'
import * as ask from '../ask.ts'
import { createAct } from '../ui/create-act.ts'
import { TextField } from '../ui/Field.tsx'
import { titled } from '../ui/Page.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'
import { Door } from './Door.tsx'
import { linkToken } from './link-token.ts'
import { looksLikeMail, MailField } from './MailField.tsx'
import { isLongEnough, NewPasswordField } from './NewPasswordField.tsx'

/** The first step of an empty workspace: who runs it. */
export default function SetupPage() {
  const [organisation, setOrganisation] = createSignal('')
  const [shortName, setShortName] = createSignal('')
  const [name, setName] = createSignal('')
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  const isEmpty = (text: string) => text.trim() === ''
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () =>
      ![organisation(), shortName(), name()].some(isEmpty) && looksLikeMail(email()) && isLongEnough(password()),
    async run() {
      const first = { organisation: organisation(), shortName: shortName(), name: name(), email: email().trim() }
      await askAccount.setUp({ token: linkToken(), ...first, password: password() })
      await ask.signIn(email().trim(), password())
      window.location.assign('/')
    },
  })
  const missing = (text: string) => (tried() && isEmpty(text) ? accountWords().setup.missing : null)
  titled(() => accountWords().setup.heading)
  return (
    <Door heading={accountWords().setup.heading}>
      <p>{accountWords().setup.lead}</p>
      <form class="sign-in" onSubmit={submit} noValidate>
        <TextField
          label={accountWords().setup.organisation}
          value={organisation()}
          onValue={setOrganisation}
          autocomplete="organization"
          maxLength={200}
          first
          wrong={missing(organisation())}
        />
        <TextField
          label={accountWords().setup.shortName}
          hint={accountWords().setup.shortNameHint}
          value={shortName()}
          onValue={setShortName}
          maxLength={6}
          wrong={missing(shortName())}
        />
        <TextField
          label={accountWords().self.name}
          value={name()}
          onValue={setName}
          autocomplete="name"
          maxLength={200}
          wrong={missing(name())}
        />
        <MailField autocomplete="username" value={email()} onValue={setEmail} tried={tried()} />
        <NewPasswordField label={accountWords().password} value={password()} onValue={setPassword} tried={tried()} />
        <RefusalNotice why={refusal()} />
        <button type="submit" class="button first" aria-disabled={isActing()}>
          {accountWords().setup.act}
        </button>
      </form>
    </Door>
  )
}
