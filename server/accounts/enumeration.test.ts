import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { type Answer, password, publicUrl } from '../testing/test-server.ts'

const SAMPLES = 200
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

async function timed(ask: () => Promise<Answer>) {
  // A minute and more between two tries, so that no limit is met and nothing of the one before goes on.
  world.server.clock.advance(61 * 60_000)
  await new Promise((resolve) => setTimeout(resolve, 2))
  const began = performance.now()
  const { status, body } = await ask()
  return { ms: performance.now() - began, answer: JSON.stringify([status, body]) }
}

/** How often one takes longer than the other; a half where nobody could tell them apart by time. */
function odds(ones: readonly number[], others: readonly number[]): number {
  const wins = ones.flatMap((one) => others.map((other): number => (one > other ? 1 : one < other ? 0 : 0.5)))
  return wins.reduce((sum, win) => sum + win, 0) / wins.length
}

async function compare(one: () => Promise<Answer>, other: () => Promise<Answer>): Promise<number> {
  const times: [number[], number[]] = [[], []]
  for (let n = 0; n < SAMPLES; n++) {
    // Each goes first as often as the other: whoever comes second finds things warm.
    const isTurned = n % 2 === 1
    const [first, second] = [await timed(isTurned ? other : one), await timed(isTurned ? one : other)]
    expect(first.answer).toBe(second.answer)
    times[0].push((isTurned ? second : first).ms)
    times[1].push((isTurned ? first : second).ms)
  }
  return odds(...times)
}

test('who asks for a new password learns neither by text nor by time whether an address has an account', async () => {
  const ask = (email: string) => () => post('/api/new-password/ask', { email })
  const found = await compare(ask(world.anna.email), ask('niemand@example.org'))
  expect(found).toBeGreaterThan(0.35)
  expect(found).toBeLessThan(0.65)
}, 240_000)

test('who tries links learns neither by text nor by time whether there ever was such an invitation', async () => {
  const wish = { role: 'member', organisation: world.organisations.a, function: 'F', email: 'neu@kreis.example' }
  const { body } = await world.anna.ask('POST', '/api/invitations', wish)
  const { link, invitation } = body as { link: string; invitation: { id: string } }
  await world.anna.ask('DELETE', `/api/invitations/${invitation.id}`)
  const look = (token: string) => () => post('/api/invitation/look', { token })
  const found = await compare(look(new URL(link).hash.slice(1)), look('x'.repeat(43)))
  expect(found).toBeGreaterThan(0.35)
  expect(found).toBeLessThan(0.65)
}, 240_000)

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
    const { answer } = await timed(ask)
    return { answer, made }
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
