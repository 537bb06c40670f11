import type { ClauseId } from '../ids.ts'
import type { Block, Cell, ClauseContent, Inline, List, ListItem } from '../text/canonical.ts'
import type {
  BlockComparison,
  BlockPlace,
  CellComparison,
  ClauseComparison,
  Comparison,
  ItemShape,
  LineComparison,
  LineShape,
  RowComparison,
  Run,
  RunLook,
  Sides,
  TableComparison,
} from './comparison.ts'

type Side = keyof Sides<unknown>

/** One of the two texts, as a comparison shows it. */
export interface TextRead {
  readonly title: string
  readonly clauses: readonly { readonly id: ClauseId; readonly content: ClauseContent }[]
}

/**
 * The old or the new text, letter by letter and mark by mark, from nothing but their comparison. Two links to the same
 * address without anything between them are read as one.
 */
export function readBack(comparison: Comparison, side: Side): TextRead {
  const blockAt = ({ clause, block }: BlockPlace) => comparison.clauses.find(({ id }) => id === clause)!.blocks[block]!
  const position = ({ position: places }: ClauseComparison) => places[side] ?? -1
  return {
    title: wordsOf(comparison.title, side),
    clauses: comparison.clauses
      .filter((clause) => position(clause) >= 0)
      .sort((one, other) => position(one) - position(other))
      .map((clause) => ({
        id: (side === 'from' && clause.idBefore) || clause.id,
        content: {
          format: 1,
          title: wordsOf(clause.titleRuns, side),
          blocks: blocksFrom(clause.blocks, side, blockAt),
        },
      })),
  }
}

const wordsOf = (runs: readonly Run[], side: Side): string =>
  looksOf(runs, side)
    .map(({ text }) => text)
    .join('')

type Look = RunLook & { readonly text: string; readonly isBreak?: true; readonly isEmptyLink?: true }

/** What runs look like in one of the texts. */
const looksOf = (runs: readonly Run[], side: Side): Look[] =>
  runs.flatMap(({ kind, text, marks, link, isBreak, before }): Look[] => {
    if (kind === (side === 'to' ? 'deleted' : 'inserted')) return []
    if (kind === 'formatted')
      return [side === 'to' ? { text, marks, link, isBreak } : { text, isBreak, ...before }].map(defined)
    return [defined({ text, marks, link, isBreak, isEmptyLink: text === '' ? true : undefined })]
  })

/** Without what is undefined. */
const defined = (look: { [Key in keyof Look]: Look[Key] | undefined }): Look =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as unknown as Look

interface LineRead {
  readonly shape: LineShape
  looks: Look[]
}

function blocksFrom(
  blocks: readonly BlockComparison[],
  side: Side,
  blockAt: (place: BlockPlace) => BlockComparison,
): Block[] {
  const read: (LineRead | TableComparison)[] = []
  for (const shown of blocks) {
    if (shown.change === (side === 'to' ? 'removed' : 'added')) continue
    if (shown.change === 'moved-away' && side === 'to') continue
    if (shown.movedFrom && side === 'from') continue
    const block = shown.movedTo ? blockAt(shown.movedTo) : shown
    if (block.type === 'table') read.push(block)
    else if (block.seam === (side === 'to' ? 'merged' : 'split')) goOn(read.at(-1) as LineRead, block, side)
    else {
      const shape = side === 'from' ? (block.shapeBefore ?? block.shape) : block.shape
      read.push({ shape, looks: looksOf(block.runs, side) })
    }
  }
  const written: Block[] = []
  const openLists: OpenList[] = []
  for (const one of read) {
    if ('rows' in one) written.push(tableFrom(one, side, blockAt))
    else if (one.shape.kind === 'rule') written.push({ type: 'rule' })
    else if (one.shape.kind === 'item') addItem(written, openLists, one.shape, inlinesFrom(one.looks))
    else {
      const { kind, ...shape } = one.shape
      written.push({ type: kind, ...shape, content: inlinesFrom(one.looks) } as Block)
    }
  }
  return written
}

function goOn(line: LineRead, { seamBlank, runs }: LineComparison, side: Side): void {
  if (seamBlank !== undefined) line.looks.push({ text: seamBlank })
  line.looks.push(...looksOf(runs, side))
}

interface OpenList {
  readonly list: { readonly items: ListItem[] }
  item: { readonly content: (Inline | List)[] }
}

/** Puts a line into the lists it is in: those it shares with the line before, then new ones. */
function addItem(written: Block[], open: OpenList[], { around, joins }: ItemShape, inlines: Inline[]): void {
  open.length = Math.min(open.length, Math.ceil(joins / 2))
  for (const [depth, { kind, start, isChecked }] of around.entries()) {
    if (joins >= 2 * depth + 2) continue
    const item = { ...(isChecked && { checked: isChecked }), content: [] as (Inline | List)[] }
    const shared = open[depth]
    if (shared && joins >= 2 * depth + 1) {
      shared.list.items.push(item)
      shared.item = item
      continue
    }
    const list = { type: 'list' as const, kind, ...(start !== undefined && { start }), items: [item] as ListItem[] }
    if (depth === 0) written.push(list)
    else open[depth - 1]!.item.content.push(list)
    open[depth] = { list, item }
  }
  open.at(-1)!.item.content.push(...inlines)
}

function tableFrom(
  { rows, columnWidths }: TableComparison,
  side: Side,
  blockAt: (place: BlockPlace) => BlockComparison,
): Block {
  const absent = side === 'to' ? 'removed' : 'added'
  const isThere = ({ change, moved }: RowComparison) =>
    change !== absent && (side === 'to' ? change !== 'moved-away' : moved === undefined)
  const cellFrom = ({ frame, frameBefore, blocks }: CellComparison): Cell => ({
    ...(side === 'from' ? (frameBefore ?? frame) : frame),
    blocks: blocksFrom(blocks, side, blockAt),
  })
  const widths = columnWidths[side]
  return {
    type: 'table',
    ...(widths && { columnWidths: widths }),
    rows: rows
      .filter(isThere)
      .map(({ cells, movedTo }) => (movedTo === undefined ? cells : rows[movedTo]!.cells))
      .map((cells) => ({ cells: cells.filter(({ change }) => change !== absent).map(cellFrom) })),
  }
}

const isSameLook = (one: Look, other: Look): boolean =>
  String(one.marks ?? '') === String(other.marks ?? '') && isSameLink(one, other)

const isSameLink = ({ link: one }: Look, { link: other }: Look): boolean =>
  one?.url === other?.url && one?.title === other?.title

/** Runs as canonical text: neighbours with the same marks are one. */
function inlinesFrom(looks: readonly Look[]): Inline[] {
  const merged: Look[] = []
  for (const look of looks.filter(({ text, isEmptyLink }) => text !== '' || isEmptyLink)) {
    const last = merged.at(-1)
    const isOne =
      last && !last.isBreak && !look.isBreak && !last.isEmptyLink && !look.isEmptyLink && isSameLook(last, look)
    if (isOne) merged[merged.length - 1] = { ...last, text: last.text + look.text }
    else merged.push(look)
  }
  const inlines: Inline[] = []
  for (const [at, look] of merged.entries()) {
    const { text, marks, link, isBreak, isEmptyLink } = look
    const inline: Inline = isBreak ? { type: 'break' } : { type: 'text', text, ...(marks && { marks }) }
    if (!link) inlines.push(inline)
    else {
      const last = inlines.at(-1)
      const before = merged[at - 1]
      const goesOn = last?.type === 'link' && before && isSameLink(before, look) && !isEmptyLink && !before.isEmptyLink
      const content = isEmptyLink ? [] : [inline]
      if (goesOn) inlines[inlines.length - 1] = { ...last, content: [...last.content, ...content] }
      else inlines.push({ type: 'link', ...link, content })
    }
  }
  return inlines
}
