import type { AuditEntry } from '../../shared/audit.ts'
import type { OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { Grant } from '../../shared/may.ts'

/** Which entries a person may read: all, or those of the workshops and counties that they look after. */
export type AuditScope =
  | 'everything'
  | { readonly workshops: readonly WorkshopId[]; readonly organisations: readonly OrganisationId[] }

/** Undefined: none at all. */
export function auditScopeOf(grants: readonly Grant[]): AuditScope | undefined {
  if (grants.some(({ role }) => role === 'operator')) return 'everything'
  const workshops = grants.flatMap((grant) => (grant.role === 'facilitator' ? grant.workshop : []))
  const organisations = grants.flatMap((grant) => (grant.role === 'coordinator' ? grant.organisation : []))
  return workshops.length + organisations.length > 0 ? { workshops, organisations } : undefined
}

/** Entries that are fetched and written at a time, so that nobody waits for a record of years. */
const AT_ONCE = 500

/**
 * The whole record as a table, in parts.
 *
 * @param readOlder answers with at most `limit` entries older than `before`, the newest first
 */
export async function tableOf(
  readOlder: (page: { readonly before?: string; readonly limit: number }) => Promise<readonly AuditEntry[]>,
): Promise<string[]> {
  const parts = [asCsv([columns])]
  for (let before: string | undefined; ; ) {
    const page = await readOlder({ ...(before !== undefined && { before }), limit: AT_ONCE })
    parts.push(asCsv(page.map(rowOf)))
    before = page.at(-1)?.id
    if (page.length < AT_ONCE) return parts
  }
}

const columns = ['at', 'kind', 'person', 'function', 'organisation', 'workshop', 'subject']
const rowOf = ({ at, kind, by, organisation, workshop, subject }: AuditEntry) => [
  ...[at, kind, by?.person ?? null, by?.function ?? null, organisation, workshop, JSON.stringify(subject)],
]

/** For a spreadsheet: what could be taken for a formula is shown as the text it is. */
function asCsv(rows: readonly (readonly (string | null)[])[]): string {
  const cell = (value: string | null) => {
    const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
    return `"${text.replaceAll('"', '""')}"`
  }
  return rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')
}
