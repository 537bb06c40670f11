import { createEffect, onCleanup } from 'solid-js'
import type { Doc, Transaction, XmlElement } from 'yjs'
import { clauseOf } from '../../shared/text/outline.ts'
import { clauseElement } from './clause-element.ts'
import type { DocumentView } from './document-view.tsx'

/** Where the eyes of somebody are who reads: so far down the screen, as a share of it. */
const EYES = 0.35

/** What the text is laid out in; each can be held on to. */
const lines = '.clause-head, .clause-text :is(p, li, h1, h2, h3, h4, h5, h6, blockquote, tr, hr)'

/** Something on the screen that must stay where it is. */
interface Held {
  readonly element: Element
  readonly top: number
  /** Where it is now; undefined if it is no longer on the page. */
  readonly now: () => number | undefined
}

/** What stood where before others' edits of this frame came in. */
interface Before {
  readonly stood: readonly Held[]
  readonly scrollY: number
  mayHaveMoved: boolean
}

/** With these, somebody moves the caret or the text themselves: what others have moved is put back before. */
const ownMoves = ['keydown', 'beforeinput', 'pointerdown'] as const

/**
 * Whatever others add or remove, the line that one types in, or reads, stays where it is on the screen. The browser's
 * own anchoring does not do this: it holds what stands at the top of the screen, which may itself be what was changed,
 * it does nothing at the beginning of a page, and Safari has none.
 *
 * Edits come many times in a frame while several people type. What moved is looked at once, just before the frame is
 * painted, when the page has to be laid out anyway.
 */
export function keepReadingLine({ room }: Pick<DocumentView, 'room'>): void {
  createEffect(() => {
    const shown = room.held()
    if (!shown) return
    const { doc, provider } = shown
    let frame = 0
    let held: Before | undefined
    /** Pages are scrolled by whole pixels of the screen; what is left of them would add up. */
    let left = { scrollY: 0, pixels: 0 }

    const before = ({ origin }: Transaction) => {
      if (origin !== provider || held) return
      held = { stood: heldNow(), scrollY: window.scrollY, mayHaveMoved: false }
      frame = requestAnimationFrame(settle)
    }
    const after = (transaction: Transaction) => {
      const [anchor] = held?.stood ?? []
      if (!held || !anchor || held.mayHaveMoved || transaction.origin !== provider) return
      held.mayHaveMoved = mayHaveMoved(anchor.element, transaction, doc)
      if (held.mayHaveMoved) suspendAnchoring()
    }
    const settle = () => {
      cancelAnimationFrame(frame)
      const { stood, scrollY, mayHaveMoved } = held ?? nothing
      held = undefined
      if (!mayHaveMoved) return
      const owed = left.scrollY === scrollY ? left.pixels : 0
      const scrolled = window.scrollY - scrollY
      left = { pixels: putBack(stood, owed - scrolled), scrollY: window.scrollY }
    }

    doc.on('beforeTransaction', before)
    doc.on('afterTransaction', after)
    for (const move of ownMoves) window.addEventListener(move, settle, { capture: true })
    onCleanup(() => {
      cancelAnimationFrame(frame)
      doc.off('beforeTransaction', before)
      doc.off('afterTransaction', after)
      for (const move of ownMoves) window.removeEventListener(move, settle, { capture: true })
    })
  })
}

const nothing: Before = { stood: [], scrollY: 0, mayHaveMoved: false }

/** The line of the caret if it can be seen, else the lines around the eyes, the nearest first. */
function heldNow(): Held[] {
  const caret = caretTop()
  const isSeen = caret !== undefined && caret > 0 && caret < window.innerHeight
  const own = isSeen && document.activeElement ? [{ element: document.activeElement, top: caret, now: caretTop }] : []
  const eyes = window.innerHeight * EYES
  const isOnScreen = (element: Element) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    return height > 0 && bottom > 0 && top < window.innerHeight
  }
  const around = [...document.querySelectorAll('.doc article .clause')]
    .filter(isOnScreen)
    .flatMap((clause) => [...clause.querySelectorAll(lines)].filter(isOnScreen))
    .map((element) => ({ element, top: topOf(element) ?? 0, now: () => topOf(element) }))
    .sort((a, b) => Math.abs(a.top - eyes) - Math.abs(b.top - eyes))
  return [...own, ...around]
}

const topOf = (element: Element): number | undefined =>
  element.isConnected ? element.getBoundingClientRect().top : undefined

/** Where the caret is in the text of a clause. */
function caretTop(): number | undefined {
  const selection = window.getSelection()
  const node = selection?.focusNode
  const element = node instanceof Element ? node : node?.parentElement
  if (!selection || !node || element?.closest('.clause-text') !== document.activeElement) return undefined
  const range = document.createRange()
  range.setStart(node, selection.focusOffset)
  const [box] = range.getClientRects()
  return (box ?? element?.getBoundingClientRect())?.top
}

/** Not if all that changed comes later on the page, as most does: then nothing has to be laid out anew at once. */
const mayHaveMoved = (anchor: Element, { changed }: Transaction, doc: Doc): boolean =>
  [...changed.keys()].some((type) => {
    const clause = clauseOf(doc, type as unknown as XmlElement)
    const element = clause && clauseElement(clause)
    if (!element || element.contains(anchor)) return true
    return (element.compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  })

let resuming = 0

/** For this frame: the browser would scroll once more, by whole pixels from where it thought that the page stood. */
function suspendAnchoring(): void {
  const { style } = document.documentElement
  style.setProperty('overflow-anchor', 'none')
  cancelAnimationFrame(resuming)
  resuming = requestAnimationFrame(() => {
    resuming = requestAnimationFrame(() => style.removeProperty('overflow-anchor'))
  })
}

/** Scrolls so far that what stood is where it was, and `owed` pixels further down; returns what could not be scrolled. */
function putBack(stood: readonly Held[], owed: number): number {
  for (const { top, now } of stood) {
    const moved = now()
    if (moved === undefined) continue
    const by = moved - top - owed
    if (Math.abs(by) >= 0.5) window.scrollBy({ top: by, behavior: 'instant' })
    const rest = top + owed - (now() ?? moved)
    // More than that is the end of the page, and nobody's debt.
    return Math.abs(rest) < 1 ? rest : 0
  }
  return 0
}
