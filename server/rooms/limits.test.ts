import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Close, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { makeMemoryJournal } from './memory-journal.ts'
import { makePage } from './testing/page.ts'
import { makeStubbornJournal } from './testing/stubborn-journal.ts'
import { clauses, documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

let hall: TownHall
afterEach(() => hall.close())
const [first, second] = clauses
const MEGABYTE = 1024 * 1024

test('R17: everybody is warned once when a document passes 2 MiB, and so is whoever comes later', async () => {
  hall = await openTownHall()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  for (let n = 1; n <= 3; n++) {
    a.type(n === 2 ? second : first, 'x'.repeat(0.8 * MEGABYTE))
    await vi.waitFor(() => expect(a.saved).toBe(a.sent))
    const warnings = [a, b].map(({ notices }) => notices.filter(({ kind }) => kind === 'large').length)
    expect(warnings).toEqual(n < 3 ? [0, 0] : [1, 1])
  }
  const late = await hall.page(seat(3))
  expect(late.notices.find(({ kind }) => kind === 'large')).toMatchObject({ bytes: expect.any(Number) })
})

test('R17: a document never grows beyond 16 MiB, and takes words again once there is room', async () => {
  hall = await openTownHall()
  const a = await hall.page(seat(1))
  const piece = 'x'.repeat(3 * MEGABYTE)
  for (let n = 0; n < 5; n++) {
    a.type(first, piece)
    await vi.waitFor(() => expect(a.saved).toBe(a.sent), { timeout: 5_000 })
  }
  const length = (await hall.words(first)).length
  a.type(first, piece)
  await vi.waitFor(() => expect(a.closedWith).toBe(Close.tooLarge))
  expect(a.refusals).toEqual([{ code: 'too-large', clauses: [first] }])
  expect((await hall.words(first)).length).toBe(length)
  const b = await hall.page(seat(2))
  b.root(first).delete(0, 1)
  b.type(second, piece)
  await vi.waitFor(() => expect(b.saved).toBe(b.sent), { timeout: 5_000 })
  expect((await hall.words(second)).length).toBeGreaterThan(piece.length)
}, 60_000)

test('R17: whoever has too much waiting for the disk is made to wait on all their pages, and nobody else', async () => {
  const journal = makeStubbornJournal()
  hall = await openTownHall({ journal })
  const [a, twin, b] = [await hall.page(seat(1)), await hall.page(seat(1)), await hall.page(seat(2))]
  journal.hold()
  a.type(first, 'x'.repeat(3 * MEGABYTE))
  await vi.waitFor(() => expect([a.isPaused, twin.isPaused, b.isPaused]).toEqual([true, true, false]))
  const late = await hall.admit(makePage(), seat(1))
  expect(late.isPaused).toBe(true)
  b.type(second, ' Weiter im Text.')
  journal.release()
  await vi.waitFor(() => expect([a.isPaused, twin.isPaused, late.isPaused]).toEqual([false, false, false]))
  await vi.waitFor(() => expect([a.saved, b.saved]).toEqual([a.sent, b.sent]))
  late.destroy()
})

test('R17: when much of many waits for the disk, everybody waits', async () => {
  const journal = makeStubbornJournal()
  hall = await openTownHall({ journal })
  const writers = await Promise.all([1, 2, 3].map((n) => hall.page(seat(n))))
  const watcher = await hall.page(seat(4))
  journal.hold()
  for (const page of writers) page.type(first, 'x'.repeat(3 * MEGABYTE))
  await vi.waitFor(() => expect(watcher.isPaused).toBe(true))
  journal.release()
  await vi.waitFor(() =>
    expect([watcher, ...writers].map(({ isPaused }) => isPaused)).toEqual([false, false, false, false]),
  )
})

test('R17: one person cannot take all places of a room', async () => {
  hall = await openTownHall()
  const pages = Array.from({ length: ROOM_LIMITS.membersPerPerson + 1 }, () => makePage(new Y.Doc()))
  for (const page of pages) await hall.admit(page, seat(1))
  await vi.waitFor(() => expect(pages.at(-1)!.closedWith).toBe(Close.tooMany))
  expect(pages.filter(({ closedWith }) => closedWith !== undefined)).toHaveLength(1)
  expect((await hall.page(seat(2))).isSynced).toBe(true)
  pages[0]!.cut()
  await hall.admit(pages.at(-1)!, seat(1))
  await vi.waitFor(() => expect(pages.at(-1)!.isSynced).toBe(true))
  expect(await hall.lobby.inRoom(documentId, (room) => room.size())).toBe(ROOM_LIMITS.membersPerPerson + 1)
  for (const page of pages) page.destroy()
})

test('R17: a room has 200 places, and whoever comes beyond them is sent away to try again', async () => {
  hall = await openTownHall()
  await hall.lobby.inRoom(documentId, (room) => {
    const closed: number[] = []
    const join = (n: number) =>
      room.join({ send() {}, pause() {}, resume() {}, close: (code) => closed.push(code) }, seat(n % 5))
    const members = Array.from({ length: 200 }, (_, n) => join(n))
    expect([room.size(), closed]).toEqual([200, []])
    join(3)
    expect([room.size(), closed]).toEqual([200, [Close.busy]])
    members[0]!.leave()
    members[0] = join(0)
    expect([room.size(), closed]).toEqual([200, [Close.busy]])
    for (const member of members) member.leave()
  })
})

test('what the journal has told leaves memory once the room is open', async () => {
  const journal = makeMemoryJournal()
  const told: WeakRef<object>[] = []
  const noting = {
    ...journal,
    async read(document: typeof documentId) {
      const past = await journal.read(document)
      const copy = { ...past, updates: past.updates.map((update) => update.slice()) }
      told.push(new WeakRef(copy), ...copy.updates.map((update) => new WeakRef(update)))
      return copy
    },
  }
  hall = await openTownHall({ journal: noting })
  await hall.close()
  hall = await openTownHall({ journal: noting })
  await hall.page(seat(1))
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  await vi.waitFor(() => {
    collect()
    expect(told.filter((each) => each.deref() !== undefined)).toEqual([])
  })
})
