import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Clause, Document, DocumentSummary, Opening } from '../../shared/documents.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { clauseRoot, readOutline } from '../../shared/text/outline.ts'
import { makeLog } from '../log.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { makeWorkspace } from '../workspace.ts'

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

const read = async (id: string) => (await world.anna.ask('GET', `/api/documents/${id}`)).body as Document
const titles = async (id: string) => (await read(id)).clauses.map(({ number, title }) => `${number ?? '–'} ${title}`)

async function withClauses(...names: readonly string[]) {
  const { id, clauses } = await world.aDocument()
  await world.anna.ask('PATCH', `/api/documents/${id}/clauses/${clauses[0]!.id}`, { title: names[0]! })
  for (const title of names.slice(1)) await world.anna.ask('POST', `/api/documents/${id}/clauses`, { title })
  return { id, clauses: (await read(id)).clauses }
}

describe('a new document', () => {
  test('has the clauses of its template, numbered, with an annex that has no number', async () => {
    const { id } = await world.aDocument('Zielvereinbarung', 'target-agreement')
    const found = await titles(id)
    expect(found).toHaveLength(17)
    expect(found[0]).toBe('1 Präambel')
    expect(found[15]).toBe('16 Unterschriften')
    expect(found[16]).toBe('– Anlage: Maßnahmenplan')
  })

  test('belongs to all counties of the workshop and stands first in its list', async () => {
    const { id } = await world.aDocument('Ganz neu')
    const { body } = await world.bernd.ask('GET', `/api/workshops/${world.workshop}/documents`)
    const [first] = body as DocumentSummary[]
    expect(first).toMatchObject({ id, title: 'Ganz neu', versions: 0, updatedBy: world.organisations.a })
    expect([...first!.counties].sort()).toEqual([world.organisations.a, world.organisations.b].sort())
  })

  test('from the blank template is one clause with one empty paragraph', async () => {
    const { clauses } = await world.aDocument()
    expect(clauses).toHaveLength(1)
    expect(clauses[0]).toMatchObject({ number: '1', text: '', locked: false })
  })
})

test('a page opens with the same text as the room and the draft have, and with all else that the draft says', async () => {
  const { id, clauses } = await withClauses('Ziele', 'Zeitplan')
  const { body } = await world.anna.ask('GET', `/api/documents/${id}/opening`)
  const { text, ...head } = body as Opening
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(text, 'base64'))
  expect(readOutline(doc).map(({ id }) => id)).toEqual(clauses.map(({ id }) => id))
  expect({ ...head, clauses: (await read(id)).clauses }).toEqual(await read(id))
})

test('R17: a document that is full takes no clause, no longer title and no old version, but may be made smaller', async () => {
  const { id, clauses } = await withClauses('Eins', 'Zwei')
  const { anna } = world
  const by = { actor: anna.actor, organisation: world.organisations.a }
  const write = (nth: number, words: string) =>
    world.server.workspace.lobby.inRoom(id as DocumentId, (room) =>
      room.change(by, (doc) => clauseRoot(doc, clauses[nth]!.id)!.insert(0, [textParagraph(words)])),
    )
  await write(0, 'y'.repeat(20_000))
  const { body } = await anna.ask('POST', `/api/documents/${id}/versions`, { label: 'Vorher' })
  await write(1, 'x'.repeat(ROOM_LIMITS.documentBytes - 21_000))
  const path = `/api/documents/${id}/clauses`
  const tooLarge = { status: 413, body: { code: 'too-large' } }
  expect(await anna.ask('POST', path, { title: 'Drei' })).toMatchObject(tooLarge)
  expect(await anna.ask('PATCH', `${path}/${clauses[0]!.id}`, { title: 'Eins und alles' })).toMatchObject(tooLarge)
  expect(
    await anna.ask('POST', `/api/documents/${id}/restore`, { version: (body as { id: string }).id }),
  ).toMatchObject(tooLarge)
  expect((await anna.ask('DELETE', `${path}/${clauses[1]!.id}`)).status).toBe(204)
  expect(await anna.ask('POST', path, { title: 'Drei' })).toMatchObject(tooLarge)
}, 30_000)

function textParagraph(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}

describe('clauses', () => {
  test('twice as many take twice as long to read', async () => {
    const lookUpsFor = async (count: number) => {
      const { id } = await withClauses(...Array.from({ length: count }, (_, n) => `Klausel ${n}`))
      const lookUp = vi.spyOn(Y.Map.prototype, 'get')
      await read(id)
      const { length } = lookUp.mock.calls
      lookUp.mockRestore()
      return length
    }
    const [some, more] = [await lookUpsFor(10), await lookUpsFor(20)]
    expect(some).toBeGreaterThan(0)
    expect(more).toBeLessThan(2.5 * some)
  })

  test('are added at the end, at the beginning and after another one', async () => {
    const { id, clauses } = await withClauses('Eins', 'Drei')
    const add = (body: object) => world.bernd.ask('POST', `/api/documents/${id}/clauses`, body)
    expect(await add({ title: 'Zwei', after: clauses[0]!.id })).toMatchObject({ status: 201, body: { number: '2' } })
    await add({ title: 'Null', after: null })
    await add({ title: 'Anlage', annex: true })
    expect(await titles(id)).toEqual(['1 Null', '2 Eins', '3 Zwei', '4 Drei', '– Anlage'])
  })

  test('are moved and renamed without changing their text or their id', async () => {
    const { id, clauses } = await withClauses('Eins', 'Zwei', 'Drei')
    const last = clauses[2]!
    const path = `/api/documents/${id}/clauses/${last.id}`
    const moved = (await world.anna.ask('PATCH', path, { after: null, title: 'Vorn' })).body as Clause
    expect(moved).toMatchObject({ id: last.id, number: '1', title: 'Vorn' })
    expect(await titles(id)).toEqual(['1 Vorn', '2 Eins', '3 Zwei'])
  })

  test('can be moved again and again between the same two', async () => {
    const { id, clauses } = await withClauses('Eins', 'Zwei', 'Drei')
    const [one, two, three] = clauses
    for (let n = 0; n < 60; n++) {
      const moving = n % 2 === 0 ? three! : two!
      await world.anna.ask('PATCH', `/api/documents/${id}/clauses/${moving.id}`, { after: one!.id })
    }
    expect(await titles(id)).toEqual(['1 Eins', '2 Zwei', '3 Drei'])
  })

  test('are removed, but never the last one', async () => {
    const { id, clauses } = await withClauses('Eins', 'Zwei')
    const remove = (n: number) => world.anna.ask('DELETE', `/api/documents/${id}/clauses/${clauses[n]!.id}`)
    expect((await remove(0)).status).toBe(204)
    expect((await remove(0)).status).toBe(404)
    expect(await remove(1)).toMatchObject({ status: 409, body: { code: 'last-clause' } })
    expect(await titles(id)).toEqual(['1 Zwei'])
  })

  test('cannot follow one that is not there', async () => {
    const { id } = await world.aDocument()
    const elsewhere = (await world.aDocument()).clauses[0]!.id
    for (const after of ['nirgends', elsewhere]) {
      const answer = await world.anna.ask('POST', `/api/documents/${id}/clauses`, { title: 'X', after })
      expect(answer).toMatchObject({ status: 400, body: { fields: ['after'] } })
    }
    expect(await titles(id)).toHaveLength(1)
  })

  test('of another document are not found, even with both ids one’s own', async () => {
    const mine = await world.aDocument()
    const other = await world.aDocument()
    const path = `/api/documents/${mine.id}/clauses/${other.clauses[0]!.id}`
    expect((await world.anna.ask('PATCH', path, { title: 'X' })).status).toBe(404)
    expect((await world.anna.ask('DELETE', path)).status).toBe(404)
    expect((await world.facilitator.ask('PUT', `${path}/lock`, { locked: true })).status).toBe(404)
  })
})

describe('moderation', () => {
  test('a locked clause is neither renamed, moved nor removed, until it is unlocked', async () => {
    const { id, clauses } = await withClauses('Eins', 'Zwei')
    const path = `/api/documents/${id}/clauses/${clauses[0]!.id}`
    const lock = (locked: boolean) => world.facilitator.ask('PUT', `${path}/lock`, { locked })
    expect(await lock(true)).toMatchObject({ status: 200, body: { locked: true } })
    const refused = { status: 409, body: { code: 'clause-locked', clauses: [clauses[0]!.id] } }
    expect(await world.anna.ask('PATCH', path, { title: 'X' })).toMatchObject(refused)
    expect(await world.anna.ask('PATCH', path, { after: clauses[1]!.id })).toMatchObject(refused)
    expect(await world.anna.ask('DELETE', path)).toMatchObject(refused)
    expect((await read(id)).clauses.map(({ locked }) => locked)).toEqual([true, false])
    await lock(true)
    await lock(false)
    expect((await world.anna.ask('PATCH', path, { title: 'X' })).status).toBe(200)
  })

  test('a closed document takes no clause, no title and no new name, until it is opened', async () => {
    const { id, clauses } = await withClauses('Eins', 'Zwei')
    const set = (editing: string) => world.facilitator.ask('PATCH', `/api/documents/${id}`, { editing })
    expect(await set('closed')).toMatchObject({ status: 200, body: { editing: 'closed' } })
    const refused = { status: 409, body: { code: 'editing-closed' } }
    expect(await world.anna.ask('POST', `/api/documents/${id}/clauses`, { title: 'X' })).toMatchObject(refused)
    expect(await world.anna.ask('DELETE', `/api/documents/${id}/clauses/${clauses[0]!.id}`)).toMatchObject(refused)
    expect(await world.anna.ask('PATCH', `/api/documents/${id}`, { title: 'X' })).toMatchObject(refused)
    await set('open')
    expect((await world.anna.ask('PATCH', `/api/documents/${id}`, { title: 'Neu' })).body).toMatchObject({
      title: 'Neu',
    })
  })

  test('is the facilitator’s alone', async () => {
    const { id, clauses } = await world.aDocument()
    const path = `/api/documents/${id}/clauses/${clauses[0]!.id}/lock`
    expect((await world.anna.ask('PUT', path, { locked: true })).status).toBe(403)
    expect((await world.anna.ask('PATCH', `/api/documents/${id}`, { editing: 'closed' })).status).toBe(403)
    expect((await world.stranger.ask('PUT', path, { locked: true })).status).toBe(404)
    expect((await read(id)).editing).toBe('open')
  })

  test('outlasts the room: locks and a closed document are still there when it is opened anew', async () => {
    const { id, clauses } = await world.aDocument()
    const clause = clauses[0]!.id
    await world.facilitator.ask('PUT', `/api/documents/${id}/clauses/${clause}/lock`, { locked: true })
    await world.facilitator.ask('PATCH', `/api/documents/${id}`, { editing: 'closed' })
    const { storage, clock } = world.server
    const { lobby } = makeWorkspace({ storage, clock, log: makeLog('silent') })
    await lobby.inRoom(id, (room) => expect([room.editing(), room.locks.has(clause)]).toEqual(['closed', true]))
    await lobby.closeAll()
  })
})

describe('a clause that others remove between the question and the change', () => {
  test('is not renamed, moved, locked or removed again, and stays removed', async () => {
    const { id, clauses } = await withClauses('Eins', 'Zwei')
    const { drafting, documents } = world.server.workspace
    const by = { actor: world.anna.actor, organisation: world.organisations.a }
    const gone = clauses[0]!.id
    await drafting.removeClause(by, id, gone)
    const late = [
      () => drafting.changeClause(by, id, gone, { title: 'Zurück' }),
      () => drafting.changeClause(by, id, gone, { after: null }),
      () => drafting.setLock({ ...by, role: 'facilitator' }, id, gone, true),
      () => drafting.removeClause(by, id, gone),
    ]
    for (const change of late) await expect(change()).rejects.toMatchObject({ code: 'not-found' })
    expect(await titles(id)).toEqual(['1 Zwei'])
    expect(await documents.locksOf(id)).toEqual([])
  })
})
