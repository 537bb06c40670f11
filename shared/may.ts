import type { DocumentId, GroupId, OrganisationId, WorkshopId } from './ids.ts'

/**
 * Who may do what. The server asks in order to refuse, the page asks in order not to offer.
 *
 * A person holds grants; each names a role and where it holds. In a document or workshop a person has at most one
 * standing: the strongest of their grants that reaches it. What a standing allows is the table below and nothing else.
 * Whether a clause is locked, a document or a workshop closed, is no right but a state, and is asked elsewhere. Who may
 * give a role to somebody stands in `may-give.ts`.
 */
export type Grant = { readonly organisation: OrganisationId } & (
  | { readonly role: 'operator' | 'coordinator' | 'member' | 'reader' }
  | { readonly role: 'facilitator' | 'delegate'; readonly workshop: WorkshopId }
  | { readonly role: 'reviewer'; readonly document: DocumentId }
  | { readonly role: 'group-lead' | 'group-member'; readonly group: GroupId }
)

export type Role = Grant['role']

/** How a grant is held. */
export interface Tenure {
  /** In somebody's place ("in Vertretung"): with the same rights, and said wherever they are used. */
  readonly deputy?: boolean
  /** From when on and until when it counts, ISO 8601; null or absent is open. */
  readonly from?: string | null
  readonly until?: string | null
}

/** Whether a grant counts at this moment (ISO 8601, UTC). Outside its period it counts for nothing. */
export const countsAt = ({ from, until }: Tenure, at: string): boolean =>
  (!from || from <= at) && (!until || at < until)

/** The roles by which one has a standing, the strongest first. */
export const standingRoles = [
  'facilitator',
  'coordinator',
  'member',
  'group-lead',
  'group-member',
  'delegate',
  'reviewer',
  'reader',
] as const

/** The role a person has in one document or workshop, and the organisation they act for there. */
export interface Standing {
  readonly role: (typeof standingRoles)[number]
  readonly organisation: OrganisationId
  readonly deputy?: boolean
  /** The document belongs to one county alone. */
  readonly isOfOneCounty?: boolean
}

export interface WorkshopScope {
  readonly id: WorkshopId
  /** The counties that take part at present. */
  readonly counties: readonly OrganisationId[]
}

export interface DocumentScope {
  readonly id: DocumentId
  readonly workshop: WorkshopId
  /** The counties it belongs to: all of the workshop's for a shared document, one for a county's own, none for a group's. */
  readonly counties: readonly OrganisationId[]
  /** Whether it belongs to the workshop as a whole. */
  readonly belongsTo?: 'workshop' | 'counties' | 'group'
  /** The working group that it belongs to. Then nobody reaches it but by this group. */
  readonly group?: GroupId | null
  /** The organisations whose readers may read it. */
  readonly sharedWith?: readonly OrganisationId[]
}

export type DocumentAction = 'read' | 'edit' | 'moderate' | 'keep-version' | 'restore' | 'share'
export type WorkshopAction = 'read' | 'create-document' | 'form-group'

const inDocument: Record<Standing['role'], readonly DocumentAction[]> = {
  facilitator: ['read', 'edit', 'moderate', 'keep-version', 'restore', 'share'],
  coordinator: ['read', 'edit', 'keep-version', 'restore', 'share'],
  member: ['read', 'edit', 'keep-version'],
  'group-lead': ['read', 'edit', 'moderate', 'keep-version', 'restore'],
  'group-member': ['read', 'edit', 'keep-version'],
  delegate: ['read'],
  reviewer: ['read'],
  reader: ['read'],
}

/** Where a document belongs to one county alone, its coordinators keep it in order, and nobody else writes in it. */
const inDocumentOfOneCounty: { readonly [Each in Standing['role']]?: readonly DocumentAction[] } = {
  facilitator: ['read', 'moderate', 'keep-version', 'restore', 'share'],
  coordinator: [...inDocument.coordinator, 'moderate'],
}

const inWorkshop: Record<Standing['role'], readonly WorkshopAction[]> = {
  facilitator: ['read', 'create-document', 'form-group'],
  coordinator: ['read', 'create-document'],
  member: ['read'],
  'group-lead': ['read'],
  'group-member': ['read'],
  delegate: ['read'],
  reviewer: ['read'],
  reader: ['read'],
}

/** What the people who run the machine may: everything about who takes part, nothing about what they write. */
export type InstanceAction =
  | 'manage-organisations'
  | 'open-workshops'
  | 'read-everyones-audit'
  | 'change-settings'
  | 'see-operation'

export const mayInInstance = (grants: readonly Grant[], _action: InstanceAction): boolean =>
  grants.some(({ role }) => role === 'operator')

/** Looking after a workshop: its counties, its dates, its end. Operators do it without reading anything in it. */
export const mayManageWorkshop = (grants: readonly Grant[], workshop: WorkshopId): boolean =>
  grants.some((grant) => grant.role === 'operator' || (grant.role === 'facilitator' && grant.workshop === workshop))

type Held = Grant & Tenure

export function standingInDocument<Own extends Held>(
  grants: readonly Own[],
  document: DocumentScope,
): (Own & Standing) | undefined {
  const { counties, group, sharedWith = [] } = document
  const reaches = (grant: Grant): boolean => {
    if (grant.role === 'group-lead' || grant.role === 'group-member') return grant.group === group
    if (group || grant.role === 'operator') return false
    if (grant.role === 'facilitator') return grant.workshop === document.workshop
    if (grant.role === 'delegate') return grant.workshop === document.workshop && counties.includes(grant.organisation)
    if (grant.role === 'reviewer') return grant.document === document.id
    if (grant.role === 'reader') return sharedWith.includes(grant.organisation)
    return counties.includes(grant.organisation)
  }
  const grant = strongest(grants.filter(reaches))
  if (!grant) return undefined
  const isOfOneCounty = document.belongsTo === 'counties' && counties.length === 1
  return isOfOneCounty ? { ...grant, isOfOneCounty } : grant
}

/** What of a workshop gives a standing to those who come for one thing only: a document or a group. */
export interface WithinWorkshop {
  readonly documents: readonly DocumentId[]
  readonly groups?: readonly GroupId[]
  /** The organisations with which any of its documents is shared. */
  readonly sharedWith?: readonly OrganisationId[]
}

export function standingInWorkshop<Own extends Held>(
  grants: readonly Own[],
  workshop: WorkshopScope,
  { documents, groups = [], sharedWith = [] }: WithinWorkshop,
): (Own & Standing) | undefined {
  const reaches = (grant: Grant): boolean => {
    if (grant.role === 'operator') return false
    if (grant.role === 'group-lead' || grant.role === 'group-member') return groups.includes(grant.group)
    if (grant.role === 'facilitator') return grant.workshop === workshop.id
    if (grant.role === 'delegate')
      return grant.workshop === workshop.id && workshop.counties.includes(grant.organisation)
    if (grant.role === 'reviewer') return documents.includes(grant.document)
    if (grant.role === 'reader') return sharedWith.includes(grant.organisation)
    return workshop.counties.includes(grant.organisation)
  }
  return strongest(grants.filter(reaches))
}

/** Of equal roles the one held in one's own right. */
function strongest<Own extends Held>(reaching: readonly Own[]): (Own & Standing) | undefined {
  const rank = ({ role, deputy }: Own) => 2 * (standingRoles as readonly Role[]).indexOf(role) + (deputy ? 1 : 0)
  const ranked = [...reaching].sort((a, b) => rank(a) - rank(b))
  return ranked[0] as (Own & Standing) | undefined
}

export function mayInDocument(standing: Standing | undefined, action: DocumentAction): boolean {
  if (!standing) return false
  const allowed = (standing.isOfOneCounty && inDocumentOfOneCounty[standing.role]) || inDocument[standing.role]
  return allowed.includes(action)
}

export const mayInWorkshop = (standing: Standing | undefined, action: WorkshopAction): boolean =>
  standing !== undefined && inWorkshop[standing.role].includes(action)

/** The organisation for which a person votes on a document, if any. */
export const votesFor = (grants: readonly Grant[], document: DocumentScope): OrganisationId | undefined =>
  grants.find(
    (grant) =>
      grant.role === 'delegate' &&
      grant.workshop === document.workshop &&
      document.counties.includes(grant.organisation),
  )?.organisation
