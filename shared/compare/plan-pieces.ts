import { alignPieces, type Group } from './align-pieces.ts'
import type { Budget } from './budget.ts'
import { findMoved } from './find-moved.ts'
import type { Reader } from './likeness.ts'
import { matchWords } from './match-words.ts'
import { joined, type Part, type Piece, type TablePiece } from './pieces.ts'
import type { Pair, PlannedCell, PlannedGroup, PlannedRow, PlannedTable } from './plan.ts'

/** What planning needs to hand: the texts read so far, and how much more may be spent. */
export interface Work {
  readonly reader: Reader
  readonly budget: Budget
}

/** Which pieces of one text became which of the other, down to the word. */
export const planPieces = (a: readonly Piece[], b: readonly Piece[], work: Work): PlannedGroup[] =>
  alignPieces(a, b, work.reader, work.budget).map((group) => planGroup(a.slice(...group.a), b.slice(...group.b), work))

/** As in a clause; but what one cell says in one line became what it says in one line now, however unlike. */
function planCell(a: readonly Piece[], b: readonly Piece[], work: Work): PlannedGroup[] {
  const groups = planPieces(a, b, work)
  const [one, other] = [a[0], b[0]]
  const isOneLine = a.length === 1 && b.length === 1 && one?.sort === 'text' && other?.sort === 'text'
  return isOneLine && groups.length === 2 ? [planGroup(a, b, work)] : groups
}

export function planGroup(a: readonly Piece[], b: readonly Piece[], work: Work): PlannedGroup {
  const [one, other] = [a[0], b[0]]
  if (one === undefined || other === undefined) return { a, b }
  if (one.type === 'table' && other.type === 'table') return { a, b, table: planTable(one, other, work) }
  const [before, now] = [joined(a), joined(b)]
  if (before.text === now.text) return { a, b }
  return { a, b, words: matchWords(work.reader.tokensOf(before), work.reader.tokensOf(now), work.budget) }
}

/** Groups of single ones, as pairs; those of the first text alone come before those of the second alone. */
function inPairs(groups: readonly Group[]): Pair[] {
  const pairs: Pair[] = []
  let late: (readonly [null, number])[] = []
  for (const { a, b } of groups) {
    if (a[0] === a[1]) late.push([null, b[0]])
    else if (b[0] === b[1]) pairs.push([a[0], null])
    else {
      pairs.push(...late, [a[0], b[0]])
      late = []
    }
  }
  return [...pairs, ...late]
}

/** The columns of a table as texts; what heads them counts twice, since figures below are often alike. */
function columnsOf({ rows }: TablePiece): Part[] {
  const texts: string[] = []
  for (const { cells } of rows) {
    for (const { column, frame, text } of cells) {
      while (texts.length < column + (frame.columns ?? 1)) texts.push('')
      const heads = frame.header === 'row' || frame.header === 'both'
      texts[column] += heads ? `${text}\t${text}\t` : `${text}\t`
    }
  }
  return texts.map((text) => ({ sort: 'column', text, spans: [] }))
}

function planTable(a: TablePiece, b: TablePiece, work: Work): PlannedTable {
  const columns = inPairs(alignPieces(columnsOf(a), columnsOf(b), work.reader, work.budget))
  const rows = inPairs(alignPieces(a.rows, b.rows, work.reader, work.budget))
  const placeOf = (side: 0 | 1, column: number) => columns.findIndex((pair) => pair[side] === column)
  const planRow = ([i, j]: Pair): PlannedRow => {
    const [cellsA, cellsB] = [i === null ? [] : a.rows[i]!.cells, j === null ? [] : b.rows[j]!.cells]
    const placesB = cellsB.map(({ column }) => placeOf(1, column))
    const placesA = cellsA.map(({ column }) => placeOf(0, column))
    const cells = columns.flatMap((_, column): PlannedCell[] => {
      const [atA, atB] = [placesA.indexOf(column), placesB.indexOf(column)]
      if (atA < 0 && atB < 0) return []
      const groups = planCell(cellsA[atA]?.pieces ?? [], cellsB[atB]?.pieces ?? [], work)
      return [{ a: atA < 0 ? null : atA, b: atB < 0 ? null : atB, column, groups }]
    })
    return { a: i, b: j, cells }
  }
  const moves = movedRows(rows, a, b, work).map(planRow)
  return {
    columns,
    rows: rows.map((pair): PlannedRow => {
      const [i, j] = pair
      const move = moves.find((one) => (j === null && one.a === i) || (i === null && one.b === j))
      return move ? { a: i, b: j, cells: [], move } : planRow(pair)
    }),
  }
}

/** Rows that are gone from one place of the table and new at another. */
function movedRows(rows: readonly Pair[], a: TablePiece, b: TablePiece, { reader }: Work): Pair[] {
  const gone = rows.flatMap(([i, j]) => (i !== null && j === null ? [i] : []))
  const fresh = rows.flatMap(([i, j]) => (i === null && j !== null ? [j] : []))
  const partsOf = ({ rows: all }: TablePiece, places: readonly number[]) => places.map((at) => all[at]!)
  return findMoved(partsOf(a, gone), partsOf(b, fresh), reader, () => true).map(([i, j]): Pair => [gone[i]!, fresh[j]!])
}
