import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComparisonAnswer } from '../../shared/comparisons.ts'
import type { Document } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { rewriteBlocks } from '../../shared/text/rewrite.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import type { Unseen } from '../../shared/visits.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

const write = (id: Document['id'], clause: ClauseId, words: string, by: 'a' | 'b' = 'a') =>
  world.server.workspace.lobby.inRoom(id, (room) =>
    room.change(
      { actor: (by === 'a' ? world.anna : world.bernd).actor, organisation: world.organisations[by] },
      (doc) => rewriteBlocks(clauseRoot(doc, clause)!, [paragraph(words)]),
    ),
  )

const keep = async (id: string, label: string, by = world.anna) =>
  (await by.ask('POST', `/api/documents/${id}/versions`, { label })).body as VersionSummary

/** A document of two clauses. */
async function withTwo() {
  const { id } = await world.aDocument()
  await world.anna.ask('POST', `/api/documents/${id}/clauses`, { title: 'Zwei' })
  const { body } = await world.anna.ask('GET', `/api/documents/${id}`)
  const ids = (body as Document).clauses.map((clause) => clause.id)
  return { id, ids: ids as [ClauseId, ClauseId] }
}

describe('the list of versions', () => {
  test('says how much each differs from the one before, and by whom', async () => {
    const { id, ids } = await withTwo()
    await write(id, ids[0], 'Der Kreis hilft allen Schulen im Ganztag.')
    expect((await keep(id, 'Erste')).changed).toMatchObject({ removed: 0 })
    await write(id, ids[0], 'Der Kreis hilft allen Schulen im Ganztag sehr schnell.', 'b')
    const { a, b } = world.organisations
    expect((await keep(id, 'Zweite')).changed).toEqual({
      ...{ added: 2, removed: 0 },
      organisations: [{ organisation: b, added: 2, removed: 0 }],
    })
    await write(id, ids[0], 'Der Kreis hilft Schulen im Ganztag sehr schnell.')
    expect((await keep(id, 'Dritte')).changed).toMatchObject({ removed: 1, organisations: [{ organisation: a }] })
  })

  test('counts later what could not be counted at once', async () => {
    const { id, ids } = await withTwo()
    await write(id, ids[0], 'Etwas.')
    const { changed } = await keep(id, 'Erste')
    await world.server.storage.batch([{ sql: 'delete from versionChange', parameters: [] }])
    const list = async () => (await world.anna.ask('GET', `/api/documents/${id}/versions`)).body as VersionSummary[]
    expect((await list())[0]!.changed).toBeNull()
    await world.server.workspace.counting.catchUp()
    expect((await list())[0]!.changed).toEqual(changed)
  })

  test('shows those of a kind, of a county, of a clause, or one’s own; its pages keep to that', async () => {
    const { id, ids } = await withTwo()
    await write(id, ids[0], 'Eins')
    await keep(id, 'Erste')
    await write(id, ids[1], 'Zwei von B', 'b')
    await keep(id, 'Zweite', world.bernd)
    await write(id, ids[0], 'Eins, von B', 'b')
    await keep(id, 'Dritte')
    const { body } = await world.anna.ask('GET', `/api/documents/${id}/versions`)
    await world.anna.ask('POST', `/api/documents/${id}/restore`, { version: (body as VersionSummary[]).at(-1)!.id })
    const shown = async (query: string) => {
      const answer = await world.anna.ask('GET', `/api/documents/${id}/versions?${query}`)
      return (answer.body as VersionSummary[]).map(({ number }) => number)
    }
    expect(await shown('')).toEqual([4, 3, 2, 1])
    expect(await shown('kind=named')).toEqual([3, 2, 1])
    expect(await shown('kind=restored,automatic')).toEqual([4])
    expect(await shown('mine=true')).toEqual([4, 3, 1])
    expect(await shown(`organisation=${world.organisations.b}`)).toEqual([3, 2])
    expect(await shown(`clause=${ids[0]}`)).toEqual([4, 3, 1])
    expect(await shown(`clause=${ids[1]}&kind=named`)).toEqual([2, 1])
    const page = await world.anna.ask('GET', `/api/documents/${id}/versions?kind=named&limit=2`)
    const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link')!)![1]!
    expect(((await world.anna.ask('GET', next)).body as VersionSummary[]).map(({ number }) => number)).toEqual([1])
    for (const query of ['kind=alles', 'kind=', 'mine=false', 'clause=x', 'organisation=x'])
      expect((await world.anna.ask('GET', `/api/documents/${id}/versions?${query}`)).status).toBe(400)
  })
})

describe('what has changed since one was here', () => {
  const unseen = async (id: string, by = world.anna) =>
    (await by.ask('GET', `/api/documents/${id}/seen`)).body as Unseen
  const see = (id: string, body: object = {}, by = world.anna) => by.ask('PUT', `/api/documents/${id}/seen`, body)

  test('is nothing at first, then each clause until it is marked as seen, for oneself alone', async () => {
    const { id, ids } = await withTwo()
    expect(await unseen(id)).toEqual({ at: null, clauses: [] })
    expect((await see(id)).status).toBe(204)
    expect(await unseen(id)).toEqual({ at: '2026-11-22T09:00:00.000Z', clauses: [] })
    await write(id, ids[0], 'Neues von B', 'b')
    await world.bernd.ask('DELETE', `/api/documents/${id}/clauses/${ids[1]}`)
    const { body } = await world.bernd.ask('POST', `/api/documents/${id}/clauses`, { title: 'Drei' })
    const third = (body as { id: ClauseId }).id
    const all = [
      { id: ids[0], change: 'edited' },
      { id: third, change: 'added' },
      { id: ids[1], change: 'removed' },
    ]
    expect((await unseen(id)).clauses).toEqual(all)
    expect(await unseen(id, world.bernd)).toEqual({ at: null, clauses: [] })
    await see(id, { clauses: [ids[0], ids[1]] })
    expect((await unseen(id)).clauses).toEqual([all[1]])
    await see(id)
    expect((await unseen(id)).clauses).toEqual([])
  })

  test('can be compared word by word, with who changed it', async () => {
    const { id, ids } = await withTwo()
    await write(id, ids[0], 'Der Kreis hilft allen Schulen im Ganztag.')
    await see(id)
    await write(id, ids[0], 'Der Kreis hilft allen Schulen im Ganztag sehr schnell.', 'b')
    const { status, body } = await world.anna.ask('GET', `/api/documents/${id}/compare?from=seen&to=draft`)
    const { from, clauses } = body as ComparisonAnswer
    expect([status, from.id, from.createdAt]).toEqual([200, 'seen', '2026-11-22T09:00:00.000Z'])
    const inserted = clauses[0]!.blocks.flatMap(({ runs }) => runs).filter(({ kind }) => kind !== 'kept')
    expect(inserted.map(({ text }) => text.trim())).toEqual(['sehr schnell'])
    expect(inserted[0]!.organisations.map((each) => each.id)).toEqual([world.organisations.b])
    expect((await world.bernd.ask('GET', `/api/documents/${id}/compare?from=seen&to=draft`)).status).toBe(404)
  })

  test('is known without keeping a text that a version keeps', async () => {
    const { id, ids } = await withTwo()
    await write(id, ids[0], 'Der Kreis hilft allen Schulen im Ganztag.')
    await keep(id, 'Erste')
    await write(id, ids[1], 'Noch in keiner Fassung.')
    await see(id)
    const stored = async () => {
      const [row] = await world.server.storage.batch([
        { sql: 'select text from seen where documentId = ?', parameters: [id] },
      ])
      return String(row!.rows[0]![0])
    }
    expect(await stored()).not.toContain('Der Kreis hilft')
    expect(await stored()).toContain('Noch in keiner Fassung.')
    await write(id, ids[0], 'Der Kreis hilft allen Schulen im Ganztag sehr schnell.', 'b')
    const told = async () => {
      const { body } = await world.anna.ask('GET', `/api/documents/${id}/compare?from=seen&to=draft`)
      return (body as ComparisonAnswer).clauses
        .flatMap(({ blocks }) => blocks.flatMap(({ runs }) => runs))
        .flatMap(({ kind, text, organisations }) =>
          kind === 'kept' ? [] : [[kind, text.trim(), organisations[0]?.id]],
        )
    }
    expect(await told()).toEqual([['inserted', 'sehr schnell', world.organisations.b]])
    expect((await unseen(id)).clauses).toEqual([{ id: ids[0], change: 'edited' }])
    // As rows were before: every text, and no hashes.
    const { clauses, ...rest } = JSON.parse(await stored())
    const texts = ['Der Kreis hilft allen Schulen im Ganztag.', 'Noch in keiner Fassung.']
    const older = clauses.map(({ hash: _, runs: __, ...clause }: { hash: string; runs: string }, at: number) => ({
      ...clause,
      content: { format: 1, title: ['Eins', 'Zwei'][at], blocks: [paragraph(texts[at]!)] },
    }))
    await world.server.storage.batch([
      {
        sql: 'update seen set text = ? where documentId = ?',
        parameters: [JSON.stringify({ ...rest, clauses: older }), id],
      },
    ])
    expect((await unseen(id)).clauses).toEqual([{ id: ids[0], change: 'edited' }])
    expect((await told()).map(([kind, words]) => [kind, words])).toEqual([['inserted', 'sehr schnell']])
  })

  test('may be marked by whoever may read, and by nobody else', async () => {
    const { id } = await withTwo()
    const reader = await world.server.aPerson('reviewer', world.organisations.agency, id)
    expect((await see(id, {}, reader)).status).toBe(204)
    expect((await unseen(id, reader)).at).not.toBeNull()
    expect((await see(id, {}, world.stranger)).status).toBe(404)
    expect((await world.stranger.ask('GET', `/api/documents/${id}/seen`)).status).toBe(404)
    expect((await see(id, { clauses: 'alle' })).status).toBe(400)
  })

  test('leaves no trace in the text, its journal or the date of its last change', async () => {
    const { id } = await withTwo()
    const state = async () =>
      (
        await world.server.storage.batch([
          { sql: 'select updatedAt, updatedBy, journalSequence from document where id = ?', parameters: [id] },
          { sql: 'select count(*) from roomClient where documentId = ?', parameters: [id] },
        ])
      ).map(({ rows }) => rows)
    const before = await state()
    world.server.clock.advance(60_000)
    await see(id, {}, world.bernd)
    expect(await state()).toEqual(before)
  })
})
