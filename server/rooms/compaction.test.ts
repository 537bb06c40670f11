import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import type { DocumentId } from '../../shared/ids.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { makeRandom } from '../../shared/text/testing/random.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { type Statement, type Storage, StorageDamage } from '../database/storage.ts'
import type { StorageOwner } from '../database/storage-owner.ts'
import { compactInThread } from './compact-in-thread.ts'
import { compact, compactJournal, differenceBetween } from './compaction.ts'
import { type CompactorOptions, makeCompactor } from './compactor.ts'
import type { AuthoredRange, Journal, Past } from './journal.ts'
import { makeLibsqlJournal } from './libsql-journal.ts'
import { readPast } from './libsql-reading.ts'
import { makeShortening } from './libsql-states.ts'
import { makeLiveDocument } from './live-document.ts'
import { makeHandTimers } from './testing/hand-timers.ts'
import { editHonestly } from './testing/honest.ts'
import { makeStorage } from './testing/libsql.ts'
import type { Page } from './testing/page.ts'
import { author, clauses, documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'
import type { Timers } from './timers.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))
const HISTORIES = process.env.LONG ? 300 : 20
const [first] = clauses
const someday = '2099-01-01T00:00:00.000Z'

let hall: TownHall | undefined
afterEach(async () => {
  await hall?.close()
  hall = undefined
})

const rowsOf = async (storage: Storage, sql: string) => (await storage.batch([{ sql, parameters: [] }]))[0]!.rows
const countIn = async (storage: Storage, table: string) =>
  (await rowsOf(storage, `select count(*) from ${table}`))[0]![0] as number

async function keepState(storage: Storage): Promise<void> {
  const past = await makeLibsqlJournal(storage).read(documentId)
  await makeShortening(storage, () => new Date().toISOString()).keepState(documentId, compact(past))
}
async function letGoOfAll(storage: Storage, most = 1_000): Promise<number> {
  const { letGo } = makeShortening(storage, () => new Date().toISOString())
  let all = 0
  for (let gone = 1; gone > 0; all += gone) gone = await letGo(documentId, someday, most)
  return all
}

const byId = (a: AuthoredRange, b: AuthoredRange) => a.client - b.client || a.clock - b.clock
/** What can be known of a document: its text and ids are compared apart. */
const knowledgeOf = ({ head, owners, inserted, deleted, ...past }: Past) => {
  const live = makeLiveDocument({ head, owners, inserted, deleted, ...past })
  const graves = deleted.flatMap(({ client, clock, length }) =>
    Array.from({ length }, (_, n) => live.clauseOfDeleted(client, clock + n) ?? null),
  )
  return { head, owners: [...owners], inserted: [...inserted].sort(byId), deleted: [...deleted].sort(byId), graves }
}

/** Nothing has to be waited for. */
const noTimers: Timers = {
  now: () => Date.now(),
  after(_, run) {
    queueMicrotask(run)
    return () => {}
  },
}

/** Whether all that a page has is in the room, and on disk. */
const isAtRest = ({ isSynced, saved, sent }: Page) => isSynced && sent > 0 && saved === sent

function never(why: string): never {
  throw new Error(why)
}

/** Four people write, are cut off and come back; now and then the room closes and the journal is compacted. */
async function play(random: ReturnType<typeof makeRandom>): Promise<void> {
  const storage = await makeStorage()
  const journal = makeLibsqlJournal(storage, () => someday)
  const untouched = makeLibsqlJournal(await makeStorage(), () => someday)
  const both: Journal = {
    read: journal.read,
    async commit(...given) {
      await untouched.commit(...given)
      return journal.commit(...given)
    },
  }
  hall = await openTownHall({ journal: both })
  const pages = await Promise.all([1, 2, 3, 4].map((n) => hall!.page(seat(n))))
  const here = new Set(pages)
  for (let step = 0; step < 40; step++) {
    const n = random.below(4)
    const deed = random.below(10)
    if (deed === 0) {
      pages[n]!.cut()
      here.delete(pages[n]!)
    } else if (deed === 1) {
      pages[n]!.cut()
      await hall.admit(pages[n]!, seat(n + 1))
      here.add(pages[n]!)
    } else if (deed > 2) editHonestly(pages[n]!.doc, random.oneOf(clauses), random)
    else {
      for (const page of here) await vi.waitFor(() => isAtRest(page) || never('it is not at rest'), { interval: 1 })
      // What somebody wrote who has been cut off since may still be on its way to the disk.
      await hall.words(first)
      await keepState(storage)
      if (random.percent(50)) await letGoOfAll(storage, 1 + random.below(7))
      const [short, long] = await Promise.all([journal.read(documentId), untouched.read(documentId)])
      expect(short.updates.length).toBe(1)
      expect(differenceBetween(makeLiveDocument(short).doc, makeLiveDocument(long).doc)).toBeUndefined()
      expect(knowledgeOf(short)).toEqual(knowledgeOf(long))
      if (random.percent(50)) continue
      for (const page of pages) page.cut()
      here.clear()
      await hall.lobby.closeAll()
      hall = await openTownHall({ journal: both })
    }
  }
  for (const [n, page] of pages.entries()) {
    page.cut()
    await hall.admit(page, seat(n + 1))
  }
  for (const page of pages) await vi.waitFor(() => expect(page.saved).toBe(page.sent))
  for (const page of pages) await vi.waitFor(() => expect(differenceBetween(page.doc, pages[0]!.doc)).toBeUndefined())
  const [short, long] = await Promise.all([journal.read(documentId), untouched.read(documentId)])
  expect(differenceBetween(makeLiveDocument(short).doc, makeLiveDocument(long).doc)).toBeUndefined()
  expect(differenceBetween(makeLiveDocument(long).doc, pages[0]!.doc)).toBeUndefined()
  expect(knowledgeOf(short)).toEqual(knowledgeOf(long))
  for (const page of pages) page.destroy()
  await hall.close()
  hall = undefined
}

test(`R18: compacting at any moment changes nothing that anybody can see (${HISTORIES} histories, SEED=${seed})`, async () => {
  for (let n = 0; n < HISTORIES; n++) {
    await play(makeRandom(seed + n)).catch((cause: unknown) => {
      throw new Error(`history ${n}: SEED=${seed + n} replays it`, { cause })
    })
  }
}, 600_000)

/** A document of some entries, its journal closed. */
async function written(edits = 12, file?: string): Promise<StorageOwner> {
  const storage = await makeStorage([documentId], file)
  const open = await openTownHall({ journal: makeLibsqlJournal(storage) })
  const page = await open.page(seat(1))
  for (let n = 0; n < edits; n++) {
    page.type(first, ` Satz ${n}.`)
    await vi.waitFor(() => expect(page.saved).toBe(page.sent))
  }
  await open.close()
  return storage
}

/** A storage that fails in the middle of its nth statement from now on, or right after the commit that holds it. */
function failingAt(storage: Storage, nth: number, when: 'before' | 'after'): Storage {
  let passed = 0
  return {
    ...storage,
    async batch(statements) {
      const at = nth - passed
      passed += statements.length
      if (at >= statements.length || at < 0) return storage.batch(statements)
      if (when === 'after') {
        await storage.batch(statements)
        throw new Error('The process was gone before the answer')
      }
      // Refused by SQLite itself, after the statements before it have run.
      const refused: Statement = { sql: 'select abs(-9223372036854775807 - 1)', parameters: [] }
      return storage.batch([...statements.slice(0, at), refused, ...statements.slice(at)])
    },
  }
}

test('R18: a failure at any statement leaves the journal as it was or as it was to be', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'einklang-'))
  const [original, file] = [join(folder, 'original.db'), join(folder, 'einklang.db')]
  await (await written(5, original)).close()
  let failures = 0
  for (const when of ['before', 'after'] as const) {
    let hasEnded = false
    for (let nth = 0; !hasEnded; nth++) {
      copyFileSync(original, file)
      const storage = openInProcess(file)
      const journal = makeLibsqlJournal(storage)
      const before = await journal.read(documentId)
      const failing = failingAt(storage, nth, when)
      try {
        await keepState(failing)
        await letGoOfAll(failing, 2)
        hasEnded = true
      } catch {
        failures++
      }
      const after = await journal.read(documentId)
      expect([after.damage, after.mended, after.head]).toEqual([undefined, undefined, before.head])
      expect(differenceBetween(makeLiveDocument(after).doc, makeLiveDocument(before).doc)).toBeUndefined()
      expect(knowledgeOf(after)).toEqual(knowledgeOf(before))
      expect((await countIn(storage, 'journalEntry')) + (await countIn(storage, 'journalSeal'))).toBe(6)
      expect([0, 2]).toContain(await countIn(storage, 'journalState'))
      await storage.close()
    }
  }
  rmSync(folder, { recursive: true })
  expect(failures).toBeGreaterThan(30)
}, 60_000)

test('R18: bytes of entries are let go only when a sound state has them; their seals stay', async () => {
  const storage = await written()
  expect(await letGoOfAll(storage)).toBe(0)
  await keepState(storage)
  await storage.batch([{ sql: 'update journalState set bytes = zeroblob(9) where copy = 2', parameters: [] }])
  expect(await letGoOfAll(storage)).toBe(0)
  await storage.batch([{ sql: 'delete from journalState where copy = 2', parameters: [] }])
  await keepState(storage)
  const chain = 'select sequence, at, actorId, previousHash, hash from journalEntry order by sequence'
  const before = await rowsOf(storage, chain)
  expect(await letGoOfAll(storage)).toBe(13)
  expect(await countIn(storage, 'journalEntry')).toBe(0)
  expect(await rowsOf(storage, chain.replace('journalEntry', 'journalSeal'))).toEqual(before)
  hall = await openTownHall({ journal: makeLibsqlJournal(storage) })
  const page = await hall.page(seat(1))
  expect(page.words(first)).toContain('Satz 11.')
  page.type(first, ' Weiter.')
  await vi.waitFor(() => expect(page.saved).toBe(page.sent))
})

test('R15: a damaged state is made good by its second copy, or by the entries while they are there', async () => {
  const storage = await written()
  await keepState(storage)
  const journal = makeLibsqlJournal(storage)
  const text = async () => JSON.stringify(makeLiveDocument(await journal.read(documentId)).doc.getMap('clauses'))
  const truth = await text()
  const spoil = (copy: number) =>
    storage.batch([{ sql: 'update journalState set graves = ? where copy = ?', parameters: ['[1]', copy] }])
  for (const copy of [1, 2]) {
    await spoil(copy)
    expect(await text()).toBe(truth)
    const { damage, mended } = await journal.read(documentId)
    expect(damage).toBeUndefined()
    expect(mended).toMatchObject({ sequence: 13, why: 'the state stored there has changed' })
  }
  expect(await countIn(storage, 'journalDamage')).toBe(1)
  await storage.batch([{ sql: 'delete from journalEntry where sequence <= 3', parameters: [] }])
  expect(await journal.read(documentId)).toMatchObject({ updates: [], damage: { document: documentId } })
})

/** A compactor that is set going by every fifth entry. */
const makeHurried = (storage: Storage, options: Pick<CompactorOptions, 'compact' | 'timers' | 'report'>) =>
  makeCompactor({
    ...{ journal: makeLibsqlJournal(storage), shortening: makeShortening(storage, () => someday), afterEntries: 5 },
    ...options,
  })

test('R18: a journal is compacted by itself, one at a time, and what fails is reported and changes nothing', async () => {
  const storage = await makeStorage()
  const reported: unknown[] = []
  let underWay = 0
  let fails = true
  const compactor = makeHurried(storage, {
    timers: noTimers,
    async compact(document) {
      expect(++underWay).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      underWay--
      if (fails) throw new Error('not today')
      return compactJournal(storage, document)
    },
    report: (cause, document) => reported.push([cause, document]),
  })
  hall = await openTownHall({ journal: compactor.journal })
  const page = await hall.page(seat(1))
  const type = async (times: number) => {
    for (let n = 0; n < times; n++) {
      page.type(first, ` ${n}.`)
      await vi.waitFor(() => expect(page.saved).toBe(page.sent))
    }
    await compactor.settled()
  }
  await type(5)
  expect(reported).toEqual([[expect.objectContaining({ message: 'not today' }), documentId]])
  expect(await countIn(storage, 'journalState')).toBe(0)
  fails = false
  await type(25)
  const { stateSequence, head } = await makeLibsqlJournal(storage).read(documentId)
  expect(head.sequence - stateSequence).toBeLessThan(10)
  expect(reported).toHaveLength(1)
  await compactor.close()
})

test('R18: however fast entries come, a document is compacted once in half a minute, and then without another entry', async () => {
  const storage = await makeStorage()
  const timers = makeHandTimers()
  let times = 0
  const compactor = makeHurried(storage, {
    timers,
    compact(document) {
      times++
      return compactJournal(storage, document)
    },
  })
  hall = await openTownHall({ journal: compactor.journal })
  const page = await hall.page(seat(1))
  for (let n = 0; n < 20; n++) {
    page.type(first, ` ${n}.`)
    await vi.waitFor(() => expect(page.saved).toBe(page.sent))
  }
  await compactor.settled()
  expect(times).toBe(1)
  timers.turn(30_000)
  await compactor.settled()
  expect(times).toBe(2)
  await compactor.close()
  expect(timers.waiting()).toBe(0)
})

/** A hall whose documents are long, over time that is turned by hand. */
async function openLongHall(compactLong?: CompactorOptions['compact']) {
  const storage = await makeStorage()
  const timers = makeHandTimers()
  const done: string[] = []
  const reported: unknown[] = []
  const compactor = makeCompactor({
    ...{
      journal: makeLibsqlJournal(storage),
      shortening: makeShortening(storage, () => someday),
      longBytes: 2_000,
      timers,
    },
    async compact(document) {
      done.push(document)
      return compactLong ? compactLong(document) : compactJournal(storage, document)
    },
    report: (cause) => reported.push(cause),
  })
  hall = await openTownHall({
    ...{ journal: compactor.journal, timers, idleMs: 60_000 },
    ...{ onEmpty: compactor.leaveAlone, onClosed: compactor.forget },
  })
  const page = await hall.page(seat(1))
  const visit = async (words: string) => {
    await hall!.admit(page)
    page.type(first, words)
    await vi.waitFor(() => expect(page.saved).toBe(page.sent))
    page.cut()
  }
  page.cut()
  /** How often something was compacted once this time has passed. */
  const timesAfter = async (ms: number) => {
    timers.turn(ms)
    await compactor.settled()
    return done.length
  }
  return { storage, compactor, page, visit, timesAfter, reported, timers }
}

test('R18: a long document is compacted when nobody is in its room any more, if it was written in', async () => {
  const { storage, compactor, page, visit, timesAfter } = await openLongHall()
  const other = await hall!.page(seat(2))
  await visit(' Kurz.')
  other.cut()
  expect(await timesAfter(2_000)).toBe(0)

  await hall!.admit(other)
  await visit(' Lang.'.repeat(400))
  expect(await timesAfter(2_000)).toBe(0)
  other.cut()
  expect(await timesAfter(1_999)).toBe(0)
  await hall!.admit(page)
  expect(await timesAfter(10_000)).toBe(0)
  page.cut()
  expect(await timesAfter(2_000)).toBe(1)
  const { head, stateSequence } = await makeLibsqlJournal(storage).read(documentId)
  expect(stateSequence).toBe(head.sequence)

  await hall!.admit(page)
  page.cut()
  await hall!.words(first)
  expect(await timesAfter(59_000)).toBe(1)
  await compactor.close()
})

test('R18: a long document that nobody was in, only requests, is compacted when its room leaves memory', async () => {
  const { compactor, timesAfter, timers } = await openLongHall()
  expect(await timesAfter(2_000)).toBe(0)
  await hall!.lobby.inRoom(documentId, (room) =>
    room.change(author(1), (doc) => {
      const block = clauseRoot(doc, first)!.get(0) as Y.XmlElement
      ;(block.get(0) as Y.XmlText).insert(0, 'Lang. '.repeat(400))
    }),
  )
  expect(await timesAfter(59_999)).toBe(0)
  timers.turn(1)
  await vi.waitFor(async () => expect(await timesAfter(0)).toBe(1))
  await compactor.close()
})

test('R18: however often somebody comes and leaves, a document is compacted once in half a minute, and at last', async () => {
  const { storage, compactor, visit, timesAfter, timers } = await openLongHall()
  for (let n = 0; n < 10; n++) {
    await visit(' Lang.'.repeat(400))
    expect(await timesAfter(2_900)).toBe(1)
  }
  await visit(' Zuletzt.')
  expect(await timesAfter(59_999)).toBe(1)
  timers.turn(1)
  await vi.waitFor(async () => expect(await timesAfter(0)).toBe(2))
  expect(hall!.lobby.opened()).toEqual([])
  const { head, stateSequence } = await makeLibsqlJournal(storage).read(documentId)
  expect(stateSequence).toBe(head.sequence)
  await compactor.close()
  expect(timers.waiting()).toBe(0)
})

test('a document that waits for two reasons is compacted once, and looked at once more', async () => {
  const done: boolean[] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const storage = await makeStorage()
  const compactor = makeCompactor({
    ...{ journal: makeLibsqlJournal(storage), shortening: makeShortening(storage, () => someday) },
    ...{ afterEntries: 5, longBytes: 100 },
    async compact(document) {
      await held
      const compacted = await compactJournal(storage, document)
      done.push(compacted.state !== undefined)
      return compacted
    },
  })
  hall = await openTownHall({ journal: compactor.journal })
  const page = await hall.page(seat(1))
  const type = async (times: number) => {
    for (let n = 0; n < times; n++) {
      page.type(first, ` ${n}.`)
      await vi.waitFor(() => expect(page.saved).toBe(page.sent))
    }
  }
  await type(5)
  compactor.forget(documentId)
  release()
  await compactor.settled()
  expect(done).toEqual([true, false])
  await compactor.close()
})

test('nothing is begun any more when it was closed while it looked whether there is something to do', async () => {
  const storage = await written()
  let [asked, release] = [() => {}, () => {}]
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve
  })
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const shortening = makeShortening(storage, () => someday)
  const begun = vi.fn((document: DocumentId) => compactJournal(storage, document))
  const compactor = makeCompactor({
    journal: makeLibsqlJournal(storage),
    shortening: {
      ...shortening,
      async ageOf(document) {
        asked()
        await held
        return shortening.ageOf(document)
      },
    },
    compact: begun,
    timers: { ...noTimers, now: () => Date.now() + 31 * 24 * 60 * 60 * 1000 },
  })
  const sweeping = compactor.sweep()
  await isAsked
  const closing = compactor.close()
  release()
  await Promise.all([sweeping, closing])
  expect(begun).not.toHaveBeenCalled()
})

test('a document that cannot be compacted is not tried again whenever somebody leaves', async () => {
  const { compactor, visit, timesAfter, reported, timers } = await openLongHall(() =>
    Promise.reject(new Error('not this one')),
  )
  for (let n = 0; n < 3; n++) {
    await visit(' Lang.'.repeat(400))
    expect(await timesAfter(2_000)).toBe(1)
    timers.turn(31_000)
  }
  expect(reported).toHaveLength(1)
  await compactor.close()
})

test('a state is let go of, at the latest when the next has been made', async () => {
  const made: WeakRef<object>[] = []
  const { storage, compactor, visit, timesAfter, timers } = await openLongHall(async (document) => {
    const compacted = await compactJournal(storage, document)
    made.push(new WeakRef(compacted.state!))
    return compacted
  })
  for (let n = 1; n <= 3; n++) {
    await visit(' Lang.'.repeat(400))
    expect(await timesAfter(2_000)).toBe(n)
    timers.turn(31_000)
  }
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  await vi.waitFor(() => {
    collectGarbage()
    expect(made.slice(0, -1).map((state) => state.deref() === undefined)).toEqual([true, true])
  }, 10_000)
  await compactor.close()
})

test('R18: after 30 days the sweep lets go of a document that nobody has opened since', async () => {
  const storage = await written()
  let now = Date.now()
  const compactor = makeCompactor({
    journal: makeLibsqlJournal(storage),
    shortening: makeShortening(storage, () => someday),
    compact: (document) => compactJournal(storage, document),
    timers: { ...noTimers, now: () => now },
  })
  await compactor.sweep()
  expect([await countIn(storage, 'journalEntry'), await countIn(storage, 'journalSeal')]).toEqual([13, 0])
  now += 31 * 24 * 60 * 60 * 1000
  await compactor.sweep()
  expect([await countIn(storage, 'journalEntry'), await countIn(storage, 'journalSeal')]).toEqual([0, 13])
})

test('what a thread of its own reads and compacts is the same', async () => {
  const storage = await written()
  const past = await makeLibsqlJournal(storage).read(documentId)
  const apart = compactInThread(storage)
  expect(await apart(documentId)).toEqual({ isSound: true, state: compact(past) })
  await expect(
    compactInThread({ ...storage, batch: () => Promise.reject(new Error('no disk')) })(documentId),
  ).rejects.toThrow('no disk')
  await storage.batch([{ sql: "update journalEntry set bytes = x'09' where sequence = 4", parameters: [] }])
  expect(await apart(documentId)).toEqual({ isSound: false })
  await storage.close()
  const withHole = { ...past, updates: [...past.updates.slice(0, 3), ...past.updates.slice(4)] }
  expect(() => compact(withHole)).toThrow('foundations are missing')
})

test('R15: a thread of its own reads around a page of the database that is damaged', async () => {
  const storage = await written()
  await keepState(storage)
  const state = compact(await makeLibsqlJournal(storage).read(documentId))
  // Of the state one copy cannot be read and the other is not there: what is left are the entries.
  await storage.batch([{ sql: 'delete from journalState where copy = 2', parameters: [] }])
  const damaged: Storage = {
    ...storage,
    async batch(statements) {
      if (statements.some(({ sql, parameters }) => sql.includes('from journalState') && parameters.includes(1)))
        throw new StorageDamage('database disk image is malformed')
      return storage.batch(statements)
    },
  }
  expect(await compactInThread(damaged)(documentId)).toEqual({ isSound: false, state })
})

test('R18: a damaged journal is left alone until as many entries have come once more', async () => {
  const storage = await makeStorage()
  const timers = makeHandTimers()
  let times = 0
  const compactor = makeHurried(storage, {
    timers,
    async compact() {
      times++
      return { isSound: false }
    },
  })
  hall = await openTownHall({ journal: compactor.journal })
  const page = await hall.page(seat(1))
  for (let n = 0; n < 5; n++) {
    page.type(first, ` ${n}.`)
    await vi.waitFor(() => expect(page.saved).toBe(page.sent))
  }
  for (let n = 0; n < 3; n++) {
    await compactor.settled()
    timers.turn(30_000)
  }
  expect(times).toBe(1)
  await compactor.close()
})

test('R18: a journal that is read piece by piece is the same, and what is written meanwhile is left for the next time', async () => {
  const storage = await written()
  const journal = makeLibsqlJournal(storage)
  const whole = await readPast(storage, documentId)
  for (let atOnce = 1; atOnce <= 14; atOnce++) expect(await readPast(storage, documentId, atOnce)).toEqual(whole)
  let { head } = whole
  const busy: Pick<Storage, 'batch'> = {
    async batch(statements) {
      const results = await storage.batch(statements)
      const entry = { by: author(1), epoch: 1, update: new Uint8Array([0, 0]) }
      head = await journal.commit(
        documentId,
        head,
        [{ ...entry, claimed: [], inserted: [], carried: [], deleted: [] }],
        [],
      )
      return results
    },
  }
  expect(await readPast(busy, documentId, 5)).toEqual(whole)
})

test('R15: damage that compacting comes upon is put on record, and no state hides it', async () => {
  const storage = await written()
  await storage.batch([{ sql: "update journalEntry set bytes = x'09' where sequence = 4", parameters: [] }])
  const compactor = makeCompactor({
    journal: makeLibsqlJournal(storage),
    shortening: makeShortening(storage, () => someday),
    compact: (document) => compactJournal(storage, document),
    timers: { now: () => Date.parse(someday), after: () => () => {} },
  })
  await compactor.sweep()
  expect([await countIn(storage, 'journalDamage'), await countIn(storage, 'journalState')]).toEqual([1, 0])
  await compactor.close()
})

test('a state is not kept over a newer one, nor for an entry that the journal does not have', async () => {
  const storage = await written()
  const past = await makeLibsqlJournal(storage).read(documentId)
  const { keepState } = makeShortening(storage, () => someday)
  const old = compact({ ...past, updates: past.updates.slice(0, 4) })
  const headOfFour = (await rowsOf(storage, 'select hash from journalEntry where sequence = 4'))[0]![0] as string
  await keepState(documentId, compact(past))
  await expect(keepState(documentId, { ...old, head: { sequence: 4, hash: headOfFour } })).rejects.toThrow()
  const other = documentId.replace(/1$/, '7') as DocumentId
  await expect(keepState(other, compact(past))).rejects.toThrow()
  await expect(keepState(documentId, { ...old, head: { sequence: 99, hash: 'x' } })).rejects.toThrow()
})
