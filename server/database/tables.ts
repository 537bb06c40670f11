import type { Generated } from 'kysely'
import type { AuditKind } from '../../shared/audit.ts'
import type { Organisation, OrganisationKind } from '../../shared/counties.ts'
import type { DocumentKind, DocumentState, Editing } from '../../shared/documents.ts'
import type {
  ActorId,
  ClauseId,
  DocumentId,
  GrantId,
  GroupId,
  GuestLinkId,
  OrganisationId,
  VersionId,
  WorkshopId,
} from '../../shared/ids.ts'
import type { DocumentScope, Role, Standing } from '../../shared/may.ts'
import type { Language } from '../../shared/people.ts'
import type { VersionKind } from '../../shared/versions.ts'
import type { WorkshopState, WorkshopVisibility } from '../../shared/workshops.ts'

/** ISO 8601, UTC. */
type Time = string
/** "2026-11-22" */
type Day = string
/** SQLite knows no booleans. */
type Flag = 0 | 1

/**
 * The schema as Kysely sees it. What one row is stands with each table in `migrations/`; a test compares the two, so
 * neither can have a table or a column more than the other.
 */
export interface Tables {
  actor: { id: ActorId; createdAt: Time }
  user: {
    id: string
    name: string
    email: string
    emailVerified: Flag
    image: string | null
    createdAt: Time
    updatedAt: Time
    actorId: ActorId
    language: Language | null
    suspendedAt: Time | null
    suspendedByOperator: Generated<Flag>
    twoFactorEnabled: Flag | null
  }
  session: {
    id: string
    expiresAt: Time
    token: string
    createdAt: Time
    updatedAt: Time
    ipAddress: string | null
    userAgent: string | null
    userId: string
  }
  account: {
    id: string
    accountId: string
    providerId: string
    userId: string
    accessToken: string | null
    refreshToken: string | null
    idToken: string | null
    accessTokenExpiresAt: Time | null
    refreshTokenExpiresAt: Time | null
    scope: string | null
    password: string | null
    createdAt: Time
    updatedAt: Time
  }
  verification: { id: string; identifier: string; value: string; expiresAt: Time; createdAt: Time; updatedAt: Time }
  twoFactor: {
    id: string
    secret: string
    backupCodes: string
    userId: string
    verified: Flag | null
    failedVerificationCount: number | null
    lockedUntil: Time | null
  }
  accountLink: {
    tokenHash: string
    userId: string
    purpose: 'new-password' | 'new-address'
    newAddress: string | null
    createdAt: Time
    expiresAt: Time
  }
  setupLink: { id: number; tokenHash: string; createdAt: Time }
  invitation: {
    id: string
    tokenHash: string | null
    address: string | null
    state: 'open' | 'accepted' | 'revoked' | 'expired'
    role: string
    organisationId: OrganisationId
    workshopId: WorkshopId | null
    invitedBy: ActorId
    createdAt: Time
    expiresAt: Time
  }
  signInFailure: { id: Generated<number>; accountHash: string; at: Time }

  organisation: {
    id: OrganisationId
    kind: OrganisationKind
    name: string
    shortName: string
    contactPoint: Generated<string>
    parentId: OrganisationId | null
    createdAt: Time
    archivedAt: Time | null
  }
  workshop: {
    id: WorkshopId
    title: string
    question: string
    state: WorkshopState
    createdAt: Time
    theme: Generated<string>
    startsOn: Day | null
    endsOn: Day | null
    visibility: Generated<WorkshopVisibility>
    frameworkDocumentId: DocumentId | null
    frameworkText: Generated<string>
  }
  workshopOrganisation: {
    workshopId: WorkshopId
    organisationId: OrganisationId
    place: Organisation['place']
    position: number
    leftAt: Time | null
  }
  workingGroup: { id: GroupId; workshopId: WorkshopId; title: string; createdAt: Time; closedAt: Time | null }
  roleGrant: {
    id: GrantId
    actorId: ActorId
    role: Role
    organisationId: OrganisationId
    workshopId: WorkshopId | null
    documentId: DocumentId | null
    groupId: GroupId | null
    function: string
    deputy: Generated<Flag>
    validFrom: Time | null
    validUntil: Time | null
    createdAt: Time
  }
  instance: { id: number; demo: Flag; createdAt: Time }

  document: {
    id: DocumentId
    workshopId: WorkshopId
    kind: DocumentKind
    title: string
    state: DocumentState
    editing: Editing
    epoch: Generated<number>
    createdAt: Time
    createdBy: ActorId
    updatedAt: Time
    updatedBy: OrganisationId | null
    journalSequence: Generated<number>
    belongsTo: Generated<NonNullable<DocumentScope['belongsTo']>>
    workingGroupId: GroupId | null
  }
  documentCounty: { documentId: DocumentId; organisationId: OrganisationId }
  clauseLock: {
    documentId: DocumentId
    clauseId: ClauseId
    actorId: ActorId
    organisationId: OrganisationId
    at: Time
    role: Generated<Standing['role']>
    deputy: Generated<Flag>
  }
  journalEntry: {
    documentId: DocumentId
    sequence: number
    epoch: number
    actorId: ActorId
    organisationId: OrganisationId
    at: Time
    bytes: Uint8Array
    checksum: number
    previousHash: string
    hash: string
  }
  journalState: {
    documentId: DocumentId
    copy: 1 | 2
    sequence: number
    entryHash: string
    at: Time
    bytes: Uint8Array
    graves: string
    hash: string
  }
  journalSeal: {
    documentId: DocumentId
    sequence: number
    epoch: number
    actorId: ActorId
    organisationId: OrganisationId
    at: Time
    previousHash: string
    hash: string
  }
  journalDamage: { documentId: DocumentId; sequence: number; why: string; foundAt: Time }
  roomClient: { documentId: DocumentId; clientId: number; actorId: ActorId; organisationId: OrganisationId }
  inserted: RunOfIds
  deleted: RunOfIds
  carried: {
    documentId: DocumentId
    clientId: number
    clock: number
    length: number
    fromClientId: number
    fromClock: number
    sequence: number
  }

  clauseText: { hash: string; content: string }
  version: {
    id: VersionId
    documentId: DocumentId
    number: number
    kind: VersionKind
    label: string
    note: string
    title: string
    contentHash: string
    previousHash: string | null
    hash: string
    sequence: number
    createdAt: Time
    actorId: ActorId
    organisationId: OrganisationId
    role: Standing['role']
    deputy: Generated<Flag>
  }
  versionClause: {
    versionId: VersionId
    position: number
    clauseId: ClauseId
    number: string | null
    templateClauseId: string | null
    hash: string
    wordingHash: string
    runs: string
  }
  versionRemoval: { versionId: VersionId; clauseId: ClauseId; organisationId: OrganisationId }
  versionSource: { versionId: VersionId; sourceId: VersionId; clauseId: ClauseId | null }
  versionChange: { versionId: VersionId; wordsAdded: number; wordsRemoved: number; organisations: string }
  versionSeal: { versionId: VersionId }
  seen: { documentId: DocumentId; actorId: ActorId; at: Time; text: string }
  redaction: {
    number: number
    clauseHash: string
    remains: string
    reason: string
    at: Time
    previousHash: string | null
    hash: string
  }
  erasure: { actorId: ActorId; at: Time }

  documentShare: { documentId: DocumentId; organisationId: OrganisationId; sharedBy: ActorId; sharedAt: Time }
  guestLink: {
    id: GuestLinkId
    tokenHash: string
    versionId: VersionId
    createdBy: ActorId
    organisationId: OrganisationId
    createdAt: Time
    expiresAt: Time
    revokedAt: Time | null
  }
  setting: { name: string; value: string; changedAt: Time }
  auditEntry: {
    id: string
    at: Time
    actorId: ActorId | null
    organisationId: OrganisationId | null
    workshopId: WorkshopId | null
    kind: AuditKind
    subject: string
  }
}

/** Yjs ids (client, clock up to clock + length) and for whom they were inserted or deleted. */
interface RunOfIds {
  documentId: DocumentId
  clientId: number
  clock: number
  length: number
  organisationId: OrganisationId
  actorId: ActorId
}
