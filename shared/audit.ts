import { z } from 'zod'
import {
  type ActorId,
  type ClauseId,
  type DocumentId,
  type GroupId,
  type GuestLinkId,
  idSchema,
  namedId,
  type OrganisationId,
  type VersionId,
  type WorkshopId,
} from './ids.ts'
import type { Role } from './may.ts'

/**
 * What is put on record, about whom or what by ids alone. Signing in is not: who worked when is nobody's business, and
 * what somebody wrote is in the document's own journal.
 */
export const auditKinds = [
  'person-invited',
  'invitation-revoked',
  'person-joined',
  'role-given',
  'role-changed',
  'role-taken',
  'operator-granted-reading',
  'person-suspended',
  'person-readmitted',
  'sessions-ended',
  'second-factor-reset',
  'person-erased',
  'data-exported',
  'organisation-added',
  'organisation-changed',
  'workshop-opened',
  'workshop-changed',
  'workshop-closed',
  'county-added',
  'county-removed',
  'group-formed',
  'group-changed',
  'group-closed',
  'document-created',
  'editing-opened',
  'editing-closed',
  'clause-locked',
  'clause-unlocked',
  'version-kept',
  'version-restored',
  'document-shared',
  'document-unshared',
  'guest-link-made',
  'guest-link-revoked',
  'evidence-exported',
  'passage-redacted',
  'backup-made',
  'backup-restored',
  'settings-changed',
] as const
export type AuditKind = (typeof auditKinds)[number]

/** Whom or what it was about, by ids alone: no names, no words of a document. */
export interface AuditSubject {
  readonly person?: ActorId
  readonly role?: Role
  readonly organisation?: OrganisationId
  readonly document?: DocumentId
  readonly clause?: ClauseId
  readonly version?: VersionId
  readonly group?: GroupId
  readonly guestLink?: GuestLinkId
  readonly invitation?: string
  /** Of a change: the names of the fields or settings that changed, not what they say. */
  readonly changed?: readonly string[]
}

/** An entry as those read it whom it concerns: operators everything, others what their workshop or county did. */
export const AuditEntry = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    kind: z.enum(auditKinds),
    by: z
      .object({ person: idSchema<ActorId>(), function: z.string().nullable() })
      .readonly()
      .nullable()
      .describe('Null: the server itself, or a command of the operator'),
    organisation: idSchema<OrganisationId>().nullable(),
    workshop: idSchema<WorkshopId>().nullable(),
    subject: z.custom<AuditSubject>().describe('Whom or what it was about, by ids'),
  })
  .readonly()
export type AuditEntry = z.infer<typeof AuditEntry>

const filter = {
  kind: z.enum(auditKinds).optional(),
  workshop: namedId<WorkshopId>().optional(),
  organisation: namedId<OrganisationId>().optional(),
  person: namedId<ActorId>().optional().describe('By whom'),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
}

/** Which entries, newest first: those before this id, at most so many. */
export const AuditQuery = z.strictObject({
  ...filter,
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const AuditExport = z.strictObject(filter)
export type AuditFilter = z.output<typeof AuditExport>

/** For how many days the record is kept. */
export const AUDIT_DAYS = { least: 30, usual: 365, most: 3650 } as const
