import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Document, Document as DocumentSchema } from '../../shared/documents.ts'
import { StorageConflict, StorageFailure } from '../database/storage.ts'
import type { SignedIn } from '../people/people.ts'
import { makeTurnsOfEach } from '../people/turns.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { publicUrl } from '../testing/test-server.ts'
import { makeApp } from './app.ts'
import { type AnyEndpoint, endpoint } from './endpoint.ts'
import { ProblemAnswer } from './openapi.ts'

let world: WorkshopTest
let document: Document
beforeAll(async () => {
  world = await makeWorkshopTest()
  document = await world.aDocument()
})
afterAll(() => world.server.close())

const unknown = '00000000-0000-7000-8000-000000000000'

/** An app with one endpoint, and whoever its requests name in `x-person` as the one who is signed in. */
const appOf = (one: AnyEndpoint, reportFailure: (cause: unknown) => void = () => {}, most = 8) =>
  makeApp({
    ...{ version: '0', demo: false, publicOrigin: publicUrl, endpoints: [one], mountOthers: () => {} },
    signedIn: async (headers) => ({ actor: headers.get('x-person') }) as SignedIn,
    inTurnOf: makeTurnsOfEach(most, 1000),
    addressOf: () => '192.0.2.1',
    openLimit: () => 0,
    isBeingSetUp: async () => false,
    writable: async () => {},
    reportFailure,
  })

describe('the checks come in one order', () => {
  const patch = (headers: Record<string, string>, path: string, body: string) =>
    world.server.request('PATCH', path, { headers: { 'content-type': 'application/json', ...headers }, body })
  const closing = JSON.stringify({ editing: 'closed' })

  test('a foreign origin is refused before anything else', async () => {
    const answer = await patch({ origin: 'https://evil.example' }, `/api/documents/${unknown}`, '{')
    expect(answer).toMatchObject({ status: 403, body: { code: 'foreign-origin' } })
  })

  test.each(['null', `${publicUrl}.evil.example`, 'http://localhost:3001', 'https://localhost:3000'])(
    'the origin %s is foreign',
    async (origin) => {
      const answer = await patch({ origin, cookie: world.anna.cookie }, `/api/documents/${document.id}`, closing)
      expect(answer.body).toMatchObject({ code: 'foreign-origin' })
    },
  )

  test('a browser that says it comes from another site is foreign even without an origin', async () => {
    const answer = await patch(
      { 'sec-fetch-site': 'cross-site', cookie: world.anna.cookie },
      `/api/documents/${document.id}`,
      closing,
    )
    expect(answer.body).toMatchObject({ code: 'foreign-origin' })
  })

  test('then whoever is not signed in, whatever they ask for', async () => {
    const answer = await patch({ origin: publicUrl }, `/api/documents/${unknown}`, '{')
    expect(answer).toMatchObject({ status: 401, body: { code: 'signed-out' } })
  })

  test('then what cannot be found: unknown, malformed and foreign ids alike, before the body is read', async () => {
    const { stranger } = world
    const answers = await Promise.all(
      [unknown, 'keine-id', document.id].map((id) =>
        patch({ origin: publicUrl, cookie: stranger.cookie }, `/api/documents/${id}`, '{ no json'),
      ),
    )
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: answers[0]!.body as object })
  })

  test('all of it again when the body has come: whoever takes minutes to send it has what rights they have then', async () => {
    const { server, organisations } = world
    const member = await server.aPerson('member', organisations.b)
    const sendSlowly = () => {
      let finish = () => {}
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(Buffer.from('{"title":'))
          finish = () => {
            controller.enqueue(Buffer.from('"Zu spät"}'))
            controller.close()
          }
        },
      })
      const headers = { 'content-type': 'application/json', origin: publicUrl, cookie: member.cookie }
      const init = { method: 'PATCH', headers, body, duplex: 'half' }
      const answer = Promise.resolve(server.web.app.request(`/api/documents/${document.id}`, init))
      return { answer, finish: () => finish() }
    }
    const [asMember, asSomebody] = [sendSlowly(), sendSlowly()]
    // Whoever asked before them has been answered: both have been judged, and are being waited for.
    for (let n = 0; n < 20; n++) await member.ask('GET', `/api/documents/${document.id}`)
    await server.workspace.database.deleteFrom('roleGrant').where('actorId', '=', member.actor).execute()
    asMember.finish()
    expect((await asMember.answer).status).toBe(404)
    await member.ask('POST', '/api/auth/sign-out', {})
    asSomebody.finish()
    expect((await asSomebody.answer).status).toBe(401)
  })

  test('then the right, then the body', async () => {
    const reviewer = await world.server.aPerson('reviewer', world.organisations.agency, document.id)
    const asked = (cookie: string) => patch({ origin: publicUrl, cookie }, `/api/documents/${document.id}`, '{ no json')
    expect(await asked(reviewer.cookie)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
    expect(await asked(world.anna.cookie)).toMatchObject({ status: 400, body: { code: 'invalid' } })
  })
})

test('unknown fields are refused and named', async () => {
  const path = `/api/workshops/${world.workshop}/documents`
  const answer = await world.anna.ask('POST', path, { kind: 'target-agreement', title: 'T', organisation: 'x' })
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid', fields: ['organisation'] } })
})

test.each(['', '   ', 'a\u0000b', 'a\ud800b', 'a\u202eb', 'x'.repeat(201)])(
  'the title %j is refused',
  async (title) => {
    const answer = await world.anna.ask('PATCH', `/api/documents/${document.id}`, { title })
    expect(answer).toMatchObject({ status: 400, body: { fields: ['title'] } })
  },
)

test('a body that is too large is refused, but not before the rest is judged', async () => {
  const much = JSON.stringify({ title: 'x'.repeat(300_000) })
  const path = `/api/documents/${document.id}`
  expect((await world.server.request('PATCH', path, { headers: { origin: publicUrl }, body: much })).status).toBe(401)
  expect((await world.stranger.ask('PATCH', path, { title: 'x'.repeat(300_000) })).status).toBe(404)
  const answer = await world.anna.ask('PATCH', `/api/documents/${document.id}`, { title: 'x'.repeat(300_000) })
  expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } })
})

test('there is nothing at an unknown address, and nobody is told what there is', async () => {
  const answer = await world.anna.ask('GET', '/api/users')
  expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

test('ways of the sign-in library that are not used do not exist', async () => {
  for (const path of ['/sign-up/email', '/update-user', '/delete-user', '/change-email', '/list-sessions']) {
    expect(await world.anna.ask('POST', `/api/auth${path}`, {})).toMatchObject({ status: 404 })
  }
})

test('the description of the interface names every endpoint, with its schemas', async () => {
  const { body } = await world.server.request('GET', '/api/openapi.json')
  const { paths } = body as { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }
  for (const { method, path } of world.server.web.endpoints) {
    const described = paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method]
    expect(described, `${method} ${path}`).toBeDefined()
  }
  expect(JSON.stringify(paths)).toContain('wordingHash')
})

test('answers have the shape that is described', async () => {
  const { body } = await world.anna.ask('GET', `/api/documents/${document.id}`)
  expect(DocumentSchema.parse(body)).toEqual(body)
})

test('a refusal is as the description says', async () => {
  const { body } = await world.anna.ask('PATCH', `/api/documents/${document.id}`, { title: '' })
  expect(ProblemAnswer.parse(body)).toEqual(body)
})

test.each([
  [new StorageConflict('taken'), 409, 'conflict'],
  [new Error('refused', { cause: new StorageConflict('taken') }), 409, 'conflict'],
  [new StorageFailure('full'), 503, 'not-saved'],
  [new TypeError('a secret of the house'), 500, 'failed'],
])('%s becomes %i %s, and nothing else is told', async (cause, status, code) => {
  const reported: unknown[] = []
  const failing = endpoint({
    method: 'get',
    path: '/failing',
    summary: '',
    find: async () => true,
    handle: () => Promise.reject(cause),
  })
  const answer = await appOf(failing, (failure) => reported.push(failure)).request('/api/failing')
  expect(answer.status).toBe(status)
  expect(await answer.json()).toEqual({ type: 'about:blank', title: code, status, code })
  expect(reported).toEqual(status === 409 ? [] : [cause])
})

test('whoever asks for much at once waits for themselves, and makes nobody else wait', async () => {
  const underWay: string[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow = endpoint({
    method: 'get',
    path: '/slow',
    summary: '',
    find: async (person) => person.actor,
    handle: async ({ found }) => {
      underWay.push(found)
      if (found === 'anna') await released
      return {}
    },
  })
  const app = appOf(slow, undefined, 2)
  const ask = async (person: string) => (await app.request('/api/slow', { headers: { 'x-person': person } })).status
  const many = Array.from({ length: 20 }, () => ask('anna'))
  expect(await ask('bernd')).toBe(200)
  expect(underWay).toEqual(['anna', 'anna', 'bernd'])
  release()
  expect(await Promise.all(many)).toEqual(Array(20).fill(200))
})

test('health tells that it is up; ready that it can write', async () => {
  expect(await world.server.request('GET', '/api/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await world.server.request('GET', '/api/ready')).toMatchObject({ status: 200 })
})
