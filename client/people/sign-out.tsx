import { createSignal, For, type JSX, Match, onCleanup, Switch } from 'solid-js'
import type { Me } from '../../shared/people.ts'
import * as ask from '../ask.ts'
import { forgetPerson, type KeptDocument, keptDocuments } from '../offline/kept-people.ts'
import { Question } from '../ui/Question.tsx'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'

/** Calls `go` if signing out is to happen after all, and returns whether it has to wait for that. */
type HoldBack = (go: () => void) => boolean

type Asking =
  | { readonly kind: 'failed'; readonly why: unknown }
  /** Words that were not sent would go with everything else that this browser keeps. */
  | { readonly kind: 'unsent'; readonly documents: readonly KeptDocument[] }

export interface SignOut {
  readonly signOut: () => Promise<void>
  /** Lets the owner hold signing out back. There is one at a time. */
  readonly beforeSignOut: (holdBack: HoldBack) => void
  /** What has to be asked or said meanwhile. */
  readonly questions: () => JSX.Element
}

/**
 * Signing out: the server first, then everything that this browser keeps of the person. `onSignedOut` is told what it
 * has kept all the same.
 */
export function createSignOut(me: () => Me, onSignedOut: (leaves: 'nothing' | 'texts') => void): SignOut {
  const [asking, setAsking] = createSignal<Asking>()
  const stop = () => setAsking(undefined)
  let holdsBack: HoldBack = () => false

  async function now(): Promise<void> {
    stop()
    const { actor } = me()
    try {
      await ask.signOut()
    } catch (why) {
      if (!(why instanceof ask.Refused && why.code === 'signed-out')) return void setAsking({ kind: 'failed', why })
    }
    await forgetPerson(actor).then(
      () => onSignedOut('nothing'),
      () => onSignedOut('texts'),
    )
  }

  async function unlessUnsent(isAskedAlready: (document: KeptDocument) => boolean): Promise<void> {
    const unsent = (await keptDocuments(me().actor)).filter((one) => one.isUnsent && !isAskedAlready(one))
    if (unsent.length > 0) setAsking({ kind: 'unsent', documents: unsent })
    else await now()
  }

  const isOpen = ({ id }: KeptDocument) => window.location.pathname === `/documents/${id}`
  async function signOut(): Promise<void> {
    if (!holdsBack(() => void unlessUnsent(isOpen))) await unlessUnsent(() => false)
  }

  const failed = () => {
    const question = asking()
    return question?.kind === 'failed' ? question : undefined
  }
  const unsent = () => {
    const question = asking()
    return question?.kind === 'unsent' ? question.documents : undefined
  }
  return {
    signOut,
    beforeSignOut(holdBack) {
      holdsBack = holdBack
      onCleanup(() => {
        holdsBack = () => false
      })
    },
    questions: () => (
      <Switch>
        <Match when={failed()}>
          {(question) => (
            <Question
              title={words().signOutFailed}
              plain={{ words: words().close, act: stop }}
              first={{ words: words().tryAgain, act: () => void now() }}
              onClose={stop}
            >
              <p>{sentenceFor(question().why)}</p>
            </Question>
          )}
        </Match>
        <Match when={unsent()}>
          {(documents) => (
            <Question
              title={words().offline.signOutHead}
              plain={{ words: words().offline.signOutAct, act: () => void now() }}
              first={{ words: words().offline.staySignedIn, act: stop }}
              onClose={stop}
            >
              <p>{words().offline.signOutLead}</p>
              <ul>
                <For each={documents()}>
                  {({ id, title }) => (
                    <li>
                      <a href={`/documents/${id}`}>{title}</a>
                    </li>
                  )}
                </For>
              </ul>
            </Question>
          )}
        </Match>
      </Switch>
    ),
  }
}
