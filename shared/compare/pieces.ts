/** A clause laid out for comparison: one line after the other, and tables with lines in their cells. */
import type { Block, Cell, ClauseContent, Inline, List, Mark, Table } from '../text/canonical.ts'
import type { CellFrame, LineShape, LinkTarget, ListAround } from './comparison.ts'

/** Words with what is said about them. Each break and each link without words is one character of the text. */
export interface Passage {
  readonly text: string
  readonly spans: readonly Span[]
}

/** From the end of the span before up to `end`; an atom is no text, but stands in it as one character. */
export interface Span {
  readonly end: number
  /** Which character of all the clause's texts is the first of these; atoms are not counted. */
  readonly first: number
  readonly marks?: readonly Mark[]
  readonly link?: LinkTarget
  readonly atom?: 'break' | 'empty-link' | 'seam'
}

/** What can be found again in another text; only those of one sort can be the same. */
export interface Part extends Passage {
  readonly sort: 'text' | 'rule' | 'table' | 'row' | 'column'
}

export interface Line extends Part {
  readonly type: 'line'
  readonly shape: LineShape
}

/** Its text is the words of its cells. */
export interface TablePiece extends Part {
  readonly type: 'table'
  readonly columnWidths: readonly number[] | undefined
  readonly rows: readonly RowPiece[]
}

export interface RowPiece extends Part {
  readonly cells: readonly CellPiece[]
}

export interface CellPiece {
  /** Which column of the grid it begins in. */
  readonly column: number
  readonly frame: CellFrame
  readonly pieces: readonly Piece[]
  readonly text: string
}

export type Piece = Line | TablePiece

/** How an atom stands in the text of a passage: as no character that anybody types. */
export const atomSigns = { break: '\n', 'empty-link': '\ufffc', seam: '\u2029' } as const

/** Lines as one passage, with a seam where each but the first begins. */
export function joined(lines: readonly Passage[]): Passage {
  if (lines.length === 1) return lines[0]!
  const spans: Span[] = []
  let text = ''
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      text += atomSigns.seam
      spans.push({ end: text.length, first: 0, atom: 'seam' })
    }
    const offset = text.length
    spans.push(...line.spans.map((span) => ({ ...span, end: span.end + offset })))
    text += line.text
  }
  return { text, spans }
}

/** The lines and tables of a clause, in reading order. */
export function piecesOf({ blocks }: Pick<ClauseContent, 'blocks'>): Piece[] {
  return piecesOfBlocks(blocks, { characters: 0 })
}

/** How many characters of the clause have been laid out. */
interface Progress {
  characters: number
}

const piecesOfBlocks = (blocks: readonly Block[], progress: Progress): Piece[] =>
  blocks.flatMap((block): Piece[] => {
    switch (block.type) {
      case 'list':
        return linesOfList(block, [], { joins: 0 }, progress)
      case 'table':
        return [pieceOfTable(block, progress)]
      case 'rule':
        return [lineOf([], { kind: 'rule' }, progress)]
      default: {
        const { type, content, ...shape } = block
        return [lineOf(content, { kind: type, ...shape } as LineShape, progress)]
      }
    }
  })

function lineOf(content: readonly Inline[], shape: LineShape, progress: Progress): Line {
  const spans: Span[] = []
  let text = ''
  const add = (words: string, span: Omit<Span, 'end' | 'first'>) => {
    text += words
    spans.push({ end: text.length, first: progress.characters, ...span })
    if (span.atom === undefined) progress.characters += words.length
  }
  const visit = (inline: Inline, link?: LinkTarget) => {
    if (inline.type === 'text')
      add(inline.text, { ...(inline.marks && { marks: inline.marks }), ...(link && { link }) })
    else if (inline.type === 'break') add(atomSigns.break, { atom: 'break', ...(link && { link }) })
    else {
      const target = { url: inline.url, ...(inline.title !== undefined && { title: inline.title }) }
      if (inline.content.length === 0) add(atomSigns['empty-link'], { atom: 'empty-link', link: target })
      for (const part of inline.content) visit(part, target)
    }
  }
  for (const inline of content) visit(inline)
  return { type: 'line', sort: shape.kind === 'rule' ? 'rule' : 'text', shape, text, spans }
}

/** `state.joins`: how many lists and items around the next line the line before it is in, too. */
function linesOfList(
  { kind, start, items }: List,
  outer: readonly ListAround[],
  state: { joins: number },
  progress: Progress,
): Line[] {
  let number = start ?? 1
  const level = outer.length + 1
  return items.flatMap(({ checked, content }) => {
    const lines: Line[] = []
    const around = [...outer, { kind, ...(start !== undefined && { start }), ...(checked && { isChecked: checked }) }]
    const isCounted = content[0]?.type !== 'list'
    const shape = () =>
      ({
        kind: 'item',
        list: kind,
        level,
        ...(kind === 'number' && isCounted && { number }),
        ...(checked && { isChecked: checked }),
        around,
        joins: Math.min(state.joins, 2 * level),
      }) as const
    let words: Inline[] = []
    const endLine = () => {
      if (words.length === 0 && content.length > 0) return
      lines.push(lineOf(words, shape(), progress))
      state.joins = 2 * level
      words = []
    }
    for (const part of content) {
      if (part.type !== 'list') words.push(part)
      else {
        endLine()
        lines.push(...linesOfList(part, around, state, progress))
        state.joins = Math.min(state.joins, 2 * level)
      }
    }
    endLine()
    state.joins = Math.min(state.joins, 2 * level - 1)
    if (isCounted) number++
    return lines
  })
}

function pieceOfTable({ columnWidths, rows }: Table, progress: Progress): TablePiece {
  // Columns that cells from the rows above reach down into: column → how many rows further.
  const taken = new Map<number, number>()
  const laidOut = rows.map(({ cells }): RowPiece => {
    let column = 0
    const reachingDown = new Map<number, number>()
    const row = cells.map((cell): CellPiece => {
      while (taken.has(column)) column++
      const piece = { column, frame: frameOf(cell), pieces: piecesOfBlocks(cell.blocks, progress) }
      for (let across = 0; across < (cell.columns ?? 1); across++) {
        if ((cell.rows ?? 1) > 1) reachingDown.set(column, cell.rows! - 1)
        column++
      }
      return { ...piece, text: piece.pieces.map(({ text }) => text).join('\n') }
    })
    for (const [at, left] of taken) left > 1 ? taken.set(at, left - 1) : taken.delete(at)
    for (const [at, left] of reachingDown) taken.set(at, left)
    return { sort: 'row', cells: row, text: row.map(({ text }) => text).join('\t'), spans: [] }
  })
  const text = laidOut.map((row) => row.text).join('\n')
  return { type: 'table', sort: 'table', columnWidths, rows: laidOut, text, spans: [] }
}

const frameOf = ({ header, columns, rows }: Cell): CellFrame => ({
  ...(header && { header }),
  ...(columns !== undefined && { columns }),
  ...(rows !== undefined && { rows }),
})
