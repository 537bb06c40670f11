import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeRandom, type Random } from '../../shared/text/testing/random.ts'
import { StorageFailure } from '../database/storage.ts'
import { makeHandTimers } from './testing/hand-timers.ts'
import { editHonestly } from './testing/honest.ts'
import { makePage, type Page } from './testing/page.ts'
import { makeStubbornJournal } from './testing/stubborn-journal.ts'
import { clauses, documentId, openTownHall, seat } from './testing/town-hall.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))
/** Over each of the two ways. */
const RUNS = process.env.LONG ? 1_000 : 20
const PEOPLE = 5
const DEEDS = 120

const turn = () => new Promise((resolve) => setImmediate(resolve))
const textOf = (doc: Y.Doc) => clauses.map((clause) => String(doc.getMap('clauses').get(clause))).join('\n')

/** Whether everything a page knows is in the journal: what `saved` promises when it has caught up. */
async function isOnDisk(page: Page, journal: ReturnType<typeof makeStubbornJournal>): Promise<boolean> {
  const disk = new Y.Doc()
  for (const update of (await journal.read(documentId)).updates) Y.applyUpdate(disk, update)
  const state = Y.decodeStateVector(Y.encodeStateVector(page.doc))
  return [...state].every(([client, clock]) => Y.getState(disk.store, client) >= clock)
}

async function run(random: Random): Promise<void> {
  const { below, oneOf, percent } = random
  const journal = makeStubbornJournal()
  const timers = makeHandTimers()
  const hall = await openTownHall({ journal, timers, idleMs: 50 })
  const people = Array.from({ length: PEOPLE }, (_, n) => ({ page: makePage(), seat: seat(n + 1), isIn: false }))
  let lies = 0
  const comeIn = async (person: (typeof people)[number]) => {
    person.isIn = true
    await hall.admit(person.page, person.seat)
  }
  for (const person of people) await comeIn(person)
  for (let n = 0; n < DEEDS; n++) {
    const person = oneOf(people)
    const { page } = person
    const deed = below(20)
    if (deed === 0 && person.isIn) {
      page.cut()
      person.isIn = false
    } else if (deed === 1) journal.hold()
    else if (deed === 2) journal.release()
    else if (deed === 3) journal.failure = new StorageFailure('for a while')
    else if (deed === 4) journal.failure = undefined
    else if (deed === 5) timers.turn(below(4_000))
    else if (page.isSynced || page.doc.getMap('clauses').size > 0) editHonestly(page.doc, oneOf(clauses), random)
    if (percent(60)) await turn()
    for (const each of people) {
      if (!each.isIn || each.page.closedWith !== undefined) each.isIn = false
      if (!each.isIn && percent(10)) await comeIn(each)
      const claims = each.isIn && each.page.sent > 0 && each.page.saved === each.page.sent
      if (claims && percent(20) && !(await isOnDisk(each.page, journal))) lies++
    }
  }
  journal.failure = undefined
  journal.release()
  for (let calm = 0; calm < 60; calm++) {
    timers.turn(1_000)
    await turn()
    for (const person of people) if (!person.isIn || person.page.closedWith !== undefined) await comeIn(person)
    await turn()
    const texts = new Set(people.map(({ page }) => textOf(page.doc)))
    if (texts.size === 1 && people.every(({ page }) => page.isSynced && page.saved === page.sent)) break
  }
  expect(people.flatMap(({ page }) => page.refusals)).toEqual([])
  expect(lies).toBe(0)
  expect(new Set(people.map(({ page }) => textOf(page.doc))).size).toBe(1)
  expect(people.map(({ page }) => page.saved - page.sent)).toEqual(people.map(() => 0))
  const later = await hall.again()
  const again = await later.lobby.inRoom(documentId, (room) => room.read(textOf))
  expect(again).toBe(textOf(people[0]!.page.doc))
  await later.close()
  for (const { page } of people) page.destroy()
  await hall.close()
}

test(
  `R1, R2, R3: ${RUNS} times ${PEOPLE} people, broken lines and a failing disk: all end with one text, none was deceived (SEED=${seed})`,
  async () => {
    for (let n = 0; n < RUNS; n++) {
      await run(makeRandom(seed + n)).catch((cause: unknown) => {
        throw new Error(`run ${n}: SEED=${seed + n} replays it`, { cause })
      })
    }
  },
  60_000 + RUNS * 15_000,
)
