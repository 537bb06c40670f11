import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Document } from '../../shared/documents.ts'
import type { ClauseId, OrganisationId, VersionId } from '../../shared/ids.ts'
import { bullets, paragraph } from '../../shared/text/blocks.ts'
import type { Block } from '../../shared/text/canonical.ts'
import { clauseRoot, readOutline } from '../../shared/text/outline.ts'
import { rewriteBlocks } from '../../shared/text/rewrite.ts'
import type { Restored, Version, VersionSummary } from '../../shared/versions.ts'
import { makePage, type Page } from '../rooms/testing/page.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import type { Asker } from '../testing/test-server.ts'
import { attribute } from './attribution.ts'
import { runsOf } from './runs.ts'
import { soundText } from './sound.ts'

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

const read = async (id: string) => (await world.anna.ask('GET', `/api/documents/${id}`)).body as Document
const texts = async (id: string) =>
  (await read(id)).clauses.map(({ number, title, text }) => `${number ?? '–'} ${title}: ${text}`)
const list = async (id: string) =>
  (await world.anna.ask('GET', `/api/documents/${id}/versions`)).body as VersionSummary[]
const restore = (id: string, version: string, clause?: string, by = world.anna) =>
  by.ask('POST', `/api/documents/${id}/restore`, { version, ...(clause && { clause }) })

const organisationOf = (by: Asker): OrganisationId =>
  by === world.bernd ? world.organisations.b : world.organisations.a

async function keep(id: string, label: string): Promise<VersionId> {
  const { body } = await world.anna.ask('POST', `/api/documents/${id}/versions`, { label })
  return (body as VersionSummary).id
}

/** Changes a clause as an editor would, by the smallest change. */
const write = (id: Document['id'], clause: ClauseId, blocks: readonly Block[], by = world.anna) =>
  world.server.workspace.lobby.inRoom(id, (room) =>
    room.change({ actor: by.actor, organisation: organisationOf(by) }, (doc) =>
      rewriteBlocks(clauseRoot(doc, clause)!, blocks),
    ),
  )

/** A document with these clauses, each with a paragraph of its own. */
async function withClauses(...names: readonly string[]) {
  const { id, clauses } = await world.aDocument()
  await world.anna.ask('PATCH', `/api/documents/${id}/clauses/${clauses[0]!.id}`, { title: names[0]! })
  for (const title of names.slice(1)) await world.anna.ask('POST', `/api/documents/${id}/clauses`, { title })
  const ids = (await read(id)).clauses.map((clause) => clause.id)
  for (const [n, name] of names.entries()) await write(id, ids[n]!, [paragraph(`${name} sagt etwas.`)])
  return { id, ids }
}

/** Somebody's page in the room. */
async function pageIn(id: Document['id'], by: Asker): Promise<Page> {
  const page = makePage()
  const organisation = organisationOf(by)
  const person = { organisation, shortName: 'X', place: 1, name: 'Koordination', role: 'coordinator' } as const
  page.seated(
    await world.server.workspace.lobby.join(id, page.open(), { actor: by.actor, organisation, mayEdit: true, person }),
  )
  await vi.waitFor(() => expect(page.isSynced).toBe(true))
  return page
}

test('a version comes back as it was: words, titles, order, clauses removed since, and none that were added', async () => {
  const { id, ids } = await withClauses('Eins', 'Zwei', 'Drei')
  const before = await texts(id)
  const first = await keep(id, 'Erste')
  const path = (n: number) => `/api/documents/${id}/clauses/${ids[n]}`
  await write(id, ids[0]!, [paragraph('Eins sagt nun viel mehr.'), bullets(['Punkt'])], world.bernd)
  await world.bernd.ask('PATCH', path(2), { after: null, title: 'Drittens' })
  await world.bernd.ask('DELETE', path(1))
  await world.bernd.ask('POST', `/api/documents/${id}/clauses`, { title: 'Neu', annex: true })
  await world.bernd.ask('PATCH', `/api/documents/${id}`, { title: 'Umbenannt' })
  const meanwhile = await texts(id)

  const answer = await restore(id, first)
  expect(answer).toMatchObject({
    status: 201,
    body: { kind: 'restored', label: 'Erste', number: 3, restored: { version: first, number: 1, clause: null } },
  })
  expect(await texts(id)).toEqual(before)
  expect((await read(id)).title).toBe('Vereinbarung')
  const [restored, automatic, kept] = await list(id)
  expect(restored!.contentHash).toBe(kept!.contentHash)
  expect(automatic).toMatchObject({ kind: 'automatic', label: '', number: 2, restored: null })
  expect([restored!.previousHash, automatic!.previousHash]).toEqual([automatic!.hash, kept!.hash])

  // Undoing it is restoring what was kept just before.
  const { before: previous } = answer.body as Restored
  expect(previous).toBe(automatic!.id)
  expect((await restore(id, previous)).status).toBe(201)
  expect(await texts(id)).toEqual(meanwhile)
  expect((await read(id)).title).toBe('Umbenannt')
})

test('one clause alone comes back, with its title, and from where it was removed; the others stay as they are', async () => {
  const { id, ids } = await withClauses('Eins', 'Zwei', 'Drei')
  const first = await keep(id, 'Erste')
  await write(id, ids[0]!, [paragraph('Anders.')])
  await write(id, ids[1]!, [paragraph('Auch anders.')])
  await world.anna.ask('PATCH', `/api/documents/${id}/clauses/${ids[1]}`, { title: 'Zweitens' })
  await world.anna.ask('DELETE', `/api/documents/${id}/clauses/${ids[1]}`)
  const { body } = await restore(id, first, ids[1])
  expect(body).toMatchObject({ restored: { clause: ids[1], number: 1 } })
  expect(await texts(id)).toEqual(['1 Eins: Anders.', '2 Zwei: Zwei sagt etwas.', '3 Drei: Drei sagt etwas.'])
})

test('words that come back are of whoever wrote them, in the versions after it, too', async () => {
  const { id, ids } = await withClauses('Eins')
  const [a, b] = [world.organisations.a, world.organisations.b]
  await write(id, ids[0]!, [paragraph('Anna schreibt. Bernd auch.')], world.bernd)
  await write(id, ids[0]!, [paragraph('Anna schreibt. Bernd auch.'), paragraph('Und Anna wieder.')])
  const first = await keep(id, 'Erste')
  await write(id, ids[0]!, [paragraph('Nichts.')], world.bernd)
  const second = await keep(id, 'Zweite')
  const { id: third } = (await restore(id, first, undefined, world.facilitator)).body as Restored
  const { versions, traces } = world.server.workspace
  const wordsOf = async (version: VersionId) => {
    const text = soundText((await versions.find(version))!)
    return text.clauses[0]!.runs!.map(({ length, by }) => [length, by]).reduce<[number, unknown][]>(
      (all, [length, by]) => {
        const last = all.at(-1)
        if (last && last[1] === by) last[0] += length as number
        else all.push([length as number, by])
        return all
      },
      [],
    )
  }
  expect(await wordsOf(third)).toEqual(await wordsOf(first))
  expect((await wordsOf(third)).map(([, by]) => by)).toContain(a)
  expect((await wordsOf(third)).map(([, by]) => by)).not.toContain(world.organisations.agency)
  await world.server.workspace.lobby.inRoom(id, (room) =>
    room.read((doc) => {
      const whose = runsOf(clauseRoot(doc, ids[0]!)!, room.organisationOf).map(({ by }) => by)
      expect(whose).not.toContain(world.organisations.agency)
    }),
  )
  // Whoever deletes them after that is their deleter, and whoever had deleted them before still is for that time.
  await write(id, ids[0]!, [paragraph('Ende.')], world.anna)
  const last = await keep(id, 'Letzte')
  const deleters = async (from: VersionId, to: VersionId) => {
    const [older, newer] = await Promise.all([from, to].map(async (each) => soundText((await versions.find(each))!)))
    const { from: side } = attribute(older!, newer!, await traces.fates(id))
    return [...new Set(side.clauses[0]!.credits!.map(({ deletedBy }) => deletedBy))].filter(Boolean)
  }
  expect(await deleters(first, last)).toEqual([a])
  expect(await deleters(first, second)).toEqual([b])
})

test('carets stay at their words, and whoever is writing elsewhere is not disturbed', async () => {
  const { id, ids } = await withClauses('Eins', 'Zwei')
  await write(id, ids[0]!, [paragraph('Der Kreis trägt die Kosten.'), paragraph('Bleibt.')])
  const first = await keep(id, 'Erste')
  await write(id, ids[0]!, [paragraph('Neu davor.'), paragraph('Der Kreis trägt alle Kosten.'), paragraph('Bleibt.')])
  const page = await pageIn(id, world.bernd)
  const caret = Y.createRelativePositionFromTypeIndex(page.text(ids[0]!, 1), 'Der Kreis trägt alle Ko'.length)
  const elsewhere = page.text(ids[1]!)
  elsewhere.insert(0, 'Mitten im ')
  await restore(id, first)
  elsewhere.insert(10, 'Satz. ')
  await vi.waitFor(() => expect(page.saved).toBe(page.sent))
  await vi.waitFor(() => expect(page.words(ids[0]!)).not.toContain('alle'))
  const place = Y.createAbsolutePositionFromRelativePosition(caret, page.doc)!
  expect(Y.Text.prototype.toString.call(place.type).slice(place.index)).toBe('sten.')
  expect((await texts(id))[1]).toContain('Satz. ')
  expect(page.notices.filter(({ kind }) => kind === 'version')).toEqual([
    expect.objectContaining({ number: 3, label: 'Erste', by: world.organisations.a }),
  ])
  page.destroy()
})

test('words typed into a paragraph that a restoring takes away come back to whoever typed them', async () => {
  const { id, ids } = await withClauses('Eins')
  const first = await keep(id, 'Erste')
  await write(id, ids[0]!, [paragraph('Eins sagt etwas.'), paragraph('Fällt weg.')])
  const page = await pageIn(id, world.bernd)
  const { update } = await new Promise<{ update: Uint8Array }>((resolve) => {
    const late = new Y.Doc()
    Y.applyUpdate(late, Y.encodeStateAsUpdate(page.doc))
    late.on('update', (bytes: Uint8Array) => resolve({ update: bytes }))
    const line = clauseRoot(late, ids[0]!)!.get(1) as Y.XmlElement
    ;(line.get(0) as Y.XmlText).insert(5, ' und mein Satz')
  })
  await restore(id, first)
  page.sendUpdate(update)
  await vi.waitFor(() =>
    expect(page.notices).toContainEqual({ kind: 'text-gone', clause: ids[0], text: ' und mein Satz' }),
  )
  page.destroy()
})

describe('a restoring is refused as a whole', () => {
  test('when it would touch a locked clause, which is named; what it would not touch may be locked', async () => {
    const { id, ids } = await withClauses('Eins', 'Zwei', 'Drei')
    const first = await keep(id, 'Erste')
    await write(id, ids[0]!, [paragraph('Anders.')])
    await world.anna.ask('PATCH', `/api/documents/${id}/clauses/${ids[1]}`, { after: ids[2] })
    const lock = (n: number, locked: boolean) =>
      world.facilitator.ask('PUT', `/api/documents/${id}/clauses/${ids[n]}/lock`, { locked })
    await lock(0, true)
    await lock(1, true)
    const meanwhile = await texts(id)
    expect(await restore(id, first)).toMatchObject({ status: 409, body: { code: 'clause-locked', clauses: [ids[0]] } })
    expect(await texts(id)).toEqual(meanwhile)
    expect(await list(id)).toHaveLength(1)
    await lock(0, false)
    // The locked second clause keeps its place; the third goes behind it.
    expect((await restore(id, first)).status).toBe(201)
    expect((await texts(id)).map((line) => line.slice(0, 6))).toEqual(['1 Eins', '2 Zwei', '3 Drei'])
  })

  test('when editing is closed, when nothing would change, and by those who may not', async () => {
    const { id } = await withClauses('Eins')
    const first = await keep(id, 'Erste')
    expect(await restore(id, first)).toMatchObject({ status: 409, body: { code: 'nothing-changed', version: 1 } })
    const reader = await world.server.aPerson('reviewer', world.organisations.agency, id)
    expect((await restore(id, first, undefined, reader)).status).toBe(403)
    expect((await restore(id, first, undefined, world.stranger)).status).toBe(404)
    await world.anna.ask('PATCH', `/api/documents/${id}`, { title: 'Anders' })
    await world.facilitator.ask('PATCH', `/api/documents/${id}`, { editing: 'closed' })
    expect(await restore(id, first)).toMatchObject({ status: 409, body: { code: 'editing-closed' } })
  })

  test('when the version is not of this document, or has no such clause', async () => {
    const { id, ids } = await withClauses('Eins')
    const other = await withClauses('Fremd')
    const first = await keep(id, 'Erste')
    const foreign = await keep(other.id, 'Fremde')
    for (const version of [foreign, 'unsinn', crypto.randomUUID()])
      expect((await restore(id, version)).status).toBe(404)
    expect(await restore(id, first, other.ids[0])).toMatchObject({ status: 400, body: { fields: ['clause'] } })
    expect((await restore(id, first, ids[0])).status).toBe(409)
  })
})

test('two restorings at once come one after the other, and all versions stay one chain', async () => {
  const { id, ids } = await withClauses('Eins')
  const first = await keep(id, 'Erste')
  await write(id, ids[0]!, [paragraph('Zwei.')])
  const second = await keep(id, 'Zweite')
  await write(id, ids[0]!, [paragraph('Drei.')])
  const answers = await Promise.all([restore(id, first), restore(id, second, undefined, world.bernd)])
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  const versions = (await list(id)).toReversed()
  expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  expect(versions.slice(1).map(({ previousHash }) => previousHash)).toEqual(
    versions.slice(0, -1).map(({ hash }) => hash),
  )
  const whole = (await world.anna.ask('GET', `/api/versions/${versions.at(-1)!.id}`)).body as Version
  // Of two who ask at once either may be first.
  const [ofFirst, ofSecond] = answers.map(({ body }) => (body as Restored).number)
  expect(whole.clauses.map(({ text }) => text)).toEqual([ofFirst! > ofSecond! ? 'Eins sagt etwas.' : 'Zwei.'])
  await world.server.workspace.lobby.inRoom(id, (room) => room.read((doc) => expect(readOutline(doc)).toHaveLength(1)))
})
