import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeSecondFactorReset } from '../admin/second-factor.ts'
import { type Asker, makeTestServer, password, publicUrl, type TestServer } from '../testing/test-server.ts'
import { codeFor } from './testing/totp.ts'

const at = '2026-11-22T10:00:00.000Z'
let server: TestServer
let anna: Asker
beforeEach(async () => {
  server = await makeTestServer()
  anna = await server.aPerson('coordinator', await server.aCounty('Ahrtal'))
})
afterEach(() => server.close())

async function post(path: string, body: object, cookie = '') {
  const headers = { 'content-type': 'application/json', origin: publicUrl, cookie }
  const answer = await server.request('POST', `/api/auth${path}`, { headers, body: JSON.stringify(body) })
  const kept = answer.headers.getSetCookie().filter((line) => !/max-age=0/i.test(line))
  return { ...answer, cookie: kept.map((line) => line.split(';')[0]).join('; ') }
}
const signIn = () => post('/sign-in/email', { email: anna.email, password })
const me = async (cookie: string) => (await server.request('GET', '/api/me', { headers: { cookie } })).status

/** Anna sets up her app; `code` is what it shows, `step` halves of a minute later. */
async function setUp() {
  const begun = await post('/two-factor/enable', { password }, anna.cookie)
  const { totpURI, backupCodes } = begun.body as { totpURI: string; backupCodes: string[] }
  const code = (step = 0) => codeFor(totpURI, Date.now() + step * 30_000)
  const used = code()
  const done = await post('/two-factor/verify-totp', { code: used }, anna.cookie)
  expect(done.status).toBe(200)
  return { code, used, backupCodes, cookie: done.cookie }
}

test('with a second factor the password alone opens nothing, the code does, and once', async () => {
  const { code, used } = await setUp()
  const setting = await signIn()
  expect((await post('/two-factor/verify-totp', { code: used }, setting.cookie)).status).toBe(401)
  const first = await signIn()
  expect(first.body).toMatchObject({ twoFactorRedirect: true })
  expect(await me(first.cookie)).toBe(401)
  const wrong = await post('/two-factor/verify-totp', { code: '000000' }, first.cookie)
  expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
  const shown = code(1)
  const right = await post('/two-factor/verify-totp', { code: shown }, first.cookie)
  expect(right.status).toBe(200)
  expect(await me(right.cookie)).toBe(200)
  // Read over a shoulder, and typed a moment later.
  const second = await signIn()
  expect(await post('/two-factor/verify-totp', { code: shown }, second.cookie)).toMatchObject({ status: 401 })
  // The step is over with the session.
  expect(await post('/two-factor/verify-totp', { code: code() }, first.cookie)).toMatchObject({
    status: 401,
    body: { code: 'second-step-over' },
  })
})

test('five wrong codes end a sign-in, and ten close the account to codes for a while', async () => {
  const { code } = await setUp()
  const statuses: unknown[] = []
  for (let tries = 0; tries < 2; tries++) {
    const { cookie } = await signIn()
    for (let n = 0; n < 5; n++) await post('/two-factor/verify-totp', { code: '000000' }, cookie)
    statuses.push((await post('/two-factor/verify-totp', { code: code() }, cookie)).status)
  }
  expect(statuses).toEqual([401, 429])
  const { cookie } = await signIn()
  expect(await post('/two-factor/verify-totp', { code: code() }, cookie)).toMatchObject({ status: 429 })
})

test('a backup code lets in once; new ones void the old', async () => {
  const { backupCodes, cookie } = await setUp()
  expect(backupCodes).toHaveLength(10)
  const first = await signIn()
  const inside = await post('/two-factor/verify-backup-code', { code: ` ${backupCodes[0]} ` }, first.cookie)
  expect(await me(inside.cookie)).toBe(200)
  const second = await signIn()
  expect((await post('/two-factor/verify-backup-code', { code: backupCodes[0] }, second.cookie)).status).toBe(401)
  const fresh = await post('/two-factor/generate-backup-codes', { password }, cookie)
  const codes = (fresh.body as { backupCodes: string[] }).backupCodes
  expect((await post('/two-factor/verify-backup-code', { code: backupCodes[1] }, second.cookie)).status).toBe(401)
  expect((await post('/two-factor/verify-backup-code', { code: codes[0] }, second.cookie)).status).toBe(200)
})

test('setting up and switching off need the password, and the owner is told', async () => {
  const refused = await post('/two-factor/enable', { password: 'geraten' }, anna.cookie)
  expect(refused).toMatchObject({ status: 403, body: { code: 'wrong-password' } })
  expect((await post('/two-factor/enable', { password })).status).toBe(401)
  const { cookie } = await setUp()
  expect((await server.letterBox.to(anna.email)).subject).toContain('eingerichtet')
  expect((await post('/two-factor/disable', { password: 'geraten' }, cookie)).status).toBe(403)
  const off = await post('/two-factor/disable', { password }, cookie)
  expect(off.status).toBe(200)
  await vi.waitFor(() => expect(server.letterBox.letters.at(-1)!.letter.subject).toContain('ausgeschaltet'))
  expect(await me((await signIn()).cookie)).toBe(200)
})

test('whoever runs the machine takes a lost second factor away, and every session with it', async () => {
  const { cookie } = await setUp()
  await writeSecondFactorReset(server.storage, { email: anna.email.toUpperCase(), at })
  expect(await me(cookie)).toBe(401)
  expect(await me((await signIn()).cookie)).toBe(200)
  await expect(writeSecondFactorReset(server.storage, { email: anna.email, at })).rejects.toThrow('no second factor')
})

test('no device is trusted, and nothing else of the library answers', async () => {
  const { code } = await setUp()
  const { cookie } = await signIn()
  const trusting = await post('/two-factor/verify-totp', { code: code(1), trustDevice: true }, cookie)
  expect(trusting).toMatchObject({ status: 400, body: { code: 'invalid' } })
  for (const path of [
    '/two-factor/send-otp',
    '/two-factor/get-totp-uri',
    '/two-factor/view-backup-codes',
    '/sign-up/email',
  ])
    expect((await post(path, { password }, anna.cookie)).status).toBe(404)
})
