import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { clauseRoot } from '../../shared/text/outline.ts'
import { verifyDatabase } from '../admin/verify.ts'
import type { Tables } from '../database/tables.ts'
import { accountHash } from '../people/sign-in-limits.ts'
import { codeFor } from '../people/testing/totp.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { password } from '../testing/test-server.ts'
import { erase } from './erasing.ts'
import { gatherOwnData } from './own-data.ts'
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

/** Anna does, or has done to her, everything that leaves a trace of somebody. */
async function liveFully() {
  const { anna, bernd, server, organisations } = world
  const open = (path: string, body: object) =>
    server.request('POST', path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const author = { actor: anna.actor, organisation: organisations.a }
  const document = await world.aDocument('Von Anna')
  const of = `/api/documents/${document.id}`
  const added = await anna.ask('POST', `${of}/clauses`, { title: 'Weg' })
  await anna.ask('DELETE', `${of}/clauses/${(added.body as { id: string }).id}`)
  await server.workspace.lobby.inRoom(document.id, (room) =>
    room.change(author, (doc) => {
      const text = new Y.XmlText('Annas Wort. ')
      clauseRoot(doc, document.clauses[0]!.id)!.insert(0, [text])
      text.delete(0, 4)
    }),
  )
  const kept = await anna.ask('POST', `${of}/versions`, { label: 'Stand' })
  const version = (kept.body as { id: string }).id
  await anna.ask('POST', `/api/versions/${version}/guest-links`, { days: 7 })
  await anna.ask('PUT', `${of}/seen`, {})
  const role = { role: 'member', organisation: organisations.a, function: 'Rat' }
  await anna.ask('POST', '/api/invitations', { ...role, email: 'neu@example.org' })
  await bernd.ask('POST', '/api/invitations', { ...role, organisation: organisations.b, email: anna.email })
  await open('/api/new-password/ask', { email: anna.email })
  await server.letterBox.to(anna.email)
  const draft = { kind: 'knowledge-page', title: 'Nur hier', clauses: [{ title: 'Eins', blocks: [] }] } as const
  const belonging = { workshop: world.workshop, belongsTo: 'counties', counties: [organisations.a] } as const
  const own = await server.workspace.drafting.create(author, belonging, draft)
  const [clause] = await server.workspace.drafting.clauses(own.id)
  await anna.ask('PUT', `/api/documents/${own.id}/clauses/${clause!.id}/lock`, { locked: true })
  const town = await server.aCounty('Talstadt')
  await server.storage.batch([
    {
      sql: 'update organisation set kind = ?, parentId = ? where id = ?',
      parameters: ['municipality', organisations.a, town],
    },
  ])
  await anna.ask('POST', `${of}/shares`, { organisation: town })
  const [mine] = await server.workspace.people.grantsOf(anna.actor)
  await anna.ask('PATCH', `/api/roles/${mine!.id}`, { function: 'Leitung' })
  const begun = await anna.ask('POST', '/api/auth/two-factor/enable', { password })
  const { totpURI } = begun.body as { totpURI: string }
  await anna.ask('POST', '/api/auth/two-factor/verify-totp', { code: codeFor(totpURI, Date.now()) })
  await open('/api/auth/sign-in/email', { email: anna.email, password })
  await open('/api/auth/sign-in/email', { email: anna.email, password: 'geraten' })
}

test('the export has every row in which one of my ids stands, wherever that is, and each once', async () => {
  await liveFully()
  const { anna, server } = world
  const [[userId]] = (await ask(`select id from "user" where email = '${anna.email}'`)) as [[string]]
  const data = await gatherOwnData(server.storage, { actor: anna.actor, userId, email: anna.email })
  const ids = [anna.actor, userId, anna.email, accountHash(anna.email)]
  const isMine = (row: readonly unknown[]) => row.some((value) => ids.some((id) => String(value).includes(id)))
  const tables = (await ask("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")).flat()
  const untouched: string[] = []
  for (const table of tables as string[]) {
    const columns = (await ask(`select name from pragma_table_info('${table}')`)).flat() as string[]
    const mine = (await ask(`select * from "${table}"`)).filter(isMine)
    const given = (data[table] ?? []).map((row) => columns.map((column) => row[column]))
    const shown = mine.map((row, n) => row.map((value, at) => (given[n]?.[at] === '–' ? '–' : value)))
    expect([table, given]).toEqual([table, shown])
    if (mine.length === 0 && ties[table as keyof Tables]?.length) untouched.push(table)
  }
  // What is left of a shortened journal, and of those who can ask no more.
  expect(untouched).toEqual(['journalSeal', 'erasure'])
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
