import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Document } from '../../shared/documents.ts'
import type { VersionId } from '../../shared/ids.ts'
import { makeRandom, type Random } from '../../shared/text/testing/random.ts'
import type { Restored, VersionSummary } from '../../shared/versions.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import type { Answer, Asker } from '../testing/test-server.ts'
import { attribute } from './attribution.ts'
import { lettersIn } from './letters.ts'
import { soundText } from './sound.ts'
import { makeScribe } from './testing/scribe.ts'
import { verifyVersions } from './verify-versions.ts'

/** `LONG=1`: more documents, each written in for longer; `SEED=…` and `ROUNDS=…` repeat one. */
const isLong = process.env.LONG === '1'
const { SEED, ROUNDS = isLong ? 300 : 50 } = process.env
const seeds = SEED ? [Number(SEED)] : Array.from({ length: isLong ? 30 : 3 }, (_, seed) => seed)

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

/** How often each request ended how. Every answer must be what was asked for, or a problem that says why not. */
function makeTally() {
  const outcomes = new Map<string, number>()
  return {
    outcomes,
    isDone(what: string, { status, body }: Answer): boolean {
      const isDone = status < 300
      if (!isDone) expect([400, 404, 409], `${what}: ${JSON.stringify(body)}`).toContain(status)
      const outcome = `${what}: ${isDone ? 'done' : (body as { code: string }).code}`
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      return isDone
    },
  }
}

type Tally = ReturnType<typeof makeTally>

/** Adds, renames, moves, removes, brings back and locks clauses, and renames the document. */
function makeRearranging(path: string, random: Random, { isDone }: Tally) {
  const { anna, bernd, facilitator } = world
  const removed: string[] = []
  return async function rearrange(): Promise<void> {
    const { clauses } = (await anna.ask('GET', path)).body as Document
    const [one, other] = [random.oneOf(clauses), random.oneOf(clauses)]
    const at = `${path}/clauses/${one.id}`
    const kind = random.below(8)
    if (kind === 0) isDone('add', await anna.ask('POST', `${path}/clauses`, { title: 'Neu', after: one.id }))
    else if (kind === 1) isDone('retitle', await bernd.ask('PATCH', at, { title: `Titel ${random.below(99)}` }))
    else if (kind === 2) isDone('move', await bernd.ask('PATCH', at, { after: one === other ? null : other.id }))
    else if (kind < 5 && clauses.length > 3) {
      if (isDone('remove', await anna.ask('DELETE', at))) removed.push(one.id)
    } else if (kind === 5 && removed.length > 0)
      isDone('bring back', await bernd.ask('POST', `${path}/clauses/${removed.pop()}/bring-back`))
    else if (kind === 6) isDone('rename', await anna.ask('PATCH', path, { title: `Saat ${random.below(5)}` }))
    else isDone('lock', await facilitator.ask('PUT', `${at}/lock`, { locked: !one.locked && random.percent(40) }))
  }
}

/** Keeps versions, and brings one of them back, whole or one clause of it. */
function makeRestoring(path: string, random: Random, { isDone }: Tally) {
  const { versions } = world.server.workspace
  const kept: VersionId[] = []
  const textOf = async (version: VersionId) => soundText((await versions.find(version))!)
  return {
    async keep(): Promise<void> {
      const answer = await world.anna.ask('POST', `${path}/versions`, { label: 'Stand' })
      if (isDone('keep', answer)) kept.push((answer.body as VersionSummary).id)
    },
    async restore(by: Asker): Promise<void> {
      if (kept.length === 0) return
      const version = random.percent(50) ? kept.at(-1)! : random.oneOf(kept)
      const source = await textOf(version)
      const clause = random.percent(60) ? random.oneOf(source.clauses).id : undefined
      const answer = await by.ask('POST', `${path}/restore`, { version, ...(clause && { clause }) })
      if (!isDone(clause ? 'restore a clause' : 'restore all', answer)) return
      const { id, before } = answer.body as Restored
      const now = await textOf(id)
      const saidBy = ({ clauses }: typeof now) =>
        clauses.filter((each) => clause === undefined || each.id === clause).map((each) => [each.id, each.content])
      expect(saidBy(now)).toEqual(saidBy(source))
      await expectWhoseWordsTheyAre(before, id)
      expect((await by.ask('GET', `${path}/compare?from=${before}&to=${id}`)).status).toBe(200)
      kept.push(before, id)
    },
  }
}

/** Of every letter of both texts something is known. */
async function expectWhoseWordsTheyAre(older: VersionId, newer: VersionId): Promise<void> {
  const { versions, traces } = world.server.workspace
  const [from, to] = await Promise.all([older, newer].map(async (id) => (await versions.find(id))!))
  const sides = attribute(soundText(from!), soundText(to!), await traces.fates(to!.document))
  for (const { content, credits = [] } of [...sides.from.clauses, ...sides.to.clauses])
    expect(credits.reduce((sum, { length }) => sum + length, 0)).toBe(lettersIn(content.blocks))
}

test.each(seeds)(
  'whatever others do meanwhile, restoring ends as asked or says why not (SEED=%i)',
  async (seed) => {
    const { anna, bernd, organisations, server } = world
    const { lobby } = server.workspace
    const random = makeRandom(seed)
    const document = await world.aDocument(`Saat ${seed}`, 'target-agreement')
    const path = `/api/documents/${document.id}`
    const scribes = ([anna, bernd, bernd] as const).map((person) =>
      makeScribe(lobby, document.id, person, person === anna ? organisations.a : organisations.b),
    )
    const tally = makeTally()
    const rearrange = makeRearranging(path, random, tally)
    const { keep, restore } = makeRestoring(path, random, tally)
    const allWrite = (chance: number) => {
      for (const scribe of scribes) if (random.percent(chance)) scribe.write(random)
    }

    for (let round = 0; round < Number(ROUNDS); round++) {
      const scribe = random.oneOf(scribes)
      const kind = random.below(12)
      if (kind < 3) await scribe.goTo(random.oneOf(((await anna.ask('GET', path)).body as Document).clauses).id)
      else if (kind === 3) scribe.loseTheLine()
      else if (kind === 4) await scribe.comeBack()
      else if (kind === 5) await keep()
      else if (kind < 9) await rearrange()
      allWrite(60)
      if (random.percent(75)) continue
      const restorings = [anna, bernd].slice(0, random.percent(20) ? 2 : 1).map(restore)
      allWrite(50)
      await Promise.all(restorings)
    }
    for (const { leave } of scribes) leave()
    if (isLong) console.log(seed, Object.fromEntries(tally.outcomes))
    expect([...tally.outcomes.keys()]).toContainEqual(expect.stringMatching(/restore.*done/))
    expect(await verifyVersions(server.storage, document.id)).toBeUndefined()
  },
  600_000,
)
