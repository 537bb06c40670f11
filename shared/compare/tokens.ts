import { germanWordsOf } from '../text/german-words.ts'
import { atomSigns, type Passage } from './pieces.ts'

/** What is compared whole: a word, a number, a date, an amount, a sign, a break. The blanks between them are none. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Equal for tokens that read the same: soft hyphens, kinds of dashes and quotation marks, and Unicode forms do not count. */
  readonly key: string
  readonly kind: 'word' | 'sign' | 'atom'
  /** How much it matters that it is kept, in tenths of a short word. */
  readonly weight: number
  /**
   * What is to be seen by itself when it changes, since it turns the meaning of a sentence: a number, a date, an amount,
   * or a negation; and a seam.
   */
  readonly turn: 'figure' | 'negation' | 'seam' | null
}

type Reading = Pick<Token, 'key' | 'kind' | 'weight' | 'turn'>

const blank = '[ \\u00a0\\u202f]'
const unseen = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]'
const month =
  '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|' +
  'Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept\\.|Sep\\.|Okt\\.|Nov\\.|Dez\\.)'
const number = '\\d+(?:[.,:/\\u2013\\u2011-]\\d+)*'
const letter = '[\\p{L}\\p{M}\\p{N}]'

const dayAndMonth = `\\d{1,2}\\.${blank}?${month}(?:${blank}\\d{4})?`
const monthAndYear = `${month}${blank}\\d{4}`
const dateInFigures = '\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})?'
const section = `§{1,2}${blank}?${number}(?:${blank}?[a-z](?!${letter}))?`
const amount = `${number}(?:,[-\\u2013\\u2014]+)?${blank}?(?:(?:Mio\\.|Mrd\\.|Tsd\\.)${blank}?)?(?:€|%|EUR|Euro|Cent|Prozent|Uhr)`
const amountAfterItsUnit = (unit: string) => `${unit}${blank}?${number}`
/** „E-Mail-Adresse“, „Lehrer*innen“, „Lehrer/-innen“. */
const joinedBySigns = `${letter}+(?:(?:[-\\u2010\\u2011*:_]|${unseen})+${letter}+|/-?in(?:nen)?)+`

/** What the boundaries of words would tear apart, though a reader takes it as one; it begins with a sign, or with none. */
const wholesBySign = [section, amountAfterItsUnit('€')].join('|')
const wholes = [
  ...[dayAndMonth, monthAndYear, dateInFigures, amount, amountAfterItsUnit('EUR'), number, joinedBySigns],
].join('|')
const anyWhole = new RegExp(`(?:${wholesBySign}|(?<!${letter})(?:${wholes}))(?!${letter})`, 'gu')
/** The same where all letters are Latin ones. */
const latin = '[A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f]'
const wholeHere = new RegExp(`(?:${wholesBySign}|${wholes})(?!${letter})`.replaceAll(letter, latin), 'y')

const unseenSigns = new RegExp(unseen, 'g')

/** As it reads: without what nobody sees. */
const keyOf = (text: string): string =>
  text
    .replace(unseenSigns, '')
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2018-\u201b\u2039\u203a]/g, "'")
    .replace(/\s+/g, ' ')
    .normalize('NFC')

const negation =
  /^(?:nicht|nichts|nie|niemals|niemand\p{L}*|nirgend\p{L}*|kein(?:e[mnrs]?|erlei|esfalls|eswegs)?|ohne|weder|mitnichten|ausgenommen)$/iu
const numeral =
  /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}*(?:zehn|zig|hundert|tausend)|halbe?[mnrs]?)$/iu
/** As in „SGB VIII“. */
const roman = /^[IVX]+$/

/** Words that hold a sentence together and say little by themselves. */
const little = new Set(
  'der die das den dem des ein eine einen einem einer eines und oder sowie in im an am auf aus bei beim bis für mit nach von vom vor zu zum zur über unter um durch gegen ist sind war wird werden wurde wurden hat haben als wie auch dass sich es er sie ihr ihre ihren ihrer sein seine seiner dieser diese dieses diesem diesen sofern wenn ob so daran dabei dazu hierzu'.split(
    ' ',
  ),
)

export const WEIGHT_OF_A_TURN = 24

function weightOf(key: string, turn: Token['turn']): number {
  if (turn !== null) return WEIGHT_OF_A_TURN
  if (little.has(key.toLowerCase())) return 5
  return 10 + Math.min(key.length, 14)
}

const plainWord = /^[A-Za-zÄÖÜäöüß]+$/
const plainNumeral =
  /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|.*(?:zehn|zig|hundert|tausend)|halbe?[mnrs]?)$/
const plainNegation =
  /^(?:nicht|nichts|nie|niemals|niemand.*|nirgend.*|kein(?:e[mnrs]?|erlei|esfalls|eswegs)?|ohne|weder|mitnichten|ausgenommen)$/

/** Undefined for what nobody sees. */
function readingOf(text: string): Reading | undefined {
  if (plainWord.test(text)) {
    const lower = text.toLowerCase()
    const isFigure = plainNumeral.test(lower) || roman.test(text)
    const turn = isFigure ? 'figure' : plainNegation.test(lower) ? 'negation' : null
    return { key: text, kind: 'word', weight: weightOf(text, turn), turn }
  }
  const key = keyOf(text)
  if (key.trim() === '') return undefined
  if (!/[\p{L}\p{N}]/u.test(key)) return { key, kind: 'sign', weight: /[.!?]/.test(key) ? 4 : 2, turn: null }
  const turn = /\d/.test(key) || numeral.test(key) ? 'figure' : negation.test(key) ? 'negation' : null
  return { key, kind: 'word', weight: weightOf(key, turn), turn }
}

/** What words say, read once. */
export type Lexicon = Map<string, Reading | undefined>

/** The tokens of a passage, in order. */
export function tokensOf({ text, spans }: Passage, lexicon: Lexicon = new Map()): Token[] {
  const tokens: Token[] = []
  const add: Add = (start, end) => {
    const words = text.slice(start, end)
    let reading = lexicon.get(words)
    if (reading === undefined && !lexicon.has(words)) {
      reading = readingOf(words)
      lexicon.set(words, reading)
    }
    if (reading)
      tokens.push({ start, end, key: reading.key, kind: reading.kind, weight: reading.weight, turn: reading.turn })
  }
  const addText = (from: number, to: number) => {
    const words = text.slice(from, to)
    const before = tokens.length
    if (simple.test(words) && addSimple(text, from, to, add)) return
    tokens.length = before
    addSegments(words, from, add)
  }
  let past = 0
  for (const { end, atom, link } of spans) {
    if (atom === undefined) continue
    addText(past, end - 1)
    const key = atom === 'empty-link' ? `${atomSigns[atom]}${link?.url} ${link?.title ?? ''}` : atomSigns[atom]
    tokens.push({ start: end - 1, end, key, kind: 'atom', weight: 5, turn: atom === 'seam' ? 'seam' : null })
    past = end
  }
  addText(past, text.length)
  return tokens
}

type Add = (start: number, end: number) => void

/** By the boundaries of German words, but for what a reader takes as one. */
function addSegments(words: string, from: number, add: Add): void {
  let past = 0
  const addUpTo = (until: number) => {
    if (until <= past) return
    for (const { segment, index } of germanWordsOf(words.slice(past, until))) {
      add(from + past + index, from + past + index + segment.length)
    }
  }
  for (const { 0: whole, index } of words.matchAll(anyWhole)) {
    addUpTo(index)
    add(from + index, from + index + whole.length)
    past = index + whole.length
  }
  addUpTo(words.length)
}

/** Text whose boundaries are plain: Latin letters, figures, blanks, and signs that belong to no word. */
const simple = /^[\t\n\r -~\u00a0\u00a7\u00ab\u00bb\u00c0-\u024f\u2013\u2014\u2018-\u201e\u2026\u202f\u20ac]*$/
const mayBeginWhole = new Set(
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jan Feb Apr Aug Sept Sep Okt Nov Dez EUR'.split(
    ' ',
  ),
)

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
const isLetterOrFigure = (code: number): boolean => isLetter(code) || isFigure(code)
const isBlank = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x202f
/** . , ; : ' ’ _ */
const mayHoldTogether = (code: number): boolean =>
  (code >= 0x2e ? code === 0x2e || code === 0x3a || code === 0x3b || code === 0x5f : code === 0x2c || code === 0x27) ||
  code === 0x2019
/** - : * / */
const isJoiner = (code: number): boolean => code === 0x2d || code === 0x3a || code === 0x2a || code === 0x2f

/** The same tokens as by segments, which take several times as long; or false where signs may be part of words. */
function addSimple(text: string, from: number, to: number, add: Add): boolean {
  let at = from
  const wholeAt = (): number => {
    wholeHere.lastIndex = at
    const end = at + (wholeHere.exec(text)?.[0].length ?? 0)
    return end <= to ? end : at
  }
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      at++
      continue
    }
    let end = at + 1
    if (isLetterOrFigure(code)) {
      while (end < to && isLetterOrFigure(text.charCodeAt(end))) end++
      const mayBeWhole = isFigure(code) || isJoiner(text.charCodeAt(end)) || mayBeginWhole.has(text.slice(at, end))
      if (mayBeWhole) end = Math.max(end, wholeAt())
      if (mayHoldTogether(text.charCodeAt(end)) && isLetterOrFigure(text.charCodeAt(end + 1))) return false
    } else if (code === 0x5f) return false
    else if (code === 0xa7 || code === 0x20ac) end = Math.max(end, wholeAt())
    add(at, end)
    at = end
  }
  return true
}
