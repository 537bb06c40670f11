import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VersionId } from '../shared/ids.ts'
import { type Cast, type CastRole, type DocumentPlace, makeCast, roles } from './testing/matrix/cast.ts'
import { mayInDocuments, table } from './testing/matrix/table.ts'
import { type Asker, publicUrl } from './testing/test-server.ts'

let cast: Cast
beforeAll(async () => {
  cast = await makeCast()
  await anna().ask('PUT', `/api/documents/${cast.own.documentId}/seen`, {})
}, 240_000)
afterAll(() => cast.server.close())

const anna = (): Asker => cast.people.coordinator

/** All that is told to somebody who reads whatever there is to read. */
async function toldTo(role: CastRole): Promise<readonly (readonly [route: string, said: string])[]> {
  const places: Record<string, string>[] = [cast.own, ...Object.values(cast.documents)]
  const ids = { ...cast.own, personId: cast.between.personId! }
  const told: [string, string][] = []
  for (const [route, row] of Object.entries(table)) {
    const [method, path] = route.split(' ') as [string, string]
    // Files are packed from what is asked for here by itself.
    if (method !== 'GET' || /\/(evidence|data)$/.test(path)) continue
    const ofDocuments = /:(documentId|versionId|clauseId)/.test(path)
    for (const place of ofDocuments ? places : [ids]) {
      const all = { ...ids, ...place } as Record<string, string>
      const query = row.query ? `?${row.query(all)}` : ''
      const asked = `/api${path.replace(/:(\w+)/g, (_, name: string) => all[name]!)}${query}`
      const { status, body } = await cast.people[role].ask('GET', asked)
      if (status === 200) told.push([asked, JSON.stringify(body)])
    }
  }
  return told
}

/** What must not be heard of by whoever has this role, by what it is. */
function keptFrom(role: CastRole): Record<string, string> {
  const { documents, foreign, people, between, organisations } = cast
  const kept: Record<string, string> = {}
  for (const [place, readers] of Object.entries(mayInDocuments) as [DocumentPlace, (typeof mayInDocuments)['own']][]) {
    if (readers.read.includes(role)) continue
    for (const [kind, id] of Object.entries(documents[place])) kept[`${kind} that is ${place}`] = id
  }
  const { organisationId, ...further } = foreign
  for (const [kind, id] of Object.entries(further)) kept[`foreign ${kind}`] = id
  // Whoever gathers counties chooses among all of them.
  if (role !== 'facilitator') kept['foreign organisation'] = organisationId!
  if (!['facilitator', 'outsider'].includes(role)) kept.outsider = people.outsider.actor
  if (role !== 'facilitator') kept['coordinator of another county'] = cast.bernd.actor
  if (!['facilitator', 'coordinator', 'deputy', 'lead'].includes(role)) {
    kept['somebody of the county'] = between.personId!
    kept['the name of anybody else'] = '"name":"Wer auch immer"'
  }
  if (role === 'outsider') kept['a county of the workshop'] = organisations.a
  return kept
}

/**
 * One's own name; the record, where those who answer for a workshop or a county read by ids what was done in it, in its groups too;
 * whoever takes people into a group chooses among all who come into the workshop, in the roles that they have there.
 */
const isMeant = (asked: string, what: string): boolean =>
  (asked === '/api/me' && what.startsWith('the name')) ||
  (asked.startsWith('/api/audit') && what.endsWith('that is group')) ||
  /^\/api\/groups\/[^/]+\/people$/.test(asked)

test('nothing that is told to anybody names what they may not know of: no document, no person, no organisation', async () => {
  for (const role of roles) {
    // Whoever runs the machine sees who takes part everywhere, and of documents nothing but that they are there.
    if (role === 'operator') continue
    const kept = Object.entries(keptFrom(role))
    const told = await toldTo(role)
    expect(told.length).toBeGreaterThan(5)
    for (const [asked, said] of told) {
      const leaks = kept.filter(([what, id]) => said.includes(id) && !isMeant(asked, what))
      expect([role, asked, leaks.map(([what]) => what)]).toEqual([role, asked, []])
    }
  }
}, 240_000)

test('those who run the machine hear no title and no text of a document', async () => {
  const told = await toldTo('operator')
  expect(told.length).toBeGreaterThan(5)
  for (const [asked, said] of told)
    expect([asked, said.includes('"Seite"'), said.includes('"Eins"')]).toEqual([asked, false, false])
}, 240_000)

test('a guest’s link opens nothing any more when it is revoked, has expired, or its workshop has ended', async () => {
  const { server, own, people, nobody } = cast
  const made = async () => {
    const { body } = await anna().ask('POST', `/api/versions/${own.versionId as VersionId}/guest-links`, { days: 1 })
    return body as { id: string; token: string }
  }
  const opens = async ({ token }: { token: string }) => (await nobody.guest('POST', '/api/guest', { token })).status
  const [revoked, inTime, ended] = [await made(), await made(), await made()]
  expect([await opens(revoked), await opens(inTime), await opens(ended)]).toEqual([200, 200, 200])
  await anna().ask('DELETE', `/api/guest-links/${revoked.id}`)
  expect([await opens(revoked), await opens(inTime)]).toEqual([404, 200])
  await people.facilitator.ask('PATCH', `/api/workshops/${own.workshopId}`, { state: 'closed' })
  expect(await opens(ended)).toBe(404)
  await people.facilitator.ask('PATCH', `/api/workshops/${own.workshopId}`, { state: 'running' })
  const late = await made()
  server.clock.advance(25 * 60 * 60_000)
  expect(await opens(late)).toBe(404)
})

const foreignOrigins: Record<string, string>[] = [
  {},
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: `${publicUrl}.evil.example` },
]

/** What the door of the sockets says before there is one. */
function saidAtDoor(headers: Record<string, string>): string {
  let said = ''
  const connection = Object.assign(new PassThrough(), {
    setTimeout: () => connection,
    end(text: string) {
      said += text
      return connection
    },
  })
  const request = { method: 'GET', url: `/rooms/${cast.own.documentId}`, headers: { upgrade: 'websocket', ...headers } }
  cast.server.web.openSocket(request as unknown as IncomingMessage, connection as unknown as Socket, Buffer.alloc(0))
  return said.split('\r\n', 1)[0]!
}

test('no room is opened from another page, or from none: neither the socket nor a stream', async () => {
  for (const headers of foreignOrigins) {
    const { cookie } = anna()
    expect([headers, saidAtDoor({ cookie, ...headers })]).toEqual([headers, 'HTTP/1.1 403 Forbidden'])
    for (const path of ['', '/x/1']) {
      const { status, body } = await cast.server.request('POST', `/rooms/${cast.own.documentId}/stream${path}`, {
        headers: { cookie, ...headers },
      })
      expect([path, headers, status, (body as { code?: string }).code]).toEqual([path, headers, 403, 'foreign-origin'])
    }
  }
  // From our own pages it asks for the rest of a WebSocket's first request.
  expect(saidAtDoor({ cookie: anna().cookie, origin: publicUrl })).not.toContain('403')
})

test('a stream takes words from whoever opened it alone, and for its own document', async () => {
  const { own, people, server, documents } = cast
  const at = (document: string) => `/rooms/${document}/stream`
  const headers = { cookie: anna().cookie, origin: publicUrl }
  const opened = await server.web.app.request(at(own.documentId!), { method: 'POST', headers })
  const reader = opened.body!.getReader()
  let said = ''
  while (!/data: (\S+)\n/.test(said)) said += new TextDecoder().decode((await reader.read()).value)
  const id = /data: (\S+)\n/.exec(said)![1]
  const say = async (cookie: string | undefined, document = own.documentId!) =>
    (
      await server.web.app.request(`${at(document)}/${id}/1`, {
        ...{ method: 'POST', headers: { origin: publicUrl, ...(cookie !== undefined && { cookie }) } },
        body: new Uint8Array(),
      })
    ).status
  expect(await say(people.member.cookie)).toBe(404)
  expect(await say(people.outsider.cookie)).toBe(404)
  expect(await say(undefined)).toBe(401)
  expect(await say(headers.cookie, documents.own.documentId)).toBe(404)
  expect(await say(headers.cookie)).toBe(204)
  await reader.cancel()
})

test('nobody ends a session but those whose it is', async () => {
  const { body } = await cast.people.member.ask('GET', '/api/me/account')
  const [{ id }] = (body as { sessions: [{ id: string }] }).sessions
  for (const role of roles) {
    if (role === 'member') continue
    expect([role, (await cast.people[role].ask('DELETE', `/api/me/sessions/${id}`)).status]).toEqual([role, 404])
  }
  expect((await cast.people.member.ask('DELETE', `/api/me/sessions/${id}`)).status).toBe(204)
  expect((await cast.people.member.ask('GET', '/api/me')).status).toBe(401)
})
