import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../shared/documents.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import type { Block } from '../../shared/text/canonical.ts'
import { writeBlocks } from '../../shared/text/codec.ts'
import { clauseHash, contentHash } from '../../shared/text/hash.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { type Version, Version as VersionSchema, type VersionSummary } from '../../shared/versions.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

const keep = (id: string, label: string, by = world.anna) => by.ask('POST', `/api/documents/${id}/versions`, { label })
const list = async (id: string, query = '') =>
  (await world.anna.ask('GET', `/api/documents/${id}/versions${query}`)).body as VersionSummary[]

/** Writes into the first clause, as if one of the two typed it. */
async function write(document: Document, block: Block, by: 'a' | 'b' = 'a') {
  const author = { actor: (by === 'a' ? world.anna : world.bernd).actor, organisation: world.organisations[by] }
  await world.server.workspace.lobby.inRoom(document.id, (room) =>
    room.change(author, (doc) => writeBlocks(clauseRoot(doc, document.clauses[0]!.id)!, [block])),
  )
}

test('a version holds the text as it stood, and each is chained to the one before', async () => {
  const document = await world.aDocument('Vertrag')
  await write(document, paragraph('Eins.'))
  expect((await keep(document.id, 'Erste')).status).toBe(201)
  await write(document, paragraph('Zwei.'))
  world.server.clock.advance(60_000)
  await keep(document.id, 'Zweite', world.bernd)
  const [second, first] = await list(document.id)
  expect(first).toMatchObject({ number: 1, label: 'Erste', kind: 'named', previousHash: null })
  expect(second).toMatchObject({ number: 2, previousHash: first!.hash, createdAt: '2026-11-22T09:01:00.000Z' })
  expect(second!.createdBy).toEqual({ organisation: world.organisations.b, role: 'coordinator' })

  const { body } = await world.anna.ask('GET', `/api/versions/${first!.id}`)
  const version = VersionSchema.parse(body) as Version
  expect(version.clauses.map(({ text }) => text)).toEqual(['Eins.'])
  expect(clauseHash(version.clauses[0]!.content)).toBe(version.clauses[0]!.hash)
  expect(
    contentHash(
      version.title,
      version.clauses.map(({ hash }) => hash),
    ),
  ).toBe(first!.contentHash)
})

test('the same text is not kept twice; the same text later has the same content hash', async () => {
  const document = await world.aDocument('Gleich')
  await write(document, paragraph('A'))
  await keep(document.id, 'Erste')
  expect(await keep(document.id, 'Noch einmal')).toMatchObject({
    status: 409,
    body: { code: 'nothing-changed', version: 1 },
  })
  const rename = (title: string) => world.anna.ask('PATCH', `/api/documents/${document.id}`, { title })
  await rename('Anders')
  await keep(document.id, 'Zweite')
  await rename('Gleich')
  await keep(document.id, 'Dritte')
  const [third, second, first] = await list(document.id)
  expect(third!.contentHash).toBe(first!.contentHash)
  expect(second!.contentHash).not.toBe(first!.contentHash)
  expect(new Set([third!.hash, second!.hash, first!.hash]).size).toBe(3)
})

test('versions that are asked for at the same moment come one after the other, in one chain', async () => {
  const document = await world.aDocument('Gedränge')
  const rename = (n: number) => world.anna.ask('PATCH', `/api/documents/${document.id}`, { title: `Titel ${n}` })
  const answers = await Promise.all(
    Array.from({ length: 6 }, async (_, n) => {
      await rename(n)
      return keep(document.id, `Nummer ${n}`)
    }),
  )
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
  const found = (await list(document.id)).toReversed()
  expect(found.map(({ number }) => number)).toEqual(found.map((_, n) => n + 1))
  expect(found.slice(1).map(({ previousHash }) => previousHash)).toEqual(found.slice(0, -1).map(({ hash }) => hash))
})

test('the list comes in pages, each naming the next', async () => {
  const document = await world.aDocument('Seiten')
  for (let n = 1; n <= 5; n++) {
    await write(document, paragraph(`Absatz ${n}`))
    await keep(document.id, `${n}`)
  }
  const page = await world.anna.ask('GET', `/api/documents/${document.id}/versions?limit=2`)
  expect((page.body as VersionSummary[]).map(({ number }) => number)).toEqual([5, 4])
  const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link')!)![1]!
  const following = await world.anna.ask('GET', next)
  expect((following.body as VersionSummary[]).map(({ number }) => number)).toEqual([3, 2])
  expect(await world.anna.ask('GET', `/api/documents/${document.id}/versions?limit=0`)).toMatchObject({ status: 400 })
  const last = await world.anna.ask('GET', `/api/documents/${document.id}/versions?limit=2&before=2`)
  expect(last.headers.get('link')).toBeNull()
})

test('who may not read the document finds none of its versions', async () => {
  const document = await world.aDocument('Geheim')
  await write(document, paragraph('x'))
  await keep(document.id, 'Erste')
  const [{ id }] = (await list(document.id)) as [VersionSummary]
  expect((await world.stranger.ask('GET', `/api/versions/${id}`)).status).toBe(404)
  expect((await world.stranger.ask('GET', `/api/documents/${document.id}/versions`)).status).toBe(404)
  expect((await keep(document.id, 'Fremde', world.stranger)).status).toBe(404)
})

describe('the database itself refuses to change a version', () => {
  test.each([
    "update version set label = 'anders'",
    'delete from version',
    "update versionClause set runs = '[]'",
    'delete from versionClause',
    "update clauseText set content = '{}'",
    'delete from clauseText',
    'delete from versionSeal',
    `insert into versionClause select versionId, 99, '${'x'.repeat(36)}', null, null, hash, wordingHash, '[]' from versionClause limit 1`,
  ])('%s', async (sql) => {
    await expect(world.server.storage.batch([{ sql, parameters: [] }])).rejects.toThrow(/immutable/)
  })
})
