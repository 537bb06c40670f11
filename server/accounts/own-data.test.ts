import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyDatabase } from '../admin/verify.ts'
import type { Tables } from '../database/tables.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { password } from '../testing/test-server.ts'
import { erase } from './erasing.ts'
import { makeAccounts } from './store.ts'
import { ties } from './ties.ts'

let world: WorkshopTest
beforeEach(async () => {
  world = await makeWorkshopTest()
})
afterEach(() => world.server.close())

const ask = async (sql: string) => (await world.server.storage.batch([{ sql, parameters: [] }]))[0]!.rows

/** Columns whose names sound like a person's, and what they are. */
const ofNobody = [
  // Stands in a row that is tied by another column.
  ...['user.actorId', 'user.email', 'user.emailVerified', 'account.accountId', 'accountLink.newAddress'],
  // An organisation; the name of a library; always empty.
  ...['document.updatedBy', 'account.providerId', 'session.ipAddress'],
]
const soundsPersonal = /(actor|user|account|person)Id$|By$|address|email|accountHash/i

test('every column that leads to a person is known, so that neither an export nor an erasure forgets it', async () => {
  const columns = await ask(`select t.name, c.name, coalesce(f."table", '') from pragma_table_list t
    join pragma_table_info(t.name) c left join pragma_foreign_key_list(t.name) f on f."from" = c.name
    where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%' and t.name <> 'migration'`)
  const unknown = columns
    .filter(([, column, leadsTo]) => /^(actor|user)$/.test(String(leadsTo)) || soundsPersonal.test(String(column)))
    .filter(([table, column]) => !ties[table as keyof Tables]?.some((tie) => tie.column === column))
    .map(([table, column]) => `${table}.${column}`)
    .filter((column) => !ofNobody.includes(column))
  expect(unknown).toEqual([])
})

test('my data are everything that is tied to me, without secrets, for a program and to be read', async () => {
  const { anna, bernd, server } = world
  await world.aDocument('Von <Anna>')
  const { status, body } = await anna.ask('GET', '/api/me/data')
  expect(status).toBe(200)
  const files = unzipSync(body as Uint8Array)
  const data = JSON.parse(strFromU8(files['daten.json']!))
  expect(data.user).toMatchObject([{ email: anna.email }])
  expect(data.roleGrant).toMatchObject([{ role: 'coordinator' }])
  expect(data.document).toHaveLength(1)
  expect(data.auditEntry).toMatchObject([{ kind: 'document-created' }, { kind: 'data-exported' }])
  const [[secret]] = (await ask(`select token from session where userId = '${data.user[0].id}'`)) as [[string]]
  const [[hash]] = (await ask(`select password from account where userId = '${data.user[0].id}'`)) as [[string]]
  const page = strFromU8(files['daten.html']!)
  for (const text of [JSON.stringify(data), page]) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(hash)
    expect(text).not.toContain(bernd.actor)
    expect(text).not.toContain(bernd.email)
  }
  expect(page).toContain('Von &lt;Anna&gt;')
  expect((await server.request('GET', '/api/me/data')).status).toBe(401)
})

test('whoever others depend on hands over first; then one goes, and nothing leads back', async () => {
  const { anna, server, organisations } = world
  const { storage, letterBox } = server
  await storage.batch([
    { sql: 'update "user" set name = ? where email = ?', parameters: ['Anna Abschied', anna.email] },
  ])
  const document = await world.aDocument('Bleibt')
  await server.request('POST', '/api/new-password/ask', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: anna.email }),
  })
  await letterBox.to(anna.email)
  const erase = (secret: string) => anna.ask('POST', '/api/me/erasure', { password: secret })
  expect(await erase('geraten')).toMatchObject({ status: 403, body: { code: 'wrong-password' } })
  expect(await erase(password)).toMatchObject({ status: 409, body: { code: 'last-coordinator' } })
  await server.aPerson('coordinator', organisations.a, undefined, { from: '2099-01-01T00:00:00.000Z' })
  expect(await erase(password)).toMatchObject({ status: 409, body: { code: 'last-coordinator' } })
  await server.aPerson('coordinator', organisations.a)
  expect((await erase(password)).status).toBe(204)
  expect((await anna.ask('GET', '/api/me')).status).toBe(401)

  const tables = (await ask("select name from sqlite_schema where type = 'table'")).map(([name]) => name)
  for (const table of tables) {
    const left = (await ask(`select * from "${table}"`))
      .flat()
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    expect([table, left.filter((text) => text.includes('Abschied') || text.includes(anna.email))]).toEqual([table, []])
  }
  expect(await ask('select actorId from erasure')).toEqual([[anna.actor]])
  expect((await world.bernd.ask('GET', `/api/documents/${document.id}`)).status).toBe(200)
  expect(await verifyDatabase(storage, () => {})).toEqual([])
})

test('of two coordinators who go at the same moment one stays', async () => {
  const { server } = world
  const { storage, workspace } = server
  const county = await server.aCounty('Zweital')
  const two = [await server.aPerson('coordinator', county), await server.aPerson('coordinator', county)]
  const accounts = makeAccounts(workspace.database, storage)
  const at = new Date(server.clock.now()).toISOString()
  const goes = async ({ actor }: (typeof two)[number]) => erase(storage, (await accounts.of(actor))!, at, actor)
  const acts = await Promise.all(two.map(goes))
  expect(acts.filter((dependent) => dependent === undefined)).toHaveLength(1)
  expect(acts.flatMap((dependent) => dependent?.counties ?? [])).toEqual(['Zweital'])
})
