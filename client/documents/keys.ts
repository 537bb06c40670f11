import { onCleanup } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'
import { clauseElement } from './clause-element.ts'
import type { DocumentView } from './document-view.tsx'

/** What F6 walks through: the bar, the outline, the text, the margin; those not shown are left out. */
const regions = () =>
  [...document.querySelectorAll<HTMLElement>('header.top, [data-region]')].filter(
    (region) => region.offsetParent !== null || region.matches('.top'),
  )

/** Where the focus goes in a region, the best place first. */
const places = [
  '.clause[aria-current] .clause-text[tabindex]',
  '.clause[aria-current]',
  'a[aria-current]',
  '.clause-text[tabindex]',
  '.clause',
  'a[href]',
  'button',
]

function goToRegion(by: 1 | -1): void {
  const all = regions()
  const here = all.findIndex((region) => region.contains(document.activeElement))
  const next = all[(here + by + all.length) % all.length]
  const best = places.map((place) => next?.querySelector<HTMLElement>(place)).find((found) => found)
  best?.focus()
}

function sayWhetherSaved({ room }: DocumentView): void {
  const saved = room.saved()
  announce(
    saved.kind === 'saved'
      ? words().saved.saved
      : saved.kind === 'offline'
        ? words().saved.offline(saved.waiting)
        : saved.kind === 'not-saved'
          ? words().saved.notSaved
          : words().saved.saving,
  )
}

function goToClause(view: DocumentView, by: 1 | -1): void {
  const order = view.room.outline().map(({ id }) => id)
  const current = view.current()
  const at = current ? order.indexOf(current) + by : 0
  const next: ClauseId | undefined = order[at]
  if (next) view.goTo(next)
}

/** Moves the clause one is in; the focus goes with it. */
function moveCurrent(view: DocumentView, by: 1 | -1): void {
  const clause = view.current()
  if (clause && view.room.mayEdit()) void view.structure.moveBy(clause, by)
}

/** Where Strg + Z has a meaning of its own. */
const isInText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))

/** The keys of the document page. They are heard before the editor, which has meanings of its own for some of them. */
export function listenForKeys(view: DocumentView): void {
  const current = () => {
    const clause = view.current()
    return clause ? clauseElement(clause) : null
  }

  /** Undefined where the key is none of ours. */
  function meaningOf(event: KeyboardEvent): (() => void) | undefined {
    const control = event.ctrlKey || event.metaKey
    if (event.key === 'F6') return () => goToRegion(event.shiftKey ? -1 : 1)
    if (event.key === 'F2') return () => current()?.querySelector<HTMLElement>('.clause-menu')?.click()
    if (event.key === 'F10' && event.altKey)
      return () => current()?.querySelector<HTMLElement>('.tools button[tabindex="0"]')?.focus()
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (event.altKey && event.shiftKey && !control && arrow) return () => moveCurrent(view, arrow)
    if (event.altKey && !control && event.key === 'ArrowDown') return () => goToClause(view, 1)
    if (event.altKey && !control && event.key === 'ArrowUp') return () => goToClause(view, -1)
    if (control && event.key === 'Enter') return () => (view.mode() === 'writing' ? view.read() : view.write())
    if (control && !event.shiftKey && event.key === 'z' && view.structure.removed() && !isInText(event.target))
      return () => void view.structure.bringBack()
    if (control && event.key === 's') return () => sayWhetherSaved(view)
    if (control && event.key === '/') return () => view.ask({ kind: 'keys' })
    const letter = control && !event.altKey && !event.shiftKey ? event.key.toLowerCase() : ''
    if (letter === 'h') return () => view.find({ replaces: true })
    // Asked for a second time, the browser finds by itself.
    if (letter === 'f' && !document.activeElement?.closest('.find')) return () => view.find({ replaces: false })
    if (event.key === 'Escape' && view.pane() === 'outline') return () => view.show('text')
    return undefined
  }

  const pressed = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return
    const act = meaningOf(event)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  window.addEventListener('keydown', pressed, { capture: true })
  onCleanup(() => window.removeEventListener('keydown', pressed, { capture: true }))
}
