import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { type Answer, password, publicUrl } from '../testing/test-server.ts'

const SAMPLES = 20
let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
}, 240_000)
afterAll(() => world.server.close())

const post = (path: string, body: object): Promise<Answer> =>
  world.server.request('POST', path, {
    headers: { 'content-type': 'application/json', origin: publicUrl },
    body: JSON.stringify(body),
  })

/** More than an hour between two tries, so that no limit is met. */
const later = () => world.server.clock.advance(61 * 60_000)

/** What is answered, and what the database was asked until then. What it is asked later makes nobody wait. */
async function askedIn(path: string, body: object) {
  later()
  const { storage, web } = world.server
  const { batch } = storage
  const asked: string[] = []
  storage.batch = (statements) => {
    asked.push(...statements.map(({ sql }) => sql))
    return batch.call(storage, statements)
  }
  try {
    const headers = { 'content-type': 'application/json', origin: publicUrl }
    const response = await web.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    const until = [...asked]
    return { status: response.status, text: await response.text(), until }
  } finally {
    storage.batch = batch
  }
}

test('who asks for a new password learns nothing by text, and nothing is looked up before the answer', async () => {
  const ask = (email: string) => askedIn('/api/new-password/ask', { email })
  const unknown = await ask('niemand@example.org')
  expect(unknown).toEqual({ status: 202, text: '', until: [] })
  expect(await ask(world.anna.email)).toEqual(unknown)
  // It was not forgotten either.
  await world.server.letterBox.to(world.anna.email)
})

test('who tries links learns nothing of invitations by text, and the same is looked up whether there was one or not', async () => {
  const { anna, organisations, server } = world
  const invite = async (email: string) => {
    const wish = { role: 'member', organisation: organisations.a, function: 'F', email }
    const { body } = await anna.ask('POST', '/api/invitations', wish)
    const { link, invitation } = body as { link: string; invitation: { id: string } }
    return { token: new URL(link).hash.slice(1), id: invitation.id }
  }
  const look = (token: string) => askedIn('/api/invitation/look', { token })
  const [revoked, expired] = [await invite('neu@kreis.example'), await invite('spaet@kreis.example')]
  await anna.ask('DELETE', `/api/invitations/${revoked.id}`)
  const never = await look('x'.repeat(43))
  expect(never.until).toHaveLength(1)
  expect(await look(revoked.token)).toEqual(never)
  expect((await look(expired.token)).status).toBe(200)
  server.clock.advance(7 * 24 * 60 * 60_000)
  expect(await look(expired.token)).toEqual(never)
})

/** What is hashed meanwhile: how long and at what cost. Nothing is, in truth, so that hundreds of tries are quick. */
async function hashedIn(ask: () => Promise<Answer>) {
  const { scrypt } = crypto
  const made: object[] = []
  crypto.scrypt = ((
    _secret: unknown,
    _salt: unknown,
    length: number,
    cost: object,
    done: (...of: unknown[]) => void,
  ) => {
    made.push({ length, ...cost })
    done(null, Buffer.alloc(length))
  }) as typeof scrypt
  syncBuiltinESMExports()
  try {
    later()
    const { status, body } = await ask()
    return { answer: JSON.stringify([status, body]), made }
  } finally {
    crypto.scrypt = scrypt
    syncBuiltinESMExports()
  }
}

test('who tries to sign in learns nothing of an account by text, and the same is hashed whether there is one or not', async () => {
  const { server, anna, organisations } = world
  const signIn = (email: string) => () => post('/api/auth/sign-in/email', { email, password: 'ein-falsches-kennwort' })
  const suspended = await server.aPerson('member', organisations.a)
  await server.storage.batch([
    { sql: 'update "user" set suspendedAt = ? where email = ?', parameters: ['2026-11-22T09:00:00Z', suspended.email] },
  ])
  const first = await hashedIn(signIn('niemand@example.org'))
  expect(first.made).toEqual([expect.objectContaining({ N: 16_384, r: 16, length: 64 })])
  for (let n = 0; n < SAMPLES; n++) {
    for (const email of [anna.email, suspended.email, `niemand-${n}@example.org`])
      expect(await hashedIn(signIn(email))).toEqual(first)
  }
  expect((await post('/api/auth/sign-in/email', { email: anna.email, password })).status).toBe(200)
}, 240_000)
