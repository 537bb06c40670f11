import * as encoding from 'lib0/encoding'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Close, type Notice, SyncStep } from '../../shared/room-protocol.ts'
import { outlineOf, removeFromOutline } from '../../shared/text/outline.ts'
import { StorageFailure } from '../database/storage.ts'
import { JournalConflict } from './journal.ts'
import type { ModerationChange } from './moderation.ts'
import { makeHandTimers } from './testing/hand-timers.ts'
import { makePage } from './testing/page.ts'
import { makeStubbornJournal } from './testing/stubborn-journal.ts'
import { author, clauses, documentId, openTownHall, organisation, seat, type TownHall } from './testing/town-hall.ts'

let hall: TownHall
const open = async (options?: Parameters<typeof openTownHall>[0]) => {
  hall = await openTownHall(options)
  return hall
}
afterEach(() => hall.close())

const [first, second] = clauses
/** Long enough for everything that travels without waiting for a disk. */
const turn = async () => {
  for (let n = 0; n < 5; n++) await new Promise((resolve) => setImmediate(resolve))
}
const kinds = (notices: readonly Notice[]) => notices.map(({ kind }) => kind)

test('what one county types, the other reads, and the first is told that it is saved', async () => {
  await open()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  a.type(first, ' Wir einigen uns.')
  await vi.waitFor(() => expect(b.words(first)).toContain('Wir einigen uns.'))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(await hall.words(first)).toContain('Wir einigen uns.')
})

test('R1, R2: while a commit runs, nobody is shown what it holds and nothing is called saved', async () => {
  const journal = makeStubbornJournal()
  await open({ journal })
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  const savedBefore = a.saved
  journal.hold()
  a.type(first, ' Ungesichert.')
  const c = makePage()
  await hall.admit(c, seat(3))
  let answered = false
  const read = hall.words(first).finally(() => {
    answered = true
  })
  await turn()
  expect(b.words(first)).not.toContain('Ungesichert')
  expect(c.isSynced).toBe(false)
  expect(answered).toBe(false)
  expect(a.saved).toBe(savedBefore)
  journal.release()
  expect(await read).toContain('Ungesichert')
  await vi.waitFor(() => expect(b.words(first)).toContain('Ungesichert'))
  await vi.waitFor(() => expect(c.words(first)).toContain('Ungesichert'))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  c.destroy()
})

test('R4: what gathers during a commit is one commit and one frame, and authors do not get their own part', async () => {
  const journal = makeStubbornJournal()
  await open({ journal })
  const [a, b, c] = [await hall.page(seat(1)), await hall.page(seat(2)), await hall.page(seat(3))]
  await turn()
  for (const page of [a, b, c]) page.updates.length = 0
  const before = journal.commits
  journal.hold()
  for (const letter of 'abcdef') a.type(first, letter)
  b.type(second, 'x')
  await turn()
  journal.release()
  await vi.waitFor(() =>
    expect([a, b, c].map((page) => page.words(first) + page.words(second))).toEqual(
      Array(3).fill(a.words(first) + a.words(second)),
    ),
  )
  await vi.waitFor(() => expect(b.saved).toBe(b.sent))
  // The first letter was alone on its way; the rest waited for it.
  expect(journal.commits - before).toBe(2)
  expect(c.updates).toHaveLength(2)
  expect(a.updates).toHaveLength(1)
  const [fromB] = a.updates
  expect(Y.decodeUpdate(fromB!).structs.every(({ id }) => id.client === b.doc.clientID)).toBe(true)
})

test('R5: what is typed before the first step 2 is counted, and is there once', async () => {
  await open()
  const a = await hall.page(seat(1))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  a.cut()
  a.type(first, ' Unterwegs')
  const socket = a.open()
  a.type(first, ' geschrieben.')
  expect(a.sent).toBe(1)
  a.seated(await hall.lobby.join(documentId, socket, seat(1)))
  await vi.waitFor(() => expect(a.saved).toBe(2))
  expect(a.refusals).toEqual([])
  expect(await hall.words(first)).toContain('Anfang. Unterwegs geschrieben.')
})

test('R3: a disk that refuses makes everybody wait and know, and loses nothing', async () => {
  const journal = makeStubbornJournal()
  const timers = makeHandTimers()
  await open({ journal, timers })
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  journal.failure = new StorageFailure('disk full')
  a.type(first, ' Beharrlich.')
  await vi.waitFor(() => expect(kinds(b.notices)).toContain('not-saved'))
  expect([a.isPaused, b.isPaused]).toEqual([true, true])
  timers.turn(5_000)
  await turn()
  expect(b.words(first)).not.toContain('Beharrlich')
  expect(a.saved).toBeLessThan(a.sent)
  journal.failure = undefined
  timers.turn(1_000)
  await vi.waitFor(() => expect(b.words(first)).toContain('Beharrlich'))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(kinds(a.notices)).toContain('saved-again')
  expect(a.isPaused).toBe(false)
})

test('R3: a row that the database refuses, after a disk that took none, ends the trouble as well', async () => {
  const journal = makeStubbornJournal()
  const timers = makeHandTimers()
  await open({ journal, timers })
  const a = await hall.page(seat(1))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  journal.failure = new StorageFailure('disk full')
  const row = { sql: 'close', parameters: [] }
  const closing = hall.lobby.inRoom(documentId, (room) => room.moderate({ editing: 'closed' }, [row]))
  closing.catch(() => {})
  await vi.waitFor(() => expect(kinds(a.notices)).toContain('not-saved'))
  journal.failure = new JournalConflict('refused')
  timers.turn(1_000)
  await expect(closing).rejects.toThrow('refused')
  await vi.waitFor(() => expect(kinds(a.notices)).toContain('saved-again'))
  expect(a.isPaused).toBe(false)
  timers.turn(30_000)
  journal.failure = new StorageFailure('once more')
  a.type(first, ' Später.')
  await turn()
  journal.failure = undefined
  timers.turn(1_000)
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(a.closedWith).toBeUndefined()
})

test('R3: a disk that does not answer is told of within two seconds, like one that refuses', async () => {
  const journal = makeStubbornJournal()
  const timers = makeHandTimers()
  await open({ journal, timers })
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  journal.hold()
  a.type(first, ' Hängt.')
  await turn()
  timers.turn(1_700)
  await turn()
  expect(kinds(b.notices)).not.toContain('not-saved')
  timers.turn(200)
  await vi.waitFor(() => expect(kinds(b.notices)).toContain('not-saved'))
  expect([a.isPaused, b.isPaused]).toEqual([true, true])
  journal.release()
  await vi.waitFor(() => expect(b.words(first)).toContain('Hängt'))
  await vi.waitFor(() => expect(kinds(a.notices)).toContain('saved-again'))
  expect(a.isPaused).toBe(false)
})

test('R3: after 30 seconds the room is dropped, and the page brings back what was never confirmed', async () => {
  const journal = makeStubbornJournal()
  const timers = makeHandTimers()
  await open({ journal, timers })
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  await turn()
  journal.failure = new StorageFailure('disk full')
  a.type(first, ' Verloren?')
  await turn()
  const reading = hall.words(first)
  reading.catch(() => {})
  await turn()
  for (let second = 0; second < 31; second++) {
    timers.turn(1_000)
    await turn()
  }
  expect([a.closedWith, b.closedWith]).toEqual([Close.busy, Close.busy])
  await expect(reading).rejects.toMatchObject({ code: 'not-saved' })
  journal.failure = undefined
  await hall.admit(a, seat(1))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(await hall.words(first)).toContain('Verloren?')
})

test.each([1, -1])('R3: a clock that is set by %i day changes nothing about the 30 seconds', async (days) => {
  const journal = makeStubbornJournal()
  const timers = makeHandTimers()
  let setBy = 0
  await open({ journal, timers: { ...timers, now: () => timers.now() + setBy } })
  const a = await hall.page(seat(1))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  journal.failure = new StorageFailure('disk full')
  a.type(first, ' Zeitlos.')
  await vi.waitFor(() => expect(kinds(a.notices)).toContain('not-saved'))
  setBy = days * 86_400_000
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      timers.turn(1_000)
      await turn()
    }
  }
  await pass(28)
  expect(a.closedWith).toBeUndefined()
  await pass(3)
  expect(a.closedWith).toBe(Close.busy)
})

test('R6: an edit in a locked clause is refused whole, with the clause named; what follows is not looked at', async () => {
  await open()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  const lock = { clause: first, by: organisation(9), at: '2026-11-02T09:00:00.000Z' }
  await hall.lobby.inRoom(documentId, (room) => room.moderate({ lock: { clause: first, lock } }, []))
  a.doc.transact(() => {
    a.type(first, ' verboten')
    a.type(second, ' erlaubt')
  })
  a.type(second, ' danach')
  await vi.waitFor(() => expect(a.closedWith).toBe(Close.refused))
  expect(a.refusals).toEqual([{ code: 'clause-locked', clauses: [first] }])
  b.type(second, ' weiter')
  await vi.waitFor(async () => expect(await hall.words(second)).toContain('weiter'))
  expect((await hall.words(first)) + (await hall.words(second))).not.toMatch(/verboten|erlaubt|danach/)
})

test('R6: nothing is written into a closed document or a removed clause, nor over the maps', async () => {
  await open()
  const edits: [string, (doc: Y.Doc) => unknown, string][] = [
    [
      'removed',
      (doc) => (doc.getMap<Y.XmlElement>('clauses').get(second)!.get(0) as Y.XmlElement).delete(0, 1),
      'clause-locked',
    ],
    ['a key of clauses', (doc) => doc.getMap('clauses').set(first, new Y.XmlElement()), 'not-yours'],
    ['a new key', (doc) => doc.getMap('clauses').set('mine', new Y.XmlElement()), 'not-yours'],
    ['a key deleted', (doc) => doc.getMap('clauses').delete(first), 'not-yours'],
    ['a title', (doc) => outlineOf(doc).get(first)!.set('title', 'Mein Titel'), 'not-yours'],
    ['the outline', (doc) => outlineOf(doc).delete(first), 'not-yours'],
    ['another root', (doc) => doc.getText('mine').insert(0, 'x'), 'not-yours'],
    [
      'an unknown element',
      (doc) =>
        doc
          .getMap<Y.XmlElement>('clauses')
          .get(first)!
          .insert(0, [new Y.XmlElement('script')]),
      'malformed',
    ],
    [
      'an unknown mark',
      (doc) =>
        (doc.getMap<Y.XmlElement>('clauses').get(first)!.firstChild as Y.XmlElement).setAttribute('onclick', 'x'),
      'malformed',
    ],
  ]
  await hall.lobby.inRoom(documentId, (room) => room.change(author(9), (doc) => removeFromOutline(doc, second)))
  for (const [what, edit, code] of edits) {
    const page = await hall.page(seat(1))
    edit(page.doc)
    await vi.waitFor(() => expect(page.refusals, what).toMatchObject([{ code }]))
  }
  await hall.lobby.inRoom(documentId, (room) => room.moderate({ editing: 'closed' }, []))
  const page = await hall.page(seat(1))
  page.type(first, 'zu spät')
  await vi.waitFor(() => expect(page.refusals).toEqual([{ code: 'editing-closed', clauses: [first] }]))
})

test('R6: an edit that builds on something unknown is refused and not kept for later', async () => {
  await open()
  const page = await hall.page(seat(1))
  const updates: Uint8Array[] = []
  const ghost = new Y.Doc()
  Y.applyUpdate(ghost, Y.encodeStateAsUpdate(page.doc))
  ghost.on('update', (update: Uint8Array) => updates.push(update))
  const text = (ghost.getMap<Y.XmlElement>('clauses').get(first)!.get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(0, 'eins')
  text.insert(0, 'zwei')
  page.sendUpdate(updates[1]!)
  await vi.waitFor(() => expect(page.refusals).toMatchObject([{ code: 'incomplete' }]))
  expect(page.closedWith).toBe(Close.refused)
})

test('R7: nobody writes with the client id of somebody else, neither to take their place nor to block it', async () => {
  await open()
  const [victim, mallory] = [await hall.page(seat(1)), await hall.page(seat(2))]
  victim.type(first, ' A')
  await vi.waitFor(() => expect(mallory.words(first)).toContain('A'))
  const forger = new Y.Doc()
  Y.applyUpdate(forger, Y.encodeStateAsUpdate(mallory.doc))
  forger.clientID = victim.doc.clientID
  const before = Y.encodeStateVector(forger)
  ;((forger.getMap<Y.XmlElement>('clauses').get(first)!.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'BÖSE')
  mallory.sendUpdate(Y.encodeStateAsUpdate(forger, before))
  await vi.waitFor(() => expect(mallory.refusals).toMatchObject([{ code: 'not-yours' }]))

  const again = await hall.page(seat(2))
  const gap = encoding.encode((encoder) => {
    const state = Y.getState(victim.doc.store, victim.doc.clientID)
    for (const number of [1, 1, victim.doc.clientID, state]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, 1_000_000)
    encoding.writeVarUint(encoder, 0)
  })
  again.sendUpdate(gap)
  await vi.waitFor(() => expect(again.refusals).toMatchObject([{ code: 'not-yours' }]))

  victim.type(first, ' ehrlich')
  await vi.waitFor(async () => expect(await hall.words(first)).toBe(victim.words(first)))
})

test('R7: a client id stays its owner’s after the room was closed, and one on show is taken', async () => {
  await open()
  const [a, shown] = [await hall.page(seat(1)), await hall.page(seat(3))]
  a.type(first, ' meins')
  shown.awareness.setLocalStateField('focusing', true)
  await vi.waitFor(() => expect(a.awareness.getStates().has(shown.doc.clientID)).toBe(true))
  const takers = [a.doc.clientID, shown.doc.clientID]
  for (const client of takers) {
    const taker = await hall.page(seat(2))
    taker.doc.clientID = client
    taker.type(second, 'x')
    await vi.waitFor(() => expect(taker.refusals).toMatchObject([{ code: 'not-yours' }]))
  }
  const later = await hall.again()
  const taker = await later.page(seat(2))
  taker.doc.clientID = a.doc.clientID
  taker.type(first, 'x')
  await vi.waitFor(() => expect(taker.refusals).toMatchObject([{ code: 'not-yours' }]))
  await later.close()
})

test('R7: a client id that was only shown stays its owner’s while their line is broken', async () => {
  await open()
  const [a, shown] = [await hall.page(seat(1)), await hall.page(seat(3))]
  shown.awareness.setLocalStateField('focusing', true)
  await vi.waitFor(() => expect(a.awareness.getStates().has(shown.doc.clientID)).toBe(true))
  shown.cut()
  await vi.waitFor(() => expect(a.awareness.getStates().has(shown.doc.clientID)).toBe(false))
  shown.type(first, ' ohne Netz')
  const taker = await hall.page(seat(2))
  taker.doc.clientID = shown.doc.clientID
  taker.type(second, 'x')
  await vi.waitFor(() => expect(taker.refusals).toMatchObject([{ code: 'not-yours' }]))
  await hall.admit(shown, seat(3))
  await vi.waitFor(async () => expect(await hall.words(first)).toContain('ohne Netz'))
})

test('R7: what the server writes for a person carries an id that their own socket may not use', async () => {
  await open()
  const before = new Set(
    await hall.lobby.inRoom(documentId, (room) => room.read((doc) => [...doc.store.clients.keys()])),
  )
  const clients = await hall.lobby.inRoom(documentId, async (room) => {
    await room.change(author(1), (doc) => outlineOf(doc).get(first)!.set('title', 'Neu'))
    return room.read((doc) => [...doc.store.clients.keys()])
  })
  const own = clients.find((client) => !before.has(client))!
  await hall.lobby.inRoom(documentId, (room) => expect(room.organisationOf(own, 0)).toBe(organisation(1)))
  const page = await hall.page(seat(1))
  page.doc.clientID = own
  page.type(first, 'x')
  await vi.waitFor(() => expect(page.refusals).toMatchObject([{ code: 'not-yours' }]))
})

test('R8: a reader’s step 2 is passed over, a reader’s update ends the visit', async () => {
  await open()
  const reader = makePage()
  reader.doc.getText('mine').insert(0, 'heimlich')
  await hall.admit(reader, seat(2, false))
  await vi.waitFor(() => expect(reader.isSynced).toBe(true))
  expect(reader.closedWith).toBeUndefined()
  expect(reader.notices[0]).toEqual({ kind: 'seat', mayEdit: false, epoch: 1 })
  reader.type(first, 'laut')
  await vi.waitFor(() => expect(reader.closedWith).toBe(Close.notAllowed))
  expect(reader.saved).toBe(1)
  expect(await hall.words(first)).not.toContain('laut')
  reader.destroy()
})

test('R8: a right that is lowered ends the visit; one that is raised begins at once', async () => {
  await open()
  const page = makePage()
  const membership = await hall.lobby.join(documentId, page.open(), seat(1, false))
  page.seated(membership)
  await vi.waitFor(() => expect(page.isSynced).toBe(true))
  membership!.reseat(seat(1, true))
  await turn()
  page.type(first, ' endlich')
  await vi.waitFor(async () => expect(await hall.words(first)).toContain('endlich'))
  await vi.waitFor(() => expect(page.saved).toBe(page.sent))
  membership!.reseat(seat(1, false))
  await vi.waitFor(() => expect(page.closedWith).toBe(Close.notAllowed))
  page.destroy()
})

test('R9: a lock holds before it is on disk, and is told when it is', async () => {
  const journal = makeStubbornJournal()
  await open({ journal })
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  await turn()
  journal.hold()
  const lock = { clause: first, by: organisation(9), at: '2026-11-02T09:00:00.000Z' }
  const row = { sql: 'lock', parameters: [] }
  const locking = hall.lobby.inRoom(documentId, (room) => room.moderate({ lock: { clause: first, lock } }, [row]))
  await turn()
  a.type(first, 'x')
  await vi.waitFor(() => expect(a.closedWith).toBe(Close.refused))
  expect(b.notices.filter(({ kind }) => kind === 'locks')).toHaveLength(1)
  journal.release()
  await locking
  await vi.waitFor(() => expect(b.notices.at(-1)).toEqual({ kind: 'locks', editing: 'open', locks: [lock] }))
})

test('R9: a lock that the database refuses was never there', async () => {
  const journal = makeStubbornJournal()
  await open({ journal })
  const a = await hall.page(seat(1))
  await turn()
  journal.failure = new JournalConflict('locked already')
  const lock = { clause: first, by: organisation(9), at: '2026-11-02T09:00:00.000Z' }
  const row = { sql: 'lock', parameters: [] }
  const locking = hall.lobby.inRoom(documentId, (room) => room.moderate({ lock: { clause: first, lock } }, [row]))
  await expect(locking).rejects.toBeInstanceOf(JournalConflict)
  journal.failure = undefined
  a.type(first, ' frei')
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(a.closedWith).toBeUndefined()
})

test('R9: unlocking and opening hold once they are on disk', async () => {
  const journal = makeStubbornJournal()
  const lock = { clause: first, by: organisation(9), at: '2026-11-02T09:00:00.000Z' }
  await open({ journal, facts: { editing: 'closed', locks: [lock] } })
  const a = await hall.page(seat(1))
  await turn()
  journal.hold()
  const row = { sql: 'open', parameters: [] }
  const change = { editing: 'open', lock: { clause: first, lock: null } } as const
  const opening = hall.lobby.inRoom(documentId, (room) => room.moderate(change, [row]))
  await hall.lobby.inRoom(documentId, (room) => expect([room.editing(), room.locks.size]).toEqual(['closed', 1]))
  journal.release()
  await opening
  await hall.lobby.inRoom(documentId, (room) => expect([room.editing(), room.locks.size]).toEqual(['open', 0]))
  a.type(first, ' frei')
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
})

test('R9: a refused lock leaves everything else that has been moderated meanwhile', async () => {
  const journal = makeStubbornJournal()
  await open({ journal })
  const lock = { clause: first, by: organisation(9), at: '2026-11-02T09:00:00.000Z' }
  const row = { sql: 'row', parameters: [] }
  journal.failure = new JournalConflict('refused')
  journal.hold()
  const locking = hall.lobby.inRoom(documentId, (room) => room.moderate({ lock: { clause: first, lock } }, [row]))
  const refused = expect(locking).rejects.toBeInstanceOf(JournalConflict)
  await turn()
  const closing = hall.lobby.inRoom(documentId, (room) => room.moderate({ editing: 'closed' }, [row]))
  journal.release()
  await refused
  journal.failure = undefined
  await closing.catch(() => {})
  await hall.lobby.inRoom(documentId, (room) => expect(room.locks.size).toBe(0))
})

test('R9: a closing that is asked for while an opening is under way stands in the end', async () => {
  const journal = makeStubbornJournal()
  const lock = { clause: first, by: organisation(9), at: '2026-11-02T09:00:00.000Z' }
  await open({ journal, facts: { editing: 'closed', locks: [lock] } })
  const a = await hall.page(seat(1))
  await turn()
  journal.hold()
  const rows: string[] = []
  const commit = journal.commit
  journal.commit = (...commits) => {
    rows.push(...commits[3].map(({ sql }) => sql))
    return commit(...commits)
  }
  const moderate = (change: ModerationChange, sql: string) =>
    hall.lobby.inRoom(documentId, (room) => room.moderate(change, [{ sql, parameters: [] }]))
  const changes = [
    moderate({ editing: 'open', lock: { clause: first, lock: null } }, 'open'),
    moderate({ editing: 'closed', lock: { clause: first, lock } }, 'close'),
    moderate({ editing: 'closed' }, 'close again'),
  ]
  await turn()
  journal.release()
  await Promise.all(changes)
  expect(rows).toEqual(['open', 'close'])
  await hall.lobby.inRoom(documentId, (room) => expect([room.editing(), room.locks.size]).toEqual(['closed', 1]))
  await vi.waitFor(() => expect(a.notices.at(-1)).toEqual({ kind: 'locks', editing: 'closed', locks: [lock] }))
  // At no moment in between was anybody told that it is open.
  const told = a.notices.flatMap((notice) => (notice.kind === 'locks' ? [notice.editing] : []))
  expect(new Set(told)).toEqual(new Set(['closed']))
})

test('R10: words typed into a paragraph that is gone already come back to their author', async () => {
  await open()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  a.cut()
  a.type(first, ' Nachgereicht.')
  b.root(first).delete(0, 1)
  await vi.waitFor(async () => expect(await hall.words(first)).not.toContain('Anfang'))
  await hall.admit(a, seat(1))
  await vi.waitFor(() => expect(a.notices.at(-1)).toEqual({ kind: 'text-gone', clause: first, text: ' Nachgereicht.' }))
  expect(a.closedWith).toBeUndefined()
})

test('R10: words that a deletion did not know of come back to their author', async () => {
  const journal = makeStubbornJournal()
  await open({ journal })
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  await turn()
  journal.hold()
  a.type(first, ' Gleichzeitig.')
  await turn()
  b.root(first).delete(0, 1)
  await turn()
  journal.release()
  await vi.waitFor(() => expect(a.notices.at(-1)).toEqual({ kind: 'text-gone', clause: first, text: ' Gleichzeitig.' }))
  await vi.waitFor(() => expect(a.words(first)).toBe(b.words(first)))
})

test.each([
  [1, 2],
  [2, 1],
])(
  'R10: of words that go on while a deletion is under way only what it did not know comes back (%i, %i)',
  async (...ids) => {
    const journal = makeStubbornJournal()
    await open({ journal })
    const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
    ids.forEach((id, n) => {
      ;[a, b][n]!.doc.clientID = id
    })
    a.type(first, ' Guten')
    await vi.waitFor(() => expect(b.words(first)).toContain('Guten'))
    journal.hold()
    a.type(first, ' Tag')
    await turn()
    b.root(first).delete(0, 1)
    await turn()
    journal.release()
    await vi.waitFor(() => expect(a.notices.at(-1)).toEqual({ kind: 'text-gone', clause: first, text: ' Tag' }))
    expect(kinds(b.notices)).not.toContain('text-gone')
  },
)

test('R10: they come back after the line has broken, to whatever page their author has', async () => {
  await open()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  const words = async (page: typeof a, text: string) => {
    page.type(first, text)
    await vi.waitFor(() => expect(page.saved).toBe(page.sent))
  }
  b.cut()
  await words(a, ' Ohne Zeugen.')
  a.cut()
  const c = await hall.page(seat(1))
  await hall.admit(a, seat(1))
  await vi.waitFor(() => expect(a.isSynced).toBe(true))
  b.root(first).delete(0, 1)
  await hall.admit(b, seat(2))
  const notice = { kind: 'text-gone', clause: first, text: ' Ohne Zeugen.' }
  await vi.waitFor(() => expect([...a.notices, ...c.notices]).toContainEqual(notice))
})

test('R12: rows land with the text they saw, at its sequence', async () => {
  const journal = makeStubbornJournal()
  await open({ journal })
  const a = await hall.page(seat(1))
  journal.hold()
  a.type(first, ' Fassung eins.')
  await turn()
  const sequences: number[] = []
  const kept = hall.lobby.inRoom(documentId, (room) =>
    room.change(
      author(2),
      (doc) => String(doc.getMap('clauses').get(first)),
      (_, sequence) => {
        sequences.push(sequence)
        return [{ sql: 'version', parameters: [] }]
      },
    ),
  )
  journal.release()
  expect(await kept).toContain('Fassung eins.')
  expect(sequences).toEqual([(await journal.read(documentId)).head.sequence])
})

test('R12: a refused row takes nobody’s edits with it, even if the server had changed the text for it', async () => {
  const journal = makeStubbornJournal()
  await open({ journal })
  const a = await hall.page(seat(1))
  await turn()
  journal.failure = new JournalConflict('refused')
  const change = hall.lobby.inRoom(documentId, (room) =>
    room.change(
      author(9),
      (doc) => outlineOf(doc).get(first)!.set('title', 'Nie'),
      () => [{ sql: 'x', parameters: [] }],
    ),
  )
  a.type(first, ' Währenddessen.')
  await expect(change).rejects.toBeInstanceOf(JournalConflict)
  journal.failure = undefined
  await vi.waitFor(() => expect(a.closedWith).toBe(Close.busy))
  await hall.admit(a, seat(1))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(await hall.words(first)).toContain('Währenddessen.')
  const title = await hall.lobby.inRoom(documentId, (room) =>
    room.read((doc) => outlineOf(doc).get(first)!.get('title')),
  )
  expect(title).toBe('Klausel 1')
})

test('R13: it is known who inserted and who deleted, after a restart too', async () => {
  await open()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  const before = Y.getState(a.doc.store, a.doc.clientID)
  a.type(first, ' von eins')
  await vi.waitFor(() => expect(b.words(first)).toContain('von eins'))
  b.text(first).delete(b.text(first).length - 4, 4)
  await vi.waitFor(() => expect(a.words(first)).not.toContain('eins'))
  const later = await hall.again()
  for (const { lobby } of [hall, later]) {
    await lobby.inRoom(documentId, (room) => {
      expect(room.organisationOf(a.doc.clientID, before)).toBe(organisation(1))
      expect(room.whoInserted(a.doc.clientID, before + 8)).toEqual(author(1))
      expect(room.whoDeleted(a.doc.clientID, before + 8)).toEqual(author(2))
      expect(room.whoDeleted(a.doc.clientID, before)).toBeUndefined()
    })
  }
  await later.close()
})

test('garbage, unknown frames and cut frames close their own socket with 1003 and nobody else’s', async () => {
  await open()
  const b = await hall.page(seat(2))
  const frames = [...Array(256).keys()].filter((type) => type > 3 && type < 128).map((type) => Uint8Array.of(type))
  frames.push(
    Uint8Array.of(0),
    Uint8Array.of(0, 9, 0),
    Uint8Array.of(0, 0, 200),
    Uint8Array.of(1, 5, 1),
    Uint8Array.of(2),
  )
  frames.push(Uint8Array.of(0, SyncStep.state, 1, 9), Uint8Array.of(), Uint8Array.of(1, 3, 1, 1, 1, 120))
  for (const frame of frames) {
    const page = makePage()
    await hall.admit(page, seat(1))
    page.send(frame)
    await vi.waitFor(() => expect(page.closedWith, String(frame)).toBe(Close.malformed), { interval: 2 })
    page.destroy()
  }
  expect(b.closedWith).toBeUndefined()
})
