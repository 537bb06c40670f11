import { expect, test } from 'vitest'
import { makeRandom } from '../text/testing/random.ts'
import { compare } from './compare.ts'
import type { ComparedText } from './compared-text.ts'
import type { BlockComparison, CellComparison, Comparison, Run } from './comparison.ts'
import { textFrom } from './corpus/notation.ts'
import { linesIn } from './count-words.ts'
import { readBack, type TextRead } from './read-back.ts'
import { credited } from './testing/random-credits.ts'
import { edited } from './testing/random-edits.ts'
import { textOf } from './testing/random-texts.ts'

const RUNS = Number(process.env.RUNS ?? (process.env.LONG ? 10_000 : 100))
/** The first seed: many pairs may be gone through in several runs. */
const FROM = Number(process.env.FROM ?? 0)
const only = process.env.SEED === undefined ? undefined : Number(process.env.SEED)
const seeds = only === undefined ? Array.from({ length: RUNS }, (_, at) => FROM + at) : [only]

/** Two texts of one seed: mostly the second is the first after some edits, at times it has nothing to do with it. */
function pairOf(seed: number): [ComparedText, ComparedText] {
  const random = makeRandom(seed)
  const from = textOf(random)
  const to = random.percent(10) ? textOf(random) : edited(random, from, random.below(15))
  return [credited(random, from), credited(random, to)]
}

const asRead = ({ title, clauses }: ComparedText): TextRead => ({
  title,
  clauses: clauses.map(({ id, content }) => ({ id, content })),
})

const everyRun = ({ title, clauses }: Comparison): Run[] => [
  ...title,
  ...clauses.flatMap(({ titleRuns, blocks }) => [...titleRuns, ...linesIn(blocks).flat()]),
]

const forEachSeed = (check: (from: ComparedText, to: ComparedText) => void) => () => {
  for (const seed of seeds) {
    try {
      check(...pairOf(seed))
    } catch (error) {
      throw new Error(`SEED=${seed}`, { cause: error })
    }
  }
}

/** As `toEqual`, which is slow on thousands of long texts where nothing is wrong. */
function expectEqual(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other)
}

const most = 60_000 + RUNS * 200

test(
  'Both texts can be read back from their comparison, letter by letter',
  { timeout: most },
  forEachSeed((from, to) => {
    const comparison = compare(from, to)
    expectEqual(readBack(comparison, 'to'), asRead(to))
    expectEqual(readBack(comparison, 'from'), asRead(from))
  }),
)

test(
  'A text compared with itself has not changed',
  { timeout: most },
  forEachSeed((from) => {
    const { summary, clauses, ...comparison } = compare(from, from)
    expect(summary).toEqual({ added: 0, removed: 0, changedClauses: 0, organisations: [] })
    expect(everyRun({ summary, clauses, ...comparison }).filter(({ kind }) => kind !== 'kept')).toEqual([])
    const changes = new Set(clauses.flatMap(({ change, blocks }) => [change, ...blocks.map((block) => block.change)]))
    expect([...changes].filter((change) => change !== 'unchanged')).toEqual([])
  }),
)

const otherWay = { kept: 'kept', formatted: 'formatted', inserted: 'deleted', deleted: 'inserted' } as const

/** The words of each kind in every line, blanks aside, in an order that does not depend on the direction. */
function reflection({ clauses, title }: Comparison, isTurned: boolean): string[] {
  const wordsOf = (runs: readonly Run[]) => {
    const words = { kept: '', formatted: '', inserted: '', deleted: '' }
    for (const { kind, text, before } of runs) {
      words[isTurned ? otherWay[kind] : kind] += ((isTurned ? before?.text : undefined) ?? text).replace(/\s/g, '')
    }
    return JSON.stringify(words)
  }
  // Where a line was split, what was replaced there may be told with the line before or after the seam. Rows may have moved.
  const inCell = ({ blocks }: CellComparison) => blocks.flatMap(({ runs }) => runs)
  const linesOf = (blocks: readonly BlockComparison[]): string[] => {
    const lines: Run[][] = []
    for (const block of blocks) {
      if (block.type === 'table') lines.push(...block.rows.map(({ cells }) => cells.flatMap(inCell)))
      else if (block.seam) lines.at(-1)!.push(...block.runs)
      else if (block.change !== 'moved-away') lines.push([...block.runs])
    }
    return lines.filter((runs) => runs.length > 0).map(wordsOf)
  }
  return [
    wordsOf(title),
    ...clauses.flatMap(({ titleRuns, blocks }) => [wordsOf(titleRuns), ...linesOf(blocks)]),
  ].sort()
}

test(
  'Compared the other way round, what was added is removed, and what was kept is kept',
  { timeout: most },
  forEachSeed((from, to) => {
    const [there, back] = [compare(from, to), compare(to, from)]
    expectEqual(reflection(back, true), reflection(there, false))
    expect([back.summary.added, back.summary.removed]).toEqual([there.summary.removed, there.summary.added])
  }),
)

test('Of two things that changed places, the same one has moved in both directions', { timeout: most }, () => {
  const words = ['blau', 'grün', 'gelb', 'grau', 'rosa', 'weiß']
  for (let seed = 0; seed < 300; seed++) {
    const random = makeRandom(seed)
    const shuffled = (sign: string) => words.toSorted(() => random.below(3) - 1).join(sign)
    const sign = random.oneOf([' ', '. ', '\n'])
    const [from, to] = [textFrom(shuffled(sign)), textFrom(shuffled(sign))]
    expectEqual(reflection(compare(to, from), true), reflection(compare(from, to), false))
  }
})

test(
  'What each organisation has added and removed adds up to all that has changed',
  { timeout: most },
  forEachSeed((from, to) => {
    const { summary, clauses } = compare(from, to)
    const sum = (key: 'added' | 'removed', counts: readonly { added: number; removed: number }[]) =>
      counts.reduce((total, count) => total + count[key], 0)
    for (const key of ['added', 'removed'] as const) {
      expect(sum(key, summary.organisations)).toBe(summary[key])
      expect(
        sum(
          key,
          clauses.map(({ words }) => words),
        ),
      ).toBe(summary[key])
      for (const { words, organisations } of clauses) expect(sum(key, organisations)).toBe(words[key])
    }
  }),
)
