import { styleOf } from './pasted-page.ts'

/** How deep a paragraph of Word's stands in a list, counted from 1; undefined outside of lists. */
const levelOf = (line: Element): number | undefined => {
  const found = /mso-list:[^;]*level(\d+)/.exec(styleOf(line))
  return found ? Number(found[1]) : undefined
}

/** Takes away the mark that Word writes out before the words, and says what list it belongs to. */
function takeMark(line: Element): 'ol' | 'ul' {
  const mark = [...line.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)))
  mark?.remove()
  return /^\s*\(?[\da-z]{1,4}[.)]/i.test(mark?.textContent ?? '') ? 'ol' : 'ul'
}

function asItem(line: Element): HTMLLIElement {
  const item = line.ownerDocument.createElement('li')
  item.append(...line.childNodes)
  return item
}

/** Word's clipboard writes lists as paragraphs with marks; this makes them lists. */
export function makeRealLists(page: Document): void {
  /** The list that stands open at each level. */
  let open: HTMLElement[] = []
  let last: Element | null = null
  for (const line of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const level = levelOf(line)
    if (level === undefined) continue
    if (line.previousElementSibling !== last) open = []
    const depth = Math.min(level, open.length + 1)
    const kind = takeMark(line)
    open = open.slice(0, depth)
    if (open.length < depth) {
      const list = page.createElement(kind)
      const above = open.at(-1)?.lastElementChild
      if (above) above.append(list)
      else line.before(list)
      open.push(list)
    }
    open.at(-1)!.append(asItem(line))
    line.remove()
    last = open[0] ?? null
  }
}
