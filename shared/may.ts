import type { DocumentId, OrganisationId, WorkshopId } from './ids.ts'

/**
 * Who may do what. The server asks in order to refuse, the page asks in order not to offer.
 *
 * A person holds grants; each names a role and where it holds. In a document or workshop a person has at most one
 * standing: the first of their grants that reaches it. What a standing allows is the table below and nothing else.
 * Whether a clause is locked or a document closed is no right but a state, and is asked elsewhere.
 */
export type Grant =
  | { readonly role: 'operator'; readonly organisation: OrganisationId }
  | { readonly role: 'facilitator'; readonly organisation: OrganisationId; readonly workshop: WorkshopId }
  | { readonly role: 'coordinator' | 'member'; readonly organisation: OrganisationId }
  | { readonly role: 'reviewer'; readonly organisation: OrganisationId; readonly document: DocumentId }

export type Role = Grant['role']

export const standingRoles = ['facilitator', 'coordinator', 'member', 'reviewer'] as const

/** The role a person has in one document or workshop, and the organisation they act for there. */
export interface Standing {
  readonly role: (typeof standingRoles)[number]
  readonly organisation: OrganisationId
}

export interface WorkshopScope {
  readonly id: WorkshopId
  readonly counties: readonly OrganisationId[]
}

export interface DocumentScope {
  readonly id: DocumentId
  readonly workshop: WorkshopId
  /** The counties it belongs to: all of the workshop's for a shared document, one for a county's own. */
  readonly counties: readonly OrganisationId[]
}

export type DocumentAction = 'read' | 'edit' | 'moderate' | 'keep-version' | 'restore'
export type WorkshopAction = 'read' | 'create-document'

const inDocument: Record<Standing['role'], readonly DocumentAction[]> = {
  facilitator: ['read', 'edit', 'moderate', 'keep-version', 'restore'],
  coordinator: ['read', 'edit', 'keep-version', 'restore'],
  member: ['read', 'edit', 'keep-version', 'restore'],
  reviewer: ['read'],
}

const inWorkshop: Record<Standing['role'], readonly WorkshopAction[]> = {
  facilitator: ['read', 'create-document'],
  coordinator: ['read', 'create-document'],
  member: ['read', 'create-document'],
  reviewer: ['read'],
}

export function standingInDocument(grants: readonly Grant[], document: DocumentScope): Standing | undefined {
  return grants.find((grant): grant is Grant & Standing => {
    if (grant.role === 'facilitator') return grant.workshop === document.workshop
    if (grant.role === 'reviewer') return grant.document === document.id
    return grant.role !== 'operator' && document.counties.includes(grant.organisation)
  })
}

/** `documentsHere`: the workshop's documents, which is how far a reviewer's grant reaches. */
export function standingInWorkshop(
  grants: readonly Grant[],
  workshop: WorkshopScope,
  documentsHere: readonly DocumentId[],
): Standing | undefined {
  return grants.find((grant): grant is Grant & Standing => {
    if (grant.role === 'facilitator') return grant.workshop === workshop.id
    if (grant.role === 'reviewer') return documentsHere.includes(grant.document)
    return grant.role !== 'operator' && workshop.counties.includes(grant.organisation)
  })
}

export const mayInDocument = (standing: Standing | undefined, action: DocumentAction): boolean =>
  standing !== undefined && inDocument[standing.role].includes(action)

export const mayInWorkshop = (standing: Standing | undefined, action: WorkshopAction): boolean =>
  standing !== undefined && inWorkshop[standing.role].includes(action)
