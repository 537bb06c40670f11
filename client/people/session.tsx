import { createContext, createSignal, type JSX, Match, onCleanup, onMount, Show, Switch, useContext } from 'solid-js'
import type { Me } from '../../shared/people.ts'
import * as ask from '../ask.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { PlainWords } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { sentenceFor } from '../words/refusal.ts'
import { language, speak, words } from '../words/words.ts'
import { SignInForm, SignInPage } from './SignIn.tsx'

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable'; readonly why: unknown }
  /** `over`: the session ended while the page was open; the page stays as it is, with whatever was typed into it. */
  | { readonly kind: 'signed-in'; readonly me: Me; readonly over: boolean }

interface Session {
  readonly me: () => Me
  /** Whether somebody has to sign in again before the page can talk to the server. */
  readonly over: () => boolean
  readonly demo: () => boolean
  /** To be called when a socket learns that the session is over. */
  readonly ended: () => void
  /** Asks the server anew who this is and what they may do. */
  readonly look: () => Promise<void>
  readonly signOut: () => Promise<void>
  /**
   * Lets the owner hold signing out back: `holdBack` returns whether it does, and calls `go` if it is to happen after
   * all. There is one at a time.
   */
  readonly beforeSignOut: (holdBack: (go: () => void) => boolean) => void
}

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
  const [signOutFailure, setSignOutFailure] = createSignal<unknown>()
  let holdsBack = (_go: () => void) => false

  const signedIn = () => {
    const now = state()
    return now.kind === 'signed-in' ? now : undefined
  }

  const ended = () => {
    const now = state()
    setState(now.kind === 'signed-in' ? { ...now, over: true } : { kind: 'signed-out' })
  }

  async function look(): Promise<void> {
    const before = signedIn()?.me
    try {
      const me = await ask.me()
      // Somebody else has signed in: nothing of the person before may stay on the page.
      if (before && before.actor !== me.actor) {
        setState({ kind: 'asking' })
        return window.location.reload()
      }
      if (me.language && me.language !== language()) await speak(me.language)
      setState({ kind: 'signed-in', me, over: false })
    } catch (why) {
      if (why instanceof ask.Refused && why.code === 'signed-out') return
      if (!before) setState({ kind: 'unreachable', why })
    }
  }

  async function signOutNow(): Promise<void> {
    setSignOutFailure(undefined)
    try {
      await ask.signOut()
    } catch (why) {
      if (!(why instanceof ask.Refused && why.code === 'signed-out')) return void setSignOutFailure(why)
    }
    setState({ kind: 'signed-out' })
  }

  async function signOut(): Promise<void> {
    if (!holdsBack(() => void signOutNow())) await signOutNow()
  }

  function beforeSignOut(holdBack: typeof holdsBack): void {
    holdsBack = holdBack
    onCleanup(() => {
      holdsBack = () => false
    })
  }

  ask.onSignedOut(ended)
  onCleanup(() => ask.onSignedOut(() => {}))
  onMount(() => {
    void look()
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
    signOut,
    beforeSignOut,
  }

  return (
    <Switch>
      <Match when={state().kind === 'asking'}>
        <main class="page">
          <Waiting words={words().loading} />
        </main>
      </Match>
      <Match when={state().kind === 'signed-out'}>
        <SignInPage demo={demo()} onSignedIn={look} />
      </Match>
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
              <SignInForm email={session.me().email} onSignedIn={look} />
            </Dialog>
          </Show>
          <Show when={!session.over() && signOutFailure()}>
            {(why) => (
              <Dialog title={words().signOutFailed} onClose={() => setSignOutFailure(undefined)}>
                <p>{sentenceFor(why())}</p>
                <div class="row choices">
                  <button type="button" class="button plain" onClick={() => setSignOutFailure(undefined)}>
                    {words().close}
                  </button>
                  <button type="button" class="button first" onClick={() => void signOutNow()}>
                    {words().tryAgain}
                  </button>
                </div>
              </Dialog>
            )}
          </Show>
        </SessionContext.Provider>
      </Match>
    </Switch>
  )
}
