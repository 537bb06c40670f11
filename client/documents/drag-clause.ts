import type { ClauseId } from '../../shared/ids.ts'

/** A mouse has to move so far before it drags, in CSS pixels; a finger that moves so far before its time is up does not. */
const SLACK = 5
/** How long a finger has to stay. */
const LONG_TOUCH_MS = 350
/** So near the edge of what can be scrolled it scrolls by itself. */
const EDGE = 72
/** Pixels a frame at the very edge. */
const FASTEST = 18

interface Drag {
  readonly clause: ClauseId
  readonly pressed: PointerEvent
  /** The element that stands for a clause in the list one drags in. */
  readonly rows: (clause: ClauseId) => HTMLElement | null
  /** The clauses in their order now: others may change it meanwhile. */
  readonly order: () => readonly ClauseId[]
  /** Not called when it was let go where it stood, or given up. */
  readonly onDrop: (after: ClauseId | null) => void
}

/** Moves a clause with the pointer until that is released; Escape gives it up. */
export function dragClause({ clause, pressed, rows, order, onDrop }: Drag): void {
  const isTouch = pressed.pointerType !== 'mouse'
  let pointer: { readonly x: number; readonly y: number } = { x: pressed.clientX, y: pressed.clientY }
  let frame = 0
  let line: HTMLElement | undefined
  let row: HTMLElement | undefined
  const longTouch = isTouch ? setTimeout(begin, LONG_TOUCH_MS) : undefined

  const distance = (event: PointerEvent) => Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY)

  function begin(): void {
    row = rows(clause) ?? undefined
    if (!row) {
      stop()
      return
    }
    row.classList.add('dragged')
    document.documentElement.classList.add('dragging')
    line = document.createElement('div')
    line.className = 'insertion-line'
    line.setAttribute('aria-hidden', 'true')
    document.body.append(line)
    frame = requestAnimationFrame(follow)
  }

  /** Between which of the other clauses the pointer is: behind `after`, on the height of `y` on the screen. */
  function place(): { readonly after: ClauseId | null; readonly y: number; readonly beside: DOMRect } | undefined {
    const others = order().flatMap((id) => {
      const box = id === clause ? undefined : rows(id)?.getBoundingClientRect()
      return box ? [{ id, box }] : []
    })
    const next = others.findIndex(({ box }) => pointer.y < box.top + box.height / 2)
    const at = next < 0 ? others.length : next
    const [before, behind] = [others[at - 1], others[at]]
    const beside = (behind ?? before)?.box
    if (!beside) return undefined
    // Where the clause itself stands, the line is drawn at its own edge.
    const y = before && behind ? (before.box.bottom + behind.box.top) / 2 : behind ? behind.box.top : before!.box.bottom
    return { after: before?.id ?? null, y, beside }
  }

  function follow(): void {
    frame = requestAnimationFrame(follow)
    if (!row?.isConnected || !line) {
      stop()
      return
    }
    scrollAtEdges(row, pointer.y)
    const found = place()
    line.hidden = found === undefined
    if (!found) return
    line.style.top = `${found.y}px`
    line.style.left = `${found.beside.left}px`
    line.style.width = `${found.beside.width}px`
  }

  function moved(event: PointerEvent): void {
    if (event.pointerId !== pressed.pointerId) return
    pointer = { x: event.clientX, y: event.clientY }
    if (line || distance(event) < SLACK) return
    if (isTouch) stop()
    else begin()
  }
  function released(event: PointerEvent): void {
    if (event.pointerId !== pressed.pointerId) return
    const found = line && place()
    stop()
    if (!found) return
    const now = order()
    const stood = now[now.indexOf(clause) - 1] ?? null
    if (found.after !== stood && now.includes(clause)) onDrop(found.after)
  }
  function keyed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !line) return
    event.preventDefault()
    event.stopPropagation()
    stop()
  }
  /** A click would follow the link that the grip may lie in. */
  const clicked = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }

  const listeners: readonly (readonly [string, (event: never) => void])[] = [
    ['pointermove', moved],
    ['pointerup', released],
    ['pointercancel', stop],
    ['keydown', keyed],
  ]
  for (const [type, listener] of listeners) window.addEventListener(type, listener as EventListener, { capture: true })

  function stop(): void {
    clearTimeout(longTouch)
    cancelAnimationFrame(frame)
    if (line) {
      window.addEventListener('click', clicked, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', clicked, { capture: true }))
    }
    line?.remove()
    row?.classList.remove('dragged')
    document.documentElement.classList.remove('dragging')
    for (const [type, listener] of listeners)
      window.removeEventListener(type, listener as EventListener, { capture: true })
  }
}

/** The list itself if it scrolls on its own, else the page. */
function scrollAtEdges(row: HTMLElement, y: number): void {
  const list = row.closest('nav')
  const isOwn = list !== null && list.scrollHeight > list.clientHeight + 1
  const { top, bottom } = isOwn
    ? list.getBoundingClientRect()
    : { top: document.querySelector('header.top')?.getBoundingClientRect().bottom ?? 0, bottom: window.innerHeight }
  const inside = Math.min(y - top, bottom - y)
  if (inside >= EDGE) return
  const speed = Math.ceil(FASTEST * (1 - Math.max(0, inside) / EDGE)) * (y - top < bottom - y ? -1 : 1)
  if (isOwn) list.scrollTop += speed
  else window.scrollBy({ top: speed, behavior: 'instant' })
}
