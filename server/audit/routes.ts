import { z } from 'zod'
import { AuditEntry, AuditExport, AuditQuery } from '../../shared/audit.ts'
import { type Clock, isoTime } from '../clock.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { auditScopeOf, tableOf } from './reading.ts'
import type { Audit } from './store.ts'

const csv = 'text/csv; charset=utf-8'

export function auditEndpoints({ audit, clock }: { readonly audit: Audit; readonly clock: Clock }): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/audit',
      summary: 'What was done about people and rights, newest first (operators; facilitators and coordinators theirs)',
      query: AuditQuery,
      answer: z.array(AuditEntry),
      find: async ({ grants }) => ({ scope: auditScopeOf(grants) }),
      allowed: ({ scope }) => scope !== undefined,
      handle: ({ found: { scope }, query: { before, limit, ...filter } }) =>
        audit.read(scope!, filter, { ...(before !== undefined && { before }), limit }),
      nextPage: (page, query) => {
        const last = page.at(-1)
        if (!last || page.length < query.limit) return undefined
        const asked = Object.entries(query).filter(([, value]) => value !== undefined)
        return { ...(Object.fromEntries(asked) as Record<string, string | number>), before: last.id }
      },
    }),
    endpoint({
      method: 'get',
      path: '/audit.csv',
      summary: 'The same as a table to take away',
      query: AuditExport,
      file: csv,
      find: async ({ grants }) => ({ scope: auditScopeOf(grants) }),
      allowed: ({ scope }) => scope !== undefined,
      handle: async ({ found: { scope }, query }) =>
        new File(await tableOf((page) => audit.read(scope!, query, page)), `audit-${isoTime(clock).slice(0, 10)}.csv`, {
          type: csv,
        }),
    }),
  ]
}
