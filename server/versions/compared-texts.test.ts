import { afterAll, beforeAll, expect, test } from 'vitest'
import { changesOf } from '../../shared/compare/changes.ts'
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import type { Document } from '../../shared/documents.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { writeBlocks } from '../../shared/text/codec.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

async function write(document: Document, words: string, by: 'a' | 'b'): Promise<void> {
  const author = { actor: (by === 'a' ? world.anna : world.bernd).actor, organisation: world.organisations[by] }
  await world.server.workspace.lobby.inRoom(document.id, (room) =>
    room.change(author, (doc) => writeBlocks(clauseRoot(doc, document.clauses[0]!.id)!, [paragraph(words)])),
  )
}

const keep = async (document: Document, label: string) =>
  (await world.anna.ask('POST', `/api/documents/${document.id}/versions`, { label })).body as VersionSummary

const textsOf = (document: Document, from: string, to: string) =>
  world.anna.ask('GET', `/api/documents/${document.id}/compared-texts?from=${from}&to=${to}`)

test('the texts that a page compares by itself tell what changed and whose it is', async () => {
  const document = await world.aDocument('Laufzeit')
  await write(document, 'Die Vereinbarung endet 2028.', 'a')
  const version = await keep(document, 'Erste')
  await write(document, 'Sie verlängert sich um ein Jahr.', 'b')
  const { status, body } = await textsOf(document, version.id, 'draft')
  expect(status).toBe(200)
  const { from, to } = body as { from: ComparedText; to: ComparedText }
  expect(changesOf(compare(from, to))).toMatchObject([
    { kind: 'inserted', after: 'Sie verlängert sich um ein Jahr.', organisations: [world.organisations.b] },
  ])
})

test('a version of another document is not among the texts of this one, nor is anything else', async () => {
  const [document, other] = [await world.aDocument('Hier'), await world.aDocument('Dort')]
  await write(other, 'Anderswo.', 'a')
  const foreign = await keep(other, 'Dort')
  for (const id of [foreign.id, 'gestern', '00000000-0000-7000-8000-000000000000'])
    expect(await textsOf(document, id, 'draft')).toMatchObject({ status: 404, body: { code: 'not-found' } })
})
