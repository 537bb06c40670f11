import { expect, test } from 'vitest'
import { findIn, type Sought } from './find.ts'
import { makeRandom } from './testing/random.ts'

const plain = { matchesCase: false, wholeWords: false }
const found = (text: string, words: string, how: Partial<Sought> = {}): string[] =>
  findIn(text, { ...plain, words, ...how }).map(({ start, end }) => text.slice(start, end))

test('Case does not matter unless it is asked for', () => {
  expect(found('Kreis und KREIS und kreis', 'kreis')).toEqual(['Kreis', 'KREIS', 'kreis'])
  expect(found('Kreis und KREIS und kreis', 'Kreis', { matchesCase: true })).toEqual(['Kreis'])
  expect(found('ÄMTER und Ämter', 'ämter')).toEqual(['ÄMTER', 'Ämter'])
})

test('ß and ss are found by each other, but never half an ß', () => {
  expect(found('Straße, STRASSE, STRAẞE, Strasse', 'straße')).toEqual(['Straße', 'STRASSE', 'STRAẞE', 'Strasse'])
  expect(found('Maßnahme', 'massnahme')).toEqual(['Maßnahme'])
  expect(found('Maß', 's')).toEqual([])
  expect(found('Straße, Strasse', 'Straße', { matchesCase: true })).toEqual(['Straße'])
})

test('An umlaut is a letter of its own, however it is composed', () => {
  expect(found('Kreise fur für', 'fur')).toEqual(['fur'])
  expect(found('fu\u0308r', 'für')).toEqual(['fu\u0308r'])
  expect(found('für', 'fu\u0308r')).toEqual(['für'])
  expect(found('fu\u0308r', 'fu')).toEqual([])
})

test('What nobody sees does not keep words from being found', () => {
  expect(found('Bildungs\u00adbüro nach §\u00a024', 'bildungsbüro')).toEqual(['Bildungs\u00adbüro'])
  expect(found('Bildungs\u00adbüro nach §\u00a024', '§ 24')).toEqual(['§\u00a024'])
})

test('Whole words end where letters and figures do', () => {
  const whole = { wholeWords: true }
  expect(found('Kreis, Kreise, Landkreis, (Kreis)', 'kreis', whole)).toEqual(['Kreis', 'Kreis'])
  expect(found('Ämter für', 'mter', whole)).toEqual([])
  expect(found('§ 24, § 245', '§ 24', whole)).toEqual(['§ 24'])
  expect(found('1.000 und 1.0001', '1.000', whole)).toEqual(['1.000'])
  expect(found('auf der Bil\u00addung', 'bil', whole)).toEqual([])
})

test('Nothing is found by nothing, and nothing twice', () => {
  expect(found('Kreis', '')).toEqual([])
  expect(found('Kreis', '\u00ad')).toEqual([])
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
})

const letters = ['a', 'A', 'ä', 'a\u0308', 'Ä', 's', 'S', 'ß', 'ẞ', ' ', '\u00a0', '\u00ad', '-', '1', '😀', '\u0308']
const seed = Number(process.env.SEED ?? 20_261_122)

/** The same by trying every span, for comparison: slow, and plain to see. */
function everySpan(text: string, { words, matchesCase }: Sought): string[] {
  const seen = (part: string) => part.replace(/\u00ad/g, '')
  const same = (part: string) => {
    const composed = seen(part).normalize('NFC').replace(/\s/g, ' ')
    return matchesCase ? composed : composed.toLowerCase().replaceAll('ß', 'ss')
  }
  const signs = [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)]
  const bounds = [...signs.map(({ index }) => index), text.length]
  const spans: string[] = []
  for (let from = 0; from < signs.length; from++) {
    if (signs[from]![0] === '\u00ad' || seen(words) === '') continue
    for (let to = from + 1; to <= signs.length; to++) {
      const part = text.slice(bounds[from], bounds[to])
      if (same(part) !== same(words)) continue
      spans.push(part)
      from = to - 1
      break
    }
  }
  return spans
}

test(`Random texts: what is found is what trying every span finds (SEED=${seed})`, () => {
  const random = makeRandom(seed)
  const some = (most: number) => Array.from({ length: random.below(most + 1) }, () => random.oneOf(letters)).join('')
  let hits = 0
  for (let round = 0; round < 8_000; round++) {
    const text = some(14)
    const words = some(3)
    // An accent at the front of what is sought would join whatever stands before it.
    if (/^\p{M}|\u00ad\p{M}/u.test(words) || /\u00ad\p{M}/u.test(text)) continue
    const sought = { words, matchesCase: random.percent(50), wholeWords: false }
    const spans = findIn(text, sought).map(({ start, end }) => text.slice(start, end))
    expect(spans, JSON.stringify({ text, ...sought })).toEqual(everySpan(text, sought))
    hits += spans.length
    for (const { start, end } of findIn(text, { ...sought, wholeWords: true })) {
      const around = [text.slice(0, start), text.slice(end)].map((part) => part.replaceAll('\u00ad', ''))
      const isInside = (inner: string | undefined) => inner !== undefined && /[\p{L}\p{N}]/u.test(inner)
      if (isInside(words[0])) expect(around[0]).not.toMatch(/[\p{L}\p{N}]\p{M}*$/u)
      if (isInside(words.at(-1))) expect(around[1]).not.toMatch(/^[\p{L}\p{N}]/u)
    }
  }
  expect(hits).toBeGreaterThan(1_000)
})
