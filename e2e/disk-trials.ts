/**
 * A room over a database on a disk that refuses at one operation or another, from opening the file to closing it. To be
 * run with that disk loaded: `node --import tsx e2e/disk-trials.ts <trials or "all"> <seed>`. Prints what came of it as
 * JSON, or ends with an error that names the trial.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyDatabase } from '../server/admin/verify.ts'
import { openInProcess } from '../server/database/in-process-storage.ts'
import type { StorageOwner } from '../server/database/storage-owner.ts'
import { compact } from '../server/rooms/compaction.ts'
import { makeLibsqlJournal } from '../server/rooms/libsql-journal.ts'
import { makeShortening } from '../server/rooms/libsql-states.ts'
import { makeLiveDocument } from '../server/rooms/live-document.ts'
import { makeHandTimers } from '../server/rooms/testing/hand-timers.ts'
import { makeStorage } from '../server/rooms/testing/libsql.ts'
import { makePage } from '../server/rooms/testing/page.ts'
import { clauses, documentId, openTownHall, seat, type TownHall } from '../server/rooms/testing/town-hall.ts'
import { StartFailure } from '../server/start-failure.ts'
import { Close } from '../shared/room-protocol.ts'
import { makeRandom } from '../shared/text/testing/random.ts'
import { failingDisk, type Refusal } from './failing-disk.ts'

const spells = ['once', 'until told', 'too long'] as const
const reasons = ['full', 'broken'] as const satisfies Refusal[]

/** The nth operation is refused: alone, or with all until somebody was told, or until the room has given up. */
interface Plan {
  readonly nth: number
  readonly why: Refusal
  readonly spell: (typeof spells)[number]
}

const WORDS = 6
const MOST_TURNS = 2_000
const { LD_PRELOAD = '', FAILING_DISK = '' } = process.env
const disk = failingDisk({ LD_PRELOAD, FAILING_DISK })
const folder = mkdtempSync(path.join(tmpdir(), 'einklang-'))
const count = { trials: 0, refusedOperations: 0, refusedStarts: 0, told: 0, gaveUp: 0, promisedWords: 0 }

const turn = () => new Promise((resolve) => setImmediate(resolve))
const parts = (file: string) => ['', '-wal', '-journal'].map((part) => file + part)

/** Somebody who types numbered words into a clause of their own. */
function makeTypist(n: number) {
  const letter = 'ab'[n]!
  const page = makePage()
  const clause = clauses[n]!
  /** Which frame carries a word. */
  const frames = new Map<string, number>()
  return {
    page,
    clause,
    async comeIn(hall: TownHall): Promise<void> {
      await hall.admit(page, seat(n + 1))
      // What it has not got rid of goes with the first frame.
      for (const word of frames.keys()) frames.set(word, 1)
    },
    type(number: number): void {
      page.type(clause, ` ${letter}${number}`)
      frames.set(`${letter}${number}`, page.sent)
    },
    isSaved: () => page.isSynced && page.closedWith === undefined && page.sent > 0 && page.saved === page.sent,
    isTold: () =>
      page.notices.findLast(({ kind }) => kind === 'not-saved' || kind === 'saved-again')?.kind === 'not-saved',
    saved: () => [...frames].flatMap(([word, frame]) => (frame <= page.saved ? [word] : [])),
  }
}

/** The files as they are now, for whoever comes after this process. */
function copyOf(file: string, copy: string): string {
  for (const each of parts(copy)) rmSync(each, { force: true })
  for (const [n, part] of parts(file).entries()) if (existsSync(part)) copyFileSync(part, parts(copy)[n]!)
  return copy
}

async function lookAt<T>(file: string, look: (storage: StorageOwner) => Promise<T>): Promise<T> {
  const storage = openInProcess(copyOf(file, path.join(folder, 'crashed.db')))
  return look(storage).finally(() => storage.close())
}

/** Opens a database at once, or else where a second process would, since the first ends when it cannot start. */
function startOn(first: string): { file: string; storage: StorageOwner } {
  try {
    return { file: first, storage: openInProcess(first) }
  } catch (cause) {
    if (!(cause instanceof StartFailure)) throw cause
    count.refusedStarts++
    disk.heal()
    const file = copyOf(first, first.replace('first', 'second'))
    return { file, storage: openInProcess(file) }
  }
}

async function trial({ nth, why, spell }: Plan, prepared: string): Promise<void> {
  const place = path.join(folder, `${++count.trials}`)
  mkdirSync(place)
  const first = copyOf(prepared, path.join(place, 'first-einklang.db'))
  const refusedBefore = disk.refused()
  disk.refuse(nth, why, spell === 'once' ? 1 : undefined)

  const { file, storage } = startOn(first)
  await storage.batch([{ sql: 'pragma wal_autocheckpoint = 8', parameters: [] }])
  const journal = makeLibsqlJournal(storage)
  const timers = makeHandTimers()
  const hall = await openTownHall({ journal, timers })
  const typists = [makeTypist(0), makeTypist(1)] as const
  const promised = new Set<string>()

  /** Everything that anyone was promised until now is in the files as they are. */
  async function mustBeKept(): Promise<void> {
    for (const { page, saved, clause } of typists) {
      for (const word of saved()) promised.add(word)
      for (const other of clauses)
        if (other !== clause) for (const [word] of page.words(other).matchAll(/[ab]\d+/g)) promised.add(word)
    }
    const text = await lookAt(file, async (storage) =>
      JSON.stringify(makeLiveDocument(await makeLibsqlJournal(storage).read(documentId)).doc.getMap('clauses')),
    )
    for (const word of promised) {
      const times = text.match(new RegExp(`${word}\\b`, 'g'))?.length ?? 0
      if (times !== 1) throw new Error(`${word} was promised and is there ${times} times`)
    }
  }

  async function settle(): Promise<void> {
    let wasTold = false
    for (let n = 0; !typists.every(({ isSaved }) => isSaved()); n++) {
      if (n > MOST_TURNS) throw new Error('It was never saved')
      await turn()
      if (typists.some(({ isTold }) => isTold())) {
        if (!wasTold) await mustBeKept()
        wasTold = true
        if (spell === 'until told') disk.heal()
        timers.turn(1_000)
      }
      if (typists.every(({ page }) => page.closedWith === undefined)) continue
      if (typists.some(({ page }) => page.closedWith !== Close.busy))
        throw new Error('A page was not told to come back')
      count.gaveUp++
      await mustBeKept()
      disk.heal()
      for (const typist of typists) await typist.comeIn(hall)
    }
    if (wasTold) count.told++
  }

  for (const typist of typists) await typist.comeIn(hall)
  await settle()
  for (let n = 1; n <= WORDS; n++) {
    for (const typist of typists) typist.type(n)
    await settle()
    if (n === WORDS / 2) await shorten(storage)
  }
  for (const { page } of typists) page.destroy()
  await hall.close()
  await storage.close().catch(() => {})
  disk.heal()
  await mustBeKept()
  const faults = await lookAt(file, (storage) => verifyDatabase(storage, () => {}))
  if (faults.length > 0) throw new Error(faults.join('; '))
  if (promised.size !== 2 * WORDS) throw new Error(`${promised.size} words were promised`)
  count.promisedWords += promised.size
  count.refusedOperations += disk.refused() - refusedBefore
  rmSync(place, { recursive: true })
}

/** What the compactor does beside the rooms; a disk that refuses leaves the journal as it was. */
async function shorten(storage: StorageOwner): Promise<void> {
  const { keepState, letGo } = makeShortening(storage, () => new Date().toISOString())
  const state = compact(await makeLibsqlJournal(storage).read(documentId))
  await keepState(documentId, state).catch(() => {})
  await letGo(documentId, '2099', 100).catch(() => {})
}

async function prepare(): Promise<string> {
  const file = path.join(folder, 'prepared.db')
  const storage = await makeStorage([documentId], file)
  const hall = await openTownHall({ journal: makeLibsqlJournal(storage) })
  await hall.close()
  await storage.close()
  return file
}

function plansOf(asked: string, seed: number, operations: number): Plan[] {
  const all = reasons.flatMap((why) =>
    spells.flatMap((spell) => Array.from({ length: operations }, (_, n): Plan => ({ nth: n + 1, why, spell }))),
  )
  const random = makeRandom(seed)
  return asked === 'all' ? all : Array.from({ length: Number(asked) }, () => random.oneOf(all))
}

try {
  const [asked = 'all', seed = '0'] = process.argv.slice(2)
  const prepared = await prepare()
  const before = disk.operations()
  await trial({ nth: 1e9, why: 'full', spell: 'once' }, prepared)
  const operations = disk.operations() - before
  for (const plan of plansOf(asked, Number(seed), operations)) {
    await trial(plan, prepared).catch((cause: unknown) => {
      throw new Error(`${JSON.stringify(plan)}: ${(cause as Error).message}`, { cause })
    })
  }
  process.stdout.write(`${JSON.stringify({ operations, ...count })}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
