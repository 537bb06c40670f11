import { createSignal, For, Show } from 'solid-js'
import type { Invitation } from '../../shared/invitations.ts'
import * as askAccount from '../account/ask-account.ts'
import { announce } from '../ui/announce.ts'
import { createAsked } from '../ui/create-asked.ts'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { accountWords } from '../words/account/words.ts'
import { exactMoment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import { InviteDialog, type RoleOffered } from './InviteDialog.tsx'
import './invitations.css'

/** Who is invited here and has not come yet, with the way to invite and to withdraw. */
export function OpenInvitations(props: {
  readonly roles: readonly RoleOffered[]
  /** Which of all invitations that one may see belong here. */
  readonly isHere: (invitation: Invitation) => boolean
}) {
  const all = createAsked(() => true, askAccount.invitations)
  const [inviting, setInviting] = createSignal(false)
  const [refusal, setRefusal] = createSignal<unknown>()
  const open = () => (all() ?? []).filter((each) => each.state === 'open' && props.isHere(each))
  const roleOf = ({ role }: Invitation['role']) =>
    role === 'operator' ? accountWords().roles.operator : words().roles[role]

  async function withdraw({ id }: Invitation) {
    setRefusal()
    await askAccount.revokeInvitation(id).then(() => announce(accountWords().invite.withdrawn), setRefusal)
    await all.look()
  }
  const close = () => {
    setInviting(false)
    void all.look()
  }
  return (
    <section class="invitations" aria-labelledby="invitations">
      <div class="section-head">
        <h2 id="invitations">{accountWords().invite.list}</h2>
        <button type="button" class="button" onClick={() => setInviting(true)}>
          {accountWords().invite.open}
        </button>
      </div>
      <ul>
        <For each={open()} fallback={<li class="meta">{accountWords().invite.none}</li>}>
          {(invitation) => (
            <li class="row">
              <div>
                {invitation.email}
                <p class="meta">
                  {roleOf(invitation.role)}, {accountWords().roles.until(exactMoment(invitation.expiresAt))}
                </p>
              </div>
              <button
                type="button"
                class="button push"
                aria-label={accountWords().invite.withdrawNamed(invitation.email ?? '')}
                onClick={() => void withdraw(invitation)}
              >
                {accountWords().invite.withdraw}
              </button>
            </li>
          )}
        </For>
      </ul>
      <RefusalNotice why={refusal()} />
      <Show when={inviting()}>
        <InviteDialog roles={props.roles} onClose={close} />
      </Show>
    </section>
  )
}
