/** From what was planned to the blocks that a reader sees. */
import type { OrganisationId } from '../ids.ts'
import type { BlockComparison, BlockPlace, LineComparison, LineShape, Run } from './comparison.ts'
import type { Credits } from './credits.ts'
import type { Reader } from './likeness.ts'
import { joined, type Line, type Piece } from './pieces.ts'
import { goneFirst, type PlannedGroup, type PlannedMove } from './plan.ts'
import type { Written } from './runs.ts'
import { allOf, doersOf, type Side } from './side.ts'
import { writeRuns, writeWhole } from './write-runs.ts'
import { type TableWriting, writeLoneTable, writeTable } from './write-tables.ts'

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
  if (piece.type === 'table') return writeLoneTable(piece, change, tableWriting(pen))
  const [side, kind] = change === 'added' ? (['b', 'inserted'] as const) : (['a', 'deleted'] as const)
  const runs = withoutSeams(writeWhole(sideOf(piece, side, pen), kind))
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

/** A piece where it stands now. */
function moved(move: PlannedMove, pen: Pen): BlockComparison {
  const credits = { a: pen.creditsOf('a', move.a), b: pen.creditsOf('b', move.b) }
  const movedPen = { ...pen, credits }
  const [block] = writePair(move.group, movedPen)
  return {
    ...block!,
    change: block!.change === 'unchanged' ? 'moved' : 'moved-edited',
    movedFrom: pen.placeOf(move, 'old'),
    organisations: moversOf(move.group, movedPen),
  }
}

type Pieces = Pick<PlannedGroup, 'a' | 'b'>

const sidesOf = ({ a, b }: Pieces, pen: Pen): [was: Side[], is: Side[]] => [
  linesIn(a).map((line) => sideOf(line, 'a', pen)),
  linesIn(b).map((line) => sideOf(line, 'b', pen)),
]

/** Whoever moved it has carried its letters along, or has taken away the old ones and written it anew. */
function moversOf(pieces: Pieces, pen: Pen): readonly OrganisationId[] {
  const [was, is] = sidesOf(pieces, pen)
  const carrier = carrierOf([...was, ...is])
  return carrier.length > 0 ? carrier : [...new Set(was.flatMap((side) => doersOf(side, 'deletedBy')))]
}

const linesIn = (pieces: readonly Piece[]): Line[] =>
  pieces.flatMap((piece) =>
    piece.type === 'line' ? [piece] : piece.rows.flatMap(({ cells }) => cells.flatMap((cell) => linesIn(cell.pieces))),
  )

/**
 * Who set these lines anew, as an editor does when it moves a line, splits it, or makes it another kind of block: whoever
 * did it has carried all letters that stayed. Nobody, where several have, since each may have done something else.
 */
const carrierOf = (sides: readonly Side[]): readonly OrganisationId[] =>
  onlyOne(sides.flatMap((side) => allOf(side, 'carriedBy')))

const tableWriting = (pen: Pen): TableWriting => ({
  writeCell: (groups) => writeBlocks(groups, pen),
  moversOf: (a, b) => moversOf({ a, b }, pen),
  framersOf: (a, b) => shaperOf(sidesOf({ a, b }, pen).flat()),
})

function writePair({ a, b, words, table }: PlannedGroup, pen: Pen): BlockComparison[] {
  const [one, other] = [a[0]!, b[0]!]
  if (one.type === 'table' && other.type === 'table')
    return [writeTable({ a: one, b: other }, table!, tableWriting(pen))]
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
      const base = { type: 'line', change: 'edited', seam, ...runs } as const
      return { ...base, shape: (shape ?? shapeBefore)!, organisations: carrierOf(sides) }
    }
    const isReshaped = lookOf(shapeBefore!) !== lookOf(shape!)
    const isEdited = isReshaped || lines.length > 1 || runs.runs.some(({ kind }) => kind !== 'kept')
    return {
      type: 'line',
      change: isEdited ? 'edited' : 'unchanged',
      shape: shape!,
      ...(JSON.stringify(shapeBefore) !== JSON.stringify(shape) && { shapeBefore: shapeBefore! }),
      ...(isReshaped && { isReshaped }),
      organisations: isReshaped ? reshaperOf(shapeBefore!, shape!, sides) : [],
      runs: runs.runs,
    }
  })
}

/** Who made a line another kind of line. */
const reshaperOf = (before: LineShape, now: LineShape, sides: readonly Side[]): readonly OrganisationId[] =>
  isSetAnew(before, now) ? carrierOf(sides) : shaperOf(sides)

/**
 * Who changed the tick, the alignment and the like of lines where they stand, or the frame of their cell. Where they were
 * set anew as well, nobody knows whether that was changed by whoever did so, or before: then nobody is named.
 */
function shaperOf(sides: readonly Side[]): readonly OrganisationId[] {
  const wasSetAnew = sides.some((side) => allOf(side, 'carriedBy').length > 0)
  return wasSetAnew ? [] : onlyOne(sides.flatMap((side) => allOf(side, 'shapedBy')))
}

const onlyOne = (organisations: readonly OrganisationId[]): readonly OrganisationId[] =>
  new Set(organisations).size === 1 ? [organisations[0]!] : []

/** Whether a line becomes another by being written anew; all else about its shape is changed where it stands. */
const isSetAnew = (before: LineShape, now: LineShape): boolean =>
  before.kind !== now.kind || (before.kind === 'item' && now.kind === 'item' && before.level !== now.level)

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
