import { onCleanup } from 'solid-js'
import { clauseAround, clauseElement } from './clause-element.ts'
import type { DocumentView } from './document-view.tsx'
import { placeCaret } from './place-caret.ts'

/** Lines closer than this are the same line, in CSS pixels. */
const SAME_LINE = 4

/**
 * Takes the caret from the last line of a clause to the first of the next one, and back up, as if all were one text; it
 * stays in its column where that line is long enough. Clauses that nobody may write in are passed over.
 */
export function travelBetweenClauses(view: DocumentView): void {
  const pressed = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing
    if (by === undefined || !isPlain || event.defaultPrevented) return
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('.clause-text') : null
    const caret = from?.isContentEditable && caretBox(from)
    if (!from || !caret || !isAtEdge(from, caret, by)) return
    const to = neighbour(view, from, by)
    if (!to) return
    event.preventDefault()
    putCaret(to, caret.left, by)
  }
  window.addEventListener('keydown', pressed)
  onCleanup(() => window.removeEventListener('keydown', pressed))
}

/** Where the caret is on the screen; undefined for a selection, and in a table, which has arrows of its own. */
function caretBox(text: HTMLElement): DOMRect | undefined {
  const selection = window.getSelection()
  if (!selection?.isCollapsed || !selection.anchorNode || !text.contains(selection.anchorNode)) return undefined
  const node = selection.anchorNode
  const element = node instanceof Element ? node : node.parentElement
  if (element?.closest('td, th')) return undefined
  const range = selection.getRangeAt(0)
  const [box] = range.getClientRects()
  if (box) return box
  // In an empty paragraph a caret has no box; the paragraph has.
  const child = node instanceof Element ? (node.childNodes[selection.anchorOffset] ?? node) : node
  return (child instanceof Element && child.tagName !== 'BR' ? child : element)?.getBoundingClientRect()
}

/** The box of the first line of a text (`by` -1) or of its last (1). */
function lineAt(text: HTMLElement, by: 1 | -1): DOMRect | undefined {
  const range = document.createRange()
  range.selectNodeContents(text)
  const boxes = [...range.getClientRects()].filter(({ height }) => height > 0)
  if (boxes.length === 0) return text.getBoundingClientRect()
  return by === 1
    ? boxes.reduce((lowest, box) => (box.bottom > lowest.bottom ? box : lowest))
    : boxes.reduce((highest, box) => (box.top < highest.top ? box : highest))
}

function isAtEdge(text: HTMLElement, caret: DOMRect, by: 1 | -1): boolean {
  const edge = by === 1 ? text.lastElementChild : text.firstElementChild
  const box = edge?.getBoundingClientRect()
  if (!edge || !box) return true
  const lineHeight = Number.parseFloat(getComputedStyle(edge).lineHeight) || caret.height
  return by === 1 ? caret.bottom > box.bottom - lineHeight + SAME_LINE : caret.top < box.top + lineHeight - SAME_LINE
}

/** The text of the next clause in this direction that can be written in now. */
function neighbour(view: DocumentView, from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const own = clauseAround(from)
  if (!own) return undefined
  const order = view.room.outline().map(({ id }) => id)
  const here = order.indexOf(own)
  const onward = by === 1 ? order.slice(here + 1) : order.slice(0, here).reverse()
  const next = onward.find((id) => !view.room.locks().has(id))
  return next && (clauseElement(next)?.querySelector<HTMLElement>('.clause-text[contenteditable="true"]') ?? undefined)
}

/** Puts the caret into the first (or last) line of a text, as near as can be to `x` on the screen. */
function putCaret(text: HTMLElement, x: number, by: 1 | -1): void {
  const edge = (by === 1 ? text.firstElementChild : text.lastElementChild) ?? text
  edge.scrollIntoView({ block: 'nearest' })
  const line = lineAt(text, by === 1 ? -1 : 1)!
  text.focus({ preventScroll: true })
  placeCaret({ x: Math.max(x, line.left + 1), y: (line.top + line.bottom) / 2 })
  const selection = window.getSelection()
  if (text.contains(selection?.anchorNode ?? null)) return
  if (by === 1) selection?.collapse(edge, 0)
  else {
    selection?.selectAllChildren(edge)
    selection?.collapseToEnd()
  }
}
