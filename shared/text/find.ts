/** What is looked for. */
export interface Sought {
  readonly words: string
  readonly matchesCase: boolean
  readonly wholeWords: boolean
}

/** A place in a text, in UTF-16 code units; `end` lies behind it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One letter with the accents that follow it: what a reader takes for one sign. */
const signs = /\P{M}\p{M}*|\p{M}+/gu

/** Soft hyphens, joiners and the like are seen by nobody and typed by nobody who searches. */
const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]+$/

const isOfAWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(sign)

/** A sign as it is compared. Every kind of space is a space, ä is ä however it is composed, and without case ß is ss. */
function compared(sign: string, matchesCase: boolean): string {
  const composed = sign.normalize('NFC').replace(/\s/g, ' ').replace('\u2011', '-')
  return matchesCase ? composed : composed.toLowerCase().normalize('NFC').replaceAll('ß', 'ss')
}

interface Folded {
  readonly text: string
  /** For each code unit of `text`, the sign of the original that it comes from. */
  readonly signAt: readonly number[]
  readonly signs: readonly (Span & { readonly sign: string })[]
}

function fold(text: string, matchesCase: boolean): Folded {
  const found = [...text.matchAll(signs)].flatMap(({ 0: sign, index }) =>
    unseen.test(sign) ? [] : [{ sign, start: index, end: index + sign.length }],
  )
  let folded = ''
  const signAt: number[] = []
  for (const [at, { sign }] of found.entries()) {
    const its = compared(sign, matchesCase)
    folded += its
    for (let unit = 0; unit < its.length; unit++) signAt.push(at)
  }
  return { text: folded, signAt, signs: found }
}

/**
 * Where the words stand in a text, from left to right, none over another. Without case, „straße“ is found in „STRASSE“;
 * „ä“ is no „a“, since in German it is another letter. Half a sign is never found, such as one s of an ß.
 */
export function findIn(text: string, { words, matchesCase, wholeWords }: Sought): Span[] {
  const needle = fold(words, matchesCase)
  if (needle.text === '') return []
  const { text: folded, signAt, signs } = fold(text, matchesCase)
  const spans: Span[] = []
  for (let at = folded.indexOf(needle.text); at >= 0; ) {
    const after = at + needle.text.length
    const [first, last] = [signAt[at]!, signAt[after - 1]!]
    const isWhole = signAt[at - 1] !== first && signAt[after] !== last
    const cutsAWord =
      (isOfAWord(signs[first]!.sign) && isOfAWord(signs[first - 1]?.sign)) ||
      (isOfAWord(signs[last]!.sign) && isOfAWord(signs[last + 1]?.sign))
    const fits = isWhole && !(wholeWords && cutsAWord)
    if (fits) spans.push({ start: signs[first]!.start, end: signs[last]!.end })
    at = folded.indexOf(needle.text, fits ? after : at + 1)
  }
  return spans
}
