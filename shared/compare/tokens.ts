import { atomSigns, type Passage } from './pieces.ts'

/** What is compared whole: a word, a number, a date, an amount, a sign, a break. The blanks between them are none. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Equal for tokens that read the same: soft hyphens, kinds of hyphen and Unicode forms do not count. */
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

const segmenter = new Intl.Segmenter('de', { granularity: 'word' })

const blank = '[ \\u00a0\\u202f]'
const unseen = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]'
const month =
  '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|' +
  'Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept\\.|Sep\\.|Okt\\.|Nov\\.|Dez\\.)'
const number = '\\d+(?:[.,:/\\u2013\\u2011-]\\d+)*'
const letter = '[\\p{L}\\p{M}\\p{N}]'

/** What the boundaries of words would tear apart, though a reader takes it as one. */
const wholes = new RegExp(
  `(?<!${letter})(?:${[
    `\\d{1,2}\\.${blank}?${month}(?:${blank}\\d{4})?`,
    `${month}${blank}\\d{4}`,
    '\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})?',
    `§{1,2}${blank}?${number}(?:${blank}?[a-z](?!${letter}))?`,
    `${number}${blank}?(?:(?:Mio\\.|Mrd\\.|Tsd\\.)${blank}?)?(?:€|%|EUR|Euro|Cent|Prozent|Uhr)`,
    `(?:€|EUR)${blank}?${number}`,
    number,
    `${letter}+(?:(?:[-\\u2010\\u2011*:_]|${unseen})+${letter}+)+`,
  ].join('|')})(?!${letter})`,
  'gu',
)

const unseenSigns = new RegExp(unseen, 'g')
const isPlain = /^[\x20-\x7e\u00c0-\u00ff]*$/

/** As it reads: without what nobody sees. */
const keyOf = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .replace(unseenSigns, '')
        .replace(/[\u2010\u2011]/g, '-')
        .replace(/\s+/g, ' ')
        .normalize('NFC')

const negation =
  /^(?:nicht|nichts|nie|niemals|niemand\p{L}*|nirgend\p{L}*|kein(?:e[mnrs]?|erlei|esfalls|eswegs)?|ohne|weder|mitnichten|ausgenommen)$/iu
const numeral =
  /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}*(?:zehn|zig|hundert|tausend)|halbe?[mnrs]?)$/iu

/** Words that hold a sentence together and say little by themselves. */
const little = new Set(
  'der die das den dem des ein eine einen einem einer eines und oder sowie in im an am auf aus bei beim bis für mit nach von vom vor zu zum zur über unter um durch gegen ist sind war wird werden wurde wurden hat haben als wie auch dass sich es er sie ihr ihre ihren ihrer sein seine seiner dieser diese dieses diesem diesen sofern wenn ob so daran dabei dazu hierzu'.split(
    ' ',
  ),
)

function weightOf(key: string, turn: Token['turn']): number {
  if (turn !== null) return 24
  if (little.has(key.toLowerCase())) return 5
  return 10 + Math.min(key.length, 14)
}

function tokenOf(text: string, start: number): Token | undefined {
  const end = start + text.length
  const key = keyOf(text)
  if (key.trim() === '') return undefined
  if (!/[\p{L}\p{N}]/u.test(key)) {
    return { start, end, key, kind: 'sign', weight: /[.!?]/.test(key) ? 4 : 2, turn: null }
  }
  const turn = /\d/.test(key) || numeral.test(key) ? 'figure' : negation.test(key) ? 'negation' : null
  return { start, end, key, kind: 'word', weight: weightOf(key, turn), turn }
}

/** The tokens of a passage, in order; seams between lines have keys that no other token has. */
export function tokensOf({ text, spans }: Passage): Token[] {
  const tokens: Token[] = []
  const add = (words: string, start: number) => {
    const token = tokenOf(words, start)
    if (token) tokens.push(token)
  }
  const addText = (from: number, to: number) => {
    const words = text.slice(from, to)
    let past = 0
    const addSegments = (until: number) => {
      if (until > past) {
        for (const { segment, index } of segmenter.segment(words.slice(past, until))) add(segment, from + past + index)
      }
    }
    for (const { 0: whole, index } of words.matchAll(wholes)) {
      addSegments(index)
      add(whole, from + index)
      past = index + whole.length
    }
    addSegments(words.length)
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
