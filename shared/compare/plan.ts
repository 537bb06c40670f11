/**
 * What belongs to what in two texts, before anybody says which of them is the old one. Planning does not know which is:
 * the two come in an order of their own (`areInOrder`), so that comparing b with a finds just what comparing a with b
 * finds.
 */
import { type Matching, turnedMatching } from './matching.ts'
import type { Piece } from './pieces.ts'

export interface PlannedClause {
  /** Which clause of each text; null where it has none. */
  readonly a: number | null
  readonly b: number | null
  readonly isMoved: boolean
  readonly groups: readonly PlannedGroup[]
}

/** Pieces that become pieces; one side is empty where they were added, removed, or moved. */
export interface PlannedGroup {
  readonly a: readonly Piece[]
  readonly b: readonly Piece[]
  /** How the words go together; absent where there is nothing to tell. */
  readonly words?: Matching
  readonly table?: PlannedTable
  /** The piece is elsewhere on the other side; the group there has the same move. */
  move?: PlannedMove
}

export interface PlannedMove {
  /** Which clauses it went between. */
  readonly a: number
  readonly b: number
  readonly group: PlannedGroup
}

/** Which of each text belong together; null where the text has none. */
export type Pair = readonly [a: number | null, b: number | null]

export interface PlannedTable {
  readonly columns: readonly Pair[]
  readonly rows: readonly PlannedRow[]
}

export interface PlannedRow {
  readonly a: number | null
  readonly b: number | null
  readonly cells: readonly PlannedCell[]
  /** The row is elsewhere on the other side: the two as one, the same object for both. */
  readonly move?: PlannedRow
}

export interface PlannedCell {
  /** Which cells of the two rows. */
  readonly a: number | null
  readonly b: number | null
  /** Which of the table's planned columns. */
  readonly column: number
  readonly groups: readonly PlannedGroup[]
}

/** Where some are gone and some are new at one place, first those that are gone. */
export function goneFirst<T>(items: readonly T[], isGone: (item: T) => boolean, isNew: (item: T) => boolean): T[] {
  const ordered: T[] = []
  let late: T[] = []
  for (const item of items) {
    if (isNew(item)) late.push(item)
    else if (isGone(item)) ordered.push(item)
    else {
      ordered.push(...late, item)
      late = []
    }
  }
  return [...ordered, ...late]
}

/** The same plan, read from the other side. */
export function turned(clauses: readonly PlannedClause[]): PlannedClause[] {
  const groups = new Map<PlannedGroup, PlannedGroup>()
  const moves = new Map<PlannedMove, PlannedMove>()
  const turnMove = (move: PlannedMove): PlannedMove => {
    const known = moves.get(move)
    if (known) return known
    const fresh = { a: move.b, b: move.a, group: turnGroup(move.group) }
    moves.set(move, fresh)
    return fresh
  }
  const turnGroup = (group: PlannedGroup): PlannedGroup => {
    const known = groups.get(group)
    if (known) return known
    const fresh: PlannedGroup = {
      a: group.b,
      b: group.a,
      ...(group.words && { words: turnedMatching(group.words) }),
      ...(group.table && { table: turnTable(group.table) }),
      ...(group.move && { move: turnMove(group.move) }),
    }
    groups.set(group, fresh)
    return fresh
  }
  const turnTable = ({ columns, rows }: PlannedTable): PlannedTable => {
    const order = goneFirst(
      [...columns.keys()],
      (at) => columns[at]![0] === null,
      (at) => columns[at]![1] === null,
    )
    const turnCell = ({ a, b, column, groups }: PlannedCell): PlannedCell => ({
      ...{ a: b, b: a },
      column: order.indexOf(column),
      groups: groups.map(turnGroup),
    })
    const rowMoves = new Map<PlannedRow, PlannedRow>()
    const turnRowMove = (move: PlannedRow): PlannedRow => {
      const fresh = rowMoves.get(move) ?? turnRow(move)
      rowMoves.set(move, fresh)
      return fresh
    }
    const turnRow = ({ a, b, cells, move }: PlannedRow): PlannedRow => ({
      ...{ a: b, b: a },
      cells: cells.map(turnCell).sort((one, other) => one.column - other.column),
      ...(move && { move: turnRowMove(move) }),
    })
    return {
      columns: order.map((at): Pair => [columns[at]![1], columns[at]![0]]),
      rows: goneFirst(
        rows.map(turnRow),
        ({ b }) => b === null,
        ({ a }) => a === null,
      ),
    }
  }
  return clauses.map((clause) => ({ ...clause, a: clause.b, b: clause.a, groups: clause.groups.map(turnGroup) }))
}
