import { createSignal, Show } from 'solid-js'
import { useSession } from '../people/session.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'
import { looksLikeMail, MailField } from './MailField.tsx'
import { PasswordField } from './PasswordField.tsx'

/** The address, and a way to another one. */
export function AddressSection() {
  const session = useSession()
  const [changing, setChanging] = createSignal(false)
  const [sentTo, setSentTo] = createSignal<string>()
  return (
    <Section heading={accountWords().address.heading}>
      <p>{session.me().email}</p>
      <Show when={sentTo()}>
        {(address) => (
          <Notice about="reading" role="status">
            {accountWords().address.sent(address())}
          </Notice>
        )}
      </Show>
      <div class="row">
        <button type="button" class="button" onClick={() => setChanging(true)}>
          {accountWords().address.act}
        </button>
      </div>
      <Show when={changing()}>
        <AddressDialog onSent={setSentTo} onClose={() => setChanging(false)} />
      </Show>
    </Section>
  )
}

function AddressDialog(props: { readonly onSent: (address: string) => void; readonly onClose: () => void }) {
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  return (
    <ActDialog
      title={accountWords().address.act}
      act={accountWords().address.send}
      ready={() => looksLikeMail(email()) && password() !== ''}
      onAct={async () => {
        await askAccount.changeAddress({ email: email().trim(), password: password() })
        props.onSent(email().trim())
      }}
      onClose={props.onClose}
    >
      {(tried) => (
        <>
          <p>{accountWords().address.lead}</p>
          <MailField
            label={accountWords().address.new}
            autocomplete="email"
            value={email()}
            onValue={setEmail}
            tried={tried()}
            first
          />
          <PasswordField value={password()} onValue={setPassword} tried={tried()} />
        </>
      )}
    </ActDialog>
  )
}
