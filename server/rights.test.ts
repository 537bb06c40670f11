import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId, WorkshopId } from '../shared/ids.ts'
import { type DocumentAction, mayInDocument, type Role, standingInDocument } from '../shared/may.ts'
import { Close } from '../shared/room-protocol.ts'
import { newId } from './new-id.ts'
import {
  type Cast,
  type CastRole,
  type DocumentPlace,
  type Ids,
  makeCast,
  nobodies,
  roles,
} from './testing/matrix/cast.ts'
import { type Circle, givers, inDocument, mayInDocuments, openRoutes, type Row, table } from './testing/matrix/table.ts'
import { type Answer, grantFor, publicUrl } from './testing/test-server.ts'

let cast: Cast
beforeAll(async () => {
  cast = await makeCast()
}, 240_000)
afterAll(() => cast.server.close())

const actions = ['read', 'edit', 'moderate', 'keep-version', 'restore', 'share'] as const satisfies DocumentAction[]
const places = ['shared', 'own', 'group', 'neighbour', 'elsewhere'] as const satisfies DocumentPlace[]

const filled = (path: string, ids: Ids) => `/api${path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name)}`
const isOfDocument = (own: Row['own']): own is readonly DocumentAction[] => Array.isArray(own)
const withoutPlace = (route: string) => !route.includes(':')

/** The way of a request through a row: its address, and a body that is refused (400) once everything else has passed. */
function asked(route: string, row: Row, ids: Ids) {
  const [method, path] = route.split(' ') as [string, string]
  const query = row.query ? `?${row.query(ids)}` : ''
  const body = typeof row.body === 'function' ? row.body(ids) : row.body
  return { method, path: `${filled(path, ids)}${query}`, ...(body && { body: { ...body, admin: true } }) }
}

async function statusesOf(route: string, row: Row, ids: Ids, whom: readonly CastRole[] = roles) {
  const found: Partial<Record<CastRole, number>> = {}
  for (const role of whom) {
    const { method, path, body } = asked(route, row, ids)
    found[role] = (await cast.people[role].ask(method, path, body)).status
  }
  return found
}

/** Of those who would use the thing up none is sent, but those who are to be refused all are. */
const expected = ({ passes, refused }: Circle, row: Row, route: string) =>
  Object.fromEntries(
    roles
      .filter((role) => !(passes.includes(role) && (row.fresh || row.isLast)))
      .map((role) => {
        const done = row.body ? 400 : (row.done ?? 200)
        if (passes.includes(role)) return [role, done]
        return [role, refused.includes(role) || withoutPlace(route) ? 403 : 404]
      }),
  )

async function check(route: string, row: Row, circle: Circle, ids: Ids, where: string) {
  const wanted = expected(circle, row, route)
  const found = await statusesOf(route, row, ids, Object.keys(wanted) as CastRole[])
  expect({ route, where, ...found }).toEqual({ route, where, ...wanted })
}

test('every route has a row, and every row a route', () => {
  const closed = cast.server.web.endpoints.filter(({ isOpen }) => !isOpen)
  const names = closed.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect(names.sort()).toEqual(Object.keys(table).sort())
  const others = cast.server.web.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((name) => !names.includes(name.replace(' /api', ' ')))
  expect([...new Set(others)].sort()).toEqual(Object.keys(openRoutes).sort())
})

test('whoever may send a body has a sound one in the table, and nobody else', () => {
  for (const { method, path, body, isOpen } of cast.server.web.endpoints) {
    if (isOpen) continue
    expect([path, body !== undefined]).toEqual([path, table[`${method.toUpperCase()} ${path}`]!.body !== undefined])
  }
})

describe.each(places)('the document that is %s', (place) => {
  test('the table says what shared/may.ts says', async () => {
    const document = (await cast.server.workspace.documents.find(cast.documents[place].documentId as never))!
    for (const role of roles) {
      const standing = standingInDocument(
        await cast.server.workspace.people.grantsOf(cast.people[role].actor),
        document,
      )
      const may = actions.filter((action) => mayInDocument(standing, action))
      expect([role, may]).toEqual([role, actions.filter((action) => mayInDocuments[place][action].includes(role))])
    }
  })

  test('every route asks everybody for the right that its row names', async () => {
    const ids = { ...cast.own, ...cast.documents[place] }
    for (const [route, row] of Object.entries(table)) {
      if (!isOfDocument(row.own) || (row.fresh && place !== 'shared')) continue
      const shared = route.includes('shares/:organisationId') ? { ...ids, organisationId: cast.town } : ids
      await check(route, row, inDocument(place, ...row.own), shared, place)
    }
  }, 240_000)

  test('a seat in its room is given to readers alone, and a pen to those who may edit', async () => {
    for (const role of roles) {
      const judged = await cast.server.web.seats.seatOf(cast.people[role].cookie, cast.documents[place].documentId!)
      const seen = 'close' in judged ? judged.close : judged.seat.mayEdit
      const { read, edit } = mayInDocuments[place]
      expect([role, seen]).toEqual([role, read.includes(role) ? edit.includes(role) : Close.notFound])
    }
  })
})

test('every other route lets in whom its row names, and to nothing that is foreign, unknown or no id at all', async () => {
  const unknown = Object.fromEntries(Object.keys(cast.own).map((name) => [name, newId<string>()]))
  const malformed = Object.fromEntries(Object.keys(cast.own).map((name) => [name, 'x%27%20or%201=1']))
  const nobody: Circle = { passes: [], refused: [] }
  for (const [route, row] of Object.entries(table)) {
    if (!isOfDocument(row.own)) await check(route, row, row.own, cast.own, 'own')
    if (row.between) await check(route, row, row.between, { ...cast.own, ...cast.between }, 'between')
    if (withoutPlace(route)) continue
    const isMixed = row.fresh !== undefined && route.split(':').length > 2
    if (!isMixed && !isOfDocument(row.own) && !(row.fresh && row.foreign))
      await check(route, row, row.foreign ?? nobody, cast.foreign, 'foreign')
    for (const [where, ids] of Object.entries({ unknown, malformed })) {
      const found = await statusesOf(route, row, ids, ['operator', 'facilitator', 'coordinator', 'outsider'])
      expect({ route, where, ...found }).toEqual({
        ...{ route, where, operator: 404, facilitator: 404, coordinator: 404, outsider: 404 },
      })
    }
  }
}, 240_000)

test('what is used up by being done is done by those who may', async () => {
  for (const [route, row] of Object.entries(table)) {
    if (!row.fresh) continue
    const circle = isOfDocument(row.own) ? inDocument('shared', ...row.own) : row.own
    for (const role of circle.passes) {
      const { method, path, body } = asked(route, row, { ...cast.own, ...(await row.fresh(cast)) })
      const { status } = await cast.people[role].ask(method, path, body)
      expect([route, role, status]).toEqual([route, role, row.done])
    }
  }
})

test('every role is given by those whom the table names, and by nobody else', async () => {
  const { organisations, supervision, town, own } = cast
  const of: Partial<Record<Role, OrganisationId>> = {
    ...{ operator: organisations.agency, facilitator: organisations.agency, reviewer: supervision, reader: town },
  }
  for (const [role, passes] of Object.entries(givers) as [Role, readonly CastRole[]][]) {
    const organisation = of[role] ?? organisations.a
    const { actor } = await cast.aSpare(organisation)
    const scopes = { facilitator: own.workshopId, delegate: own.workshopId, reviewer: own.documentId }
    const grant = grantFor(role, organisation, (scopes[role as 'delegate'] ?? own.groupId) as WorkshopId)
    const given: CastRole[] = []
    for (const who of roles) {
      const { status } = await cast.people[who].ask('POST', '/api/roles', { ...grant, person: actor, function: 'Rat' })
      // Only the first gives what they have not yet; it is the same right to be told so.
      if (status === 201 || status === 409) given.push(who)
    }
    expect([role, given]).toEqual([role, passes])
  }
}, 240_000)

test('nobody gets anything: without a session, suspended, or with a guest’s link', async () => {
  for (const who of nobodies) {
    for (const [route, row] of Object.entries(table)) {
      const { method, path, body } = asked(route, row, cast.own)
      expect([who, route, (await cast.nobody[who](method, path, body)).status]).toEqual([who, route, 401])
    }
    const cookie = who === 'guest' ? `guest=${cast.guestToken}` : undefined
    const judged = await cast.server.web.seats.seatOf(cookie, cast.own.documentId!)
    expect(judged).toEqual({ close: Close.signedOut })
  }
  expect((await cast.nobody.guest('POST', '/api/guest', { token: cast.guestToken })).status).toBe(200)
})

test('the other routes answer everybody alike, and tell nothing of what is inside', async () => {
  for (const [route, { nobody, somebody }] of Object.entries(openRoutes)) {
    const [method, path] = route.split(' ') as [string, string]
    const at = path.replace(/:n\{.+\}$/, '1').replace(/:(\w+)/g, newId<string>())
    const body = method === 'POST' ? { admin: true } : undefined
    const someone = await cast.server.aPerson('member', cast.organisations.a)
    const read = async (ask: (method: string, path: string, body?: unknown) => Promise<Answer>) => {
      if (at.endsWith('/stream')) return 200
      return (await ask(method, at, body)).status
    }
    expect([route, await read(cast.nobody.signedOut), await read(someone.ask)]).toEqual([route, nobody, somebody])
  }
}, 240_000)

const extras = {
  role: 'operator',
  userId: newId<string>(),
  actorId: newId<string>(),
  organisationId: newId<string>(),
  admin: true,
}

test('a field that is not asked for is refused in every body, whatever it claims', async () => {
  for (const [route, row] of Object.entries(table)) {
    if (!row.body) continue
    const circle = isOfDocument(row.own) ? inDocument('shared', ...row.own) : row.own
    const who = cast.people[circle.passes[0]!]
    for (const [name, value] of Object.entries(extras)) {
      const { method, path, body } = asked(route, row, cast.own)
      const { admin: _, ...sound } = body as Record<string, unknown>
      if (name in sound) continue
      const { status, body: answer } = await who.ask(method, path, { ...sound, [name]: value })
      const fields = (answer as { fields?: string[] }).fields
      expect([route, name, status]).toEqual([route, name, 400])
      // Of several shapes that a body may have, none can be named as the one that was meant.
      if (route !== 'POST /roles' && route !== 'POST /invitations') expect([route, fields]).toEqual([route, [name]])
    }
  }
}, 240_000)

test('ids that do not belong together are refused, whichever of them is one’s own', async () => {
  const { own, foreign, people, documents, town } = cast
  const { facilitator, coordinator, lead } = people
  const role = (of: object) => ({ function: 'Rat', person: own.personId, organisation: own.organisationId, ...of })
  const member = { role: 'member' }
  const cases: [typeof facilitator, string, string, unknown?][] = [
    [coordinator, 'POST', '/roles', role({ ...member, person: foreign.personId })],
    [coordinator, 'POST', '/roles', role({ ...member, organisation: foreign.organisationId })],
    [coordinator, 'POST', '/roles', role({ ...member, organisation: cast.organisations.b })],
    [coordinator, 'POST', '/roles', role({ role: 'delegate', workshop: foreign.workshopId })],
    [coordinator, 'POST', '/roles', role({ role: 'delegate', workshop: own.workshopId, person: foreign.personId })],
    [facilitator, 'POST', '/roles', role({ role: 'reviewer', document: foreign.documentId })],
    [
      facilitator,
      'POST',
      '/roles',
      role({ role: 'reviewer', document: own.documentId, organisation: foreign.organisationId }),
    ],
    [facilitator, 'POST', '/roles', role({ role: 'group-lead', group: foreign.groupId })],
    [lead, 'POST', '/roles', role({ role: 'group-member', group: foreign.groupId })],
    [lead, 'POST', '/roles', role({ role: 'group-member', group: own.groupId, person: foreign.personId })],
    [lead, 'POST', '/roles', role({ role: 'group-member', group: own.groupId, organisation: foreign.organisationId })],
    [facilitator, 'POST', `/workshops/${foreign.workshopId}/organisations`, { organisation: own.organisationId }],
    [facilitator, 'POST', `/workshops/${own.workshopId}/organisations`, { organisation: own.personId }],
    [facilitator, 'DELETE', `/workshops/${own.workshopId}/organisations/${foreign.organisationId}`],
    [facilitator, 'DELETE', `/workshops/${foreign.workshopId}/organisations/${own.organisationId}`],
    [facilitator, 'PATCH', `/workshops/${own.workshopId}`, { frameworkAgreement: { document: foreign.documentId } }],
    [coordinator, 'POST', `/documents/${own.documentId}/shares`, { organisation: foreign.organisationId }],
    [facilitator, 'POST', `/documents/${own.documentId}/shares`, { organisation: foreign.organisationId }],
    [facilitator, 'POST', `/documents/${foreign.documentId}/shares`, { organisation: town }],
    [coordinator, 'DELETE', `/documents/${own.documentId}/shares/${foreign.organisationId}`],
    [coordinator, 'POST', `/documents/${own.documentId}/restore`, { version: foreign.versionId }],
    [coordinator, 'POST', `/documents/${own.documentId}/restore`, { version: documents.own.versionId }],
    [coordinator, 'POST', `/documents/${foreign.documentId}/restore`, { version: own.versionId }],
    [coordinator, 'GET', `/documents/${own.documentId}/compare?from=${foreign.versionId}&to=draft`],
    [coordinator, 'GET', `/documents/${own.documentId}/compared-texts?from=${own.versionId}&to=${foreign.versionId}`],
    [coordinator, 'PATCH', `/documents/${own.documentId}/clauses/${foreign.clauseId}`, { title: 'Titel' }],
    [coordinator, 'PATCH', `/documents/${foreign.documentId}/clauses/${own.clauseId}`, { title: 'Titel' }],
    [coordinator, 'DELETE', `/documents/${own.documentId}/clauses/${documents.own.clauseId}`],
    [coordinator, 'POST', `/documents/${own.documentId}/clauses/${documents.neighbour.clauseId}/bring-back`],
    [coordinator, 'GET', `/documents/${own.documentId}/clauses/${foreign.clauseId}/history`],
    [facilitator, 'PUT', `/documents/${own.documentId}/clauses/${foreign.clauseId}/lock`, { locked: true }],
  ]
  for (const [who, method, path, body] of cases) {
    const { status } = await who.ask(method, `/api${path}`, body)
    expect([method, path, body, status]).toEqual([method, path, body, 404])
  }
})

test('a facilitator closes and opens what a county writes for itself, and does not write in it', async () => {
  const { facilitator, member } = cast.people
  const path = `/api/documents/${cast.documents.own.documentId}`
  const change = async (who: typeof member, body: object) => (await who.ask('PATCH', path, body)).status
  expect(await change(facilitator, { editing: 'closed' })).toBe(200)
  expect(await change(facilitator, { editing: 'open' })).toBe(200)
  expect(await change(facilitator, { title: 'Titel', editing: 'open' })).toBe(403)
  expect(await change(member, { title: 'Titel' })).toBe(200)
  expect(await change(member, { title: 'Titel', editing: 'closed' })).toBe(403)
})

test('no spelling of an address gets past a refusal', async () => {
  const tricks = (path: string) => [
    path.replace('/api/', '//api/'),
    path.replace('/api/', '/api//'),
    path.replace('/api/', '/api/./'),
    path.replace('/api/', '/api/x/../'),
    path.replace('/api/', '/api/x%2f..%2f'),
    path.replace('/api/', '/API/'),
    path.replace('/api/', '/api%2f'),
    `${path}/`,
    `${path}/.`,
    `${path}%00`,
    `${path};a=b`,
    `/api/workshops/../${path.slice('/api/'.length)}`,
    path.replace(/[0-9a-f]{8}-/, (id) => id.toUpperCase()),
  ]
  for (const route of Object.keys(table)) {
    if (!route.startsWith('GET') || withoutPlace(route)) continue
    const path = filled(route.slice('GET '.length), cast.foreign)
    for (const trick of tricks(path)) {
      for (const ask of [cast.people.coordinator.ask, cast.nobody.signedOut]) {
        const { status } = await ask('GET', trick)
        expect([trick, status >= 400]).toEqual([trick, true])
      }
    }
  }
}, 240_000)

test('what changes something comes from our own pages, whoever’s cookie comes with it', async () => {
  const { cookie } = cast.people.facilitator
  for (const { method, path } of cast.server.web.endpoints) {
    if (method === 'get') continue
    const origins: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${publicUrl}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of origins) {
      const { body, status } = await cast.server.request(method.toUpperCase(), filled(path, cast.own), {
        headers: { cookie, 'content-type': 'text/plain', ...headers },
        ...(method !== 'delete' && { body: '{}' }),
      })
      expect([path, status, (body as { code: string }).code]).toEqual([path, 403, 'foreign-origin'])
    }
  }
})
