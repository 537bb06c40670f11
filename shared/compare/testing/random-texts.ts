/** Random texts and what people do to them, each repeated by its seed. */
import type { ClauseId, OrganisationId } from '../../ids.ts'
import type { Block, Cell, ClauseContent, Inline, List, ListItem, Mark } from '../../text/canonical.ts'
import type { Random } from '../../text/testing/random.ts'
import type { ComparedClause, ComparedText, Credit } from '../compared-text.ts'

const vocabulary =
  'Kreis Kreise Schule Ganztag Bildungsbüro Übergang Maßnahme Ziele Bericht Agentur Werkstatt Jugendhilfe E-Mail-Adresse Schul\u00adträger ko\u0308nnen nicht keine ohne und oder die der das mit bis zu 2027 2028 12 25.000 Euro 31. Juli 2029 § 5 % gemeinsame gemeinsamen trägt finanziert 😀 👨‍👩‍👧 Straße STRASSE'.split(
    ' ',
  )
const signs = ['. ', ', ', ' ', ' ', ' ', ' ', ' ', '\u00a0', '  ', '; ', '! ', ' – '] as const
const marks: readonly Mark[] = ['bold', 'italic', 'underline', 'code']
const urls = ['https://kreis.example/a', 'https://kreis.example/b', 'mailto:a@kreis.example'] as const

function wordsOf(random: Random, most: number): string {
  let text = ''
  for (let count = random.below(most + 1); count > 0; count--) text += random.oneOf(vocabulary) + random.oneOf(signs)
  return random.percent(70) ? text.trimEnd() : text
}

function inlinesOf(random: Random, most = 12): Inline[] {
  const parts: Inline[] = []
  for (let count = 1 + random.below(3); count > 0; count--) {
    const text = wordsOf(random, most)
    const some = random.percent(25) ? [random.oneOf(marks)] : []
    if (random.percent(8)) parts.push({ type: 'break' })
    if (random.percent(10))
      parts.push({
        type: 'link',
        url: random.oneOf(urls),
        content: random.percent(90) ? canonical([{ type: 'text', text }]) : [],
      })
    else parts.push({ type: 'text', text, ...(some.length > 0 && { marks: some }) })
  }
  return canonical(parts)
}

/** In canonical form: no empty runs, equal neighbours joined, no two neighbouring links to one address. */
function canonical(parts: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.type === 'text' && part.text === '') continue
    if (part.type === 'text' && last?.type === 'text' && String(part.marks) === String(last.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + part.text }
    } else if (part.type === 'link' && last?.type === 'link' && part.url === last.url) continue
    else joined.push(part)
  }
  return joined
}

function listOf(random: Random, depth = 0): List {
  const kind = random.oneOf(['bullet', 'number', 'check'] as const)
  const items = Array.from({ length: 1 + random.below(4) }, (): ListItem => {
    const isChecked = kind === 'check' && random.percent(40)
    const deeper = depth < 2 && random.percent(20)
    const content = deeper
      ? [...(random.percent(20) ? inlinesOf(random, 4) : []), listOf(random, depth + 1)]
      : inlinesOf(random, 6)
    return { ...(isChecked && { checked: true as const }), content }
  })
  return { type: 'list', kind, ...(random.percent(10) && { start: 2 + random.below(5) }), items }
}

const cellOf = (random: Random): Cell => ({
  ...(random.percent(30) && { header: random.oneOf(['row', 'column', 'both'] as const) }),
  ...(random.percent(5) && { columns: 2 }),
  ...(random.percent(5) && { rows: 2 }),
  blocks: random.percent(90)
    ? [{ type: 'paragraph', content: inlinesOf(random, 3) }]
    : [{ type: 'paragraph', content: inlinesOf(random, 3) }, listOf(random, 2)],
})

function tableOf(random: Random): Block {
  const width = 1 + random.below(4)
  const rows = Array.from({ length: 1 + random.below(4) }, () => ({
    cells: Array.from({ length: width }, () => cellOf(random)),
  }))
  return { type: 'table', ...(random.percent(20) && { columnWidths: Array<number>(width).fill(90) }), rows }
}

function blockOf(random: Random): Block {
  const shape = {
    ...(random.percent(8) && { align: random.oneOf(['center', 'right'] as const) }),
    ...(random.percent(5) && { indent: 1 + random.below(2) }),
  }
  const kind = random.below(20)
  if (kind < 11) return { type: 'paragraph', ...shape, content: inlinesOf(random) }
  if (kind < 13) return { type: 'heading', level: random.oneOf([3, 4, 5]), ...shape, content: inlinesOf(random, 4) }
  if (kind < 14) return { type: 'quote', ...shape, content: inlinesOf(random) }
  if (kind < 15) return { type: 'rule' }
  return kind < 18 ? listOf(random) : tableOf(random)
}

let ids = 0

const clauseOf = (random: Random): ComparedClause => ({
  id: `clause-${ids++}` as ClauseId,
  number: random.percent(80) ? String(1 + random.below(20)) : null,
  templateClauseId: random.percent(20) ? `template-${random.below(4)}` : null,
  content: {
    format: 1,
    title: wordsOf(random, 3).trim(),
    blocks: Array.from({ length: random.below(7) }, () => blockOf(random)),
  },
})

export const textOf = (random: Random): ComparedText => ({
  title: wordsOf(random, 4).trim(),
  clauses: Array.from({ length: random.below(6) }, () => clauseOf(random)),
})

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
  if (kind === 4) return { ...text, clauses: clauses.with(at, { ...clauses[at]!, id: `clause-${ids++}` as ClauseId }) }
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
    case 'table': {
      const row = random.below(block.rows.length)
      const { cells } = block.rows[row]!
      const kind = random.below(5)
      if (kind === 0) return { ...block, rows: moved(random, block.rows) }
      if (kind === 1)
        return { ...block, rows: block.rows.toSpliced(row, 0, { cells: cells.map(() => cellOf(random)) }) }
      if (kind === 2) {
        const column = random.below(cells.length + 1)
        return { ...block, rows: block.rows.map((one) => ({ cells: one.cells.toSpliced(column, 0, cellOf(random)) })) }
      }
      if (kind === 3 && cells.length > 1) {
        const column = random.below(cells.length)
        return {
          ...block,
          rows: block.rows.map((one) => ({ cells: one.cells.length > 1 ? one.cells.toSpliced(column, 1) : one.cells })),
        }
      }
      const at = random.below(cells.length)
      const cell = cells[at]!
      return {
        ...block,
        rows: block.rows.with(row, {
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
    default: {
      if (random.percent(12)) return { type: 'heading', level: random.oneOf([3, 4]), content: block.content }
      if (random.percent(8)) return { type: 'paragraph', align: 'center', content: block.content }
      return { ...block, content: editInlines(random, block.content) }
    }
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

const organisations = ['soest', 'unna', 'hamm', null] as readonly (OrganisationId | null)[]

/** The same text with somebody named for every character, and some for none. */
export const credited = (random: Random, text: ComparedText): ComparedText => ({
  ...text,
  clauses: text.clauses.map((clause) => ({ ...clause, credits: creditsOf(random, clause) })),
})

function creditsOf(random: Random, { content }: ComparedClause): Credit[] {
  let left = [...JSON.stringify(content)].length
  const credits: Credit[] = []
  while (left > 0) {
    const length = 1 + random.below(40)
    const one = () => random.oneOf(organisations)
    credits.push({ length, insertedBy: one(), deletedBy: one(), formattedBy: one() })
    left -= length
  }
  return credits
}
