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
const oneSign = /\P{M}\p{M}*|\p{M}+/uy

/** Below this code there is no accent to be put on another letter, nor half a pair of surrogates. */
const firstAccent = 0x300

/** Soft hyphens, joiners and the like are seen by nobody and typed by nobody who searches. */
const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]+$/

const isOfAWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(sign)

function signFrom(text: string, at: number): string {
  const isAlone = text.charCodeAt(at) < firstAccent && !(text.charCodeAt(at + 1) >= firstAccent)
  if (isAlone) return text[at]!
  oneSign.lastIndex = at
  return oneSign.exec(text)?.[0] ?? text[at]!
}

/** A sign as it is compared. Every kind of space is a space, ä is ä however it is composed, and without case ß is ss. */
function compared(sign: string, matchesCase: boolean): string {
  if (sign >= '!' && sign <= '~' && sign.length === 1) return matchesCase ? sign : sign.toLowerCase()
  const composed = sign.normalize('NFC').replace(/\s/g, ' ').replace('\u2011', '-')
  return matchesCase ? composed : composed.toLowerCase().normalize('NFC').replaceAll('ß', 'ss')
}

interface Folded {
  readonly text: string
  /** For each code unit of `text`, which sign it comes from. */
  readonly signAt: readonly number[]
  /** The signs that are seen, and where each begins. */
  readonly signs: readonly string[]
  readonly starts: readonly number[]
}

function fold(text: string, matchesCase: boolean): Folded {
  const [signs, starts, signAt]: [string[], number[], number[]] = [[], [], []]
  let folded = ''
  for (let at = 0; at < text.length; ) {
    const sign = signFrom(text, at)
    if (!unseen.test(sign)) {
      const its = compared(sign, matchesCase)
      folded += its
      for (let unit = 0; unit < its.length; unit++) signAt.push(signs.length)
      signs.push(sign)
      starts.push(at)
    }
    at += sign.length
  }
  return { text: folded, signAt, signs, starts }
}

/**
 * Where the words stand in a text, from left to right, none over another. Without case, „straße“ is found in „STRASSE“;
 * „ä“ is no „a“, since in German it is another letter. Half a sign is never found, such as one s of an ß.
 */
export function findIn(text: string, { words, matchesCase, wholeWords }: Sought): Span[] {
  const needle = fold(words, matchesCase)
  if (needle.text === '') return []
  const { text: folded, signAt, signs, starts } = fold(text, matchesCase)
  const spans: Span[] = []
  for (let at = folded.indexOf(needle.text); at >= 0; ) {
    const after = at + needle.text.length
    const [first, last] = [signAt[at]!, signAt[after - 1]!]
    const isWhole = signAt[at - 1] !== first && signAt[after] !== last
    const cutsAWord =
      (isOfAWord(signs[first]) && isOfAWord(signs[first - 1])) || (isOfAWord(signs[last]) && isOfAWord(signs[last + 1]))
    const fits = isWhole && !(wholeWords && cutsAWord)
    if (fits) spans.push({ start: starts[first]!, end: starts[last]! + signs[last]!.length })
    at = folded.indexOf(needle.text, fits ? after : at + 1)
  }
  return spans
}
