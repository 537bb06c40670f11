import type { BlockComparison, Run } from './comparison.ts'
import { linesIn } from './count-words.ts'

/** Shorter ones may be written twice by chance. */
const LEAST_WORDS = 4

interface Sentence {
  readonly key: string
  /** Which letters of which runs it is: it may be by several organisations, or half bold. */
  readonly parts: readonly Part[]
}

interface Part {
  readonly run: Run
  readonly from: number
  readonly to: number
}

/** Where sentences end: a sign, perhaps a quotation mark, and a blank with a capital letter after it, or nothing. */
const sentenceEnd = /(?<=[^\s\d.][.!?]["“”»)]?)\s+(?=["„«(]?\p{Lu})/gu

/** The long enough sentences of runs that follow each other. */
function sentencesOf(runs: readonly Run[]): Sentence[] {
  const text = runs.map((run) => run.text).join('')
  const starts = [0, ...[...text.matchAll(sentenceEnd)].map(({ index, 0: blank }) => index + blank.length)]
  return starts.flatMap((from, at): Sentence[] => {
    const to = starts[at + 1] ?? text.length
    const key = text.slice(from, to).replace(/\s+/g, ' ').trim()
    return key.split(' ').length < LEAST_WORDS ? [] : [{ key, parts: partsOf(runs, from, to) }]
  })
}

function partsOf(runs: readonly Run[], from: number, to: number): Part[] {
  let start = 0
  return runs.flatMap((run): Part[] => {
    const [first, past] = [Math.max(0, from - start), Math.min(run.text.length, to - start)]
    start += run.text.length
    return first < past ? [{ run, from: first, to: past }] : []
  })
}

/** Gives a number to sentences that are deleted at one place and inserted at another. */
export function markMovedSentences(clauses: readonly (readonly BlockComparison[])[]): (readonly BlockComparison[])[] {
  const stretches = clauses.flatMap((blocks) => linesIn(blocks).flatMap(stretchesOf))
  const sentencesIn = (kind: Run['kind']) => stretches.filter(([run]) => run!.kind === kind).flatMap(sentencesOf)
  const deleted = new Map<string, Sentence[]>()
  for (const sentence of sentencesIn('deleted')) {
    deleted.set(sentence.key, [...(deleted.get(sentence.key) ?? []), sentence])
  }
  const marks = new Map<Run, { from: number; to: number; move: number }[]>()
  let move = 0
  for (const sentence of sentencesIn('inserted')) {
    const old = deleted.get(sentence.key)?.shift()
    if (!old) continue
    move++
    for (const { run, from, to } of [...old.parts, ...sentence.parts]) {
      marks.set(run, [...(marks.get(run) ?? []), { from, to, move }])
    }
  }
  if (move === 0) return [...clauses]
  return clauses.map((blocks) => blocks.map((block) => withRuns(block, (run) => cut(run, marks.get(run) ?? []))))
}

/** Runs of one kind that follow each other. */
function stretchesOf(runs: readonly Run[]): Run[][] {
  const stretches: Run[][] = []
  for (const [at, run] of runs.entries()) {
    if (run.kind !== 'inserted' && run.kind !== 'deleted') continue
    if (runs[at - 1]?.kind === run.kind) stretches.at(-1)!.push(run)
    else stretches.push([run])
  }
  return stretches
}

/** A run as what was moved and what was not. */
function cut(run: Run, marks: readonly { readonly from: number; readonly to: number; readonly move: number }[]): Run[] {
  const parts: Run[] = []
  let past = 0
  for (const { from, to, move } of marks.toSorted((one, other) => one.from - other.from)) {
    if (from > past) parts.push({ ...run, text: run.text.slice(past, from) })
    parts.push({ ...run, text: run.text.slice(from, to), move })
    past = to
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
