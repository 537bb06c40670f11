import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MadeGuestLink } from '../../shared/sharing.ts'
import { type InstanceTest, makeInstanceTest } from '../testing/an-instance.ts'

let world: InstanceTest
let version: string
beforeAll(async () => {
  world = await makeInstanceTest()
  const { body } = await world.anna.ask('POST', `/api/documents/${world.document.id}/versions`, {
    ...{ label: 'Entwurf für den Rat', note: 'Noch nicht weitergeben' },
  })
  version = (body as { id: string }).id
})
afterAll(() => world.server.close())

const asGuest = (token: string) =>
  world.server.request('POST', '/api/guest', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })

test('a municipality reads what is shared with it, writes nothing, and reads no longer when that ends', async () => {
  const { server, anna, bernd, document, town } = world
  const reader = await server.aPerson('reader', town)
  const reads = async () => (await reader.ask('GET', `/api/documents/${document.id}`)).status
  expect(await reads()).toBe(404)
  const shares = `/api/documents/${document.id}/shares`
  expect((await bernd.ask('POST', shares, { organisation: town })).status).toBe(404)
  expect((await anna.ask('POST', shares, { organisation: town })).status).toBe(201)
  expect(await reads()).toBe(200)
  expect((await reader.ask('POST', `/api/documents/${document.id}/clauses`, { title: 'Wunsch' })).status).toBe(403)
  expect((await reader.ask('GET', shares)).status).toBe(403)
  expect((await bernd.ask('DELETE', `${shares}/${town}`)).status).toBe(403)
  expect((await anna.ask('DELETE', `${shares}/${town}`)).status).toBe(204)
  expect(await reads()).toBe(404)
})

test('whoever holds a guest link reads one version, without what was noted beside it, and nothing that a machine keeps', async () => {
  const { anna, server } = world
  const { token } = (await anna.ask('POST', `/api/versions/${version}/guest-links`, { days: 3 })).body as MadeGuestLink
  const opened = await asGuest(token)
  expect(opened).toMatchObject({ status: 200, body: { title: 'Vereinbarung', number: 1, organisation: 'Ahrtal' } })
  expect(JSON.stringify(opened.body)).not.toContain('Noch nicht weitergeben')
  expect(opened.headers.get('cache-control')).toBe('no-store')
  const sql = 'select group_concat(tokenHash) from guestLink'
  expect((await server.storage.batch([{ sql, parameters: [] }]))[0]!.rows[0]![0]).not.toContain(token)
})

test('unknown, expired and revoked links are answered alike', async () => {
  const { anna, server } = world
  const make = async (days: number) =>
    (await anna.ask('POST', `/api/versions/${version}/guest-links`, { days })).body as MadeGuestLink
  const [revoked, short, long] = [await make(90), await make(1), await make(90)]
  expect((await anna.ask('DELETE', `/api/guest-links/${revoked.id}`)).status).toBe(204)
  server.clock.advance(24 * 60 * 60_000)
  const answers = await Promise.all(
    [revoked.token, short.token, 'unknown', '', `${long.token}x`].map((token) => asGuest(token)),
  )
  for (const { status, body } of answers) expect([status, body]).toEqual([404, answers[0]!.body])
  expect((await asGuest(long.token)).status).toBe(200)
  const tooLong = await anna.ask('POST', `/api/versions/${version}/guest-links`, { days: 91 })
  expect(tooLong.status).toBe(400)
})
