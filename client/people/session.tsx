import { createContext, createSignal, type JSX, Match, onCleanup, onMount, Show, Switch, useContext } from 'solid-js'
import type { Me } from '../../shared/people.ts'
import * as ask from '../ask.ts'
import { forgetSession, rememberedPerson, rememberPerson } from '../offline/kept-people.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { late } from '../ui/late.tsx'
import { PlainWords } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { sentenceFor } from '../words/refusal.ts'
import { language, speak, words } from '../words/words.ts'
import { createSignOut, type SignOut } from './sign-out.tsx'

type State =
  | { readonly kind: 'asking' }
  /** `leaves`: what is left in this browser of the person who has signed out. */
  | { readonly kind: 'signed-out'; readonly leaves: 'nothing' | 'texts' }
  | { readonly kind: 'unreachable'; readonly why: unknown }
  /** `over`: the session ended while the page was open; the page stays as it is, with whatever was typed into it. */
  | { readonly kind: 'signed-in'; readonly me: Me; readonly over: boolean }

interface Session extends Pick<SignOut, 'signOut' | 'beforeSignOut'> {
  readonly me: () => Me
  /** Whether somebody has to sign in again before the page can talk to the server. */
  readonly over: () => boolean
  readonly demo: () => boolean
  /** To be called when a socket learns that the session is over. */
  readonly ended: () => void
  /** Asks the server anew who this is and what they may do. */
  readonly look: () => Promise<void>
}

const waiting = () => (
  <main class="page">
    <Waiting words={words().loading} />
  </main>
)

// Whoever is signed in needs neither; the form is there, all the same, by the time that a session ends.
const SignInPage = late(() => import('./SignIn.tsx').then((file) => file.SignInPage), waiting)
const SignInForm = late(() => import('./SignIn.tsx').then((file) => file.SignInForm))
const SETTLED_MS = 5000

/** A server that says nothing for so long is treated as if it could not be reached. */
const PATIENCE_MS = 2000

const SessionContext = createContext<Session>()

/** The session of the person who is signed in; there is one wherever a page is shown. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession belongs inside <SignedIn>')
  return session
}

/** Shows its children to people who are signed in, and the door to everybody else. */
export function SignedIn(props: { readonly children: JSX.Element }) {
  const [state, setState] = createSignal<State>({ kind: 'asking' })
  const [demo, setDemo] = createSignal(false)

  const signedIn = () => {
    const now = state()
    return now.kind === 'signed-in' ? now : undefined
  }

  const signedOut = () => {
    const now = state()
    return now.kind === 'signed-out' ? now : undefined
  }

  const ended = () => {
    const now = state()
    setState(now.kind === 'signed-in' ? { ...now, over: true } : { kind: 'signed-out', leaves: 'nothing' })
  }

  async function look(): Promise<void> {
    const silence = signedIn() ? undefined : setTimeout(() => void startWithout(), PATIENCE_MS)
    try {
      const me = await ask.me()
      const before = signedIn()?.me
      // Somebody else has signed in: nothing of the person before may stay on the page.
      if (before && before.actor !== me.actor) {
        setState({ kind: 'asking' })
        return window.location.reload()
      }
      void rememberPerson(me).catch(() => {})
      if (me.language && me.language !== language()) await speak(me.language)
      setState({ kind: 'signed-in', me, over: false })
    } catch (why) {
      const { code } = why instanceof ask.Refused ? why : { code: 'failed' }
      if (code === 'signed-out') {
        if (!signedIn()) await forgetSession().catch(() => {})
      } else if (code !== 'unreachable' || !(await startWithout())) {
        if (!signedIn()) setState({ kind: 'unreachable', why })
      }
    } finally {
      clearTimeout(silence)
    }
  }

  /** For the form that asks to sign in again: it says so when the server cannot be asked who this is now. */
  async function lookAgain(): Promise<void> {
    await look()
    if (signedIn()?.over) throw new ask.Refused('unreachable')
  }

  /** Begins with the person whom this browser remembers, for as long as the server does not answer. */
  async function startWithout(): Promise<boolean> {
    const me = signedIn()?.me ?? (await rememberedPerson())
    if (me && !signedIn() && state().kind !== 'signed-out') setState({ kind: 'signed-in', me, over: false })
    return me !== undefined
  }

  const leaving = createSignOut(
    () => session.me(),
    (leaves) => setState({ kind: 'signed-out', leaves }),
  )

  ask.onSignedOut(ended)
  onCleanup(() => ask.onSignedOut(() => {}))
  onMount(() => {
    void look()
    const later = setTimeout(() => void SignInForm.fetch().catch(() => {}), SETTLED_MS)
    onCleanup(() => clearTimeout(later))
    void ask.health().then(
      (health) => setDemo(health.demo === true),
      () => {},
    )
  })

  const session: Session = {
    me: () => {
      const now = signedIn()
      if (!now) throw new Error('nobody is signed in')
      return now.me
    },
    over: () => signedIn()?.over ?? false,
    demo,
    ended,
    look,
    signOut: leaving.signOut,
    beforeSignOut: leaving.beforeSignOut,
  }

  return (
    <Switch>
      <Match when={state().kind === 'asking'}>{waiting()}</Match>
      <Match when={signedOut()}>{(out) => <SignInPage demo={demo()} leaves={out().leaves} onSignedIn={look} />}</Match>
      <Match when={state().kind === 'unreachable' && (state() as State & { kind: 'unreachable' })}>
        {(unreachable) => (
          <main class="page">
            <PlainWords heading={words().failure.heading} lead={sentenceFor(unreachable().why)}>
              <button type="button" class="button first" onClick={() => void look()}>
                {words().tryAgain}
              </button>
            </PlainWords>
          </main>
        )}
      </Match>
      <Match when={signedIn() !== undefined}>
        <SessionContext.Provider value={session}>
          {props.children}
          <Show when={session.over()}>
            <Dialog title={words().signIn.again}>
              <p>{words().signIn.againLead}</p>
              <SignInForm email={session.me().email} onSignedIn={lookAgain} />
            </Dialog>
          </Show>
          <Show when={!session.over()}>{leaving.questions()}</Show>
        </SessionContext.Provider>
      </Match>
    </Switch>
  )
}
