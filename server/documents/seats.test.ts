import { afterEach, beforeEach, expect, test } from 'vitest'
import { Close } from '../../shared/room-protocol.ts'
import { makeAuth } from '../people/auth.ts'
import { makeTokenIn } from '../people/session-cookie.ts'
import type { Claim } from '../rooms/seats.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import type { Asker } from '../testing/test-server.ts'
import { makeSeatsOf } from './seats.ts'

let scene: WorkshopTest
beforeEach(async () => {
  scene = await makeWorkshopTest()
})
afterEach(() => scene.server.close())

function judges() {
  const { database, documents, workshops, people } = scene.server.workspace
  const secret = 'a secret that is only used in tests'
  const auth = makeAuth({ database, secret, publicUrl: 'http://localhost:3000', onSessionEnded: () => {} })
  const tokenIn = makeTokenIn(auth)
  return {
    tokenIn,
    together: makeSeatsOf(documents, workshops, people),
    tokenOf: async ({ cookie }: Asker) => (await tokenIn(cookie))!,
  }
}

test('R16: many judged together are judged like each alone', async () => {
  const { anna, bernd, facilitator, stranger, server, aDocument } = scene
  const { together, tokenOf } = judges()
  const [one, two] = [await aDocument('Eins'), await aDocument('Zwei')]
  const reviewer = await server.aPerson('reviewer', scene.organisations.agency, one.id)
  const askers = [anna, bernd, facilitator, stranger, reviewer]
  const pairs = askers.flatMap((asker) => [one, two].map(({ id }) => ({ asker, document: id })))
  const claims: Claim[] = await Promise.all(
    pairs.map(async ({ asker, document }) => ({ token: await tokenOf(asker), document })),
  )
  const each = async () => (await Promise.all(claims.map((claim) => together([claim])))).flat()
  expect(await together(claims)).toEqual(await each())
  expect((await each()).filter((judgement) => 'close' in judgement)).toHaveLength(3)

  const grants = { sql: 'delete from roleGrant where actorId = ?', parameters: [anna.actor] }
  await server.storage.batch([grants])
  await bernd.ask('POST', '/api/auth/sign-out', {})
  expect(await together(claims)).toEqual(await each())
  const codes = (await together(claims)).map((judgement) => ('close' in judgement ? judgement.close : 'seat'))
  expect(codes.slice(0, 4)).toEqual([Close.notFound, Close.notFound, Close.signedOut, Close.signedOut])
  expect(await together([])).toEqual([])
})

test('R16: judging everybody anew asks the database as often for two hundred as for one', async () => {
  const { anna, server, aDocument } = scene
  const { together, tokenOf } = judges()
  const token = await tokenOf(anna)
  const documents = [await aDocument('Eins'), await aDocument('Zwei'), await aDocument('Drei')]
  let asked = 0
  const { storage } = server
  const { batch } = storage
  Object.assign(storage, {
    batch(...statements: Parameters<typeof batch>) {
      asked++
      return batch(...statements)
    },
  })
  const claims = Array.from({ length: 200 }, (_, n) => ({
    token: n % 2 ? token : `nobody ${n}`,
    document: documents[n % 3]!.id,
  }))
  await together(claims.slice(0, 1))
  const forOne = asked
  asked = 0
  await together(claims)
  expect([asked, forOne]).toEqual([4, 4])
})

test('R16: a seat goes with the period of a role, and with whoever is suspended', async () => {
  const { server, organisations, anna, aDocument } = scene
  const { together, tokenOf } = judges()
  const { id: document } = await aDocument('Eins')
  const until = new Date(server.clock.now() + 60_000).toISOString()
  const deputy = await server.aPerson('coordinator', organisations.a, undefined, { deputy: true, until })
  const member = await server.aPerson('member', organisations.a)
  const claims = await Promise.all([deputy, member].map(async (asker) => ({ token: await tokenOf(asker), document })))
  const codes = async () => (await together(claims)).map((each) => ('close' in each ? each.close : 'seat'))
  expect(await codes()).toEqual(['seat', 'seat'])
  server.clock.advance(60_000)
  expect(await codes()).toEqual([Close.notFound, 'seat'])
  await anna.ask('PUT', `/api/people/${member.actor}/suspension`, { suspended: true })
  expect(await codes()).toEqual([Close.notFound, Close.signedOut])
})

test('R16: a session is known by the cookie that we signed, whatever stands beside it, and by no other', async () => {
  const { anna } = scene
  const { tokenIn } = judges()
  const [name, value] = anna.cookie.split(';')[0]!.split('=') as [string, string]
  const [token, signature] = decodeURIComponent(value).split('.') as [string, string]
  expect(await tokenIn(`theme=dark; ${name}=${value}; other=1`)).toBe(token)
  const forged = [`${token}x.${signature}`, `${token}.${signature.slice(1)}`, `${token}.`, token, `.${signature}`, '']
  for (const each of forged) expect(await tokenIn(`${name}=${encodeURIComponent(each)}`)).toBeUndefined()
  for (const cookie of ['', 'theme=dark', `other.${name}=${value}`]) expect(await tokenIn(cookie)).toBeUndefined()
})
