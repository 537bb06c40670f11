import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Clause, type Document, LIMITS } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { clauseRoot, outlineOf } from '../../shared/text/outline.ts'
import { makeLog } from '../log.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import type { Asker } from '../testing/test-server.ts'
import { makeWorkspace } from '../workspace.ts'

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

const read = async (id: string) => (await world.anna.ask('GET', `/api/documents/${id}`)).body as Document
const titles = async (id: string) => (await read(id)).clauses.map(({ number, title }) => `${number} ${title}`)

/** A document with these clauses, and what one does to them as Anna. */
async function withClauses(...names: readonly string[]) {
  const { id, clauses } = await world.aDocument()
  const path = (clause: string, act = '') => `/api/documents/${id}/clauses/${clause}${act}`
  await world.anna.ask('PATCH', path(clauses[0]!.id), { title: names[0]! })
  for (const title of names.slice(1)) await world.anna.ask('POST', `/api/documents/${id}/clauses`, { title })
  const ids = (await read(id)).clauses.map((clause) => clause.id)
  return {
    ...{ id, ids, path },
    remove: (n: number) => world.anna.ask('DELETE', path(ids[n]!)),
    bringBack: (n: number, by: Asker = world.anna) => by.ask('POST', path(ids[n]!, '/bring-back')),
    /** Types into the first paragraph of a clause. */
    type: (by: 'anna' | 'bernd', n: number, words: string) =>
      world.server.workspace.lobby.inRoom(id, (room) =>
        room.change({ actor: world[by].actor, organisation: world.organisations[by === 'anna' ? 'a' : 'b'] }, (doc) => {
          const line = firstLine(doc, ids[n]!)
          const text = (line.get(0) as Y.XmlText | undefined) ?? new Y.XmlText()
          if (line.length === 0) line.insert(0, [text])
          text.insert(text.length, words)
        }),
      ),
  }
}

const firstLine = (doc: Y.Doc, clause: ClauseId) => clauseRoot(doc, clause)!.get(0) as Y.XmlElement

/** Which organisation each run of words in a clause is of, as the room knows it. */
const writersOf = (id: Document['id'], clause: ClauseId) =>
  world.server.workspace.lobby.inRoom(id, (room) =>
    room.read((doc) => {
      const writers: unknown[] = []
      for (let item = (firstLine(doc, clause).get(0) as Y.XmlText)._start; item; item = item.right)
        if (!item.deleted && item.content instanceof Y.ContentString)
          writers.push([item.content.str, room.organisationOf(item.id.client, item.id.clock)])
      return writers
    }),
  )

test('a removed clause comes back as it was: id, words and who wrote them, heading, place, whatever was written elsewhere', async () => {
  const { id, ids, type, remove, bringBack } = await withClauses('Eins', 'Zwei', 'Drei')
  await type('anna', 1, 'Von Anna. ')
  await type('bernd', 1, 'Von Bernd.')
  const before = (await read(id)).clauses[1]!
  expect((await remove(1)).status).toBe(204)
  await type('bernd', 0, 'Inzwischen.')
  await type('bernd', 2, 'Auch hier.')
  expect(await bringBack(1)).toMatchObject({ status: 200, body: before })
  expect((await read(id)).clauses.map(({ title, text }) => [title, text])).toEqual([
    ['Eins', 'Inzwischen.'],
    ['Zwei', 'Von Anna. Von Bernd.'],
    ['Drei', 'Auch hier.'],
  ])
  expect(await writersOf(id, ids[1]!)).toEqual([
    ['Von Anna. ', world.organisations.a],
    ['Von Bernd.', world.organisations.b],
  ])
})

test('it comes back between the same neighbours when others have been added, moved and removed', async () => {
  const { id, ids, path, remove, bringBack } = await withClauses('Eins', 'Zwei', 'Drei', 'Vier')
  await remove(1)
  await world.bernd.ask('PATCH', path(ids[3]!), { after: null })
  await world.bernd.ask('POST', `/api/documents/${id}/clauses`, { title: 'Fünf' })
  await bringBack(1)
  expect(await titles(id)).toEqual(['1 Vier', '2 Eins', '3 Zwei', '4 Drei', '5 Fünf'])
})

test('a clause that was put exactly where it stood stays beside it, and others can still go between the two', async () => {
  const { id, ids, remove, bringBack } = await withClauses('Eins', 'Zwei', 'Drei')
  await remove(1)
  await world.bernd.ask('POST', `/api/documents/${id}/clauses`, { title: 'Neu', after: ids[0]! })
  await bringBack(1)
  const both = (await read(id)).clauses
  expect(both.map(({ title }) => title).toSorted()).toEqual(['Drei', 'Eins', 'Neu', 'Zwei'])
  await world.anna.ask('POST', `/api/documents/${id}/clauses`, { title: 'Dazwischen', after: both[1]!.id })
  expect((await read(id)).clauses.map(({ title }) => title).indexOf('Dazwischen')).toBe(2)
  await world.server.workspace.lobby.inRoom(id, (room) =>
    room.read((doc) => {
      const orders = [...outlineOf(doc).values()].map((entry) => entry.get('order'))
      expect(new Set(orders).size).toBe(orders.length)
    }),
  )
})

test('two people who bring it back at once get the same clause, once', async () => {
  const { id, remove, bringBack } = await withClauses('Eins', 'Zwei')
  await remove(0)
  const answers = await Promise.all([bringBack(0), bringBack(0, world.bernd)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await titles(id)).toEqual(['1 Eins', '2 Zwei'])
})

test('it can be written in again, and removed again', async () => {
  const { id, ids, remove, bringBack, type } = await withClauses('Eins', 'Zwei')
  await remove(0)
  await bringBack(0)
  await type('bernd', 0, 'Wieder da.')
  expect(((await read(id)).clauses[0] as Clause).text).toBe('Wieder da.')
  expect((await remove(0)).status).toBe(204)
  expect((await read(id)).clauses.map((clause) => clause.id)).toEqual([ids[1]])
})

test('what was never in the document is not found, nor what is in another one', async () => {
  const { path, ids, remove } = await withClauses('Eins', 'Zwei')
  const other = await withClauses('Fremd', 'Auch fremd')
  await other.remove(0)
  await remove(0)
  for (const clause of ['nirgends', other.ids[0]!, crypto.randomUUID()])
    expect((await world.anna.ask('POST', path(clause, '/bring-back'))).status).toBe(404)
  expect(ids).toHaveLength(2)
})

test('only those may bring back who may remove', async () => {
  const { id, remove, bringBack } = await withClauses('Eins', 'Zwei')
  const reader = await world.server.aPerson('reviewer', world.organisations.agency, id)
  await remove(0)
  expect((await bringBack(0, world.stranger)).status).toBe(404)
  expect((await bringBack(0, reader)).status).toBe(403)
  expect(await titles(id)).toEqual(['1 Zwei'])
  expect((await bringBack(0, world.bernd)).status).toBe(200)
})

test('a closed document takes nothing back until it is opened', async () => {
  const { id, remove, bringBack } = await withClauses('Eins', 'Zwei')
  await remove(0)
  await world.facilitator.ask('PATCH', `/api/documents/${id}`, { editing: 'closed' })
  expect(await bringBack(0)).toMatchObject({ status: 409, body: { code: 'editing-closed' } })
  await world.facilitator.ask('PATCH', `/api/documents/${id}`, { editing: 'open' })
  expect((await bringBack(0)).status).toBe(200)
})

test('a removed clause cannot be renamed, moved or locked, and a full document takes none back', async () => {
  const { id, ids, path, remove, bringBack } = await withClauses('Eins', 'Zwei')
  await remove(0)
  expect((await world.anna.ask('PATCH', path(ids[0]!), { title: 'X' })).status).toBe(404)
  expect((await world.facilitator.ask('PUT', path(ids[0]!, '/lock'), { locked: true })).status).toBe(404)
  const by = { actor: world.anna.actor, organisation: world.organisations.a }
  for (let n = 1; n < LIMITS.clauses; n++)
    await world.server.workspace.drafting.addClause(by, id, { title: `Weitere ${n}`, after: null })
  expect(await bringBack(0)).toMatchObject({ status: 409, body: { code: 'too-many-clauses' } })
}, 60_000)

test('a removal outlasts the room, and so does the way back', async () => {
  const { id, ids, type, remove } = await withClauses('Eins', 'Zwei')
  await type('anna', 0, 'Bleibt.')
  await remove(0)
  const { storage, clock } = world.server
  const { lobby, drafting } = makeWorkspace({ storage, clock, log: makeLog('silent') })
  const by = { actor: world.anna.actor, organisation: world.organisations.a }
  expect((await drafting.clauses(id)).map(({ title }) => title)).toEqual(['Zwei'])
  expect(await drafting.bringBack(by, id, ids[0]!)).toMatchObject({ title: 'Eins', number: '1', text: 'Bleibt.' })
  await lobby.closeAll()
})
