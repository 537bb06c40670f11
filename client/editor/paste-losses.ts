import { isSafeUrl } from '../../shared/text/safe-url.ts'
import { styleOf } from './pasted-page.ts'

/** What a paste loses that people may have meant: the grammar of a clause knows none of it. */
export type Loss = 'pictures' | 'colours' | 'fonts' | 'links'

/** Black, white, greys and what stands for them are how text looks anyway. */
const plainColour =
  /^(inherit|initial|unset|auto|none|currentcolor|windowtext|black|white|transparent|#(..)\2\2|#(.)\3\3|rgba?\((\d+), ?\4, ?\4\b.*)$/i

const coloursIn = (style: string): string[] =>
  [
    ...style.matchAll(
      /(?:^|[;\s])(?:background-color|background|color):\s*(?!url|\d|(?:no-)?repeat|scroll|fixed|local)(rgba?\([^)]*\)|[^;\s]+)/gi,
    ),
  ].map(([, colour]) => colour!)

const isColoured = (element: Element): boolean =>
  element.matches('[bgcolor], font[color]') || coloursIn(styleOf(element)).some((colour) => !plainColour.test(colour))

const hasFont = (element: Element): boolean => /font-family:/i.test(styleOf(element)) || element.matches('font[face]')

const leadsAstray = (element: Element): boolean =>
  element.matches('a[href]') && !isSafeUrl(element.getAttribute('href') ?? '')

/** What of the page on the clipboard, and of the files beside it, will not come into the text. */
export function lossesOf(page: Document, files: readonly File[]): Loss[] {
  const elements = [...page.body.querySelectorAll('*')]
  const hasPicture =
    page.querySelector('img, picture, svg, video, object, iframe, canvas') !== null ||
    files.some((file) => file.type.startsWith('image/'))
  return [
    ...(hasPicture ? (['pictures'] as const) : []),
    ...(elements.some(isColoured) ? (['colours'] as const) : []),
    ...(elements.some(hasFont) ? (['fonts'] as const) : []),
    ...(elements.some(leadsAstray) ? (['links'] as const) : []),
  ]
}
