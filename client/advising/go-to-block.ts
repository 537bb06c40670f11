import type { ClauseId } from '../../shared/ids.ts'
import { clauseElement } from '../documents/clause-element.ts'
import type { DocumentView } from '../documents/document-view.tsx'

/** Takes the mark away at the next thing somebody does. */
function markUntilNextAct(place: Range): void {
  CSS.highlights.set('advised', new Highlight(place))
  const unmark = () => CSS.highlights.delete('advised')
  setTimeout(() => {
    for (const act of ['pointerdown', 'keydown'] as const)
      window.addEventListener(act, unmark, { capture: true, once: true })
  })
}

/** Goes to a block of a clause: it comes into sight and is marked, and where one writes the caret stands in it. */
export function goToBlock(view: DocumentView, clause: ClauseId, block: number): void {
  view.goTo(clause)
  requestAnimationFrame(() => {
    const surface = clauseElement(clause)?.querySelector('.clause-text')
    const element = surface?.children[block]
    if (!element) return
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const place = document.createRange()
    place.selectNodeContents(element)
    markUntilNextAct(place)
    if (surface.contains(document.activeElement)) window.getSelection()?.collapse(firstPlaceIn(element), 0)
  })
}

/** The first text of an element, or itself where it has none. */
const firstPlaceIn = (element: Element): Node =>
  document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() ?? element
