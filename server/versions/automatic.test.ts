import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Document } from '../../shared/documents.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { rewriteBlocks } from '../../shared/text/rewrite.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { makeLog } from '../log.ts'
import { makeHandTimers } from '../rooms/testing/hand-timers.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { makeWorkspace } from '../workspace.ts'
import { APART_MS, type Automatic, makeAutomatic, REST_MS } from './automatic.ts'

const LOOK_MS = 5 * 60_000

let world: WorkshopTest
let timers: ReturnType<typeof makeHandTimers>
let automatic: Automatic
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())
beforeEach(() => {
  timers = makeHandTimers()
  automatic = makeAutomatic({ ...world.server.workspace, timers })
  automatic.start()
})

/** Time passes, with a look at the database every five minutes. */
async function pass(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += LOOK_MS) {
    world.server.clock.advance(Math.min(LOOK_MS, ms - gone))
    timers.turn(LOOK_MS)
    await automatic.settled()
  }
}

const list = async ({ id }: Document) =>
  (await world.anna.ask('GET', `/api/documents/${id}/versions`)).body as VersionSummary[]

const write = ({ id, clauses }: Document, words: string, by: 'a' | 'b' = 'a') =>
  world.server.workspace.lobby.inRoom(id, (room) =>
    room.change(
      { actor: (by === 'a' ? world.anna : world.bernd).actor, organisation: world.organisations[by] },
      (doc) => rewriteBlocks(clauseRoot(doc, clauses[0]!.id)!, [paragraph(words)]),
    ),
  )

test('an hour of writing that has ended is kept once, as of whoever wrote last', async () => {
  const document = await world.aDocument()
  for (let minute = 0; minute < 60; minute += 10) {
    await write(document, `Stand ${minute}`, minute === 50 ? 'b' : 'a')
    await pass(10 * 60_000)
  }
  expect(await list(document)).toEqual([])
  await pass(REST_MS)
  const [kept, ...others] = await list(document)
  expect(kept).toMatchObject({ kind: 'automatic', label: '', number: 1 })
  expect(kept!.createdBy).toEqual({ organisation: world.organisations.b, role: 'coordinator' })
  await pass(5 * APART_MS)
  expect([await list(document), others]).toEqual([[kept], []])
})

test('soon after another version none is kept until an hour is over', async () => {
  const document = await world.aDocument()
  await write(document, 'Eins')
  await world.anna.ask('POST', `/api/documents/${document.id}/versions`, { label: 'Von Hand' })
  await write(document, 'Zwei')
  await pass(REST_MS + LOOK_MS)
  expect(await list(document)).toHaveLength(1)
  await pass(APART_MS)
  expect((await list(document)).map(({ kind }) => kind)).toEqual(['automatic', 'named'])
})

test('a template that nobody has touched is not kept, nor a text that is again what its version says', async () => {
  const untouched = await world.aDocument('Vorlage', 'target-agreement')
  const document = await world.aDocument()
  await write(document, 'Eins')
  await world.anna.ask('POST', `/api/documents/${document.id}/versions`, { label: 'Von Hand' })
  await write(document, 'Zwei')
  await write(document, 'Eins')
  await pass(2 * APART_MS)
  expect([await list(untouched), (await list(document)).length]).toEqual([[], 1])
  await write(document, 'Drei')
  await pass(APART_MS)
  expect(await list(document)).toHaveLength(2)
})

test('of somebody who has lost the right it is not said that they kept it', async () => {
  const document = await world.aDocument()
  await write(document, 'Von Bernd', 'b')
  await write(document, 'Von Anna')
  const { storage } = world.server
  await storage.batch([
    { sql: "update roleGrant set role = 'operator' where actorId = ?", parameters: [world.anna.actor] },
  ])
  await pass(2 * APART_MS)
  await storage.batch([
    { sql: "update roleGrant set role = 'coordinator' where actorId = ?", parameters: [world.anna.actor] },
  ])
  expect((await list(document)).map(({ createdBy }) => createdBy.organisation)).toEqual([world.organisations.b])
})

test('it survives a restart, and opens no room in which nothing is to be kept', async () => {
  const [rested, quiet] = [await world.aDocument(), await world.aDocument()]
  await write(rested, 'Etwas.')
  await world.server.workspace.lobby.inRoom(rested.id, (room) => room.close(1012))
  const { storage, clock } = world.server
  const other = makeWorkspace({ storage, clock, log: makeLog('silent') })
  automatic = makeAutomatic({ ...other, timers })
  automatic.start()
  expect(other.lobby.opened()).toEqual([])
  await pass(2 * APART_MS)
  expect(await list(rested)).toHaveLength(1)
  expect(other.lobby.opened()).not.toContain(quiet.id)
  await automatic.close()
  await other.lobby.closeAll()
})
