/** What people do to texts, at random; each repeated by its seed. */
import type { Block, ClauseContent, Inline, List, Mark, Table } from '../../text/canonical.ts'
import type { Random } from '../../text/testing/random.ts'
import type { ComparedClause, ComparedText } from '../compared-text.ts'
import { anotherId, blockOf, canonical, cellOf, clauseOf, inlinesOf, marks, urls, wordsOf } from './random-texts.ts'

/** The text after so many edits. */
export function edited(random: Random, text: ComparedText, edits: number): ComparedText {
  let now = text
  for (let count = 0; count < edits; count++) now = editText(random, now)
  return now
}

function editText(random: Random, text: ComparedText): ComparedText {
  const { clauses } = text
  const kind = random.below(20)
  if (kind === 0) return { ...text, title: wordsOf(random, 4).trim() }
  if (kind === 1) return { ...text, clauses: clauses.toSpliced(random.below(clauses.length + 1), 0, clauseOf(random)) }
  if (clauses.length === 0) return text
  const at = random.below(clauses.length)
  if (kind === 2) return { ...text, clauses: clauses.toSpliced(at, 1) }
  if (kind === 3) return { ...text, clauses: moved(random, clauses) }
  if (kind === 4) return { ...text, clauses: clauses.with(at, { ...clauses[at]!, id: anotherId() }) }
  if (kind === 5 && clauses.length > 1) {
    const other = clauses[(at + 1) % clauses.length]!
    const merged = {
      ...clauses[at]!,
      content: contentWith(clauses[at]!, [...clauses[at]!.content.blocks, ...other.content.blocks]),
    }
    return { ...text, clauses: clauses.with(at, merged).filter((clause) => clause !== other) }
  }
  const clause = clauses[at]!
  return {
    ...text,
    clauses: clauses.with(at, { ...clause, content: contentWith(clause, editBlocks(random, clause.content.blocks)) }),
  }
}

const contentWith = ({ content }: ComparedClause, blocks: readonly Block[]): ClauseContent => ({ ...content, blocks })

function moved<T>(random: Random, items: readonly T[]): T[] {
  const from = random.below(items.length)
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(random.below(rest.length + 1), 0, items[from]!)
}

function editBlocks(random: Random, blocks: readonly Block[]): readonly Block[] {
  const kind = random.below(12)
  if (kind === 0 || blocks.length === 0) return blocks.toSpliced(random.below(blocks.length + 1), 0, blockOf(random))
  const at = random.below(blocks.length)
  const block = blocks[at]!
  if (kind === 1) return blocks.toSpliced(at, 1)
  if (kind === 2) return moved(random, blocks)
  if (kind === 3 && block.type === 'paragraph') {
    const [head, tail] = halves(random, block.content)
    return blocks.toSpliced(at, 1, { ...block, content: head }, { type: 'paragraph', content: tail })
  }
  const next = blocks[at + 1]
  if (kind === 4 && block.type === 'paragraph' && next?.type === 'paragraph') {
    return blocks.toSpliced(at, 2, {
      ...block,
      content: canonical([...block.content, { type: 'text', text: ' ' }, ...next.content]),
    })
  }
  return blocks.with(at, editBlock(random, block))
}

/** Content parted before one of its parts, or at a blank in it. */
function halves(random: Random, content: readonly Inline[]): [Inline[], Inline[]] {
  const at = random.below(content.length + 1)
  const part = content[at]
  const blank = part?.type === 'text' ? part.text.indexOf(' ', random.below(part.text.length)) : -1
  if (part?.type !== 'text' || blank < 0) return [content.slice(0, at), content.slice(at)]
  const [head, tail] = [part.text.slice(0, blank), part.text.slice(blank + 1)]
  return [
    canonical([...content.slice(0, at), { ...part, text: head }]),
    canonical([{ ...part, text: tail }, ...content.slice(at + 1)]),
  ]
}

function editBlock(random: Random, block: Block): Block {
  switch (block.type) {
    case 'rule':
      return { type: 'paragraph', content: [] }
    case 'list':
      return editList(random, block)
    case 'table':
      return editTable(random, block)
    default: {
      if (random.percent(12)) return { type: 'heading', level: random.oneOf([3, 4]), content: block.content }
      if (random.percent(8)) return { type: 'paragraph', align: 'center', content: block.content }
      return { ...block, content: editInlines(random, block.content) }
    }
  }
}

function editTable(random: Random, table: Table): Table {
  const row = random.below(table.rows.length)
  const { cells } = table.rows[row]!
  const kind = random.below(5)
  if (kind === 0) return { ...table, rows: moved(random, table.rows) }
  if (kind === 1) return { ...table, rows: table.rows.toSpliced(row, 0, { cells: cells.map(() => cellOf(random)) }) }
  if (kind === 2) {
    const column = random.below(cells.length + 1)
    return { ...table, rows: table.rows.map((one) => ({ cells: one.cells.toSpliced(column, 0, cellOf(random)) })) }
  }
  if (kind === 3 && cells.length > 1) {
    const column = random.below(cells.length)
    return {
      ...table,
      rows: table.rows.map((one) => ({ cells: one.cells.length > 1 ? one.cells.toSpliced(column, 1) : one.cells })),
    }
  }
  const at = random.below(cells.length)
  const cell = cells[at]!
  return {
    ...table,
    rows: table.rows.with(row, {
      cells: cells.with(at, {
        ...cell,
        blocks: editBlocks(
          random,
          cell.blocks.filter(({ type }) => type !== 'table'),
        ).filter(({ type }) => type !== 'table'),
      }),
    }),
  }
}

function editList(random: Random, list: List): List {
  const at = random.below(list.items.length)
  const item = list.items[at]!
  const kind = random.below(7)
  if (kind === 0)
    return {
      ...list,
      kind: random.oneOf(['bullet', 'number'] as const),
      items: list.items.map(({ content }) => ({ content })),
    }
  if (kind === 1) return { ...list, items: moved(random, list.items) }
  if (kind === 2) return { ...list, items: list.items.toSpliced(at, 0, { content: inlinesOf(random, 5) }) }
  if (kind === 3 && list.items.length > 1) return { ...list, items: list.items.toSpliced(at, 1) }
  if (kind === 4)
    return { ...list, items: list.items.with(at, { content: [{ type: 'list', kind: list.kind, items: [item] }] }) }
  const inlines = item.content.filter((part) => part.type !== 'list')
  return { ...list, items: list.items.with(at, { ...item, content: editInlines(random, inlines) }) }
}

function editInlines(random: Random, content: readonly Inline[]): Inline[] {
  if (content.length === 0 || random.percent(10)) return canonical([...content, ...inlinesOf(random, 4)])
  const at = random.below(content.length)
  const part = content[at]!
  if (part.type !== 'text') return canonical(content.toSpliced(at, 1))
  const words = part.text.split(/(?<=\s)/)
  const from = random.below(words.length)
  const past = Math.min(words.length, from + 1 + random.below(4))
  const [head, middle, tail] = [words.slice(0, from), words.slice(from, past), words.slice(past)].map((some) =>
    some.join(''),
  )
  const text = (some: string | undefined, ...extra: Mark[]): Inline => {
    const all = [...new Set([...(part.marks ?? []), ...extra])].sort()
    return { type: 'text', text: some!, ...(all.length > 0 && { marks: all }) }
  }
  const fresh = [
    () => [text(head), text(wordsOf(random, 3)), text(tail)],
    () => [text(head), text(middle), text(wordsOf(random, 5)), text(tail)],
    () => [text(head), text(tail)],
    () => [text(head), text(middle, random.oneOf(marks)), text(tail)],
    () => [text(tail), text(head), text(middle)],
    () => [text(head), text(middle!.replaceAll(' ', '\u00a0')), text(tail)],
    () => [
      text(head),
      { type: 'link' as const, url: random.oneOf(urls), content: canonical([text(middle)]) },
      text(tail),
    ],
    () => [
      text(part.text.slice(0, Math.floor(part.text.length / 2)), 'bold'),
      text(part.text.slice(Math.floor(part.text.length / 2))),
    ],
  ]
  return canonical(content.toSpliced(at, 1, ...random.oneOf(fresh)()))
}
