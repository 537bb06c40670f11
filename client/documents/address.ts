import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import type { Room } from '../room/create-room.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'
import { clauseElement, clauseNamedBy, hashOf } from './clause-element.ts'

/** So long a clause that one came to is held at the top while the text above it still finds its height. */
const SETTLING_MS = 3000

/** The page of the document at a clause, for others to open. */
export const addressOf = (clause: ClauseId): string => {
  const { origin, pathname } = window.location
  return origin + pathname + hashOf(clause)
}

/** The clause that the address of this page names. */
export const namedClause = (): ClauseId | undefined => clauseNamedBy(window.location.hash)

/** What of a document's page one comes to a clause with. */
interface Travelled {
  readonly room: Pick<Room, 'held' | 'outline'>
  readonly goTo: (clause: ClauseId) => void
  readonly entry: (clause: ClauseId) => { readonly title: string } | undefined
  readonly ref: (clause: ClauseId) => string
}

export interface Address {
  /** Whether the address names a clause that this document does not have. */
  readonly isUnknown: () => boolean
  readonly dismiss: () => void
  /** Goes to a clause, and lets the browser's way back lead to where one was. */
  readonly visit: (clause: ClauseId) => void
}

/** Goes to the clause that the address names: as soon as the text is there, and whenever the address names another. */
export function followAddress(view: Travelled): Address {
  const [isUnknown, setUnknown] = createSignal(false)
  let stopSettling = () => {}

  function goToNamed(): void {
    const clause = namedClause()
    stopSettling()
    setUnknown(false)
    if (clause === undefined || !view.room.held()) return
    const title = view.entry(clause)?.title
    if (title === undefined) return void setUnknown(true)
    view.goTo(clause)
    announce(words().clause.editor(view.ref(clause), title))
    stopSettling = keepAtTop(clause)
  }

  // Once: what others do to the outline later must not take somebody who writes elsewhere back to that clause.
  const isThere = createMemo(() => view.room.held() !== undefined && view.room.outline().length > 0)
  createEffect(() => {
    if (!isThere()) return
    const frame = requestAnimationFrame(goToNamed)
    onCleanup(() => cancelAnimationFrame(frame))
  })
  window.addEventListener('hashchange', goToNamed)
  onCleanup(() => window.removeEventListener('hashchange', goToNamed))
  onCleanup(() => stopSettling())

  return {
    isUnknown,
    dismiss: () => setUnknown(false),
    visit(clause) {
      const { state } = window.history
      const hash = hashOf(clause)
      // Not by assigning the hash: the browser would scroll by itself, to a place that has not settled yet. The router
      // counts the steps of the history in `_depth`, by which it takes a step back that `LeaveGuard` holds up.
      if (window.location.hash !== hash)
        window.history.pushState({ ...state, _depth: (state?._depth ?? 0) + 1 }, '', hash)
      stopSettling()
      view.goTo(clause)
      stopSettling = keepAtTop(clause)
    },
  }
}

/** Holds a clause at the top of the page for a while, or until somebody moves by themselves; returns how to stop. */
function keepAtTop(clause: ClauseId): () => void {
  const heights = new ResizeObserver(() =>
    clauseElement(clause)?.scrollIntoView({ block: 'start', behavior: 'instant' }),
  )
  const article = document.querySelector('.doc article')
  if (article) heights.observe(article)
  const ends = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const
  const stop = () => {
    heights.disconnect()
    clearTimeout(timer)
    for (const end of ends) window.removeEventListener(end, stop, { capture: true })
  }
  const timer = setTimeout(stop, SETTLING_MS)
  for (const end of ends) window.addEventListener(end, stop, { capture: true, passive: true })
  return stop
}
