/** Tables as a reader sees them: rows that came, went and moved, columns that came and went, and what cells say. */
import type { OrganisationId } from '../ids.ts'
import type { BlockComparison, CellComparison, PartChange, RowComparison, Run, TableComparison } from './comparison.ts'
import type { Piece, RowPiece, TablePiece } from './pieces.ts'
import type { PlannedCell, PlannedGroup, PlannedRow, PlannedTable } from './plan.ts'

/** What a table needs from whoever writes the blocks around it. */
export interface TableWriting {
  readonly writeCell: (groups: readonly PlannedGroup[]) => BlockComparison[]
  /** Who put these pieces of the old text to where they are in the new one. */
  readonly moversOf: (a: readonly Piece[], b: readonly Piece[]) => readonly OrganisationId[]
  /** Who changed what is around these pieces, of the old text and of the new one. */
  readonly framersOf: (a: readonly Piece[], b: readonly Piece[]) => readonly OrganisationId[]
}

interface Tables {
  readonly a: TablePiece | undefined
  readonly b: TablePiece | undefined
}

/** A table that is in both texts. */
export function writeTable(tables: Tables, { columns, rows }: PlannedTable, writing: TableWriting): TableComparison {
  const writtenRows = rows.map((row) => writeAnyRow(tables, row, rows, writing))
  const writtenColumns = columns.map(([a, b]) => ({ change: changeOf(a, b) }))
  const isEdited = [...writtenRows, ...writtenColumns].some((part) => part.change !== 'unchanged')
  return {
    type: 'table',
    change: isEdited ? 'edited' : 'unchanged',
    columns: writtenColumns,
    rows: writtenRows,
    columnWidths: { from: tables.a?.columnWidths, to: tables.b?.columnWidths },
    organisations: [],
    runs: runsOfRows(writtenRows),
  }
}

/** A table that is in one text only. */
export function writeLoneTable(piece: TablePiece, change: 'added' | 'removed', writing: TableWriting): TableComparison {
  const sides = <T>(one: T) => (change === 'removed' ? { a: one, b: null } : { a: null, b: one })
  const cellOf = ({ column, pieces }: RowPiece['cells'][number], at: number): PlannedCell => ({
    ...sides(at),
    column,
    groups: pieces.map((each) => (change === 'removed' ? { a: [each], b: [] } : { a: [], b: [each] })),
  })
  const width = Math.max(
    ...piece.rows.flatMap((row) => row.cells.map((cell) => cell.column + (cell.frame.columns ?? 1))),
  )
  const columns = Array.from({ length: width }, (_, at) => {
    const { a, b } = sides(at)
    return [a, b] as const
  })
  const rows = piece.rows.map(({ cells }, at): PlannedRow => ({ ...sides(at), cells: cells.map(cellOf) }))
  const { a, b } = sides(piece)
  const written = writeTable({ a: a ?? undefined, b: b ?? undefined }, { columns, rows }, writing)
  const organisations = new Set(written.runs.flatMap((run) => run.organisations))
  return { ...written, change, organisations: [...organisations] }
}

const changeOf = (a: number | null, b: number | null): PartChange =>
  a === null ? 'added' : b === null ? 'removed' : 'unchanged'

function writeAnyRow(
  tables: Tables,
  row: PlannedRow,
  rows: readonly PlannedRow[],
  writing: TableWriting,
): RowComparison {
  const { move } = row
  if (!move) return writeRow(tables, row, writing)
  const otherEnd = rows.findIndex((one) => one !== row && one.move === move)
  if (row.b === null) return { change: 'moved-away', movedTo: otherEnd, cells: [] }
  const written = writeRow(tables, move, writing)
  const piecesOf = (table: TablePiece | undefined, at: number | null) =>
    table?.rows[at ?? -1]?.cells.flatMap(({ pieces }) => pieces) ?? []
  const organisations = writing.moversOf(piecesOf(tables.a, move.a), piecesOf(tables.b, move.b))
  return {
    ...written,
    change: written.change === 'unchanged' ? 'moved' : 'moved-edited',
    moved: { from: otherEnd, organisations },
  }
}

function writeRow(tables: Tables, { a, b, cells }: PlannedRow, { writeCell, framersOf }: TableWriting): RowComparison {
  const [was, is] = [a === null ? undefined : tables.a?.rows[a], b === null ? undefined : tables.b?.rows[b]]
  const written = cells.map((cell): CellComparison => {
    const [before, now] = [
      cell.a === null ? undefined : was?.cells[cell.a],
      cell.b === null ? undefined : is?.cells[cell.b],
    ]
    const blocks = writeCell(cell.groups)
    const frame = (now ?? before)!.frame
    const isReframed = before && now && JSON.stringify(before.frame) !== JSON.stringify(now.frame)
    const isEdited = isReframed || blocks.some((block) => block.change !== 'unchanged')
    const part = changeOf(cell.a, cell.b)
    return {
      change: part === 'unchanged' && isEdited ? 'edited' : part,
      column: cell.column,
      frame,
      ...(isReframed && { frameBefore: before.frame }),
      organisations: isReframed ? framersOf(before.pieces, now.pieces) : [],
      blocks,
    }
  })
  const part = changeOf(a, b)
  // A cell that came or went with its column is no change of the row.
  const isEdited = written.some(({ change }) => change === 'edited')
  return { change: part === 'unchanged' && isEdited ? 'edited' : part, cells: written }
}

/** The words of a table one after the other. */
function runsOfRows(rows: readonly RowComparison[]): Run[] {
  const between = (text: string): Run => ({ kind: 'kept', text, organisations: [] })
  const parted = (lists: readonly (readonly Run[])[], sign: string): Run[] =>
    lists.flatMap((runs, index) => (index === 0 ? runs : [between(sign), ...runs]))
  const inCell = ({ blocks }: CellComparison) =>
    parted(
      blocks.map(({ runs }) => runs),
      '\n',
    )
  const inRow = ({ cells }: RowComparison) => parted(cells.map(inCell), '\t')
  return parted(rows.filter(({ change }) => change !== 'moved-away').map(inRow), '\n')
}
