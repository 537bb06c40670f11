import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { writeErasure } from './erasure.ts'
import { writeAdmin } from './new-admin.ts'

const at = '2026-11-22T10:00:00.000Z'
let server: TestServer
beforeEach(async () => {
  server = await makeTestServer()
})
afterEach(() => server.close())

const ask = async (sql: string) => (await server.storage.batch([{ sql, parameters: [] }]))[0]!.rows

test('the name of an operator stands with their account and nowhere else', async () => {
  const jana = { email: 'betrieb@kreis.example', name: 'Jana Roth', organisation: 'Kreis Soest', passwordHash: 'x', at }
  await writeAdmin(server.storage, jana)
  expect(await ask('select function from roleGrant')).toEqual([['Betrieb']])
})

test('an erasure takes what waits for this address, and nothing of an address that is spelt alike', async () => {
  const waiting = (id: string, address: string) => ({
    sql: 'insert into verification values (?, ?, ?, ?, ?, ?)',
    parameters: [id, address, 'secret', at, at, at],
  })
  const person = (email: string) => ({ email, name: 'N', organisation: 'Kreis', passwordHash: 'x', at })
  await writeAdmin(server.storage, person('a_b@kreis.example'))
  await server.storage.batch([waiting('1', 'a_b@kreis.example'), waiting('2', 'acb@kreis.example')])
  await writeErasure(server.storage, { email: 'A_B@kreis.example', at })
  expect(await ask('select id from verification')).toEqual([['2']])
})
