/** What the style of an element stands for, where a mark of the text says the same. */
const meanings: readonly (readonly [RegExp, 'b' | 'i' | 'u' | 's' | 'sub' | 'sup'])[] = [
  [/font-weight:\s*(bold|[6-9]00)/i, 'b'],
  [/font-style:\s*italic/i, 'i'],
  [/text-decoration[^;]*:[^;]*underline/i, 'u'],
  [/text-decoration[^;]*:[^;]*line-through/i, 's'],
  [/vertical-align:\s*sub/i, 'sub'],
  [/vertical-align:\s*super/i, 'sup'],
]

/** The style of an element, of a page that `pastedPage` made. */
export const styleOf = (element: Element): string => element.getAttribute('data-style') ?? ''

/**
 * The page on the clipboard, to look at and to change. Its styles and what it would do at a click are only data in it:
 * the security policy of our pages allows neither and reports each, and no reader of the page would see them.
 */
export function pastedPage(html: string): Document {
  const inert = html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)=/gi, ' data-$1='))
  return new DOMParser().parseFromString(inert, 'text/html')
}

/** The title of a clause is a heading of the second level: those inside begin below it, and keep their order. */
export function lowerHeadings(page: Document): void {
  const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const levelOf = (heading: Element) => Number(heading.tagName[1])
  const by = 3 - Math.min(...headings.map(levelOf))
  if (by <= 0) return
  for (const heading of headings) {
    const lower = page.createElement(`h${Math.min(6, levelOf(heading) + by)}`)
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value)
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
}

/** Turns styles that mean a mark into its element, and forgets the others. */
export function keepMeaningOfStyles(page: Document): void {
  for (const span of page.querySelectorAll('span[data-style], font[data-style], a[data-style]')) {
    for (const [says, name] of meanings) {
      if (!says.test(styleOf(span))) continue
      const mark = page.createElement(name)
      mark.append(...span.childNodes)
      span.append(mark)
    }
  }
  // Some writers wrap all they copy in a bold element that is not meant to be bold.
  for (const bold of page.querySelectorAll('b[data-style*="normal"]')) bold.replaceWith(...bold.childNodes)
  for (const struck of page.querySelectorAll('strike, del')) {
    const mark = page.createElement('s')
    mark.append(...struck.childNodes)
    struck.replaceWith(mark)
  }
  for (const element of page.querySelectorAll('[data-style]')) element.removeAttribute('data-style')
}

/** Footnotes and contents of the page that was copied lead to places that do not come along. */
export function dropLinksWithin(page: Document): void {
  for (const link of page.querySelectorAll('a[href^="#"]')) link.replaceWith(...link.childNodes)
}

/**
 * Takes elements out of their line that the editor would take for a line of their own: it drops the spaces beside those,
 * and words would run together. The words inside stay, those of a picture go with it. Word and LibreOffice have elements
 * that are none of HTML, for fields and for what they take for a name.
 */
export function keepLinesWhole(page: Document): void {
  for (const picture of page.querySelectorAll('img, picture, svg, wbr')) picture.remove()
  for (const inline of page.querySelectorAll('*')) {
    const isForeign = inline instanceof HTMLUnknownElement
    if (isForeign || inline.matches('font, big, small, bdi, bdo, data, dfn, nobr'))
      inline.replaceWith(...inline.childNodes)
  }
  page.body.normalize()
}
