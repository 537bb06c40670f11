import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OrganisationId } from '../../shared/ids.ts'
import { network } from '../http/network-limit.ts'
import { makeTestServer, password, publicUrl, type TestServer } from '../testing/test-server.ts'
import { makeSignInLimits, SIGN_IN_LIMITS } from './sign-in-limits.ts'
import { makeSignInFailures } from './store.ts'

let server: TestServer
let county: OrganisationId
beforeEach(async () => {
  server = await makeTestServer()
  county = await server.aCounty('Ahrtal')
})
afterEach(() => server.close())

const signIn = (email: string, secret: string) =>
  server.request('POST', '/api/auth/sign-in/email', {
    headers: { 'content-type': 'application/json', origin: publicUrl },
    body: JSON.stringify({ email, password: secret }),
  })

test('a wrong password and an unknown address get the same answer', async () => {
  const { email } = await server.aPerson('coordinator', county)
  const wrong = await signIn(email, 'ein-falsches-kennwort')
  const nobody = await signIn('niemand@example.org', 'ein-falsches-kennwort')
  expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } })
  expect(nobody.body).toEqual(wrong.body)
  expect(nobody.status).toBe(wrong.status)
})

test('ten failures close an account for a while, even to the right password, and only this account', async () => {
  const { email } = await server.aPerson('coordinator', county)
  const other = await server.aPerson('coordinator', county)
  for (let n = 0; n < SIGN_IN_LIMITS.failuresFromOneNetwork; n++)
    expect((await signIn(email, 'falsch')).status).toBe(401)
  const refused = await signIn(email, password)
  expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await signIn(email.toUpperCase(), password)).status).toBe(429)
  expect((await signIn(other.email, password)).status).toBe(200)
  server.clock.advance(SIGN_IN_LIMITS.accountWindowMs + 1)
  expect((await signIn(email, password)).status).toBe(200)
})

test('tries that are sent at the same moment do not slip past the limit together', async () => {
  const { email } = await server.aPerson('coordinator', county)
  const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(email, 'falsch')))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(SIGN_IN_LIMITS.failuresFromOneNetwork)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(30 - SIGN_IN_LIMITS.failuresFromOneNetwork)
})

test('an address gets a hundred tries a minute, over all accounts', async () => {
  const { database } = server.workspace
  const limits = makeSignInLimits(makeSignInFailures(database, server.storage), server.clock)
  const tries = Array.from({ length: SIGN_IN_LIMITS.triesPerAddress }, (_, n) =>
    limits.wait(`nobody${n}@example.org`, '2001:db8:1:2::7'),
  )
  expect(await Promise.all(tries)).toEqual(tries.map(() => 0))
  // Another machine of the same network counts with it, one of another network does not.
  expect(await limits.wait('one-more@example.org', '2001:db8:1:2::8')).toBeGreaterThan(0)
  expect(await limits.wait('one-more@example.org', '2001:db8:1:3::8')).toBe(0)
  server.clock.advance(SIGN_IN_LIMITS.addressWindowMs)
  expect(await limits.wait('one-more@example.org', '2001:db8:1:2::8')).toBe(0)
})

test('whoever guesses at an account shuts out their own network first, and its owner only from a hundred failures on', async () => {
  const limits = makeSignInLimits(makeSignInFailures(server.workspace.database, server.storage), server.clock)
  const guess = async (times: number, address: string) => {
    for (let n = 0; n < times; n++) expect(await limits.wait('anna@example.org', address)).toBe(0)
  }
  await guess(10, '192.0.2.1')
  expect(await limits.wait('anna@example.org', '192.0.2.1')).toBeGreaterThan(0)
  expect(await limits.wait('Anna@example.org', '192.0.2.2')).toBe(0)
  // Who is signed in proves the password apart from all of them.
  expect(await limits.waitAgain('anna@example.org')).toBe(0)
  await guess(9, '192.0.2.2')
  for (let n = 3; n <= 10; n++) await guess(10, `192.0.2.${n}`)
  expect(await limits.wait('anna@example.org', '192.0.2.11')).toBeGreaterThan(0)
  expect(await limits.waitAgain('anna@example.org')).toBe(0)
  await limits.succeeded('anna@example.org')
  await guess(10, '192.0.2.11')
})

test('whoever has come in from a network before comes in from there, however many guess elsewhere', async () => {
  const limits = makeSignInLimits(makeSignInFailures(server.workspace.database, server.storage), server.clock)
  await limits.succeeded('anna@example.org', '2001:db8:1:2::7')
  for (let n = 1; n <= 10; n++)
    for (let times = 0; times < 10; times++) await limits.wait('anna@example.org', `192.0.2.${n}`)
  expect(await limits.wait('anna@example.org', '198.51.100.7')).toBeGreaterThan(0)
  expect(await limits.wait('anna@example.org', '2001:db8:1:2::8')).toBe(0)
  // It is of use to this account alone, and whoever guesses from there is stopped as anywhere.
  for (let times = 1; times < 10; times++) await limits.wait('anna@example.org', '2001:db8:1:2::9')
  expect(await limits.wait('anna@example.org', '2001:db8:1:2::9')).toBeGreaterThan(0)
  for (let n = 1; n <= 10; n++)
    for (let times = 0; times < 10; times++) await limits.wait('bernd@example.org', `192.0.2.${n + 10}`)
  server.clock.advance(SIGN_IN_LIMITS.addressWindowMs)
  expect(await limits.wait('bernd@example.org', '2001:db8:1:2::7')).toBeGreaterThan(0)
})

test('of signing in nothing is left when it has had its time, whether anybody comes again or not', async () => {
  const { email } = await server.aPerson('coordinator', county)
  await signIn(email, 'falsch')
  const at = "'2026-11-22T09:00:00.000Z'"
  await server.storage.batch([
    {
      sql: `insert into verification (id, identifier, value, expiresAt, createdAt, updatedAt)
        values ('1', '2fa', 'who', '2026-11-22T09:10:00.000Z', ${at}, ${at})`,
      parameters: [],
    },
  ])
  const left = async () => {
    await server.workspace.retention.apply()
    const counted = ['session', 'verification', 'signInFailure'].map((table) => `(select count(*) from ${table})`)
    const [found] = await server.storage.batch([{ sql: `select ${counted.join(', ')}`, parameters: [] }])
    return found!.rows[0]
  }
  expect(await left()).toEqual([1, 1, 1])
  server.clock.advance(SIGN_IN_LIMITS.accountWindowMs)
  expect(await left()).toEqual([1, 0, 0])
  // Sessions begin by the machine's own clock.
  server.clock.advance(Date.now() - server.clock.now() + 7 * 24 * 60 * 60_000)
  expect(await left()).toEqual([0, 0, 0])
})

test('a new password by mail lets its owner in again', async () => {
  const { email } = await server.aPerson('coordinator', county)
  const post = (path: string, body: object) =>
    server.request('POST', path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  for (let n = 0; n < SIGN_IN_LIMITS.failuresFromOneNetwork; n++) await signIn(email, 'falsch')
  expect((await signIn(email, password)).status).toBe(429)
  await post('/api/new-password/ask', { email })
  const token = (await server.letterBox.linkTo(email)).hash.slice(1)
  expect((await post('/api/new-password', { token, password: 'ein-anderes-kennwort' })).status).toBe(204)
  expect((await signIn(email, 'ein-anderes-kennwort')).status).toBe(200)
})

test('signing in sets one cookie, which no script can read and no other site can send along', async () => {
  const { email } = await server.aPerson('coordinator', county)
  const cookies = (await signIn(email, password)).headers.getSetCookie()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/^better-auth\.session_token=[^;]+;/)
  expect(cookies[0]).toContain('HttpOnly')
  expect(cookies[0]).toContain('SameSite=Lax')
})

test('signing out ends the session at once', async () => {
  const person = await server.aPerson('coordinator', county)
  expect((await person.ask('GET', '/api/me')).status).toBe(200)
  await person.ask('POST', '/api/auth/sign-out', {})
  expect((await person.ask('GET', '/api/me')).status).toBe(401)
})

test('the database keeps neither the address of a machine nor what browser it was', async () => {
  await server.aPerson('coordinator', county)
  const [found] = await server.storage.batch([{ sql: 'select ipAddress, userAgent from session', parameters: [] }])
  expect(found!.rows).toEqual([[null, null]])
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
])('the address %s counts as %s', (address, expected) => {
  expect(network(address)).toBe(expected)
})
