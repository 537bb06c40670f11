import { expect, test } from 'vitest'
import { makeRandom } from '../text/testing/random.ts'
import { corpus } from './corpus/corpus.ts'
import { tokensOf } from './tokens.ts'

const keysOf = (text: string): string[] =>
  tokensOf({ text, spans: [{ end: text.length, first: 0 }] }).map(({ key }) => key)

/** With a sign that no shortcut knows, so that it is read by the boundaries of words alone. */
const keysBySegments = (text: string): string[] => keysOf(`${text} 😀`).slice(0, -1)

test('Dates, amounts, sections of laws and words joined by hyphens are one', () => {
  expect(keysOf('Bis 31. Juli 2029 trägt § 5 a Abs. 2 zu 50 % von 25.000,00 Euro die E-Mail-Adresse.')).toEqual([
    ...['Bis', '31. Juli 2029', 'trägt', '§ 5 a', 'Abs', '.', '2', 'zu', '50 %', 'von', '25.000,00 Euro', 'die'],
    ...['E-Mail-Adresse', '.'],
  ])
  expect(keysOf('Januar 2027, 01.02.2027, 2026/27, 9 Uhr, 1,2 Mio. €, Lehrer*innen')).toEqual([
    ...['Januar 2027', ',', '01.02.2027', ',', '2026/27', ',', '9 Uhr', ',', '1,2 Mio. €', ',', 'Lehrer*innen'],
  ])
  expect(keysOf('1.200,- € für Lehrer/-innen und/oder SGB VIII, „Ziele“')).toEqual([
    ...['1.200,- €', 'für', 'Lehrer/-innen', 'und', '/', 'oder', 'SGB', 'VIII', ',', '"', 'Ziele', '"'],
  ])
})

test('Plain text has the tokens that the boundaries of German words give it', () => {
  const pieces =
    'Kreis |Soest|in|innen|VIII|ä|ß|É|12|1|.|,|-|:|*|;|(|)| | |§ |5|€|%|Januar |Jan. |Mai|2027|31. |Euro|EUR |„|“|–|’|/|x|\t|Uhr|a)|"|+|§§ '.split(
      '|',
    )
  for (let seed = 0; seed < 3000; seed++) {
    const random = makeRandom(seed)
    const text = Array.from({ length: 1 + random.below(12) }, () => random.oneOf(pieces)).join('')
    expect(keysOf(text), `SEED=${seed} ${JSON.stringify(text)}`).toEqual(keysBySegments(text))
  }
  for (const { from, to } of Object.values(corpus).flat()) {
    for (const text of [from, to]) expect(keysOf(text)).toEqual(keysBySegments(text))
  }
})
