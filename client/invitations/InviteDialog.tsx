import { createSignal, Show } from 'solid-js'
import type { MadeInvitation } from '../../shared/invitations.ts'
import type { Grant } from '../../shared/may.ts'
import * as askAccount from '../account/ask-account.ts'
import { looksLikeMail, MailField } from '../account/MailField.tsx'
import { ActDialog } from '../ui/ActDialog.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Choice, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { accountWords } from '../words/account/words.ts'
import { language, words } from '../words/words.ts'

/** A role that may be given here, in words: „Koordination, Kreis Soest“. */
export interface RoleOffered {
  readonly words: string
  readonly grant: Grant
}

/** Asks whom to invite to which of some roles, and says what became of the mail. */
export function InviteDialog(props: { readonly roles: readonly RoleOffered[]; readonly onClose: () => void }) {
  const [made, setMade] = createSignal<MadeInvitation>()
  let isMade = false
  return (
    <Show
      when={made()}
      fallback={
        <Asking
          roles={props.roles}
          onMade={(answer) => {
            isMade = true
            setMade(answer)
          }}
          onClose={() => isMade || props.onClose()}
        />
      }
    >
      {(answer) => <Told made={answer()} onClose={props.onClose} />}
    </Show>
  )
}

function Asking(props: {
  readonly roles: readonly RoleOffered[]
  readonly onMade: (made: MadeInvitation) => void
  readonly onClose: () => void
}) {
  const [role, setRole] = createSignal('0')
  const [email, setEmail] = createSignal('')
  const [title, setTitle] = createSignal('')
  const choices = () => Object.fromEntries(props.roles.map((each, n) => [String(n), each.words]))
  async function invite() {
    const { grant } = props.roles[Number(role())]!
    const wish = { ...grant, email: email().trim(), function: title().trim(), language: language() }
    props.onMade(await askAccount.invite(wish))
  }
  return (
    <ActDialog
      title={accountWords().invite.heading}
      act={accountWords().invite.act}
      ready={() => looksLikeMail(email()) && title().trim() !== ''}
      onAct={invite}
      onClose={props.onClose}
    >
      {(tried) => (
        <>
          <Choice label={accountWords().invite.role} value={role()} choices={choices()} onValue={setRole} />
          <MailField value={email()} onValue={setEmail} tried={tried()} first />
          <TextField
            label={accountWords().invite.function}
            hint={accountWords().invite.functionHint}
            value={title()}
            onValue={setTitle}
            maxLength={100}
            wrong={tried() && title().trim() === '' ? accountWords().invite.functionMissing : null}
          />
        </>
      )}
    </ActDialog>
  )
}

/** Where the mail did not leave, the link has to go another way. */
function Told(props: { readonly made: MadeInvitation; readonly onClose: () => void }) {
  return (
    <Dialog title={accountWords().invite.heading} onClose={props.onClose}>
      <Show when={props.made.link} fallback={<p>{accountWords().invite.sent(props.made.invitation.email ?? '')}</p>}>
        {(link) => (
          <>
            <Notice about={props.made.delivery === 'failed' ? 'wrong' : 'warning'} role="alert">
              {props.made.delivery === 'failed' ? accountWords().invite.failed : accountWords().invite.kept}
            </Notice>
            <p class="hash">{link()}</p>
            <div class="row">
              <CopyButton text={link} label={accountWords().invite.copy} />
            </div>
          </>
        )}
      </Show>
      <div class="row choices">
        <button type="button" class="button first" onClick={() => props.onClose()}>
          {words().close}
        </button>
      </div>
    </Dialog>
  )
}
