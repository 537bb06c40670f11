import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import { type ClauseStep, ComparisonAnswer } from '../../shared/comparisons.ts'
import type { Document } from '../../shared/documents.ts'
import type { ClauseId, OrganisationId, VersionId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import type { Block } from '../../shared/text/canonical.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { rewriteBlocks } from '../../shared/text/rewrite.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { makeCompareApart } from './compare-apart.ts'

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

async function keep(id: string, label: string): Promise<VersionId> {
  const { body } = await world.anna.ask('POST', `/api/documents/${id}/versions`, { label })
  return (body as VersionSummary).id
}

const ask = (id: string, from: string, to: string, by = world.anna) =>
  by.ask('GET', `/api/documents/${id}/compare?from=${from}&to=${to}`)

const compared = async (id: string, from: string, to: string): Promise<ComparisonAnswer> => {
  const answer = await ask(id, from, to)
  expect(answer.status).toBe(200)
  return ComparisonAnswer.parse(answer.body)
}

/** What is inserted and deleted, and by whom: "+allein |Chiemgau". */
const changesIn = ({ clauses }: Pick<ComparisonAnswer, 'clauses'>): string[] =>
  clauses.flatMap(({ blocks }) =>
    blocks.flatMap(({ runs }) =>
      runs
        .filter(({ kind }) => kind !== 'kept')
        .map(({ kind, text, organisations }) => {
          const sign = { kept: '', inserted: '+', deleted: '-', formatted: '~' }[kind]
          return `${sign}${text.trim()}|${organisations.map(({ shortName }) => shortName).join(' ')}`
        }),
    ),
  )

const nameOf = async (organisation: OrganisationId) =>
  (await world.server.workspace.workshops.shortNamesOf([organisation])).get(organisation)!

const write = (id: Document['id'], clause: ClauseId, blocks: readonly Block[], by: 'a' | 'b' = 'a') =>
  world.server.workspace.lobby.inRoom(id, (room) =>
    room.change(
      { actor: (by === 'a' ? world.anna : world.bernd).actor, organisation: world.organisations[by] },
      (doc) => rewriteBlocks(clauseRoot(doc, clause)!, blocks),
    ),
  )

test('a text compared with itself has no changes', async () => {
  const document = await world.aDocument('Gleich', 'target-agreement')
  const first = await keep(document.id, 'Erste')
  for (const to of [first, 'draft']) {
    const { summary, clauses } = await compared(document.id, first, to)
    expect(summary).toMatchObject({ added: 0, removed: 0, changedClauses: 0 })
    expect(clauses.every(({ change }) => change === 'unchanged')).toBe(true)
  }
})

describe('nothing is compared that is not', () => {
  test('a version of this document that one may read: everything else is the same 404', async () => {
    const document = await world.aDocument()
    const first = await keep(document.id, 'Erste')
    const other = await keep((await world.aDocument()).id, 'Fremde')
    for (const id of [other, 'unsinn', '', crypto.randomUUID(), `${first}0`, 'Draft']) {
      expect(await ask(document.id, first, id)).toMatchObject({ status: 404, body: { code: 'not-found' } })
      expect(await ask(document.id, id, 'draft')).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
    expect((await ask(document.id, first, 'draft', world.stranger)).status).toBe(404)
    expect((await world.anna.ask('GET', `/api/documents/${document.id}/compare?from=${first}`)).status).toBe(400)
  })

  test('what was kept: a damaged version is refused', async () => {
    const document = await world.aDocument('Kaputt')
    await write(document.id, document.clauses[0]!.id, [paragraph('Ganz eigene Worte.')])
    const first = await keep(document.id, 'Erste')
    await world.server.storage.batch([
      { sql: 'drop trigger clauseTextIsNeverChanged', parameters: [] },
      { sql: "update clauseText set content = replace(content, 'Ganz', 'Kein')", parameters: [] },
    ])
    for (const [from, to] of [
      [first, 'draft'],
      ['draft', first],
    ] as const)
      expect(await ask(document.id, from, to)).toMatchObject({
        status: 409,
        body: { code: 'version-damaged', version: 1 },
      })
    const history = await world.anna.ask(
      'GET',
      `/api/documents/${document.id}/clauses/${document.clauses[0]!.id}/history`,
    )
    expect(history).toMatchObject({ status: 409, body: { code: 'version-damaged' } })
  })
})

test('the history of a clause tells each version in which it changed, up to its removal', async () => {
  const document = await world.aDocument()
  const clause = document.clauses[0]!.id
  await write(document.id, clause, [paragraph('Der Kreis hilft.')])
  await keep(document.id, 'Erste')
  await world.anna.ask('POST', `/api/documents/${document.id}/clauses`, { title: 'Zwei' })
  await keep(document.id, 'Zweite, ohne Änderung hier')
  await write(document.id, clause, [paragraph('Der Kreis hilft schnell.')], 'b')
  await keep(document.id, 'Dritte')
  await world.bernd.ask('DELETE', `/api/documents/${document.id}/clauses/${clause}`)
  await keep(document.id, 'Vierte')
  const path = `/api/documents/${document.id}/clauses/${clause}/history`
  const steps = (await world.anna.ask('GET', path)).body as ClauseStep[]
  expect(steps.map(({ version, clause }) => [version?.number, clause.change])).toEqual([
    [4, 'removed'],
    [3, 'edited'],
    [1, 'added'],
  ])
  const b = await nameOf(world.organisations.b)
  expect(changesIn({ clauses: [steps[1]!.clause] })).toEqual([`+schnell|${b}`])
  expect(changesIn({ clauses: [steps[0]!.clause] })).toEqual([`-Der Kreis hilft schnell.|${b}`])
  expect((await world.stranger.ask('GET', path)).status).toBe(404)
  for (const id of ['unsinn', crypto.randomUUID()])
    expect((await world.anna.ask('GET', path.replace(clause, id))).status).toBe(404)
})

test('the history of a clause begins with the draft where it says something that no version says', async () => {
  const document = await world.aDocument()
  const clause = document.clauses[0]!.id
  const history = async () =>
    (await world.anna.ask('GET', `/api/documents/${document.id}/clauses/${clause}/history`)).body as ClauseStep[]
  const told = async () => (await history()).map(({ version, clause }) => [version?.number ?? 'draft', clause.change])
  await write(document.id, clause, [paragraph('Der Kreis hilft.')])
  expect(await told()).toEqual([['draft', 'added']])
  await keep(document.id, 'Erste')
  expect(await told()).toEqual([[1, 'added']])
  await write(document.id, clause, [paragraph('Der Kreis hilft schnell.')], 'b')
  expect(await told()).toEqual([
    ['draft', 'edited'],
    [1, 'added'],
  ])
  const [now] = await history()
  expect(changesIn({ clauses: [now!.clause] })).toEqual([`+schnell|${await nameOf(world.organisations.b)}`])
})

test('titles and moves are of whoever gave and made them, in drafts, versions and what one has seen', async () => {
  const document = await world.aDocument()
  const path = `/api/documents/${document.id}`
  const add = async (title: string) =>
    ((await world.anna.ask('POST', `${path}/clauses`, { title })).body as { id: ClauseId }).id
  const [second, third] = [await add('Frist'), await add('Kosten')]
  await world.anna.ask('PUT', `${path}/seen`, {})
  const first = await keep(document.id, 'Erste')
  await world.bernd.ask('PATCH', `${path}/clauses/${second}`, { title: 'Fristen' })
  await world.bernd.ask('PATCH', `${path}/clauses/${third}`, { after: null })
  await write(document.id, second, [paragraph('Bis Juli.')])
  const later = await keep(document.id, 'Zweite')
  const b = await nameOf(world.organisations.b)

  for (const [from, to] of [
    [first, later],
    [first, 'draft'],
    ['seen', later],
    [later, first],
  ] as const) {
    const { clauses } = await compared(document.id, from, to)
    const titleOf = (id: ClauseId) => clauses.find((clause) => clause.id === id)!.titleRuns
    const changed = titleOf(second).filter(({ kind }) => kind !== 'kept')
    expect(changed.map(({ kind }) => kind).toSorted()).toEqual(['deleted', 'inserted'])
    for (const { organisations } of changed) expect(organisations.map(({ shortName }) => shortName)).toEqual([b])
    expect(titleOf(third).every(({ kind }) => kind === 'kept')).toBe(true)
    const moved = clauses.filter(({ change }) => change === 'moved')
    expect(moved.map(({ id }) => id)).toEqual([third])
    expect(moved[0]!.moved?.organisations.map(({ shortName }) => shortName)).toEqual([b])
  }
})

describe('a large comparison', () => {
  const text = (words: string): ComparedText => ({
    title: 'Lang',
    clauses: [
      {
        id: 'c' as ClauseId,
        number: '1',
        templateClauseId: null,
        content: { format: 1, title: 'T', blocks: [paragraph(words)] },
      },
    ],
  })
  const [from, to] = [text('eins zwei drei'), text('eins drei vier')]

  test('is made beside the others, and says the same', async () => {
    expect(await makeCompareApart(0)(from, to)).toEqual(compare(from, to))
    expect(await makeCompareApart()(from, to)).toEqual(compare(from, to))
  })

  test('that takes too long is ended, and the next one has its turn', async () => {
    const hasty = makeCompareApart(0, 0)
    await expect(hasty(from, to)).rejects.toMatchObject({ code: 'comparison-too-long' })
    await expect(hasty(from, to)).rejects.toMatchObject({ code: 'comparison-too-long' })
  })
})
