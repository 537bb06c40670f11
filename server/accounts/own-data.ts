import { strToU8, zipSync } from 'fflate'
import type { Language } from '../../shared/people.ts'
import { rows } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { type Erased, tracesOf } from './erasing.ts'
import { ownDataWords } from './own-data-words.ts'
import { conditionOf, ties } from './ties.ts'

type Row = Readonly<Record<string, unknown>>

/** Every row that is tied to a person, by table; what is withheld of a row says so in its place. */
export async function gatherOwnData(storage: Storage, person: Erased): Promise<Readonly<Record<string, Row[]>>> {
  const traces = tracesOf(person)
  const gathered: Record<string, Row[]> = {}
  for (const [table, of] of Object.entries(ties)) {
    const shown = new Map<string, Row>()
    for (const tie of of) {
      const [condition, parameter] = conditionOf(tie, traces)
      const [found] = await storage.batch([
        { sql: `select * from "${table}" where ${condition}`, parameters: [parameter] },
      ])
      // What somebody did to themselves is tied to them twice.
      for (const row of rows<Row>(found!)) shown.set(JSON.stringify(row), without(row, tie.withheld ?? []))
    }
    if (of.length > 0) gathered[table] = [...shown.values()]
  }
  return gathered
}

function without(row: Row, withheld: readonly string[]): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, withheld.includes(column) && value !== null ? '–' : value]),
  )
}

/** The same as a package: JSON for programs, a page for the person. */
export async function packOwnData(
  storage: Storage,
  person: Erased,
  { language, at }: { readonly language: Language; readonly at: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const data = await gatherOwnData(storage, person)
  const files = {
    'daten.json': strToU8(JSON.stringify({ format: 1, at, ...data }, null, 2)),
    'daten.html': strToU8(page(data, language, at)),
  }
  return zipSync(files, { mtime: new Date(at) })
}

function page(data: Readonly<Record<string, Row[]>>, language: Language, at: string): string {
  const words = ownDataWords[language]
  const sections = Object.entries(data)
    .filter(([, found]) => found.length > 0)
    .map(([table, found]) => {
      const columns = Object.keys(found[0]!)
      const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
      const body = found.map(
        (row) => `<tr>${columns.map((column) => `<td>${escaped(row[column])}</td>`).join('')}</tr>`,
      )
      const about = words.tables[table as keyof typeof words.tables] ?? table
      return `<h2>${escaped(about)} (${found.length})</h2>\n<p>${escaped(words.table)} ${escaped(table)}</p>
<div><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
    })
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${words.title}</title>
<style>body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:16px/1.5 Georgia,serif}div{overflow-x:auto}
table{border-collapse:collapse;font:14px/1.4 sans-serif}th,td{padding:.3rem .6rem;border:1px solid #999;text-align:left;vertical-align:top}</style>
</head><body><h1>${words.title}</h1><p>${words.lead(at)}</p><p>${words.withheld}</p>
${sections.join('\n')}
</body></html>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (value: unknown) => String(value ?? '').replace(/[&<>"']/g, (sign) => entities[sign]!)
