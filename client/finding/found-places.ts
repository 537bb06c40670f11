import { clauseElement } from '../documents/clause-element.ts'
import type { Found } from './create-finding.ts'

/** Elements within a line; all others, and breaks, part the words before them from those behind. */
const inLine = new Set(['A', 'B', 'CODE', 'EM', 'I', 'MARK', 'S', 'SPAN', 'STRONG', 'SUB', 'SUP', 'U'])

/** The texts of a clause on the page, those of a stretch together: the same stretches as in the tree, in their order. */
function stretchesOnPage(surface: Element): Text[][] {
  const stretches: Text[][] = []
  let texts: Text[] = []
  const end = () => {
    if (texts.length > 0) stretches.push(texts)
    texts = []
  }
  const visit = (parent: Node) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        if (child.length > 0) texts.push(child)
      } else if (child instanceof Element) {
        const parts = !inLine.has(child.tagName)
        if (parts) end()
        visit(child)
        if (parts) end()
      }
    }
  }
  visit(surface)
  end()
  return stretches
}

/** The text that holds an offset. Behind the end of one and before the start of the next, `atEnd` decides. */
function textAt(texts: readonly Text[], offset: number, atEnd: boolean): readonly [Text, number] | undefined {
  let from = 0
  for (const text of texts) {
    const to = from + text.length
    if (offset < to || (atEnd && offset === to)) return [text, offset - from]
    from = to
  }
  return undefined
}

/**
 * Where places that were found stand on the page now. A place is left out while the page shows another text there than
 * the document holds, which it does for a moment when an edit has just come in.
 */
export function rangesOf(found: readonly Found[]): Map<Found, StaticRange> {
  const ranges = new Map<Found, StaticRange>()
  const onPage = new Map<Found['clause'], Text[][]>()
  for (const place of found) {
    const surface = clauseElement(place.clause)?.querySelector('.clause-text')
    if (!surface) continue
    const stretches = onPage.get(place.clause) ?? stretchesOnPage(surface)
    onPage.set(place.clause, stretches)
    const texts = stretches[place.stretch] ?? []
    const shown = texts.map((text) => text.data).join('')
    const start = textAt(texts, place.start, false)
    const end = textAt(texts, place.end, true)
    if (!start || !end || shown.slice(place.start, place.end) !== place.words) continue
    ranges.set(
      place,
      new StaticRange({ startContainer: start[0], startOffset: start[1], endContainer: end[0], endOffset: end[1] }),
    )
  }
  return ranges
}

/** A range that can be measured and selected. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range
}

/** Brings a place into sight, between what stands fast at the upper and the lower edge; the focus stays where it is. */
export function reveal(place: StaticRange, above: number, below: number): void {
  const range = liveRange(place)
  // Wide tables are scrolled in a frame of their own.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const { top, bottom } = range.getBoundingClientRect()
  const room = window.innerHeight - above - below
  if (top < above || bottom > window.innerHeight - below)
    window.scrollBy({ top: top - above - room / 3, behavior: 'instant' })
}
