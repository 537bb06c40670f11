import type { ClauseId, OrganisationId } from '../ids.ts'
import type {
  BlockComparison,
  CellComparison,
  ClauseComparison,
  Comparison,
  LineComparison,
  RowComparison,
  Run,
  RunKind,
  TableComparison,
} from './comparison.ts'

/**
 * 'replaced': deleted and inserted at one place. 'reshaped': kind of block, level, tick or alignment. 'clause': the clause
 * as a whole was added, removed, moved or has another title.
 */
export type ChangeKind =
  | 'clause'
  | 'inserted'
  | 'deleted'
  | 'replaced'
  | 'moved'
  | 'formatted'
  | 'reshaped'
  | 'split'
  | 'merged'

/** One change as a reader steps through them. */
export interface Change {
  /** For permalinks: the id of the clause and which change of it this is, from 1 up. The same comparison, the same ids. */
  readonly id: string
  readonly clause: ClauseId
  readonly kind: ChangeKind
  /** What was there, and what is there now, as plain words; one of them may be empty. */
  readonly before: string
  readonly after: string
  readonly organisations: readonly OrganisationId[]
  /** The very block of the comparison; absent where it is about the clause as a whole. */
  readonly block?: BlockComparison
  /** The very runs of that block which it is about; empty where it is about the block, or one of its rows, as a whole. */
  readonly runs: readonly Run[]
  /** The very row of that table which has moved. */
  readonly row?: RowComparison
}

type Found = Omit<Change, 'id' | 'clause'>

/** Everything that has changed, in reading order. What moved is told where it is now. */
export const changesOf = ({ clauses }: Comparison): Change[] =>
  clauses.flatMap((clause) =>
    [...inClauseItself(clause), ...clause.blocks.flatMap((block) => inBlock(block, clause.change))].map(
      (found, index) => ({
        id: `${clause.id}.${index + 1}`,
        clause: clause.id,
        ...found,
      }),
    ),
  )

function inClauseItself({ change, titleRuns, organisations, moved }: ClauseComparison): Found[] {
  const isTold = change !== 'unchanged' && (change !== 'edited' || titleRuns.some(({ kind }) => kind !== 'kept'))
  if (!isTold) return []
  const isWhole = change === 'added' || change === 'removed'
  const names = isWhole
    ? organisations.flatMap(({ organisation }) => organisation ?? [])
    : [...new Set([...(moved?.organisations ?? []), ...namesIn(titleRuns)])]
  return [{ kind: 'clause', ...wordsOf(titleRuns), organisations: names, runs: titleRuns }]
}

function wordsOf(runs: readonly Run[]): { before: string; after: string } {
  const read = (absent: RunKind, textOf: (run: Run) => string) =>
    runs
      .filter(({ kind }) => kind !== absent)
      .map(textOf)
      .join('')
      .trim()
  return {
    before: read('inserted', ({ text, before }) => before?.text ?? text),
    after: read('deleted', ({ text }) => text),
  }
}

const namesIn = (runs: readonly Run[]): OrganisationId[] => [
  ...new Set(runs.flatMap(({ organisations }) => organisations)),
]

function inBlock(block: BlockComparison, inClause: ClauseComparison['change']): Found[] {
  const { change, organisations, runs } = block
  if (change === 'unchanged' || change === 'moved-away') return []
  if (change === 'added' || change === 'removed') {
    // A clause that came or went as a whole is one change.
    if (inClause === change) return []
    const kind = change === 'added' ? 'inserted' : 'deleted'
    return [{ kind, ...wordsOf(runs), organisations, block, runs: [] }]
  }
  const moved: Found[] =
    change === 'edited' ? [] : [{ kind: 'moved', ...wordsOf(runs), organisations, block, runs: [] }]
  return [...moved, ...(block.type === 'table' ? inTable(block) : inLine(block))]
}

function inLine(block: LineComparison): Found[] {
  const { seam, isReshaped, runs, organisations } = block
  const whole = (kind: ChangeKind): Found => ({ kind, ...wordsOf(runs), organisations, block, runs: [] })
  return [
    ...(seam ? [whole(seam)] : []),
    ...(isReshaped ? [whole('reshaped')] : []),
    ...stretchesOf(runs).map(
      (stretch): Found => ({
        kind: kindOf(stretch),
        ...wordsOf(stretch),
        organisations: namesIn(stretch),
        block,
        runs: stretch,
      }),
    ),
  ]
}

/** Runs that follow each other and have changed; what was moved, and what only looks otherwise, stand for themselves. */
function stretchesOf(runs: readonly Run[]): Run[][] {
  const stretches: Run[][] = []
  const sortOf = ({ kind, move }: Run) =>
    kind === 'kept' ? 'kept' : kind === 'formatted' ? 'formatted' : (move ?? 'changed')
  for (const [at, run] of runs.entries()) {
    if (run.kind === 'kept' || (run.kind === 'deleted' && run.move !== undefined)) continue
    const last = runs[at - 1]
    if (last && sortOf(last) === sortOf(run) && stretches.length > 0) stretches.at(-1)!.push(run)
    else stretches.push([run])
  }
  return stretches
}

function kindOf(runs: readonly Run[]): ChangeKind {
  if (runs[0]!.move !== undefined) return 'moved'
  if (runs[0]!.kind === 'formatted') return 'formatted'
  const kinds = new Set(runs.map(({ kind }) => kind))
  return kinds.size > 1 ? 'replaced' : kinds.has('inserted') ? 'inserted' : 'deleted'
}

/** A row or a column that came or went is one change; else each cell tells its own. */
function inTable(table: TableComparison): Found[] {
  const whole = (change: 'added' | 'removed', cells: readonly CellComparison[]): Found => {
    const runs = cells.map(({ blocks }) => blocks.flatMap((block) => block.runs))
    const words = runs.map((some) => wordsOf(some)[change === 'added' ? 'after' : 'before']).join(' | ')
    return {
      kind: change === 'added' ? 'inserted' : 'deleted',
      before: change === 'added' ? '' : words,
      after: change === 'added' ? words : '',
      organisations: namesIn(runs.flat()),
      block: table,
      runs: runs.flat(),
    }
  }
  const columns = table.columns.flatMap(({ change }, column): Found[] =>
    change === 'unchanged'
      ? []
      : [
          whole(
            change,
            table.rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column)),
          ),
        ],
  )
  const movedRow = (row: RowComparison): Found[] => {
    if (!row.moved) return []
    const words = row.cells.map(({ blocks }) => wordsOf(blocks.flatMap((block) => block.runs)))
    const read = (which: 'before' | 'after') => words.map((some) => some[which]).join(' | ')
    const { organisations } = row.moved
    return [{ kind: 'moved', before: read('before'), after: read('after'), organisations, block: table, row, runs: [] }]
  }
  /** What a row heads, or how far its cells span, is one change. */
  const reframed = (cells: readonly CellComparison[]): Found[] => {
    const changed = cells.filter(({ frameBefore }) => frameBefore)
    const organisations = [...new Set(changed.flatMap((cell) => cell.organisations))]
    return changed.length === 0
      ? []
      : [{ kind: 'reshaped', before: '', after: '', organisations, block: table, runs: [] }]
  }
  const rows = table.rows.flatMap((row): Found[] => {
    const { change, cells } = row
    if (change === 'added' || change === 'removed') return [whole(change, cells)]
    const staying = cells.filter(({ column }) => table.columns[column]!.change === 'unchanged')
    const inCells = staying.flatMap(({ blocks }) => blocks.flatMap((block) => inBlock(block, 'edited')))
    return [...movedRow(row), ...reframed(staying), ...inCells]
  })
  return [...columns, ...rows]
}
