import { createSignal, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { SecondStep } from '../account/SecondStep.tsx'
import * as ask from '../ask.ts'
import { createAct } from '../ui/create-act.ts'
import { TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { titled } from '../ui/Page.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { words } from '../words/words.ts'
import { OpenFrame } from './OpenFrame.tsx'
import './sign-in.css'

/** E-mail and password; what is wrong is said at the field, what was refused above the button. */
export function SignInForm(props: { readonly email?: string; readonly onSignedIn: () => Promise<void> }) {
  const [email, setEmail] = createSignal(props.email ?? '')
  const [password, setPassword] = createSignal('')
  // Few have one: its page is fetched when it is asked for.
  const [step, setStep] = createSignal<typeof SecondStep>()
  async function signIn() {
    if ((await ask.signIn(email().trim(), password())) === 'signed-in') return props.onSignedIn()
    const file = await import('../account/SecondStep.tsx')
    setStep(() => file.SecondStep)
  }
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => email().trim() !== '' && password() !== '',
    run: signIn,
    onRefused: () => setPassword(''),
  })

  const begin = () => {
    setPassword('')
    setStep()
  }
  return (
    <Show
      when={step()}
      fallback={
        <form class="sign-in" onSubmit={submit} noValidate>
          <TextField
            label={words().signIn.email}
            type="email"
            autocomplete="username"
            value={email()}
            onValue={setEmail}
            wrong={tried() && email().trim() === '' ? words().signIn.emailMissing : null}
          />
          <TextField
            label={words().signIn.password}
            type="password"
            autocomplete="current-password"
            value={password()}
            first={props.email !== undefined}
            onValue={setPassword}
            wrong={tried() && password() === '' ? words().signIn.passwordMissing : null}
          />
          <RefusalNotice why={refusal()} />
          <div class="row">
            <button type="submit" class="button first" aria-disabled={isActing()}>
              {isActing() ? words().signIn.acting : words().signIn.act}
            </button>
            <a class="push" href="/forgotten">
              {words().signIn.forgotten}
            </a>
          </div>
        </form>
      }
    >
      {(shown) => <Dynamic component={shown()} onSignedIn={props.onSignedIn} onBack={begin} />}
    </Show>
  )
}

/** The door: what this place is, and the way in. */
export function SignInPage(props: {
  readonly demo: boolean
  /** What is left in this browser of whoever has signed out. */
  readonly leaves: 'nothing' | 'texts'
  readonly onSignedIn: () => Promise<void>
}) {
  titled(() => words().titles.signIn)
  return (
    <OpenFrame demo={props.demo} question={<h1>{words().signIn.question}</h1>}>
      <section class="sheet" aria-labelledby="sign-in-heading">
        <Show when={props.leaves === 'texts'}>
          <Notice about="warning" role="alert" head={words().signIn.leftHead}>
            {words().signIn.leftLead}
          </Notice>
        </Show>
        <h2 id="sign-in-heading">{words().signIn.heading}</h2>
        <SignInForm onSignedIn={props.onSignedIn} />
        <p class="meta">{words().signIn.invitation}</p>
      </section>
    </OpenFrame>
  )
}
