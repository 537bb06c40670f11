import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getRoot } from 'lexical'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComparedText, Credit } from '../../shared/compare/compared-text.ts'
import type { OrganisationId, VersionId } from '../../shared/ids.ts'
import { plainText } from '../../shared/text/plain-text.ts'
import { attribute } from './attribution.ts'
import { soundText } from './sound.ts'
import { makeThreeCounties, type ThreeCounties } from './testing/three-counties.ts'

let world: ThreeCounties
beforeAll(async () => {
  world = await makeThreeCounties()
})
afterAll(() => world.server.close())

/** Each side's words with the county that inserted or deleted them, such as "Der Kreis |A". */
async function between(from: VersionId, to: VersionId): Promise<{ old: string[]; new: string[] }> {
  const { versions, traces } = world.server.workspace
  const [older, newer] = await Promise.all([from, to].map(async (id) => (await versions.find(id))!))
  const sides = attribute(soundText(older!), soundText(newer!), await traces.fates(older!.document))
  return {
    old: read(sides.from, ({ deletedBy }) => deletedBy),
    new: read(sides.to, ({ insertedBy }) => insertedBy),
  }
}

/** Whose each word of a version is, whenever it was written. */
async function writersOf(id: VersionId): Promise<string[]> {
  const { versions, traces } = world.server.workspace
  const version = (await versions.find(id))!
  const text = soundText(version)
  const { to } = attribute({ ...text, clauses: [], sequence: 0 }, text, await traces.fates(version.document))
  return read(to, ({ insertedBy }) => insertedBy)
}

function read(text: ComparedText, whose: (credit: Credit) => OrganisationId | null): string[] {
  const { a, b, agency } = world.organisations
  const names = new Map<OrganisationId | null, string>([
    [a, 'A'],
    [b, 'B'],
    [world.chiemgau, 'C'],
    [agency, 'TA'],
    [null, '–'],
  ])
  return text.clauses.flatMap(({ content, credits }) => {
    const letters = plainText(content).replaceAll('\n', '')
    const parts: [string, string][] = []
    let at = 0
    for (const credit of credits ?? []) {
      const words = letters.slice(at, at + credit.length)
      const name = names.get(whose(credit))!
      at += credit.length
      const last = parts.at(-1)
      if (last?.[1] === name) last[0] += words
      else parts.push([words, name])
    }
    return parts.map(([words, name]) => `${words}|${name}`)
  })
}

test('words are of the county that wrote them, and of the one that deleted them, read in either direction', async () => {
  const { document, a, b, c, leave } = await world.atWork()
  await a.type('Der Kreis trägt die Kosten. ')
  const first = await world.keep(document, 'Erste')
  await b.type('Die Stadt hilft. ', 'Kosten. ')
  await c.type('allein ', 'trägt ')
  const second = await world.keep(document, 'Zweite')
  await c.delete('die Kosten')
  await a.delete('Stadt ')
  const third = await world.keep(document, 'Dritte')

  const expected = {
    second: {
      old: ['Der Kreis trägt die Kosten. |–'],
      new: ['Der Kreis trägt |–', 'allein |C', 'die Kosten. |–', 'Die Stadt hilft. |B'],
    },
    third: {
      old: ['Der Kreis trägt allein |–', 'die Kosten|C', '. Die|–', ' Stadt|A', ' hilft. |–'],
      new: ['Der Kreis trägt allein . Die hilft. |–'],
      writers: ['Der Kreis trägt |A', 'allein |C', '. |A', 'Die hilft. |B'],
    },
  }
  const all = async () => ({
    second: await between(first, second),
    third: { ...(await between(second, third)), writers: await writersOf(third) },
  })
  expect(await all()).toEqual(expected)
  // Backwards the same changes are the same people's.
  expect((await between(third, second)).new).toEqual(expected.third.old)
  expect((await between(second, first)).old).toEqual(expected.second.new)

  leave()
})

describe('words keep their county', () => {
  test('when somebody else splits the paragraph and makes it a heading', async () => {
    const { document, a, b, leave } = await world.atWork()
    await a.type('Der Kreis trägt die Kosten.')
    const first = await world.keep(document, 'Erste')
    await b.split('trägt')
    await b.act(() => {
      const selection = $getRoot().getFirstChild()!.selectStart()
      $setBlocksType(selection, () => $createHeadingNode('h2'))
    })
    const second = await world.keep(document, 'Zweite')
    expect(await writersOf(second)).toEqual(['Der Kreis trägt die Kosten.|A'])
    expect(await between(first, second)).toEqual({
      old: ['Der Kreis trägt die Kosten.|–'],
      new: ['Der Kreis trägt die Kosten.|–'],
    })
    await b.delete('die Kosten')
    const third = await world.keep(document, 'Dritte')
    expect((await between(first, third)).old).toEqual(['Der Kreis trägt |–', 'die Kosten|B', '.|–'])
    leave()
  })

  test('when somebody else deletes them and takes that back, and a later deletion is whoever’s made it', async () => {
    const { document, a, b, c, leave } = await world.atWork()
    await a.type('Der Kreis trägt die Kosten.')
    const first = await world.keep(document, 'Erste')
    await b.delete('trägt die ')
    await b.type('Und noch etwas.', 'Kosten.')
    const second = await world.keep(document, 'Zweite')
    await b.undo()
    await b.undo()
    const words = plainText(b.editor.inYjs())
    expect(words).toBe('Der Kreis trägt die Kosten.')
    await c.type('!', 'Kosten.')
    const third = await world.keep(document, 'Dritte')
    expect(await writersOf(third)).toEqual(['Der Kreis trägt die Kosten.|A', '!|C'])
    expect((await between(first, third)).new).toEqual(['Der Kreis trägt die Kosten.|–', '!|C'])
    await c.delete('trägt ')
    const fourth = await world.keep(document, 'Vierte')
    expect((await between(first, fourth)).old).toEqual(['Der Kreis |–', 'trägt |C', 'die Kosten.|–'])
    // What happened later does not change who had deleted it by then.
    expect((await between(first, second)).old).toEqual(['Der Kreis |–', 'trägt die |B', 'Kosten.|–'])
    leave()
  })
})

test('marks are of who gave them, and after they are gone of who took them', async () => {
  const { document, a, b, c, leave } = await world.atWork()
  await a.type('Der Kreis trägt die Kosten.')
  const plain = await world.keep(document, 'Ohne')
  await b.bold('Kreis')
  const bold = await world.keep(document, 'Fett')
  await c.plain('Kreis')
  const again = await world.keep(document, 'Wieder ohne')
  const formatters = async (from: VersionId, to: VersionId) => {
    const { versions, traces } = world.server.workspace
    const [older, newer] = await Promise.all([from, to].map(async (id) => (await versions.find(id))!))
    const sides = attribute(soundText(older!), soundText(newer!), await traces.fates(document.id))
    return read(sides.to, ({ formattedBy }) => formattedBy).find((part) => part.startsWith('Kreis'))
  }
  expect(await formatters(plain, bold)).toMatch(/^Kreis.*[|]B$/)
  expect(await formatters(bold, again)).toMatch(/^Kreis.*[|]C$/)
  leave()
})

test('a clause that is taken out is of who took it out, with all its words', async () => {
  const { document, a, leave } = await world.atWork()
  await a.type('Bleibt nicht.')
  await world.anna.ask('POST', `/api/documents/${document.id}/clauses`, { title: 'Zwei' })
  const first = await world.keep(document, 'Erste')
  await world.bernd.ask('DELETE', `/api/documents/${document.id}/clauses/${document.clauses[0]!.id}`)
  const second = await world.keep(document, 'Zweite')
  expect((await between(first, second)).old).toEqual(['Bleibt nicht.|B'])
  leave()
})

test('a version that was kept before ids were stored names whose words they are, and nobody as their deleter', async () => {
  const { document, a, leave } = await world.atWork()
  await a.type('Der Kreis.')
  const first = await world.keep(document, 'Erste')
  await a.delete('Kreis')
  const second = await world.keep(document, 'Zweite')
  const { storage } = world.server
  await storage.batch([
    { sql: 'drop trigger versionClauseIsNeverChanged', parameters: [] },
    {
      sql: 'update versionClause set runs = ? where versionId in (?, ?) and runs like ?',
      parameters: [JSON.stringify([[10, world.organisations.a]]), first, second, '%[10,%'],
    },
  ])
  expect((await between(first, second)).old).toEqual(['Der Kreis.|–'])
  expect((await between(second, first)).new).toEqual(['Der Kreis.|–'])
  leave()
})
