import { createSignal, Show } from 'solid-js'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'
import { isLongEnough, NewPasswordField } from './NewPasswordField.tsx'
import { PasswordField } from './PasswordField.tsx'

/** A way to another password. */
export function PasswordSection(props: { readonly onSessionsEnded: () => void }) {
  const [changing, setChanging] = createSignal(false)
  const [changed, setChanged] = createSignal(false)
  const whenChanged = () => {
    setChanged(true)
    props.onSessionsEnded()
  }
  return (
    <Section heading={accountWords().passwords.heading}>
      <Show when={changed()} fallback={<p>{accountWords().passwords.lead}</p>}>
        <Notice about="reading" role="status">
          {accountWords().passwords.changed}
        </Notice>
      </Show>
      <div class="row">
        <button type="button" class="button" onClick={() => setChanging(true)}>
          {accountWords().passwords.act}
        </button>
      </div>
      <Show when={changing()}>
        <PasswordDialog onChanged={whenChanged} onClose={() => setChanging(false)} />
      </Show>
    </Section>
  )
}

function PasswordDialog(props: { readonly onChanged: () => void; readonly onClose: () => void }) {
  const [present, setPresent] = createSignal('')
  const [password, setPassword] = createSignal('')
  return (
    <ActDialog
      title={accountWords().passwords.act}
      act={accountWords().passwords.act}
      ready={() => present() !== '' && isLongEnough(password())}
      onAct={() => askAccount.changePassword({ present: present(), password: password() }).then(props.onChanged)}
      onClose={props.onClose}
    >
      {(tried) => (
        <>
          <PasswordField value={present()} onValue={setPresent} tried={tried()} first />
          <NewPasswordField value={password()} onValue={setPassword} tried={tried()} />
        </>
      )}
    </ActDialog>
  )
}
