import type { AuditEntry } from '../../shared/audit.ts'
import type { Document, DocumentSummary, NewDocument } from '../../shared/documents.ts'
import type {
  DocumentId,
  GrantId,
  GroupId,
  GuestLinkId,
  OrganisationId,
  VersionId,
  WorkshopId,
} from '../../shared/ids.ts'
import type { Health, MailTest, WorkshopSize } from '../../shared/operation.ts'
import type { NewOrganisation, OrganisationChange, OrganisationEntry } from '../../shared/organisations.ts'
import type { DocumentRights, WorkshopRights } from '../../shared/rights.ts'
import type { HeldRole, NewRole, OpenSessions, PersonEntry, RoleChange } from '../../shared/roles.ts'
import type { InstanceSettings } from '../../shared/settings.ts'
import type { GuestLink, GuestVersion, MadeGuestLink, Share } from '../../shared/sharing.ts'
import type {
  GroupChange,
  NewWorkshop,
  WorkingGroup,
  Workshop,
  WorkshopChange,
  WorkshopNotice,
} from '../../shared/workshops.ts'
import { get, request } from '../ask.ts'

/** What the pages ask that look after people, organisations and workshops. */

export const organisations = () => get<readonly OrganisationEntry[]>('/api/organisations')
export const addOrganisation = (wish: NewOrganisation) => request<OrganisationEntry>('POST', '/api/organisations', wish)
export const changeOrganisation = (id: OrganisationId, change: OrganisationChange) =>
  request<OrganisationEntry>('PATCH', `/api/organisations/${id}`, change)

export const allWorkshops = () => get<readonly WorkshopNotice[]>('/api/instance/workshops')
export const openWorkshop = (wish: NewWorkshop) => request<Workshop>('POST', '/api/workshops', wish)
export const changeWorkshop = (id: WorkshopId, change: WorkshopChange) =>
  request<Workshop>('PATCH', `/api/workshops/${id}`, change)
export const addParty = (id: WorkshopId, organisation: OrganisationId) =>
  request<Workshop>('POST', `/api/workshops/${id}/organisations`, { organisation })
export const removeParty = (id: WorkshopId, organisation: OrganisationId) =>
  request<void>('DELETE', `/api/workshops/${id}/organisations/${organisation}`)

export const everybody = () => get<readonly PersonEntry[]>('/api/people')
export const peopleOfWorkshop = (id: WorkshopId) => get<readonly PersonEntry[]>(`/api/workshops/${id}/people`)
export const suspend = (person: PersonEntry['id'], suspended: boolean) =>
  request<void>('PUT', `/api/people/${person}/suspension`, { suspended })
export const sessionsOf = (person: PersonEntry['id']) => get<OpenSessions>(`/api/people/${person}/sessions`)
export const endSessionsOf = (person: PersonEntry['id']) => request<void>('DELETE', `/api/people/${person}/sessions`)
export const peopleOfOrganisation = (id: OrganisationId) =>
  get<readonly PersonEntry[]>(`/api/organisations/${id}/people`)
export const giveRole = (wish: NewRole) => request<HeldRole>('POST', '/api/roles', wish)
export const changeRole = (id: GrantId, change: RoleChange) => request<HeldRole>('PATCH', `/api/roles/${id}`, change)
export const takeRole = (id: GrantId) => request<void>('DELETE', `/api/roles/${id}`)

export const groupsOf = (id: WorkshopId) => get<readonly WorkingGroup[]>(`/api/workshops/${id}/groups`)
export const group = (id: GroupId) => get<WorkingGroup>(`/api/groups/${id}`)
export const peopleForGroup = (id: GroupId) => get<readonly PersonEntry[]>(`/api/groups/${id}/people`)
export const documentsOfGroup = (id: GroupId) => get<readonly DocumentSummary[]>(`/api/groups/${id}/documents`)
export const createGroupDocument = (id: GroupId, wish: NewDocument) =>
  request<Document>('POST', `/api/groups/${id}/documents`, wish)
export const formGroup = (id: WorkshopId, title: string) =>
  request<WorkingGroup>('POST', `/api/workshops/${id}/groups`, { title })
export const changeGroup = (id: GroupId, change: GroupChange) =>
  request<WorkingGroup>('PATCH', `/api/groups/${id}`, change)

export const sharesOf = (id: DocumentId) => get<readonly Share[]>(`/api/documents/${id}/shares`)
export const share = (id: DocumentId, organisation: OrganisationId) =>
  request<readonly Share[]>('POST', `/api/documents/${id}/shares`, { organisation })
export const unshare = (id: DocumentId, organisation: OrganisationId) =>
  request<void>('DELETE', `/api/documents/${id}/shares/${organisation}`)
export const guestLinksTo = (id: VersionId) => get<readonly GuestLink[]>(`/api/versions/${id}/guest-links`)
export const makeGuestLink = (id: VersionId, days: number) =>
  request<MadeGuestLink>('POST', `/api/versions/${id}/guest-links`, { days })
export const revokeGuestLink = (id: GuestLinkId) => request<void>('DELETE', `/api/guest-links/${id}`)
export const openedByLink = (token: string) => request<GuestVersion>('POST', '/api/guest', { token })

export const rightsInDocument = (id: DocumentId) => get<DocumentRights>(`/api/documents/${id}/rights`)
export const rightsInWorkshop = (id: WorkshopId) => get<WorkshopRights>(`/api/workshops/${id}/rights`)

export const health = () => get<Health>('/api/instance/health')
export const storage = () => get<readonly WorkshopSize[]>('/api/instance/storage')
export const testMail = () => request<MailTest>('POST', '/api/instance/mail-test', {})
export const settings = () => get<InstanceSettings>('/api/instance/settings')
export const changeSettings = (change: InstanceSettings) =>
  request<InstanceSettings>('PATCH', '/api/instance/settings', change)

/** What is on record, newest first, as `AuditQuery` asks for it. */
export const auditEntries = (query: Readonly<Record<string, string>>) =>
  get<readonly AuditEntry[]>(`/api/audit?${new URLSearchParams(query)}`)
