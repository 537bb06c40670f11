import { type Accessor, createEffect, createMemo, on, onCleanup, onMount } from 'solid-js'
import type { Member } from '../room/enter.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'
import { clauseElement } from './clause-element.ts'
import type { DocumentView } from './document-view.tsx'
import { fullNameOf } from './who.ts'

/** How far down the screen the line of the one who is followed stands. */
const READING_HEIGHT = 0.35
/** A caret that has moved less than this from there is left where it is, as a share of the screen. */
const AT_EASE = 0.25

/**
 * Scrolls this page along with what somebody else does, until one types, scrolls or presses Escape, or they go. The focus
 * stays where it is. For as long as its owner lives; `end` is to end it.
 */
export function createFollowing(view: DocumentView, client: number, end: () => void): Accessor<Member | undefined> {
  const { room } = view
  const followed = createMemo(() => room.members().find((member) => member.client === client))
  const stop = () => {
    end()
    announce(words().presence.followsNoMore)
  }
  createEffect(
    on(followed, (now, before) => {
      if (now && !before) announce(words().presence.follows(fullNameOf(view, now)))
      if (now || !before) return
      end()
      announce(words().presence.followedLeft(fullNameOf(view, before)))
    }),
  )

  createEffect(() => {
    const held = room.held()
    if (!held) return
    const { awareness } = held.provider
    let frame = 0
    const moveSoon = () => {
      cancelAnimationFrame(frame)
      // Behind the frame in which the caret is drawn.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => move(followed()))
      })
    }
    awareness.on('change', moveSoon)
    held.doc.on('afterTransaction', moveSoon)
    moveSoon()
    onCleanup(() => {
      awareness.off('change', moveSoon)
      held.doc.off('afterTransaction', moveSoon)
      cancelAnimationFrame(frame)
    })
  })

  onMount(() => {
    const moved = (event: Event) => {
      const on = event.target instanceof Element ? event.target : null
      // Its own controls and others outside of the text are no sign of wanting to be elsewhere.
      if (event instanceof KeyboardEvent) {
        const isOnlyHeld = ['Shift', 'Control', 'Alt', 'Meta', 'Tab', 'F6'].includes(event.key)
        const presses = (event.key === 'Enter' || event.key === ' ') && Boolean(on?.closest('button, a'))
        if (isOnlyHeld || presses) return
      }
      stop()
    }
    const held = (event: PointerEvent) => {
      if (event.target === document.documentElement) stop()
    }
    const ends = ['wheel', 'touchmove', 'keydown'] as const
    for (const end of ends) window.addEventListener(end, moved, { capture: true, passive: true })
    window.addEventListener('pointerdown', held, { capture: true })
    onCleanup(() => {
      for (const end of ends) window.removeEventListener(end, moved, { capture: true })
      window.removeEventListener('pointerdown', held, { capture: true })
    })
  })

  return followed
}

/** Brings the caret of a member onto the screen, or the clause they are in. */
function move(member: Member | undefined): void {
  if (!member?.clause) return
  const clause = clauseElement(member.clause)
  const at = clause?.querySelector(`[data-client="${member.client}"] .remote-caret`) ?? clause
  if (!at) return
  const top = at.getBoundingClientRect().top
  const wanted = window.innerHeight * READING_HEIGHT
  if (Math.abs(top - wanted) <= window.innerHeight * AT_EASE) return
  window.scrollBy({ top: top - wanted, behavior: 'instant' })
}
