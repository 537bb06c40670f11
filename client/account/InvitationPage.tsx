import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import type { InvitationShown } from '../../shared/invitations.ts'
import * as ask from '../ask.ts'
import { SignInForm } from '../people/SignIn.tsx'
import { createAct } from '../ui/create-act.ts'
import { titled } from '../ui/Page.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { accountWords } from '../words/account/words.ts'
import { exactMoment } from '../words/dates.ts'
import { language, words } from '../words/words.ts'
import * as askAccount from './ask-account.ts'
import { Door } from './Door.tsx'
import { linkToken } from './link-token.ts'
import { NameField } from './NameField.tsx'
import { isLongEnough, NewPasswordField } from './NewPasswordField.tsx'

const goInside = () => window.location.assign('/')

/** Where an invitation leads: what it is for, and a way in with a new account or with the one that one has. */
export default function InvitationPage() {
  const [shown] = createResource(async () => {
    const invitation = await askAccount.lookAtInvitation(linkToken())
    const me = await ask.me().catch(() => undefined)
    return { invitation, me }
  })
  titled(() => accountWords().invitation.heading)
  return (
    <Door heading={accountWords().invitation.heading}>
      <Show when={shown.error}>
        <RefusalNotice why={shown.error} />
        <p>{accountWords().invitation.askAgain}</p>
      </Show>
      <Show when={!shown.error && shown()}>
        {(now) => (
          <>
            <About invitation={now().invitation} />
            <Switch fallback={<NewAccount email={now().invitation.email} />}>
              <Match when={now().me?.email === now().invitation.email}>
                <Accept />
              </Match>
              <Match when={now().me}>
                {(me) => <p>{accountWords().invitation.otherAccount(me().email, now().invitation.email)}</p>}
              </Match>
              <Match when={now().invitation.hasAccount}>
                <p>{accountWords().invitation.signInLead}</p>
                <SignInForm
                  email={now().invitation.email}
                  onSignedIn={() => askAccount.acceptInvitation(linkToken()).then(goInside)}
                />
              </Match>
            </Switch>
          </>
        )}
      </Show>
    </Door>
  )
}

function About(props: { readonly invitation: InvitationShown }) {
  const role = () =>
    props.invitation.role === 'operator' ? accountWords().roles.operator : words().roles[props.invitation.role]
  return (
    <dl class="about">
      <dt>{accountWords().invitation.role}</dt>
      <dd>
        {role()}: {props.invitation.function}
      </dd>
      <dt>{accountWords().invitation.organisation}</dt>
      <dd>{props.invitation.organisation}</dd>
      <Show when={props.invitation.place}>
        {(place) => (
          <>
            <dt>{accountWords().invitation.place}</dt>
            <dd>{place()}</dd>
          </>
        )}
      </Show>
      <dt>{accountWords().invitation.until}</dt>
      <dd>{exactMoment(props.invitation.expiresAt)}</dd>
    </dl>
  )
}

function Accept() {
  const { isActing, refusal, submit } = createAct({
    isReady: () => true,
    run: () => askAccount.acceptInvitation(linkToken()).then(goInside),
  })
  return (
    <form class="sign-in" onSubmit={submit} noValidate>
      <RefusalNotice why={refusal()} />
      <button type="submit" class="button first" aria-disabled={isActing()}>
        {accountWords().invitation.accept}
      </button>
    </form>
  )
}

function NewAccount(props: { readonly email: string }) {
  const [name, setName] = createSignal('')
  const [password, setPassword] = createSignal('')
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => name().trim() !== '' && isLongEnough(password()),
    async run() {
      const joining = { token: linkToken(), name: name().trim(), password: password(), language: language() }
      await askAccount.joinByInvitation(joining)
      await ask.signIn(props.email, password())
      goInside()
    },
  })
  return (
    <form class="sign-in" onSubmit={submit} noValidate>
      <p>{accountWords().invitation.newAccount(props.email)}</p>
      <NameField value={name()} onValue={setName} tried={tried()} />
      <NewPasswordField label={accountWords().password} value={password()} onValue={setPassword} tried={tried()} />
      <RefusalNotice why={refusal()} />
      <button type="submit" class="button first" aria-disabled={isActing()}>
        {accountWords().invitation.join}
      </button>
      <p class="meta">
        <a href="/privacy">{words().legal.privacy}</a>
      </p>
    </form>
  )
}
