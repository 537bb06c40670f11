/** From what was planned to the blocks that a reader sees. */
import type { OrganisationId } from '../ids.ts'
import type {
  BlockComparison,
  BlockPlace,
  CellComparison,
  LineComparison,
  LineShape,
  PartChange,
  RowComparison,
  Run,
  TableComparison,
} from './comparison.ts'
import type { Credits } from './credits.ts'
import type { Reader } from './likeness.ts'
import { joined, type Line, type Piece, type TablePiece } from './pieces.ts'
import { goneFirst, type PlannedCell, type PlannedGroup, type PlannedMove, type PlannedRow } from './plan.ts'
import { doersOf, type Side, type Written, writeRuns, writeWhole } from './write-runs.ts'

/** What writing needs to hand. `a` is the old text, `b` the new one. */
export interface Pen {
  readonly reader: Reader
  /** Of the clause that the blocks are in; where it is in one text only, the other's are nobody's. */
  readonly credits: { readonly a: Credits; readonly b: Credits }
  /** Of any clause, for what comes from there. */
  readonly creditsOf: (side: 'a' | 'b', clause: number) => Credits
  /** Where the other end of a move is written. */
  readonly placeOf: (move: PlannedMove, end: 'old' | 'new') => BlockPlace
}

/** The groups of a clause or a cell in the order in which their blocks are shown. */
export const inOrder = (groups: readonly PlannedGroup[]): PlannedGroup[] =>
  goneFirst(
    groups,
    ({ b }) => b.length === 0,
    ({ a }) => a.length === 0,
  )

/** How many blocks a group becomes. */
export const blocksIn = ({ a, b }: PlannedGroup): number => Math.max(a.length, b.length)

export const writeBlocks = (groups: readonly PlannedGroup[], pen: Pen): BlockComparison[] =>
  inOrder(groups).flatMap((group) => writeGroup(group, pen))

function writeGroup(group: PlannedGroup, pen: Pen): BlockComparison[] {
  const { a, b, move } = group
  if (move) return [b.length === 0 ? movedAway(a[0]!, move, pen) : moved(move, pen)]
  if (b.length === 0) return a.map((piece) => writeLone(piece, 'removed', pen))
  if (a.length === 0) return b.map((piece) => writeLone(piece, 'added', pen))
  return writePair(group, pen)
}

const sideOf = (passage: Line, side: 'a' | 'b', { reader, credits }: Pen): Side => ({
  passage,
  tokens: reader.tokensOf(passage),
  credits: credits[side],
})

/** A piece that is in one text only. */
function writeLone(piece: Piece, change: 'added' | 'removed', pen: Pen): BlockComparison {
  const side = change === 'added' ? 'b' : 'a'
  if (piece.type === 'table') {
    const cells = (row: TablePiece['rows'][number], at: number): PlannedRow => ({
      a: side === 'a' ? at : null,
      b: side === 'b' ? at : null,
      cells: row.cells.map(({ column, pieces }, cell): PlannedCell => {
        const groups = pieces.map((one) => (side === 'a' ? { a: [one], b: [] } : { a: [], b: [one] }))
        return { a: side === 'a' ? cell : null, b: side === 'b' ? cell : null, column, groups }
      }),
    })
    const width = Math.max(
      ...piece.rows.flatMap((row) => row.cells.map((cell) => cell.column + (cell.frame.columns ?? 1))),
    )
    const columns = Array.from({ length: width }, (_, at) =>
      side === 'a' ? ([at, null] as const) : ([null, at] as const),
    )
    const rows = piece.rows.map(cells)
    return writeTable(
      { a: side === 'a' ? piece : undefined, b: side === 'b' ? piece : undefined },
      { columns, rows },
      change,
      pen,
    )
  }
  const runs = withoutSeams(writeWhole(sideOf(piece, side, pen), change === 'added' ? 'inserted' : 'deleted'))
  return { type: 'line', change, shape: piece.shape, organisations: namesIn(runs), runs }
}

/** The runs of what was written as a single line. */
export const withoutSeams = (written: readonly Written[]): Run[] =>
  written.filter((one): one is Run => one.kind !== 'seam')

const namesIn = (runs: readonly Run[]): OrganisationId[] => [
  ...new Set(runs.flatMap(({ organisations }) => organisations)),
]

/** The place where a piece stood. */
function movedAway(piece: Piece, move: PlannedMove, pen: Pen): BlockComparison {
  const base = { change: 'moved-away', movedTo: pen.placeOf(move, 'new'), organisations: [], runs: [] } as const
  if (piece.type === 'line') return { type: 'line', shape: piece.shape, ...base }
  return { type: 'table', columns: [], rows: [], columnWidths: { from: undefined, to: undefined }, ...base }
}

/** A piece where it stands now. Whoever moved it has taken its old letters away. */
function moved(move: PlannedMove, pen: Pen): BlockComparison {
  const credits = { a: pen.creditsOf('a', move.a), b: pen.creditsOf('b', move.b) }
  const [block] = writePair(move.group, { ...pen, credits })
  const piece = move.group.a[0]!
  const movers = piece.type === 'line' ? doersOf({ ...sideOf(piece, 'a', pen), credits: credits.a }, 'deletedBy') : []
  return {
    ...block!,
    change: block!.change === 'unchanged' ? 'moved' : 'moved-edited',
    movedFrom: pen.placeOf(move, 'old'),
    organisations: [...new Set([...movers, ...block!.organisations])],
  }
}

function writePair({ a, b, words, table }: PlannedGroup, pen: Pen): BlockComparison[] {
  const [one, other] = [a[0]!, b[0]!]
  if (one.type === 'table' && other.type === 'table') return [writeTable({ a: one, b: other }, table!, undefined, pen)]
  const [was, is] = [a as readonly Line[], b as readonly Line[]]
  const [before, now] = [joined(was), joined(is)]
  const sides = [
    { passage: before, tokens: words ? pen.reader.tokensOf(before) : [], credits: pen.credits.a },
    { passage: now, tokens: words ? pen.reader.tokensOf(now) : [], credits: pen.credits.b },
  ] as const
  const lines = cutAtSeams(writeRuns(sides[0], sides[1], words))
  return lines.map((runs, index): LineComparison => {
    const [shapeBefore, shape] = [was[index]?.shape, is[index]?.shape]
    if (index > 0) {
      const seam = is.length > 1 ? 'split' : 'merged'
      return { type: 'line', change: 'edited', shape: (shape ?? shapeBefore)!, seam, ...runs, organisations: [] }
    }
    const isReshaped = lookOf(shapeBefore!) !== lookOf(shape!)
    const isEdited = isReshaped || lines.length > 1 || runs.runs.some(({ kind }) => kind !== 'kept')
    return {
      type: 'line',
      change: isEdited ? 'edited' : 'unchanged',
      shape: shape!,
      ...(JSON.stringify(shapeBefore) !== JSON.stringify(shape) && { shapeBefore: shapeBefore! }),
      ...(isReshaped && { isReshaped }),
      organisations: [],
      runs: runs.runs,
    }
  })
}

/** What a reader sees of a shape, but for a number that follows from the lines before. */
function lookOf(shape: LineShape): string {
  if (shape.kind !== 'item') return JSON.stringify(shape)
  const { number, joins, around, ...look } = shape
  return JSON.stringify([look, around.map(({ kind }) => kind)])
}

interface Cut {
  readonly runs: Run[]
  readonly seamBlank?: string
}

/** The lines of what was written as one. A blank that is there only because there is no seam goes with the seam. */
function cutAtSeams(written: readonly Written[]): Cut[] {
  const lines: { runs: Run[]; seamBlank?: string }[] = [{ runs: [] }]
  const isPlainBlank = (run: Written | undefined, kind: Run['kind']): run is Run =>
    run?.kind === kind && /^\s+$/.test(run.text) && !run.marks && !run.link && !run.isBreak
  for (const [at, one] of written.entries()) {
    const line = lines.at(-1)!
    if (one.kind !== 'seam') {
      const isTaken = written[at - 1]?.kind === 'seam' && isPlainBlank(one, 'inserted') && line.seamBlank === undefined
      if (isTaken && line.runs.length === 0) line.seamBlank = one.text
      else line.runs.push(one)
      continue
    }
    const last = line.runs.at(-1)
    if (isPlainBlank(last, 'deleted')) {
      line.runs.pop()
      lines.push({ runs: [], seamBlank: last.text })
    } else lines.push({ runs: [] })
  }
  return lines
}

interface Tables {
  readonly a: TablePiece | undefined
  readonly b: TablePiece | undefined
}

const changeOf = (a: number | null, b: number | null): PartChange =>
  a === null ? 'added' : b === null ? 'removed' : 'unchanged'

function writeTable(
  tables: Tables,
  { columns, rows }: { columns: readonly (readonly [number | null, number | null])[]; rows: readonly PlannedRow[] },
  change: 'added' | 'removed' | undefined,
  pen: Pen,
): TableComparison {
  const writtenRows = rows.map((row) => writeRow(tables, row, pen))
  const writtenColumns = columns.map(([a, b]) => ({ change: changeOf(a, b) }))
  const isEdited = [...writtenRows, ...writtenColumns].some((part) => part.change !== 'unchanged')
  const runs = runsOfRows(writtenRows)
  return {
    type: 'table',
    change: change ?? (isEdited ? 'edited' : 'unchanged'),
    columns: writtenColumns,
    rows: writtenRows,
    columnWidths: { from: tables.a?.columnWidths, to: tables.b?.columnWidths },
    organisations: change ? namesIn(runs) : [],
    runs,
  }
}

function writeRow(tables: Tables, { a, b, cells }: PlannedRow, pen: Pen): RowComparison {
  const [was, is] = [a === null ? undefined : tables.a?.rows[a], b === null ? undefined : tables.b?.rows[b]]
  const written = cells.map((cell): CellComparison => {
    const [before, now] = [
      cell.a === null ? undefined : was?.cells[cell.a],
      cell.b === null ? undefined : is?.cells[cell.b],
    ]
    const blocks = writeBlocks(cell.groups, pen)
    const frame = (now ?? before)!.frame
    const isReframed = before && now && JSON.stringify(before.frame) !== JSON.stringify(now.frame)
    const isEdited = isReframed || blocks.some((block) => block.change !== 'unchanged')
    const part = changeOf(cell.a, cell.b)
    return {
      change: part === 'unchanged' && isEdited ? 'edited' : part,
      column: cell.column,
      frame,
      ...(isReframed && { frameBefore: before.frame }),
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
  return parted(
    rows.map(({ cells }) =>
      parted(
        cells.map(({ blocks }) =>
          parted(
            blocks.map(({ runs }) => runs),
            '\n',
          ),
        ),
        '\t',
      ),
    ),
    '\n',
  )
}
