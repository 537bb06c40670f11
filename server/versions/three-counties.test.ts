import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import { ComparisonAnswer } from '../../shared/comparisons.ts'
import type { Document } from '../../shared/documents.ts'
import { writeErasure } from '../admin/erasure.ts'
import { compact } from '../rooms/compaction.ts'
import { makeLibsqlJournal } from '../rooms/libsql-journal.ts'
import { makeShortening } from '../rooms/libsql-states.ts'
import { makeThreeCounties, type ThreeCounties } from './testing/three-counties.ts'

let world: ThreeCounties
beforeAll(async () => {
  world = await makeThreeCounties()
})
afterAll(() => world.server.close())

/** What the API says has changed, such as "+allein|CHI"; the page must find the very same in the texts that it gets. */
async function changesIn({ id }: Document, from: string, to: string): Promise<string[]> {
  const ask = (what: string) => world.anna.ask('GET', `/api/documents/${id}/${what}?from=${from}&to=${to}`)
  const [answer, texts] = await Promise.all([ask('compare'), ask('compared-texts')])
  const said = ComparisonAnswer.parse(answer.body)
  const beside = texts.body as { from: ComparedText; to: ComparedText }
  const { from: _, to: __, ...api } = withIds(answer.body) as Record<string, unknown>
  expect(JSON.parse(JSON.stringify(compare(beside.from, beside.to)))).toEqual(api)
  return said.clauses.flatMap(({ blocks }) =>
    blocks.flatMap(({ runs }) =>
      runs
        .filter(({ kind }) => kind !== 'kept')
        .map(({ kind, text, organisations }) => {
          const sign = { kept: '', inserted: '+', deleted: '-', formatted: '~' }[kind]
          return `${sign}${text.trim()}|${organisations.map(({ shortName }) => shortName).join(' ')}`
        }),
    ),
  )
}

/** The API names organisations; the page knows their ids. */
const withIds = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (key, value) =>
    key === 'organisations' && Array.isArray(value) ? value.map((one) => (one.shortName ? one.id : one)) : value,
  )

/** As six hours and thirty days do: one state, and none of the entries before it. */
async function compactAll({ id }: Document): Promise<void> {
  const { storage, workspace } = world.server
  await workspace.lobby.inRoom(id, (room) => room.read(() => {}))
  const journal = makeLibsqlJournal(storage)
  const shortening = makeShortening(storage, () => new Date().toISOString())
  await shortening.keepState(id, compact(await journal.read(id)))
  await shortening.letGo(id, '2099-01-01T00:00:00.000Z', 10_000)
}

test('three people of three counties type, one deletes another’s words: every word is attributed rightly, on the page as by the API, also after compaction and after one of them is erased', async () => {
  const { document, a, b, c, leave } = await world.atWork()
  await a.type(
    'Der Kreis trägt gemeinsam mit seinen Gemeinden die Kosten der Schulung aller Fachkräfte bis zum 31. Mai 2027.',
  )
  const first = await world.keep(document, 'Erste')
  await c.delete(' bis zum 31. Mai 2027')
  await b.type(' und der Fahrten', 'der Schulung')
  await b.type('Die Gemeinden werden gehört. ')
  await c.type(' rechtzeitig', 'werden')
  await a.delete(' gemeinsam')
  const second = await world.keep(document, 'Zweite')
  const names = await world.names()
  const expected = [
    `-gemeinsam|${names.a}`,
    `-bis zum 31. Mai 2027|${names.c}`,
    `+und der Fahrten|${names.b}`,
    `+Die Gemeinden werden|${names.b}`,
    `+rechtzeitig|${names.c}`,
    `+gehört.|${names.b}`,
  ].toSorted()
  const otherWay = expected.map((change) => change.replace(/^[+-]/, (sign) => (sign === '+' ? '-' : '+'))).toSorted()
  const mustBeRight = async () => {
    expect((await changesIn(document, first, 'draft')).toSorted()).toEqual(expected)
    expect((await changesIn(document, first, second)).toSorted()).toEqual(expected)
    // The other way round the same people made the same changes.
    expect((await changesIn(document, second, first)).toSorted()).toEqual(otherWay)
  }

  await mustBeRight()
  leave()
  await compactAll(document)
  await mustBeRight()
  await writeErasure(world.server.storage, { email: world.clara.email, at: '2026-11-22T12:00:00.000Z' })
  expect((await world.clara.ask('GET', `/api/documents/${document.id}`)).status).toBe(401)
  await mustBeRight()
})
