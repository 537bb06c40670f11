import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { writeErasure } from './erasure.ts'
import { writeAdmin } from './new-admin.ts'
import { writeBackupNote } from './note-backup.ts'

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

test('what a command has done is on record, by ids alone', async () => {
  const jana = { email: 'betrieb@kreis.example', name: 'Jana Roth', organisation: 'Kreis Soest', passwordHash: 'x', at }
  await writeAdmin(server.storage, jana)
  await writeAdmin(server.storage, { ...jana, email: 'zweite@kreis.example' })
  await writeBackupNote(server.storage, { at })
  expect(await ask('select kind, actorId, organisationId is not null from auditEntry order by id')).toEqual([
    ['organisation-added', null, 1],
    ['role-given', null, 1],
    ['role-given', null, 1],
    ['backup-made', null, 0],
  ])
  expect(JSON.stringify(await ask('select subject from auditEntry'))).not.toMatch(/jana|kreis|@/i)
})

test('whoever alone runs the workspace is not erased before somebody else does', async () => {
  const jana = { email: 'betrieb@kreis.example', name: 'Jana Roth', organisation: 'Kreis Soest', passwordHash: 'x', at }
  await writeAdmin(server.storage, jana)
  await expect(writeErasure(server.storage, { email: jana.email, at })).rejects.toThrow('Make another account first')
  expect(await ask('select name from "user"')).toEqual([['Jana Roth']])
})

test('an erasure takes what waits for this address, and nothing of an address that is spelt alike', async () => {
  const waiting = (id: string, address: string) => ({
    sql: 'insert into verification values (?, ?, ?, ?, ?, ?)',
    parameters: [id, address, 'secret', at, at, at],
  })
  const person = (email: string) => ({ email, name: 'N', organisation: 'Kreis', passwordHash: 'x', at })
  for (const address of ['a_b@kreis.example', 'andere@kreis.example']) await writeAdmin(server.storage, person(address))
  await server.storage.batch([waiting('1', 'a_b@kreis.example'), waiting('2', 'acb@kreis.example')])
  await writeErasure(server.storage, { email: 'A_B@kreis.example', at })
  expect(await ask('select id from verification')).toEqual([['2']])
})
