import type { BlockComparison, Run } from './comparison.ts'
import { linesIn } from './count-words.ts'

/** Shorter ones may be written twice by chance. */
const LEAST_WORDS = 4

interface Sentence {
  readonly run: Run
  readonly from: number
  readonly to: number
}

/** Where sentences end: a sign, perhaps a quotation mark, and a blank with a capital letter after it, or nothing. */
const sentenceEnd = /(?<=[^\s\d.][.!?]["“”»)]?)\s+(?=["„«(]?\p{Lu})/gu

function sentencesOf(run: Run): Sentence[] {
  const ends = [...run.text.matchAll(sentenceEnd)].map(({ index, 0: blank }) => [index, index + blank.length] as const)
  const starts = [0, ...ends.map(([, start]) => start)]
  return starts.map((from, at) => ({ run, from, to: ends[at]?.[0] ?? run.text.length }))
}

const keyOf = ({ run, from, to }: Sentence): string => run.text.slice(from, to).replace(/\s+/g, ' ').trim()

/** Gives a number to sentences that are deleted at one place and inserted at another. */
export function markMovedSentences(clauses: readonly (readonly BlockComparison[])[]): (readonly BlockComparison[])[] {
  const deleted = new Map<string, Sentence[]>()
  const pairs: [Sentence, Sentence][] = []
  const runs = clauses.flatMap((blocks) => linesIn(blocks).flat())
  const isLong = (key: string) => key.split(' ').length >= LEAST_WORDS
  for (const run of runs) {
    if (run.kind !== 'deleted') continue
    for (const sentence of sentencesOf(run)) {
      const key = keyOf(sentence)
      if (isLong(key)) deleted.set(key, [...(deleted.get(key) ?? []), sentence])
    }
  }
  for (const run of runs) {
    if (run.kind !== 'inserted') continue
    for (const sentence of sentencesOf(run)) {
      const old = deleted.get(keyOf(sentence))?.shift()
      if (old) pairs.push([old, sentence])
    }
  }
  if (pairs.length === 0) return [...clauses]
  const marks = new Map<Run, { sentence: Sentence; move: number }[]>()
  for (const [index, pair] of pairs.entries()) {
    for (const sentence of pair) {
      marks.set(sentence.run, [...(marks.get(sentence.run) ?? []), { sentence, move: index + 1 }])
    }
  }
  return clauses.map((blocks) => blocks.map((block) => withRuns(block, (run) => cut(run, marks.get(run) ?? []))))
}

/** A run as what was moved and what was not. */
function cut(run: Run, marks: readonly { readonly sentence: Sentence; readonly move: number }[]): Run[] {
  const parts: Run[] = []
  let past = 0
  for (const { sentence, move } of marks.toSorted((one, other) => one.sentence.from - other.sentence.from)) {
    if (sentence.from > past) parts.push({ ...run, text: run.text.slice(past, sentence.from) })
    parts.push({ ...run, text: run.text.slice(sentence.from, sentence.to), move })
    past = sentence.to
  }
  if (past < run.text.length || marks.length === 0) parts.push({ ...run, text: run.text.slice(past) })
  return parts
}

function withRuns(block: BlockComparison, become: (run: Run) => Run[]): BlockComparison {
  const runs = block.runs.flatMap(become)
  if (block.type === 'line') return { ...block, runs }
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => withRuns(one, become)) })),
  }))
  return { ...block, rows, runs }
}
