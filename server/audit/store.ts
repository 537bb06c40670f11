import type { Kysely } from 'kysely'
import type { AuditKind, AuditSubject } from '../../shared/audit.ts'
import type { ActorId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import { newId } from '../new-id.ts'

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
