import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeAdmin } from '../admin/new-admin.ts'
import { makeTestServer, publicUrl, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await makeTestServer({ startsEmpty: true })
})
afterEach(() => server.close())

const first = {
  ...{ name: 'Jana Roth', email: 'jana@agentur.example', password: 'Acht Kreise, ein Text' },
  ...{ organisation: 'Transferagentur', shortName: 'TA' },
}
const setUp = (token: string, wish: object = first) =>
  server.request('POST', '/api/setup', {
    headers: { 'content-type': 'application/json', origin: publicUrl },
    body: JSON.stringify({ token, ...wish }),
  })
const newToken = async () => new URL((await server.web.setup.makeLink(publicUrl))!).hash.slice(1)
const rows = async (sql: string) => (await server.storage.batch([{ sql, parameters: [] }]))[0]!.rows

test('nothing but the way in answers while a workspace is being set up', async () => {
  for (const { method, path } of server.web.endpoints) {
    if (path === '/setup') continue
    const answer = await server.request(method.toUpperCase(), `/api${path}`, { headers: { origin: publicUrl } })
    expect([path, answer.status, answer.body]).toMatchObject([path, 503, { code: 'being-set-up' }])
  }
  for (const path of ['/api/auth/sign-in/email', '/api/auth/get-session', '/api/openapi.json', '/rooms/x'])
    expect((await server.request('POST', path, { headers: { origin: publicUrl } })).status).toBe(503)
  expect((await server.request('GET', '/api/health')).status).toBe(200)
  expect((await server.request('GET', '/api/ready')).status).toBe(200)
})

test('the link makes the first account and its organisation, once', async () => {
  const former = await newToken()
  const token = await newToken()
  expect(JSON.stringify(await rows('select * from setupLink'))).not.toContain(token)
  expect((await setUp(former)).status).toBe(410)
  expect((await setUp('geraten')).status).toBe(410)
  expect((await setUp(token, { ...first, role: 'facilitator' })).status).toBe(400)
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => setUp(token, { ...first, email: `${n}@agentur.example` })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410, 410, 410])
  expect(await rows('select role, function from roleGrant')).toEqual([['operator', 'Betrieb']])
  expect(await rows('select kind, name, shortName from organisation')).toEqual([['agency', 'Transferagentur', 'TA']])
  expect((await server.request('GET', '/api/me')).status).toBe(401)
  expect(await server.web.setup.makeLink(publicUrl)).toBeUndefined()
})

test('an account made by the command ends the setting up and voids the link', async () => {
  const token = await newToken()
  const at = '2026-11-22T10:00:00.000Z'
  await writeAdmin(server.storage, {
    email: 'a@kreis.example',
    name: 'A',
    organisation: 'Kreis',
    passwordHash: 'x',
    at,
  })
  expect((await setUp(token)).status).toBe(410)
  expect(await rows('select * from setupLink')).toEqual([])
  expect((await server.request('GET', '/api/me')).status).toBe(401)
})
