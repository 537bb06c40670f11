import type { Change } from '../../shared/compare/changes.ts'
import type {
  BlockComparison,
  ClauseComparison,
  Comparison,
  RowComparison,
  Run,
} from '../../shared/compare/comparison.ts'
import type { ClauseId } from '../../shared/ids.ts'

/** A comparison with its changes, and where each of them stands. */
export interface Compared {
  readonly comparison: Comparison
  /** In reading order. */
  readonly changes: readonly Change[]
  /** Whether the document itself has another name. */
  readonly isRenamed: boolean
  readonly clause: (id: ClauseId) => ClauseComparison | undefined
  /** Which change a run belongs to; undefined where it is kept. */
  readonly changeOf: (run: Run) => Change | undefined
  /** Those of the block as a whole: it moved, it was split, it is set otherwise. */
  readonly changesOfBlock: (block: BlockComparison) => readonly Change[]
  /** All changes inside a block, or of the block as a whole. */
  readonly changesIn: (block: BlockComparison) => readonly Change[]
  /** That of a row which has moved. */
  readonly changeOfRow: (row: RowComparison) => Change | undefined
  /** That of the clause as a whole. */
  readonly changeOfClause: (clause: ClauseId) => Change | undefined
}

/** @param changes of this very comparison: they are found by the objects that they speak of */
export function compared(comparison: Comparison, changes: readonly Change[]): Compared {
  const clauses = new Map(comparison.clauses.map((clause) => [clause.id, clause]))
  const byRun = new Map<Run, Change>()
  const byBlock = new Map<BlockComparison, Change[]>()
  const byRow = new Map<RowComparison, Change>()
  const byClause = new Map<ClauseId, Change>()
  const moves = new Map<number, Change>()
  for (const change of changes) {
    for (const run of runsOf(change, clauses)) {
      byRun.set(run, change)
      if (run.move !== undefined) moves.set(run.move, change)
    }
    if (change.row) byRow.set(change.row, change)
    if (!change.block) byClause.set(change.clause, change)
    else byBlock.set(change.block, [...(byBlock.get(change.block) ?? []), change])
  }
  const ownOf = (block: BlockComparison) => byBlock.get(block) ?? []
  const changesIn = (block: BlockComparison): readonly Change[] => [
    ...ownOf(block),
    ...(block.type === 'line' ? [] : cellBlocksOf(block).flatMap(changesIn)),
  ]
  return {
    comparison,
    changes,
    isRenamed: comparison.title.some(({ kind }) => kind !== 'kept'),
    clause: (id) => clauses.get(id),
    // Where a sentence stood that was moved belongs to the change that is told where it is now.
    changeOf: (run) => byRun.get(run) ?? (run.move === undefined ? undefined : moves.get(run.move)),
    changesOfBlock: (block) => ownOf(block).filter(({ runs, row }) => runs.length === 0 && !row),
    changesIn,
    changeOfRow: (row) => byRow.get(row),
    changeOfClause: (clause) => byClause.get(clause),
  }
}

const cellBlocksOf = (block: BlockComparison): readonly BlockComparison[] =>
  block.type === 'line' ? [] : block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))

const allRunsOf = (block: BlockComparison): readonly Run[] =>
  block.type === 'line' ? block.runs : cellBlocksOf(block).flatMap(allRunsOf)

/** The runs that a change is about, also where it names only the block or the clause that came or went with them. */
function runsOf({ runs, block, kind, clause: id }: Change, clauses: ReadonlyMap<ClauseId, ClauseComparison>) {
  const cameOrWent = ['inserted', 'added', 'deleted', 'removed']
  if (block) return runs.length === 0 && cameOrWent.includes(kind) ? allRunsOf(block) : runs
  const clause = clauses.get(id)
  return clause && cameOrWent.includes(clause.change) ? [...runs, ...clause.blocks.flatMap(allRunsOf)] : runs
}
