import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Document } from '../../shared/documents.ts'
import { bold, paragraph } from '../../shared/text/blocks.ts'
import { writeBlocks } from '../../shared/text/codec.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { Version, type VersionSummary } from '../../shared/versions.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { writeErasure } from './erasure.ts'
import { writeRedaction } from './redaction.ts'
import { verifyDatabase } from './verify.ts'

const { checkPackage } = (await import(new URL('../evidence/handout/check.mjs', import.meta.url).href)) as {
  checkPackage: (evidence: unknown) => Promise<{ fault?: string; redactions: number; versions: unknown[] }>
}

const at = '2026-11-22T10:00:00.000Z'
let world: WorkshopTest
beforeEach(async () => {
  world = await makeWorkshopTest()
})
afterEach(() => world.server.close())

async function aVersion(title: string, ...words: Parameters<typeof paragraph>): Promise<[Document, VersionSummary]> {
  const document = await world.aDocument(title)
  const author = { actor: world.bernd.actor, organisation: world.organisations.b }
  await world.server.workspace.lobby.inRoom(document.id, (room) =>
    room.change(author, (doc) => writeBlocks(clauseRoot(doc, document.clauses[0]!.id)!, [paragraph(...words)])),
  )
  const { body } = await world.bernd.ask('POST', `/api/documents/${document.id}/versions`, { label: 'Stand' })
  return [document, body as VersionSummary]
}

/** Every value of every row of the database, as text. */
async function everything(): Promise<string> {
  const { storage } = world.server
  const ask = async (sql: string) => (await storage.batch([{ sql, parameters: [] }]))[0]!.rows
  const tables = (await ask("select name from sqlite_schema where type = 'table'")).map(([name]) => name as string)
  const rows = await Promise.all(tables.map((table) => ask(`select * from "${table}"`)))
  return rows
    .flat(2)
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n')
}

const faults = () => verifyDatabase(world.server.storage, () => {})

test('after an erasure neither name nor address is anywhere, the text stays with its county, and all verifies', async () => {
  const [document, { id }] = await aVersion('Von Bernd', 'Bernds Satz.')
  const { storage } = world.server
  const { email, actor } = world.bernd
  await storage.batch([{ sql: 'update "user" set name = ? where email = ?', parameters: ['Bernd Erasmus', email] }])
  await world.server.request('POST', '/api/auth/sign-in/email', {
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
    body: JSON.stringify({ email, password: 'falsch-geraten' }),
  })
  expect(await everything()).toContain(email)

  await expect(writeErasure(storage, { email, at })).rejects.toThrow('coordinates Bergland')
  expect(await everything()).toContain(email)
  await world.server.aPerson('coordinator', world.organisations.b)
  await writeErasure(storage, { email: ` ${email.toUpperCase()} `, at })
  const left = await everything()
  expect(left).not.toContain(email)
  expect(left).not.toContain('Bernd Erasmus')
  expect((await world.bernd.ask('GET', '/api/me')).status).toBe(401)
  const version = Version.parse((await world.anna.ask('GET', `/api/versions/${id}`)).body)
  expect(version).toMatchObject({
    createdBy: { organisation: world.organisations.b },
    clauses: [{ text: 'Bernds Satz.' }],
  })
  expect((await world.anna.ask('GET', `/api/documents/${document.id}`)).status).toBe(200)
  expect(left).toContain(actor)
  expect(await faults()).toEqual([])
  await expect(writeErasure(storage, { email, at })).rejects.toThrow('Nobody has an account')
})

test('a redacted passage is gone from the version, on record, and everything still verifies', async () => {
  const [document, { id }] = await aVersion('Mit Nummer', ['Ruf an: Tel. 0', bold('29'), '31 😀 1, danke.'])
  const passage = 'Tel. 02931 😀 1'
  await expect(
    writeRedaction(world.server.storage, { document: document.id, passage: 'steht nicht da', reason: 'x', at }),
  ).rejects.toThrow('No version')
  await writeRedaction(world.server.storage, {
    document: document.id,
    passage,
    reason: 'Nummer einer Privatperson',
    at,
  })
  const version = Version.parse((await world.anna.ask('GET', `/api/versions/${id}`)).body)
  expect(version.clauses[0]!.text).toBe('Ruf an: ████ █████ ██ █, danke.')
  expect(await faults()).toEqual([])
  const { rows } = (await world.server.storage.batch([{ sql: 'select reason from redaction', parameters: [] }]))[0]!
  expect(rows).toEqual([['Nummer einer Privatperson']])
  expect(await everything()).toContain('passage-redacted')
  const { body } = await world.anna.ask('GET', `/api/documents/${document.id}/evidence`)
  const evidence = JSON.parse(strFromU8(unzipSync(body as Uint8Array)['pruefpaket.json']!))
  expect(JSON.stringify(evidence)).not.toContain('Tel.')
  expect(await checkPackage(evidence)).toMatchObject({ redactions: 1, versions: [{ number: 1 }] })
  expect((await checkPackage(evidence)).fault).toBeUndefined()
  evidence.redactions[0].reason = 'ohne Grund'
  expect((await checkPackage(evidence)).fault).toContain('Schwärzung 1')
  const unrecorded = { sql: "update clauseText set content = replace(content, '█', 'x')", parameters: [] }
  await expect(world.server.storage.batch([unrecorded])).rejects.toThrow()
  const unredacted = { sql: 'delete from redaction', parameters: [] }
  await expect(world.server.storage.batch([unredacted])).rejects.toThrow()
})
