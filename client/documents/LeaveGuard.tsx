import { useBeforeLeave } from '@solidjs/router'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { useSession } from '../people/session.tsx'
import { Question } from '../ui/Question.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

/** On a good line words are on their way for less than this, which is not worth a question. */
const MOMENT_MS = 1000

/** Asks before words are left behind that have not reached the server, whichever way somebody goes. */
export function LeaveGuard() {
  const { room } = useDocument()
  const session = useSession()
  /** Where somebody wants to go; signing out takes along what this browser keeps. */
  const [leaving, setLeaving] = createSignal<{ readonly go: () => void; readonly isSigningOut: boolean }>()
  const [isAsking, setIsAsking] = createSignal(false)
  const stay = () => setLeaving(undefined)
  const go = () => {
    const next = leaving()
    stay()
    next?.go()
  }
  function holdBack(go: () => void, isSigningOut: boolean): boolean {
    if (!room.hasUnsaved()) return false
    setLeaving({ go, isSigningOut })
    return true
  }
  const sentence = () => {
    const isKept = room.isKept() && leaving()?.isSigningOut === false
    if (room.drafts().length > 0) return isKept ? words().offline.leaveDrafts : words().leave.drafts
    return isKept ? words().offline.leave : words().leave.unsaved
  }
  const isOnItsWay = () => room.drafts().length === 0 && room.isJoined() && room.saved().kind !== 'not-saved'

  createEffect(
    on(leaving, (next) => {
      setIsAsking(false)
      if (!next) return
      const timer = setTimeout(() => setIsAsking(true), isOnItsWay() ? MOMENT_MS : 0)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  createEffect(() => {
    if (leaving() && !room.hasUnsaved()) go()
  })

  useBeforeLeave((event) => {
    // Going back, the address has changed already.
    const to = typeof event.to === 'string' ? new URL(event.to, window.location.href) : window.location
    if (to.pathname !== event.from.pathname && holdBack(() => event.retry(true), false)) event.preventDefault()
  })
  session.beforeSignOut((go) => holdBack(go, true))
  const unloading = (event: BeforeUnloadEvent) => {
    if (room.hasUnsaved()) event.preventDefault()
  }
  window.addEventListener('beforeunload', unloading)
  onCleanup(() => window.removeEventListener('beforeunload', unloading))

  return (
    <Show when={isAsking()}>
      <Question
        title={words().leave.heading}
        plain={{ words: words().leave.go, act: go }}
        first={{ words: words().leave.stay, act: stay }}
        onClose={stay}
      >
        <p>{sentence()}</p>
      </Question>
    </Show>
  )
}
