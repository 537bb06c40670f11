import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditEntry } from '../../shared/audit.ts'
import { type InstanceTest, makeInstanceTest } from '../testing/an-instance.ts'
import type { Asker } from '../testing/test-server.ts'
import { record } from './store.ts'

let world: InstanceTest
beforeAll(async () => {
  world = await makeInstanceTest()
})
afterAll(() => world.server.close())

const read = async (who: Asker, query = '') => (await who.ask('GET', `/api/audit${query}`)).body as AuditEntry[]

test('each reads what their workshop or county did, an operator everything, and nobody else anything', async () => {
  const { operator, facilitator, anna, bernd, stranger, organisations, workshop, server } = world
  const { b } = organisations
  const member = await server.aPerson('member', b)
  const role = { role: 'delegate', organisation: b, workshop, function: 'Stimme', person: member.actor }
  await bernd.ask('POST', '/api/roles', role)
  await operator.ask('POST', '/api/organisations', { kind: 'committee', name: 'Bildungsrat', shortName: 'BR' })
  const kinds = async (who: Asker) => new Set((await read(who)).map(({ kind }) => kind))
  expect(await kinds(operator)).toEqual(
    new Set(['organisation-added', 'role-given', 'group-formed', 'document-created']),
  )
  expect(await kinds(facilitator)).toEqual(new Set(['role-given', 'group-formed', 'document-created']))
  expect(await kinds(bernd)).toEqual(new Set(['role-given']))
  expect((await kinds(anna)).has('role-given')).toBe(false)
  expect(await kinds(stranger)).toEqual(new Set())
  expect((await member.ask('GET', '/api/audit')).status).toBe(403)
  expect((await read(facilitator)).every((entry) => entry.workshop === workshop)).toBe(true)
  expect(await read(operator, `?kind=role-given&person=${bernd.actor}`)).toMatchObject([
    { by: { person: bernd.actor, function: 'Koordination' }, subject: { person: member.actor, role: 'delegate' } },
  ])
})

test('whoever did something about another organisation, or about none, has a function all the same', async () => {
  const { operator } = world
  await operator.ask('POST', '/api/organisations', { kind: 'committee', name: 'Lenkungskreis', shortName: 'LK' })
  const [added] = await read(operator, '?kind=organisation-added')
  expect(added).toMatchObject({ organisation: null, by: { person: operator.actor, function: expect.any(String) } })
})

test('what people do with documents is on record by ids, and none of their words', async () => {
  const { anna, facilitator, operator, document, server } = world
  const [clause] = document.clauses
  await facilitator.ask('PUT', `/api/documents/${document.id}/clauses/${clause!.id}/lock`, { locked: true })
  await facilitator.ask('PUT', `/api/documents/${document.id}/clauses/${clause!.id}/lock`, { locked: false })
  await facilitator.ask('PATCH', `/api/documents/${document.id}`, { editing: 'closed' })
  await facilitator.ask('PATCH', `/api/documents/${document.id}`, { editing: 'open', title: 'Geheimer Titel' })
  const kept = await anna.ask('POST', `/api/documents/${document.id}/versions`, { label: 'Geheimes Wort' })
  await anna.ask('POST', `/api/documents/${document.id}/clauses`, { title: 'Geheime Klausel' })
  await anna.ask('POST', `/api/documents/${document.id}/restore`, { version: (kept.body as { id: string }).id })
  await anna.ask('GET', `/api/documents/${document.id}/evidence`)
  const entries = await read(operator, '?limit=50')
  const ofDocument = entries.filter(({ subject }) => subject.document === document.id).map(({ kind }) => kind)
  expect(ofDocument.reverse()).toEqual([
    'document-created',
    'clause-locked',
    'clause-unlocked',
    'editing-closed',
    'editing-opened',
    'version-kept',
    'version-restored',
    'evidence-exported',
  ])
  const sql = 'select group_concat(subject) from auditEntry'
  const [all] = await server.storage.batch([{ sql, parameters: [] }])
  expect(all!.rows[0]![0]).not.toMatch(/geheim/i)
})

test('the record is read page by page, and taken away as a table', async () => {
  const { operator } = world
  const all = await read(operator)
  const first = await operator.ask('GET', '/api/audit?limit=2')
  const next = /<(.+)>/.exec(first.headers.get('link')!)![1]!
  const second = await operator.ask('GET', next)
  expect([...(first.body as AuditEntry[]), ...(second.body as AuditEntry[])]).toEqual(all.slice(0, 4))
  const { body, headers } = await operator.ask('GET', '/api/audit.csv')
  expect(headers.get('content-disposition')).toContain('attachment')
  expect((body as string).trim().split('\r\n')).toHaveLength(all.length + 1)
})

test('an entry is never changed, and goes only when it has been kept for as long as was set', async () => {
  const { operator, server } = world
  const { storage, workspace } = server
  const ask = (sql: string, ...parameters: string[]) => storage.batch([{ sql, parameters }])
  await expect(ask(`update auditEntry set kind = 'role-taken'`)).rejects.toThrow('append-only')
  await expect(ask('delete from auditEntry')).rejects.toThrow('append-only')
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000).toISOString()
  const insert = `insert into auditEntry (id, at, kind, subject) values (?, ?, 'settings-changed', '{}')`
  await ask(insert, 'old', daysAgo(40))
  await expect(ask(`delete from auditEntry where id = 'old'`)).rejects.toThrow('append-only')
  expect((await operator.ask('PATCH', '/api/instance/settings', { auditDays: 30 })).body).toEqual({ auditDays: 30 })
  const ids = async () => (await ask('select id from auditEntry'))[0]!.rows.flat()
  const before = await ids()
  await workspace.retention.apply()
  expect(await ids()).toEqual(before.filter((id) => id !== 'old'))
})

test('a record of years is taken away whole, each entry once', async () => {
  const { operator, server } = world
  const { database } = server.workspace
  const years = Array.from({ length: 1200 }, (_, n) => new Date(Date.UTC(2020, 0, n)).toISOString())
  await server.storage.batch(years.map((at) => record(database, { kind: 'settings-changed', at, actor: null })))
  const [counted] = await server.storage.batch([{ sql: 'select count(*) from auditEntry', parameters: [] }])
  const { body } = await operator.ask('GET', '/api/audit.csv')
  const lines = (body as string).trim().split('\r\n')
  expect(lines).toHaveLength(Number(counted!.rows[0]![0]) + 1)
  for (const at of years) expect(lines.filter((line) => line.startsWith(`"${at}"`))).toHaveLength(1)
})
