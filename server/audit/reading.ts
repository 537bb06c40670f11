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

/** For a spreadsheet: what could be taken for a formula is shown as the text it is. */
export function asCsv(entries: readonly AuditEntry[]): string {
  const cell = (value: string | null) => {
    const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
    return `"${text.replaceAll('"', '""')}"`
  }
  const rows = entries.map(({ at, kind, by, organisation, workshop, subject }) => [
    ...[at, kind, by?.person ?? null, by?.function ?? null, organisation, workshop, JSON.stringify(subject)],
  ])
  const head = ['at', 'kind', 'person', 'function', 'organisation', 'workshop', 'subject']
  return [head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')
}
