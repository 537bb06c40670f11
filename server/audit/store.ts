import type { Kysely } from 'kysely'
import type { AuditEntry, AuditFilter, AuditKind, AuditSubject } from '../../shared/audit.ts'
import type { ActorId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import { newId } from '../new-id.ts'
import type { AuditScope } from './reading.ts'

/** Something that was done: by whom, for which organisation, in which workshop, about what. */
export interface AuditNote {
  readonly kind: AuditKind
  readonly at: string
  /** Null: by the server itself, or by the operator's command. */
  readonly actor: ActorId | null
  readonly organisation?: OrganisationId | null
  readonly workshop?: WorkshopId | null
  /** By ids alone: no names, no words of a document. */
  readonly subject?: AuditSubject
}

/** Puts something on record; it belongs into the batch that does it, so that neither is there without the other. */
export const record = (
  database: Kysely<Tables>,
  { kind, at, actor, organisation = null, workshop = null, subject = {} }: AuditNote,
): Statement =>
  compile(
    database.insertInto('auditEntry').values({
      ...{ id: newId<string>(), at, kind, actorId: actor, organisationId: organisation, workshopId: workshop },
      subject: JSON.stringify(subject),
    }),
  )

export type Audit = ReturnType<typeof makeAudit>

export function makeAudit(database: Kysely<Tables>) {
  const all = database
    .selectFrom('auditEntry')
    .selectAll()
    .select(({ selectFrom }) => {
      const own = selectFrom('roleGrant')
        .select('function')
        .whereRef('roleGrant.actorId', '=', 'auditEntry.actorId')
        .limit(1)
      return [
        own.whereRef('roleGrant.organisationId', '=', 'auditEntry.organisationId').as('functionThere'),
        // Whoever acts for one organisation may have done this about another, or about none.
        own.as('functionElsewhere'),
      ]
    })
    .orderBy('id', 'desc')

  return {
    /** Newest first. */
    async read(
      scope: AuditScope,
      { kind, workshop, organisation, person, from, to }: AuditFilter,
      { before, limit }: { readonly before?: string; readonly limit: number },
    ): Promise<AuditEntry[]> {
      let found = all
      if (scope !== 'everything')
        found = found.where(({ or, eb }) =>
          or([eb('workshopId', 'in', oneOf(scope.workshops)), eb('organisationId', 'in', oneOf(scope.organisations))]),
        )
      if (kind !== undefined) found = found.where('kind', '=', kind)
      if (workshop !== undefined) found = found.where('workshopId', '=', workshop)
      if (organisation !== undefined) found = found.where('organisationId', '=', organisation)
      if (person !== undefined) found = found.where('actorId', '=', person)
      if (from !== undefined) found = found.where('at', '>=', from)
      if (to !== undefined) found = found.where('at', '<', to)
      if (before !== undefined) found = found.where('id', '<', before)
      return (await found.limit(limit).execute()).map((row) => ({
        ...{ id: row.id, at: row.at, kind: row.kind, organisation: row.organisationId, workshop: row.workshopId },
        by: row.actorId && { person: row.actorId, function: row.functionThere ?? row.functionElsewhere },
        subject: JSON.parse(row.subject) as AuditSubject,
      }))
    },
    /** Deletes what is older than it is kept for; the database refuses anything younger. */
    async forget(before: string): Promise<void> {
      await database.deleteFrom('auditEntry').where('at', '<', before).execute()
    },
  }
}
