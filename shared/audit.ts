import type { ActorId, ClauseId, DocumentId, GroupId, GuestLinkId, OrganisationId, VersionId } from './ids.ts'
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
