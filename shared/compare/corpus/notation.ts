/**
 * Texts as one writes them by hand. `# id: Titel` begins a clause (`# id/template: Titel` one made from a template); a text
 * without is one clause without title. A line is a paragraph, or `### Überschrift`, `» Zitat`, `- Punkt` (two blanks
 * before it for each deeper level), `1. Nummer`, `[ ] offen`, `[x] erledigt`, `---`, or `| eine | Zeile |` of a table,
 * of which the first heads the columns. Inside: `*fett*`, `_kursiv_`, `[Wörter](https://…)`, `⏎` for a break, `·` for a soft
 * hyphen, `~` for a blank that does not break. An empty line is none; `∅` is an empty paragraph.
 */
import type { ClauseId } from '../../ids.ts'
import type { Block, Inline, List, ListItem, Mark, Table } from '../../text/canonical.ts'
import type { ComparedClause, ComparedText } from '../compared-text.ts'

export function textFrom(notation: string): ComparedText {
  const clauses: { head: string; lines: string[] }[] = []
  for (const line of notation.split('\n').filter((one) => one.trim() !== '')) {
    if (line.startsWith('# ')) clauses.push({ head: line.slice(2), lines: [] })
    else {
      if (clauses.length === 0) clauses.push({ head: 'a:', lines: [] })
      clauses.at(-1)!.lines.push(line)
    }
  }
  return { title: '', clauses: clauses.map(({ head, lines }, index) => clauseFrom(head, lines, index)) }
}

function clauseFrom(head: string, lines: readonly string[], index: number): ComparedClause {
  const [, id, template, title] = /^([^:/]+)(?:\/([^:]+))?:\s*(.*)$/.exec(head)!
  return {
    id: id as ClauseId,
    number: String(index + 1),
    templateClauseId: template ?? null,
    content: { format: 1, title: typed(title!), blocks: blocksFrom(lines) },
  }
}

const typed = (text: string): string => text.replaceAll('·', '\u00ad').replaceAll('~', '\u00a0')

const item = /^(\s*)(- |\d+\. |\[[ x]\] )(.*)$/

function blocksFrom(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]!
    let end = at + 1
    if (item.test(line)) {
      while (end < lines.length && item.test(lines[end]!) && isSameList(line, lines[end]!)) end++
      blocks.push(listFrom(lines.slice(at, end)))
    } else if (line.startsWith('|')) {
      while (end < lines.length && lines[end]!.startsWith('|')) end++
      blocks.push(tableFrom(lines.slice(at, end)))
    } else blocks.push(blockFrom(line))
    at = end
  }
  return blocks
}

function blockFrom(line: string): Block {
  if (line === '---') return { type: 'rule' }
  if (line === '∅') return { type: 'paragraph', content: [] }
  const heading = /^(#{3,6}) (.*)$/.exec(line)
  if (heading) {
    return { type: 'heading', level: heading[1]!.length as 3 | 4 | 5 | 6, content: inlinesFrom(heading[2]!) }
  }
  if (line.startsWith('» ')) return { type: 'quote', content: inlinesFrom(line.slice(2)) }
  return { type: 'paragraph', content: inlinesFrom(line) }
}

const kindOf = (sign: string): List['kind'] =>
  sign.startsWith('-') ? 'bullet' : sign.startsWith('[') ? 'check' : 'number'

const depthOf = (line: string): number => item.exec(line)![1]!.length

const isSameList = (first: string, line: string): boolean =>
  depthOf(line) > depthOf(first) || kindOf(item.exec(line)![2]!) === kindOf(item.exec(first)![2]!)

function listFrom(lines: readonly string[]): List {
  const [, , sign] = item.exec(lines[0]!)!
  const depth = depthOf(lines[0]!)
  const items: ListItem[] = []
  let at = 0
  while (at < lines.length) {
    const [, , mark, words] = item.exec(lines[at]!)!
    let end = at + 1
    if (depthOf(lines[at]!) > depth) {
      while (end < lines.length && depthOf(lines[end]!) > depth) end++
      items.push({ content: [listFrom(lines.slice(at, end))] })
    } else items.push({ ...(mark === '[x] ' && { checked: true as const }), content: inlinesFrom(words!) })
    at = end
  }
  const start = Number.parseInt(sign!, 10)
  return { type: 'list', kind: kindOf(sign!), ...(start > 1 && { start }), items }
}

const tableFrom = (lines: readonly string[]): Table => ({
  type: 'table',
  rows: lines.map((line, index) => ({
    cells: line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((words) => ({
        ...(index === 0 && { header: 'row' as const }),
        blocks: [{ type: 'paragraph' as const, content: inlinesFrom(words.trim()) }],
      })),
  })),
})

const signs: Record<string, Mark> = { '*': 'bold', _: 'italic' }

function inlinesFrom(line: string): Inline[] {
  const inlines: Inline[] = []
  const add = (text: string, marks: readonly Mark[]) => {
    if (text !== '') inlines.push({ type: 'text', text: typed(text), ...(marks.length > 0 && { marks }) })
  }
  for (const part of line.split(/(\[[^\]]+\]\([^)]+\)|\*[^*]+\*|_[^_]+_|⏎)/)) {
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
    if (link) inlines.push({ type: 'link', url: link[2]!, content: inlinesFrom(link[1]!) })
    else if (part === '⏎') inlines.push({ type: 'break' })
    else if (part.length > 2 && part[0] === part.at(-1) && signs[part[0]!]) add(part.slice(1, -1), [signs[part[0]!]!])
    else add(part, [])
  }
  return inlines
}
