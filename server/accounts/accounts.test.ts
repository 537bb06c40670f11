import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Account } from '../../shared/accounts.ts'
import { type Asker, makeTestServer, password, publicUrl, type TestServer } from '../testing/test-server.ts'

const another = 'ein-anderes-kennwort'
let server: TestServer
let anna: Asker
beforeEach(async () => {
  server = await makeTestServer()
  anna = await server.aPerson('coordinator', await server.aCounty('Ahrtal'))
})
afterEach(() => server.close())

const post = (path: string, body: object) =>
  server.request('POST', path, {
    headers: { 'content-type': 'application/json', origin: publicUrl },
    body: JSON.stringify(body),
  })
const signIn = (email: string, secret: string) => post('/api/auth/sign-in/email', { email, password: secret })
const askFor = (email: string) => post('/api/new-password/ask', { email })
const tokenFor = async (email: string) => (await server.letterBox.linkTo(email)).hash.slice(1)
const rows = async (sql: string) => (await server.storage.batch([{ sql, parameters: [] }]))[0]!.rows

test('a new password comes by a link that ends every session, works once and for an hour', async () => {
  await askFor(anna.email)
  const token = await tokenFor(anna.email)
  expect(JSON.stringify(await rows('select * from accountLink'))).not.toContain(token)
  expect((await post('/api/new-password', { token, password: 'kurz' })).status).toBe(400)
  expect((await post('/api/new-password', { token, password: another })).status).toBe(204)
  expect((await anna.ask('GET', '/api/me')).status).toBe(401)
  expect((await signIn(anna.email, password)).status).toBe(401)
  expect((await signIn(anna.email, another)).status).toBe(200)
  const again = await post('/api/new-password', { token, password })
  expect(again).toMatchObject({ status: 410, body: { code: 'link-void' } })

  server.clock.advance(61 * 60_000)
  await askFor(anna.email)
  await vi.waitFor(async () => expect((await tokenFor(anna.email)) === token).toBe(false))
  const late = await tokenFor(anna.email)
  server.clock.advance(60 * 60_000)
  expect((await post('/api/new-password', { token: late, password })).status).toBe(410)
})

test('of eight that use one link at the same moment, one sets the password', async () => {
  await askFor(anna.email)
  const token = await tokenFor(anna.email)
  const tries = Array.from({ length: 8 }, (_, n) => post('/api/new-password', { token, password: `${another}-${n}` }))
  const answers = await Promise.all(tries)
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(7)
})

test('asking for a new password answers the same, and before anybody has looked, whether the address is known or not', async () => {
  const known = await askFor(anna.email)
  const unknown = await askFor('niemand@example.org')
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  expect(known.status).toBe(202)
  await server.letterBox.to(anna.email)
  expect(server.letterBox.letters).toHaveLength(1)
})

test('nobody’s mailbox is filled from outside', async () => {
  const asked = await Promise.all(Array.from({ length: 12 }, () => askFor(anna.email)))
  for (const { status } of [...asked, await askFor(anna.email)]) expect(status).toBe(202)
  await vi.waitFor(() => expect(server.letterBox.letters).toHaveLength(3))
  const flood = await Promise.all(Array.from({ length: 110 }, (_, n) => askFor(`${n}@example.org`)))
  // An address asks a hundred times a minute; of those at once any may be the ones too many.
  const refused = flood.filter(({ status }) => status !== 202)
  expect(refused).toHaveLength(asked.length + 1 + flood.length - 100)
  for (const each of refused) expect(each).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } })
  expect(server.letterBox.letters).toHaveLength(3)
})

test('changing the password needs the present one, ends other sessions and tells the owner', async () => {
  const change = (present: string) => anna.ask('PUT', '/api/me/password', { present, password: another })
  const elsewhere = (await signIn(anna.email, password)).headers.getSetCookie()[0]!.split(';')[0]!
  expect(await change('geraten')).toMatchObject({ status: 403, body: { code: 'wrong-password' } })
  expect((await change(password)).status).toBe(204)
  expect((await anna.ask('GET', '/api/me')).status).toBe(200)
  expect((await server.request('GET', '/api/me', { headers: { cookie: elsewhere } })).status).toBe(401)
  expect((await signIn(anna.email, another)).status).toBe(200)
  expect((await server.letterBox.to(anna.email)).subject).toContain('geändert')
  expect((await anna.ask('PUT', '/api/me/password', { present: another, password, role: 'operator' })).status).toBe(400)
})

test('whoever sits at an open page cannot guess the password without end', async () => {
  const guess = () => anna.ask('PUT', '/api/me/password', { present: 'geraten', password: another })
  for (let n = 0; n < 10; n++) expect((await guess()).status).toBe(403)
  expect(await guess()).toMatchObject({ status: 429 })
})

test('a new address counts when it is confirmed, the former one is told, and one that is taken is not given away', async () => {
  const bernd = await server.aPerson('member', await server.aCounty('Bergland'))
  const askForAddress = (email: string) => anna.ask('POST', '/api/me/address', { email, password })
  const taken = await askForAddress(bernd.email)
  const free = await askForAddress('Anna@Neu.example')
  expect([taken.status, taken.body]).toEqual([free.status, free.body])
  const link = await server.letterBox.linkTo('anna@neu.example')
  expect(server.letterBox.letters.map(({ to }) => to.address)).toEqual(['anna@neu.example'])
  expect((await signIn('anna@neu.example', password)).status).toBe(401)
  expect((await post('/api/new-password', { token: link.hash.slice(1), password: another })).status).toBe(410)
  expect((await post('/api/new-address', { token: link.hash.slice(1) })).status).toBe(204)
  expect((await signIn('anna@neu.example', password)).status).toBe(200)
  expect((await signIn(anna.email, password)).status).toBe(401)
  expect((await server.letterBox.to(anna.email)).subject).toContain('E-Mail-Adresse wurde geändert')
})

test('I see where I am signed in, without saying on which machine, and end what is not this', async () => {
  const elsewhere = (await signIn(anna.email, password)).headers.getSetCookie()[0]!.split(';')[0]!
  const { sessions } = (await anna.ask('GET', '/api/me/account')).body as Account
  expect(sessions.map(({ isThisOne }) => isThisOne).sort()).toEqual([false, true])
  const other = sessions.find(({ isThisOne }) => !isThisOne)!
  const bernd = await server.aPerson('member', await server.aCounty('Bergland'))
  expect((await bernd.ask('DELETE', `/api/me/sessions/${other.id}`)).status).toBe(404)
  expect((await anna.ask('DELETE', `/api/me/sessions/${other.id}`)).status).toBe(204)
  expect((await server.request('GET', '/api/me', { headers: { cookie: elsewhere } })).status).toBe(401)
  await signIn(anna.email, password)
  expect((await anna.ask('DELETE', '/api/me/sessions')).status).toBe(204)
  expect(((await anna.ask('GET', '/api/me/account')).body as Account).sessions).toHaveLength(1)
  expect((await bernd.ask('GET', '/api/me')).status).toBe(200)
})
