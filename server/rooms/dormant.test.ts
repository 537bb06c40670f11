import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Close, Frame, SyncStep } from '../../shared/room-protocol.ts'
import { compact } from './compaction.ts'
import { DamagedJournal, type Journal, type Past } from './journal.ts'
import { makeMemoryJournal } from './memory-journal.ts'
import { makeHandTimers } from './testing/hand-timers.ts'
import { makePage, type Page } from './testing/page.ts'
import { clauses, documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

let hall: TownHall
afterEach(() => hall.close())
const [first] = clauses

/** So long a room waits that has told the text and is not needed for anything else. */
const WAKE_AFTER_MS = 1_000

/** A room that nobody has been in since its journal was compacted, over time that stands still. */
async function openCompacted(change: (past: Past) => Past = (past) => past) {
  const entries = makeMemoryJournal()
  await (await openTownHall({ journal: entries })).close()
  const { head } = await entries.read(documentId)
  const { update, graves } = compact(await entries.read(documentId))
  const journal: Journal = {
    commit: entries.commit,
    async read(document) {
      const past = await entries.read(document)
      const updates = [update, ...past.updates.slice(head.sequence)]
      return change({ ...past, stateSequence: head.sequence, updates, graves })
    },
  }
  const timers = makeHandTimers()
  hall = await openTownHall({ journal, timers })
  return { journal, timers }
}

/** How often the room has asked for all that the page has, which it does when it has put its document together. */
const timesAsked = (page: Page) =>
  page.frames.filter(([type, step]) => type === Frame.sync && step === SyncStep.state).length

test('R14: of a compacted document everybody has the text before it is put together, and then writes as ever', async () => {
  const { timers } = await openCompacted()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  expect([a, b].map((page) => page.words(first))).toEqual(Array(2).fill(expect.stringContaining('Anfang.')))
  timers.turn(WAKE_AFTER_MS - 1)
  expect([a, b].map(timesAsked)).toEqual([0, 0])
  timers.turn(1)
  await vi.waitFor(() => expect([a, b].map(timesAsked)).toEqual([1, 1]))
  const c = await hall.page(seat(3))
  await vi.waitFor(() => expect(timesAsked(c)).toBe(1))
  a.type(first, ' Weiter.')
  for (const page of [b, c]) await vi.waitFor(() => expect(page.words(first)).toContain('Anfang. Weiter.'))
  const d = await hall.page(seat(4))
  expect(d.words(first)).toContain('Anfang. Weiter.')
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(hall.dropped).toEqual([])
})

test('R14: the first letter, words from before and a read from the server do not wait for the room to wake', async () => {
  await openCompacted()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  a.type(first, ' Sofort.')
  await vi.waitFor(() => expect(b.words(first)).toContain('Anfang. Sofort.'))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))

  await openCompacted()
  const c = await hall.page(seat(1))
  c.cut()
  c.type(first, ' Von unterwegs.')
  await hall.admit(c, seat(1))
  const d = await hall.page(seat(2))
  await vi.waitFor(() => expect(d.words(first)).toContain('Anfang. Von unterwegs.'))

  await openCompacted()
  expect(await hall.words(first)).toContain('Anfang.')
})

test('R14: whoever may write only after coming in is asked once the room is awake, and once', async () => {
  const { timers } = await openCompacted()
  const page = makePage()
  const membership = await hall.lobby.join(documentId, page.open(), seat(1, false))
  page.seated(membership)
  await vi.waitFor(() => expect(page.isSynced).toBe(true))
  membership!.reseat(seat(1))
  timers.turn(WAKE_AFTER_MS)
  await vi.waitFor(() => expect(timesAsked(page)).toBe(1))
  page.type(first, ' Nun ich.')
  await vi.waitFor(async () => expect(await hall.words(first)).toContain('Nun ich.'))
  page.destroy()
})

test('R14: the text over HTTP is what a page gets, and wakes nobody', async () => {
  const { timers } = await openCompacted()
  const text = await hall.lobby.inRoom(documentId, (room) => room.text())
  const page = await hall.page(seat(1))
  expect(timesAsked(page)).toBe(0)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, text)
  expect(Y.encodeStateAsUpdate(page.doc)).toEqual(Y.encodeStateAsUpdate(doc))
  timers.turn(WAKE_AFTER_MS)
  await vi.waitFor(() => expect(timesAsked(page)).toBe(1))
  const awake = await hall.lobby.inRoom(documentId, (room) => room.read((live) => Y.encodeStateAsUpdate(live)))
  expect(awake).toEqual(Y.encodeStateAsUpdate(doc))
})

test('R14: a room that is left or closed before it has woken stays as it is', async () => {
  const { timers } = await openCompacted()
  const glance = await hall.page(seat(1))
  glance.cut()
  timers.turn(WAKE_AFTER_MS)
  const page = await hall.page(seat(1))
  expect(timesAsked(page)).toBe(0)
  timers.turn(WAKE_AFTER_MS)
  await vi.waitFor(() => expect(timesAsked(page)).toBe(1))

  const { timers: others } = await openCompacted()
  await hall.page(seat(1))
  await hall.lobby.closeAll()
  expect(others.waiting()).toBe(0)
})

test('R14: a damaged document is not told from its state as if it were whole', async () => {
  const damaged = (past: Past): Past => ({
    ...past,
    damage: new DamagedJournal(documentId, past.head.sequence + 1, 'x'),
  })
  await openCompacted(damaged)
  const page = await hall.page(seat(1))
  expect(page.notices.map(({ kind }) => kind)).toContain('damaged')
  expect(timesAsked(page)).toBe(1)
})

test('R14: what was deleted since the journal was compacted is told to nobody', async () => {
  const { journal } = await openCompacted()
  const before = await hall.page(seat(1))
  before.type(first, ' geheim')
  await vi.waitFor(() => expect(before.saved).toBe(before.sent))
  before.text(first).delete('Anfang.'.length, ' geheim'.length)
  await vi.waitFor(() => expect(before.saved).toBe(before.sent))
  await hall.close()

  hall = await openTownHall({ journal })
  const after = await hall.page(seat(2))
  expect(after.words(first)).toContain('Anfang.')
  expect(Buffer.concat(after.frames).includes('geheim')).toBe(false)
  expect(timesAsked(after)).toBe(1)
})

test('R14: a state from which no document can be made lets the room go, and is on record', async () => {
  const { timers } = await openCompacted(withoutFoundation)
  await expect(hall.words(first)).rejects.toMatchObject({ code: 'not-saved' })
  expect(hall.dropped).toHaveLength(1)
  const page = makePage()
  await hall.admit(page, seat(1))
  await vi.waitFor(() => expect(page.isSynced).toBe(true))
  timers.turn(WAKE_AFTER_MS)
  await vi.waitFor(() => expect(page.closedWith).toBe(Close.busy))
  expect(hall.dropped).toHaveLength(2)
  page.destroy()
})

test('R14: whoever asks such a room while the disk is busy is answered or refused, and does not wait for ever', async () => {
  const { journal } = await openCompacted(withoutFoundation)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const { commit } = journal
  journal.commit = vi.fn<Journal['commit']>((...given) => held.then(() => commit(...given)))
  const row = { sql: '', parameters: [] }
  const closing = hall.lobby.inRoom(documentId, (room) => room.moderate({ editing: 'closed' }, [row]))
  await vi.waitFor(() => expect(journal.commit).toHaveBeenCalled())
  const page = makePage()
  await hall.admit(page, seat(1))
  const other = new Y.Doc()
  other.getText('').insert(0, 'x')
  page.sendState(Y.encodeStateVector(other))
  const asked = hall.lobby.inRoom(documentId, (room) => room.text())
  await new Promise((resolve) => setImmediate(resolve))
  release()
  await Promise.allSettled([closing, asked])
  await vi.waitFor(() => expect(page.closedWith).toBe(Close.busy))
  page.destroy()
})

/** What was written after a document of the same clients was only half there. */
function brokenFrom(whole: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, whole)
  const text = doc.getText('')
  text.insert(0, 'a')
  const half = Y.encodeStateVector(doc)
  text.insert(1, 'b')
  return Y.encodeStateAsUpdate(doc, half)
}

/** What its first part made is missing: Yjs would wait for it. */
const withoutFoundation = (past: Past): Past =>
  past.updates.length === 1 ? { ...past, updates: [brokenFrom(past.updates[0]!)] } : past
