/** Random texts, each repeated by its seed. */
import type { ClauseId } from '../../ids.ts'
import type { Block, Cell, Inline, List, ListItem, Mark } from '../../text/canonical.ts'
import type { Random } from '../../text/testing/random.ts'
import type { ComparedClause, ComparedText } from '../compared-text.ts'

const vocabulary =
  'Kreis Kreise Schule Ganztag Bildungsbüro Übergang Maßnahme Ziele Bericht Agentur Werkstatt Jugendhilfe E-Mail-Adresse Schul\u00adträger ko\u0308nnen nicht keine ohne und oder die der das mit bis zu 2027 2028 12 25.000 Euro 31. Juli 2029 § 5 % „Ziele“ "Ziele" 2027–2029 2027-2029 Lehrer/-innen VIII gemeinsame gemeinsamen trägt finanziert 😀 👨‍👩‍👧 Straße STRASSE'.split(
    ' ',
  )
const signs = ['. ', ', ', ' ', ' ', ' ', ' ', ' ', '\u00a0', '  ', '; ', '! ', ' – '] as const
export const marks: readonly Mark[] = ['bold', 'italic', 'underline', 'code']
export const urls = ['https://kreis.example/a', 'https://kreis.example/b', 'mailto:a@kreis.example'] as const

export function wordsOf(random: Random, most: number): string {
  let text = ''
  for (let count = random.below(most + 1); count > 0; count--) text += random.oneOf(vocabulary) + random.oneOf(signs)
  return random.percent(70) ? text.trimEnd() : text
}

export function inlinesOf(random: Random, most = 12): Inline[] {
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
export function canonical(parts: readonly Inline[]): Inline[] {
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

export const cellOf = (random: Random): Cell => ({
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

export function blockOf(random: Random): Block {
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

/** One that no clause has yet. */
export const anotherId = (): ClauseId => `clause-${ids++}` as ClauseId

export const clauseOf = (random: Random): ComparedClause => ({
  id: anotherId(),
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
