import { expect, test } from 'vitest'
import type { ClauseId } from '../ids.ts'
import { paragraph, table } from '../text/blocks.ts'
import type { Block } from '../text/canonical.ts'
import { makeBudget } from './budget.ts'
import { compare } from './compare.ts'
import type { ComparedText } from './compared-text.ts'
import { matchWords } from './match-words.ts'
import { readBack } from './read-back.ts'
import { longText, withChanges } from './testing/long-texts.ts'
import { tokensOf } from './tokens.ts'

const tokens = (text: string) => tokensOf({ text, spans: [{ end: text.length, first: 0 }] })

/** So many words that are nowhere else, with a common one between them. */
const strange = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${String.fromCharCode(97 + (at % 26))}wort${at} und`).join(' ')

const inOneClause = (...blocks: readonly Block[]): ComparedText => ({
  title: 'Lang',
  clauses: [
    {
      ...{ id: 'c' as ClauseId, number: '1', templateClauseId: null },
      content: { format: 1, title: 'Lang', blocks },
    },
  ],
})

test('Passages too long to be aligned are cut where rare words agree, and replaced where none do', () => {
  const shared = strange('S', 1500)
  const [a, b] = [
    tokens(`${strange('A', 700)} ${shared} ${strange('B', 700)}`),
    tokens(`${strange('C', 700)} ${shared} ${strange('D', 700)}`),
  ]
  let most = 0
  const { kept } = matchWords(a, b, {
    spend(steps) {
      most = Math.max(most, steps)
      return true
    },
  })
  const found = new Set(a.filter((_, at) => kept[at]! >= 0).map(({ key }) => key[0]))
  expect([...found].toSorted()).toEqual(['S', 'u'])
  expect(a.every(({ key }, at) => !key.startsWith('S') || kept[at]! >= 0)).toBe(true)
  expect(most).toBeLessThanOrEqual(1_000_000)
})

test('What is beyond the budget goes the same coarse way', () => {
  const [a, b] = [
    tokens('Der Kreis hilft der Schule und dem Kind.'),
    tokens('Ein Kreis half einer Schule und einem Kind.'),
  ]
  const keptOf = (budget: number) => {
    const { kept } = matchWords(a, b, makeBudget(budget))
    return a.filter((_, at) => kept[at]! >= 0).map(({ key }) => key)
  }
  expect(keptOf(1_000)).toEqual(expect.arrayContaining(['Schule', 'und', 'Kind', '.']))
  expect(keptOf(0)).toEqual(['Schule', 'und', 'Kind', '.'])
})

test('Two huge texts that have nothing to do with each other are told apart, letter by letter, and in one cell as well', () => {
  const [one, other] = [longText(60, 1), longText(60, 2)]
  const cell = (words: string) => table([[words]])
  const pairs: readonly (readonly [ComparedText, ComparedText])[] = [
    [one, { ...other, clauses: other.clauses.map((clause) => ({ ...clause, id: `x${clause.id}` as ClauseId })) }],
    [one, other],
    [inOneClause(paragraph(strange('A', 4000))), inOneClause(paragraph(strange('B', 4000)))],
    [inOneClause(cell(strange('A', 2500))), inOneClause(cell(strange('B', 2500)))],
  ]
  for (const [from, to] of pairs) {
    const comparison = compare(from, to)
    const asRead = ({ title, clauses }: ComparedText) => ({
      title,
      clauses: clauses.map(({ id, content }) => ({ id, content })),
    })
    expect(JSON.stringify(readBack(comparison, 'to')) === JSON.stringify(asRead(to))).toBe(true)
    expect(JSON.stringify(readBack(comparison, 'from')) === JSON.stringify(asRead(from))).toBe(true)
  }
})

test('How much is done is told after each clause, up to all of it', () => {
  const from = longText(5, 3)
  const shares: number[] = []
  compare(from, withChanges(from, 20, 4), (share) => shares.push(share))
  expect(shares).toHaveLength(from.clauses.length)
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  expect(shares.at(-1)).toBe(1)
})
