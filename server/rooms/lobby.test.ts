import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { Close } from '../../shared/room-protocol.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { StorageFailure } from '../database/storage.ts'
import { makeLibsqlJournal } from './libsql-journal.ts'
import { makeHandTimers } from './testing/hand-timers.ts'
import { makeStorage } from './testing/libsql.ts'
import { makePage } from './testing/page.ts'
import { makeStubbornJournal } from './testing/stubborn-journal.ts'
import { author, clauses, documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

let hall: TownHall
afterEach(() => hall.close())
const [first] = clauses

test('R14: a room that nobody needs leaves memory, and comes back as it was', async () => {
  const timers = makeHandTimers()
  const onClosed = vi.fn()
  hall = await openTownHall({ timers, idleMs: 1_000, onClosed })
  const a = await hall.page(seat(1))
  a.type(first, ' Bleibt.')
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  timers.turn(5_000)
  expect(hall.lobby.opened()).toEqual([documentId])
  a.cut()
  timers.turn(999)
  expect(hall.lobby.opened()).toEqual([documentId])
  expect(onClosed).not.toHaveBeenCalled()
  timers.turn(1)
  expect(hall.lobby.opened()).toEqual([])
  await vi.waitFor(() => expect(onClosed.mock.calls).toEqual([[documentId]]))
  const b = await hall.page(seat(2))
  expect(b.words(first)).toContain('Bleibt.')
})

test('R14: whoever comes while a room is closing finds its last edit, a hundred times', async () => {
  const timers = makeHandTimers()
  const journal = makeStubbornJournal()
  hall = await openTownHall({ timers, idleMs: 10, journal })
  for (let n = 0; n < 100; n++) {
    const a = await hall.page(seat(1))
    journal.hold()
    a.type(first, ` ${n}.`)
    await vi.waitFor(() => expect(a.isSynced).toBe(true), { interval: 1 })
    await new Promise((resolve) => setImmediate(resolve))
    a.cut()
    timers.turn(10)
    const reading = hall.words(first)
    await new Promise((resolve) => setImmediate(resolve))
    journal.release()
    expect(await reading).toContain(` ${n}.`)
  }
})

test('R14: a hundred who come while a room opens share one opening', async () => {
  const journal = makeStubbornJournal()
  hall = await openTownHall({ journal })
  await hall.lobby.closeAll()
  const later = await hall.again()
  journal.reads = 0
  const words = await Promise.all(Array.from({ length: 100 }, () => later.words(first)))
  expect(new Set(words).size).toBe(1)
  expect(journal.reads).toBeLessThanOrEqual(1)
  await later.close()
})

test('R14: somebody who goes on writing does not keep a room from closing, and loses nothing', async () => {
  const journal = makeStubbornJournal()
  hall = await openTownHall({ journal })
  const a = await hall.page(seat(1))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  journal.hold()
  a.type(first, ' Vorher.')
  await new Promise((resolve) => setImmediate(resolve))
  const closed = hall.lobby.closeAll()
  await vi.waitFor(() => expect(a.isPaused).toBe(true))
  a.type(first, ' Nachher.')
  journal.release()
  await closed
  await vi.waitFor(() => expect(a.closedWith).toBe(Close.restarting))
  const later = await hall.again()
  expect(await later.words(first)).toContain('Vorher.')
  expect(await later.words(first)).not.toContain('Nachher')
  await later.admit(a)
  await vi.waitFor(async () => expect(await later.words(first)).toContain('Vorher. Nachher.'))
  await later.close()
})

test('R14: stopping writes what waits and closes sockets with 1012; nobody comes in afterwards', async () => {
  const journal = makeStubbornJournal()
  hall = await openTownHall({ journal })
  const a = await hall.page(seat(1))
  journal.hold()
  a.type(first, ' Zuletzt.')
  await new Promise((resolve) => setImmediate(resolve))
  const closed = hall.lobby.closeAll()
  const late = makePage()
  await hall.admit(late, seat(2))
  await vi.waitFor(() => expect(late.closedWith).toBe(Close.restarting))
  expect(a.closedWith).toBeUndefined()
  journal.release()
  await closed
  await vi.waitFor(() => expect(a.closedWith).toBe(Close.restarting))
  expect(a.saved).toBe(a.sent)
  const later = await hall.again()
  expect(await later.words(first)).toContain('Zuletzt.')
  await later.close()
  late.destroy()
})

test('R14: stopping does not wait for ever for a disk that refuses', async () => {
  const journal = makeStubbornJournal()
  const timers = makeHandTimers()
  hall = await openTownHall({ journal, timers })
  const a = await hall.page(seat(1))
  journal.failure = new StorageFailure('gone')
  a.type(first, ' Unsicher.')
  await vi.waitFor(() => expect(a.notices.at(-1)?.kind).toBe('not-saved'))
  const closed = hall.lobby.closeAll()
  await new Promise((resolve) => setImmediate(resolve))
  for (let second = 0; second < 7; second++) timers.turn(1_000)
  await closed
  await vi.waitFor(() => expect(a.closedWith).toBe(Close.restarting))
  expect(a.saved).toBeLessThan(a.sent)
})

test('R15: a damaged document shows what is sound, takes nothing from anybody, and says so', async () => {
  const storage = await makeStorage()
  hall = await openTownHall({ journal: makeLibsqlJournal(storage) })
  const writer = await hall.page(seat(1))
  for (const words of [' Heil.', ' Verloren.']) {
    writer.type(first, words)
    await vi.waitFor(() => expect(writer.saved).toBe(writer.sent))
  }
  await hall.lobby.closeAll()
  await storage.batch([{ sql: "update journalEntry set hash = 'x' where sequence = 3", parameters: [] }])

  const damaged = await hall.again()
  const page = await damaged.page(seat(2))
  expect(page.words(first)).toContain('Anfang. Heil.')
  expect(page.words(first)).not.toContain('Verloren.')
  expect(page.notices).toContainEqual({ kind: 'damaged' })
  expect(page.notices).toContainEqual({ kind: 'locks', editing: 'closed', locks: [] })
  expect(damaged.dropped).toMatchObject([{ name: 'DamagedJournal', sequence: 3 }])

  const changes = [
    damaged.lobby.inRoom(documentId, (room) => room.change(author(1), (doc) => doc.getMap('outline').clear())),
    damaged.lobby.inRoom(documentId, (room) => room.moderate({ editing: 'open' }, [])),
  ]
  for (const change of changes) await expect(change).rejects.toMatchObject({ code: 'damaged' })
  page.type(first, ' Dennoch.')
  await vi.waitFor(() => expect(page.closedWith).toBe(Close.refused))
  expect(page.refusals).toEqual([{ code: 'damaged', clauses: [first] }])
  // A page that still has what is lost here must not bring it back unseen.
  await damaged.admit(writer)
  await vi.waitFor(() => expect(writer.closedWith).toBe(Close.refused))
  expect(await damaged.words(first)).not.toMatch(/Dennoch|Verloren/)
  await damaged.close()
})

test('an edit that throws before it has changed anything harms nobody', async () => {
  hall = await openTownHall()
  const a = await hall.page(seat(1))
  const change = hall.lobby.inRoom(documentId, (room) =>
    room.change(author(1), () => {
      throw new Error('not today')
    }),
  )
  await expect(change).rejects.toThrow('not today')
  a.type(first, ' Weiter.')
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(hall.dropped).toEqual([])
})

test('an edit that cannot be sent on costs nobody the text that is on disk', async () => {
  hall = await openTownHall()
  const a = await hall.page(seat(1))
  const before = await hall.words(first)
  const change = hall.lobby.inRoom(documentId, (room) =>
    room.change(author(1), (doc) => {
      const text = (clauseRoot(doc, first)!.get(0) as Y.XmlElement).get(0) as Y.XmlText
      // Yjs takes a mark that is undefined, and cannot write it into an update.
      text.insert(0, 'Nie ', { p: undefined })
    }),
  )
  await expect(change).rejects.toThrow(TypeError)
  await vi.waitFor(() => expect(a.closedWith).toBe(Close.busy))
  expect(hall.dropped).toHaveLength(1)
  expect(await hall.words(first)).toBe(before)
})
