import type { DocumentAction, Role } from '../../../shared/may.ts'
import type { Cast, CastRole, DocumentPlace, Ids } from './cast.ts'

/** Who passes a check, and who learns that the thing is there but is refused (403). For everybody else it is not there. */
export interface Circle {
  readonly passes: readonly CastRole[]
  readonly refused: readonly CastRole[]
}

const county: CastRole[] = ['coordinator', 'deputy', 'member']
const inGroup: CastRole[] = ['lead', 'groupMember']
const heads: CastRole[] = ['coordinator', 'deputy']

/** Who may do what in a document, by whom it belongs to. Another test holds this to `shared/may.ts`. */
export const mayInDocuments: Record<DocumentPlace, Record<DocumentAction, readonly CastRole[]>> = {
  shared: {
    read: ['facilitator', ...county, 'delegate', 'reviewer', 'reader'],
    edit: ['facilitator', ...county],
    moderate: ['facilitator'],
    'keep-version': ['facilitator', ...county],
    restore: ['facilitator', ...heads],
    share: ['facilitator', ...heads],
  },
  own: {
    read: ['facilitator', ...county, 'delegate'],
    edit: county,
    moderate: ['facilitator', ...heads],
    'keep-version': ['facilitator', ...county],
    restore: ['facilitator', ...heads],
    share: ['facilitator', ...heads],
  },
  group: { read: inGroup, edit: inGroup, moderate: ['lead'], 'keep-version': inGroup, restore: ['lead'], share: [] },
  neighbour: {
    ...{ read: ['facilitator'], edit: [], moderate: ['facilitator'], 'keep-version': ['facilitator'] },
    ...{ restore: ['facilitator'], share: ['facilitator'] },
  },
  elsewhere: { read: [], edit: [], moderate: [], 'keep-version': [], restore: [], share: [] },
}

/** Who may do this in a document, or any of these. */
export const inDocument = (place: DocumentPlace, ...actions: readonly DocumentAction[]): Circle => {
  const passes = actions.flatMap((action) => mayInDocuments[place][action])
  return { passes, refused: mayInDocuments[place].read.filter((role) => !passes.includes(role)) }
}

const all: CastRole[] = [
  ...(['operator', 'facilitator', ...county, 'delegate', 'reviewer', 'reader', ...inGroup] as const),
  ...(['formerDeputy', 'outsider'] as const),
]
const but = (...without: CastRole[]) => all.filter((role) => !without.includes(role))
const only = (passes: readonly CastRole[], known: readonly CastRole[]): Circle => ({
  passes,
  refused: known.filter((role) => !passes.includes(role)),
})

const everybody = only(all, all)
const takingPart = but('operator', 'formerDeputy', 'outsider')
const ofCountyA: CastRole[] = [...county, 'delegate', ...inGroup]
const nobody: Circle = { passes: [], refused: [] }

/** What a route asks of whoever comes. */
export interface Row {
  /** Who passes with the ids of county A's own things. Of a document it is asked in every kind of place, by the rights that let one pass. */
  readonly own: Circle | readonly DocumentAction[]
  /** Who passes with ids of things that nobody here has to do with, if anybody does. */
  readonly foreign?: Circle
  /** Who passes with a person who acts for county A and for another one as well. */
  readonly between?: Circle
  /** A sound body. */
  readonly body?: Readonly<Record<string, unknown>> | ((ids: Ids) => Readonly<Record<string, unknown>>)
  readonly query?: (ids: Ids) => string
  /** What a route without a body answers to those who pass; 200 if absent. */
  readonly done?: number
  /** For what a route uses up: ids of another one, made for each who passes. */
  readonly fresh?: (cast: Cast) => Promise<Ids>
  /** It ends the session of whoever asks; passing is tried elsewhere. */
  readonly isLast?: true
}

const aClause = async ({ people, own }: Cast): Promise<Ids> => {
  const made = await people.facilitator.ask('POST', `/api/documents/${own.documentId}/clauses`, { title: 'Weg' })
  return { ...own, clauseId: (made.body as { id: string }).id }
}

const aParty = async ({ people, own, server }: Cast): Promise<Ids> => {
  const organisation = await server.aCounty('Gast')
  await people.operator.ask('POST', `/api/workshops/${own.workshopId}/organisations`, { organisation })
  return { ...own, organisationId: organisation }
}

const aShare = async ({ people, own, town }: Cast): Promise<Ids> => {
  await people.coordinator.ask('POST', `/api/documents/${own.documentId}/shares`, { organisation: town })
  return { ...own, organisationId: town }
}

const anInvitation = async ({ people, own }: Cast): Promise<Ids> => {
  const role = { role: 'member', organisation: own.organisationId, function: 'Rat' }
  const made = await people.coordinator.ask('POST', '/api/invitations', { ...role, email: 'neu@example.org' })
  return { invitationId: (made.body as { invitation: { id: string } }).invitation.id }
}

const runsTheMachine = only(['operator'], all)
const looksAfter: Row['own'] = only(['operator', 'facilitator'], ['operator', ...takingPart])
const anywhere = only(['operator'], [])
/** Whom a coordinator knows for one role, and does not keep out because of another. */
const keepsOut = { own: only(['operator', ...heads], []), between: only(['operator'], heads), foreign: anywhere }
const title = { title: 'Titel' }

/** Every endpoint for people who are signed in. One without a row fails the test. */
export const table: Readonly<Record<string, Row>> = {
  'GET /me': { own: everybody },
  'PATCH /me': { own: everybody, body: { language: 'de' } },
  'GET /me/account': { own: everybody },
  'PUT /me/password': { own: everybody, body: { present: 'x', password: 'ein-neues-kennwort' } },
  'POST /me/address': { own: everybody, body: { password: 'x', email: 'neu@example.org' } },
  'GET /me/data': { own: everybody },
  'POST /me/erasure': { own: everybody, body: { password: 'x' } },
  'DELETE /me/sessions': { own: everybody, done: 204, isLast: true },
  'DELETE /me/sessions/:sessionId': { own: nobody },

  'GET /organisations': { own: everybody },
  'POST /organisations': { own: runsTheMachine, body: { kind: 'county', name: 'Kreis', shortName: 'K' } },
  'PATCH /organisations/:organisationId': {
    own: only(['operator'], ['facilitator', ...ofCountyA]),
    foreign: only(['operator'], ['facilitator']),
    body: { contactPoint: 'Zimmer 3' },
  },
  'GET /organisations/:organisationId/people': {
    own: only(['operator', ...heads], ['facilitator', ...ofCountyA]),
    foreign: only(['operator'], ['facilitator']),
  },
  'GET /people': { own: runsTheMachine },
  'PUT /people/:personId/suspension': { ...keepsOut, body: { suspended: false } },
  'GET /people/:personId/sessions': keepsOut,
  'DELETE /people/:personId/sessions': {
    ...{ ...keepsOut, done: 204 },
    fresh: async (cast) => ({ personId: (await cast.aSpare(cast.organisations.a)).actor }),
  },
  'POST /roles': {
    own: everybody,
    body: ({ organisationId, personId }) => ({
      role: 'member',
      organisation: organisationId,
      person: personId,
      function: 'Rat',
    }),
  },
  'PATCH /roles/:roleId': {
    own: only(['operator', ...heads], ['facilitator', ...ofCountyA]),
    foreign: anywhere,
    body: { function: 'Rat' },
  },
  'DELETE /roles/:roleId': {
    own: only(['operator', ...heads], ['facilitator', ...ofCountyA]),
    foreign: anywhere,
    done: 204,
    fresh: async (cast) => ({ roleId: (await cast.aSpare(cast.organisations.a)).grant }),
  },

  'GET /invitations': { own: everybody },
  'POST /invitations': {
    own: everybody,
    body: ({ organisationId }) => ({
      ...{ role: 'member', organisation: organisationId, function: 'Rat', email: 'rat@example.org' },
    }),
  },
  'DELETE /invitations/:invitationId': {
    ...{ own: only(['operator', ...heads], []), foreign: anywhere, done: 204, fresh: anInvitation },
  },
  'POST /invitation/accept': { own: everybody, body: { token: 'x'.repeat(43) } },
  'PUT /legal': { own: runsTheMachine, body: { page: 'imprint', language: 'de', text: 'Kreis Ahrtal' } },

  'GET /workshops': { own: everybody },
  'GET /workshops/announced': { own: everybody },
  'GET /instance/workshops': { own: runsTheMachine },
  'POST /workshops': { own: runsTheMachine, body: title },
  'GET /workshops/:workshopId': { own: only(['operator', ...takingPart], []), foreign: anywhere },
  'PATCH /workshops/:workshopId': { own: looksAfter, foreign: anywhere, body: { theme: 'Ganztag' } },
  'POST /workshops/:workshopId/organisations': {
    ...{ own: looksAfter, foreign: anywhere },
    body: ({ organisationId }) => ({ organisation: organisationId }),
  },
  'DELETE /workshops/:workshopId/organisations/:organisationId': {
    ...{ own: looksAfter, foreign: anywhere, done: 204, fresh: aParty },
  },
  'GET /workshops/:workshopId/people': {
    own: only(['operator', 'facilitator', ...heads], ['operator', ...takingPart]),
    foreign: anywhere,
  },
  'GET /workshops/:workshopId/rights': { own: only(['operator', ...takingPart], []), foreign: anywhere },
  'GET /workshops/:workshopId/documents': { own: only(takingPart, []) },
  'POST /workshops/:workshopId/documents': {
    own: only(['facilitator', ...heads], takingPart),
    body: { kind: 'knowledge-page', ...title },
  },
  'GET /workshops/:workshopId/groups': { own: only(takingPart, []) },
  'POST /workshops/:workshopId/groups': { own: only(['facilitator'], takingPart), body: title },
  'GET /groups/:groupId': { own: only(['facilitator', ...inGroup], []) },
  'PATCH /groups/:groupId': { own: only(['facilitator', 'lead'], inGroup), body: title },
  'GET /groups/:groupId/people': { own: only(['facilitator', 'lead'], inGroup) },
  'GET /groups/:groupId/documents': { own: only(inGroup, ['facilitator']) },
  'POST /groups/:groupId/documents': {
    own: only(inGroup, ['facilitator']),
    body: { kind: 'knowledge-page', ...title },
  },

  'GET /documents/:documentId': { own: ['read'] },
  'GET /documents/:documentId/opening': { own: ['read'] },
  'PATCH /documents/:documentId': { own: ['edit', 'moderate'], body: title },
  'GET /documents/:documentId/rights': { own: ['read'] },
  'POST /documents/:documentId/clauses': { own: ['edit'], body: title },
  'PATCH /documents/:documentId/clauses/:clauseId': { own: ['edit'], body: title },
  'DELETE /documents/:documentId/clauses/:clauseId': { own: ['edit'], done: 204, fresh: aClause },
  'POST /documents/:documentId/clauses/:clauseId/bring-back': { own: ['edit'] },
  'PUT /documents/:documentId/clauses/:clauseId/lock': { own: ['moderate'], body: { locked: true } },
  'GET /documents/:documentId/clauses/:clauseId/history': { own: ['read'] },
  'GET /documents/:documentId/versions': { own: ['read'] },
  'POST /documents/:documentId/versions': { own: ['keep-version'], body: { label: 'Stand' } },
  'POST /documents/:documentId/restore': { own: ['restore'], body: ({ versionId }) => ({ version: versionId }) },
  'GET /documents/:documentId/seen': { own: ['read'] },
  'PUT /documents/:documentId/seen': { own: ['read'], body: {} },
  'GET /documents/:documentId/compare': { own: ['read'], query: ({ versionId }) => `from=${versionId}&to=draft` },
  'GET /documents/:documentId/compared-texts': {
    own: ['read'],
    query: ({ versionId }) => `from=${versionId}&to=draft`,
  },
  'GET /documents/:documentId/evidence': { own: ['read'] },
  'GET /documents/:documentId/shares': { own: ['share'] },
  'POST /documents/:documentId/shares': {
    own: ['share'],
    body: ({ organisationId }) => ({ organisation: organisationId }),
  },
  'DELETE /documents/:documentId/shares/:organisationId': { own: ['share'], done: 204, fresh: aShare },
  'GET /versions/:versionId': { own: ['read'] },
  'GET /versions/:versionId/guest-links': { own: ['share'] },
  'POST /versions/:versionId/guest-links': { own: ['share'], body: { days: 1 } },
  'DELETE /guest-links/:guestLinkId': { own: inDocument('shared', 'share'), done: 204 },

  'GET /audit': { own: only(['operator', 'facilitator', ...heads, 'outsider'], all) },
  'GET /audit.csv': { own: only(['operator', 'facilitator', ...heads, 'outsider'], all) },
  'GET /instance/health': { own: runsTheMachine },
  'GET /instance/storage': { own: runsTheMachine },
  'POST /instance/mail-test': { own: runsTheMachine, body: {} },
  'GET /instance/settings': { own: runsTheMachine },
  'PATCH /instance/settings': { own: runsTheMachine, body: { auditDays: 365 } },
}

/** Who gives which role to somebody, in their own right and without an end, which a deputy does not have to give. */
export const givers: Readonly<Record<Role, readonly CastRole[]>> = {
  operator: ['operator'],
  facilitator: ['operator'],
  coordinator: ['operator', 'coordinator'],
  member: ['operator', ...heads],
  reader: ['operator', ...heads],
  delegate: ['coordinator'],
  reviewer: ['facilitator'],
  'group-lead': ['facilitator'],
  'group-member': ['facilitator', 'lead'],
}

/** Routes that are no such endpoints: what they answer to nobody, and to somebody who is signed in. */
export const openRoutes: Readonly<
  Record<string, { readonly nobody: number; readonly somebody: number; readonly body?: unknown }>
> = {
  'GET /api/health': { nobody: 200, somebody: 200 },
  'GET /api/ready': { nobody: 200, somebody: 200 },
  'GET /api/openapi.json': { nobody: 200, somebody: 200 },
  'POST /api/guest': { nobody: 400, somebody: 400 },
  'GET /api/legal': { nobody: 200, somebody: 200 },
  'POST /api/invitation/look': { nobody: 400, somebody: 400 },
  'POST /api/invitation/join': { nobody: 400, somebody: 400 },
  'POST /api/setup': { nobody: 400, somebody: 400 },
  'POST /api/new-password/ask': { nobody: 400, somebody: 400 },
  'POST /api/new-password': { nobody: 400, somebody: 400 },
  'POST /api/new-address': { nobody: 400, somebody: 400 },
  'POST /api/auth/sign-in/email': { nobody: 400, somebody: 400 },
  'POST /api/auth/two-factor/verify-totp': { nobody: 400, somebody: 400 },
  'POST /api/auth/two-factor/verify-backup-code': { nobody: 400, somebody: 400 },
  'POST /api/auth/two-factor/enable': { nobody: 401, somebody: 400 },
  'POST /api/auth/two-factor/disable': { nobody: 401, somebody: 400 },
  'POST /api/auth/two-factor/generate-backup-codes': { nobody: 401, somebody: 400 },
  'GET /api/auth/get-session': { nobody: 200, somebody: 200 },
  'POST /api/auth/sign-out': { nobody: 200, somebody: 200 },
  // The stream says by a code why it closes, as the socket does; see the test of seats.
  'POST /rooms/:documentId/stream': { nobody: 200, somebody: 200 },
  'POST /rooms/:documentId/stream/:stream/:n{[1-9][0-9]{0,9}}': { nobody: 404, somebody: 404 },
}
