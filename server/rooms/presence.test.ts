import * as decoding from 'lib0/decoding'
import { afterEach, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Frame } from '../../shared/room-protocol.ts'
import { makePresence, type Presenter } from './presence.ts'
import { makeHandTimers } from './testing/hand-timers.ts'
import { makePage } from './testing/page.ts'
import { clauses, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

let hall: TownHall
afterEach(() => hall?.close())

const stateAt = (page: { awareness: Awareness }, client: number) => page.awareness.getStates().get(client)

const position = { type: { client: 1, clock: 2 }, tname: null, item: null, assoc: -1 }

test('R11: a presence says who somebody is by their sign-in, whatever they claim', async () => {
  hall = await openTownHall()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  a.awareness.setLocalState({
    ...{ user: { name: 'Ministerin', organisation: 'x' }, name: 'Ministerin', color: 'red;}', extra: 1 },
    ...{ focusing: true, anchorPos: position, focusPos: null, clause: clauses[0] },
  })
  await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toMatchObject({ focusing: true }))
  expect(stateAt(b, a.doc.clientID)).toEqual({
    ...{ user: seat(1).person, name: 'Koordination 1', color: '' },
    ...{ focusing: true, anchorPos: position, focusPos: null, clause: clauses[0] },
  })
})

test('R11: a state too large for a caret keeps the person and loses the rest', async () => {
  hall = await openTownHall()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  a.awareness.setLocalState({ clause: 'x'.repeat(5_000) })
  await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toMatchObject({ user: seat(1).person }))
  expect(stateAt(b, a.doc.clientID)).not.toHaveProperty('clause')
})

test('R17: a presence that no page would send is not even read', async () => {
  hall = await openTownHall()
  const a = await hall.page(seat(1))
  a.awareness.setLocalState({ clause: 'x'.repeat(17 * 1024) })
  await vi.waitFor(() => expect(a.closedWith).toBe(1003))
})

test('R11: a position that is none does not reach the pages that would look it up', async () => {
  hall = await openTownHall()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  const broken = [
    ...[{}, [], 'x', 1, { ...position, type: null }, { ...position, type: 'x' }, { ...position, assoc: 'x' }],
    ...[
      { ...position, tname: 'clauses' },
      { ...position, item: { client: '1' } },
      { ...position, item: [] },
    ],
  ]
  for (const [n, focusPos] of broken.entries()) {
    a.awareness.setLocalState({ anchorPos: position, focusPos, clause: String(n), focusing: 'ja' })
    await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toMatchObject({ clause: String(n) }))
    expect(stateAt(b, a.doc.clientID)).toEqual({
      ...{ user: seat(1).person, name: 'Koordination 1', color: '' },
      ...{ anchorPos: position, clause: String(n) },
    })
  }
})

test('R11: nobody speaks for, moves or removes somebody else', async () => {
  hall = await openTownHall()
  const [victim, mallory, watcher] = [await hall.page(seat(1)), await hall.page(seat(2)), await hall.page(seat(3))]
  victim.awareness.setLocalState({ focusing: true })
  mallory.awareness.setLocalState({ focusing: true })
  await vi.waitFor(() => expect(stateAt(watcher, victim.doc.clientID)).toMatchObject({ user: seat(1).person }))
  await vi.waitFor(() => expect(stateAt(watcher, mallory.doc.clientID)).toMatchObject({ user: seat(2).person }))
  for (const state of [null, { focusing: false, ['__proto__']: { name: 'x' } }]) {
    const forged = new Awareness(new Y.Doc())
    forged.clientID = victim.doc.clientID
    forged.meta.set(forged.clientID, { clock: 1e6, lastUpdated: 0 })
    forged.states.set(forged.clientID, state ?? {})
    const states = new Map(state === null ? [] : [[forged.clientID, state]])
    mallory.sendPresence(encodeAwarenessUpdate(forged, [forged.clientID], states))
    forged.doc.destroy()
  }
  mallory.awareness.setLocalState({ focusing: false })
  await vi.waitFor(() => expect(stateAt(watcher, mallory.doc.clientID)).toMatchObject({ focusing: false }))
  expect(stateAt(watcher, victim.doc.clientID)).toMatchObject({ user: seat(1).person, focusing: true })
  expect(mallory.closedWith).toBeUndefined()
})

test('R11: whoever leaves is gone at once, and back when they come back under the same client id', async () => {
  hall = await openTownHall()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  for (let visit = 0; visit < 3; visit++) {
    a.awareness.setLocalState({ focusing: true })
    await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toBeDefined())
    a.cut()
    await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toBeUndefined())
    await hall.admit(a, seat(1))
  }
})

test('R11: a page that comes back before its old line is known to be dead takes its place over', async () => {
  hall = await openTownHall()
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  a.awareness.setLocalState({ focusing: true })
  await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toBeDefined())
  const twin = makePage()
  twin.doc.clientID = a.doc.clientID
  twin.awareness.clientID = a.doc.clientID
  twin.awareness.setLocalState({ focusing: false })
  await hall.admit(twin, seat(1))
  await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toMatchObject({ focusing: false }))
  a.cut()
  b.awareness.setLocalState({ focusing: true })
  await vi.waitFor(() => expect(stateAt(twin, b.doc.clientID)).toBeDefined())
  expect(stateAt(b, a.doc.clientID)).toBeDefined()
  twin.destroy()
})

test('R11: somebody who comes in under the client id of another person is not shown', async () => {
  hall = await openTownHall()
  const [victim, watcher] = [await hall.page(seat(1)), await hall.page(seat(3))]
  victim.awareness.setLocalState({ focusing: true })
  await vi.waitFor(() => expect(stateAt(watcher, victim.doc.clientID)).toMatchObject({ focusing: true }))
  const taker = makePage()
  taker.doc.clientID = victim.doc.clientID
  taker.awareness.clientID = victim.doc.clientID
  taker.awareness.setLocalState({ focusing: 'taken' })
  await hall.admit(taker, seat(2))
  await vi.waitFor(() => expect(taker.isSynced).toBe(true))
  watcher.awareness.setLocalState({ focusing: true })
  await vi.waitFor(() => expect(stateAt(victim, watcher.doc.clientID)).toMatchObject({ focusing: true }))
  expect(stateAt(watcher, victim.doc.clientID)).toMatchObject({ user: seat(1).person, focusing: true })
  taker.destroy()
})

test('R11: somebody who joins sees who is here', async () => {
  hall = await openTownHall()
  const a = await hall.page(seat(1))
  a.awareness.setLocalState({ focusing: true })
  await vi.waitFor(() => expect(a.frames.some(([type]) => type === 1)).toBe(true))
  const b = await hall.page(seat(2))
  await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toMatchObject({ user: seat(1).person }))
})

test('R11: one’s own presence comes back and changes nothing', async () => {
  hall = await openTownHall()
  const a = await hall.page(seat(1))
  a.awareness.setLocalState({ focusing: true, own: 'words' })
  const before = a.frames.length
  await vi.waitFor(() => expect(a.frames.slice(before).some(([type]) => type === 1)).toBe(true))
  expect(a.awareness.getLocalState()).toEqual({ focusing: true, own: 'words' })
})

test('R11: a caret that moves with what is typed comes right behind the words, and waits for nothing else', async () => {
  const timers = makeHandTimers()
  hall = await openTownHall({ timers })
  const [a, b] = [await hall.page(seat(1)), await hall.page(seat(2))]
  const before = b.frames.length
  a.awareness.setLocalState({ focusing: true })
  a.type(clauses[0], 'Wort')
  await vi.waitFor(() => expect(stateAt(b, a.doc.clientID)).toMatchObject({ focusing: true }))
  expect(b.frames.slice(before).map(([type]) => type)).toEqual([Frame.sync, Frame.presence])

  a.awareness.setLocalState({ focusing: false })
  await vi.waitFor(() => {
    timers.turn(30)
    expect(stateAt(b, a.doc.clientID)).toMatchObject({ focusing: false })
  })
})

test('R11: two hundred who say the same again are shown again in one frame, and a change does not wait for that', () => {
  const timers = makeHandTimers()
  const presence = makePresence(timers)
  const frames: Uint8Array[] = []
  const watching = new Awareness(new Y.Doc())
  const pages = Array.from({ length: 200 }, (_, n) => {
    const awareness = new Awareness(new Y.Doc())
    awareness.setLocalState({ focusing: true })
    const presenter: Presenter = {
      ...{ actor: seat(n).actor, person: () => seat(n).person, mayShow: () => true },
      send(frame) {
        if (n > 0) return
        frames.push(frame)
        applyAwarenessUpdate(watching, decoding.readVarUint8Array(new decoding.Decoder(frame.subarray(1))), 'room')
      },
    }
    presence.join(presenter)
    return { awareness, say: () => presence.receive(presenter, encodeAwarenessUpdate(awareness, [awareness.clientID])) }
  })
  const clockOf = (n: number) => watching.meta.get(pages[n]!.awareness.clientID)!.clock
  const sayAgain = ({ awareness, say }: (typeof pages)[number]) => {
    awareness.setLocalState(awareness.getLocalState())
    say()
  }
  for (const { say } of pages) say()
  timers.turn(30)
  expect(frames).toHaveLength(1)
  const before = clockOf(7)
  for (const page of pages) {
    sayAgain(page)
    timers.turn(10)
  }
  expect(frames).toHaveLength(1)
  pages[8]!.awareness.setLocalState({ focusing: false })
  pages[8]!.say()
  timers.turn(30)
  expect(frames).toHaveLength(2)
  expect(watching.getStates().get(pages[8]!.awareness.clientID)).toMatchObject({ focusing: false })
  timers.turn(5_000)
  expect(frames).toHaveLength(3)
  expect(clockOf(7)).toBeGreaterThan(before)
  expect(frames[2]!.length).toBeLessThan(frames[0]!.length)
  timers.turn(60_000)
  expect(frames).toHaveLength(3)
  expect(timers.waiting()).toBe(0)
  for (const { awareness } of pages) awareness.doc.destroy()
  watching.doc.destroy()
})

test('R11: a page that sends back what it is told of 150 others is heard, and takes nobody’s place', () => {
  const timers = makeHandTimers()
  const presence = makePresence(timers)
  const told: Uint8Array[] = []
  /** All pages of one person. */
  const presenter = (send: Presenter['send'] = () => {}): Presenter => ({
    ...{ actor: seat(1).actor, person: () => seat(1).person, mayShow: () => true, send },
  })
  const others = Array.from({ length: 150 }, () => {
    const [page, awareness] = [presenter(), new Awareness(new Y.Doc())]
    presence.join(page)
    awareness.setLocalState({ focusing: true })
    const say = () => presence.receive(page, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    say()
    return { awareness, say }
  })
  timers.turn(30)
  const bodyOf = (frame: Uint8Array) => decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(1)))
  const echoing = presenter((frame) => {
    told.push(frame)
    presence.receive(echoing, bodyOf(frame))
  })
  presence.join(echoing)
  presence.show(echoing)
  expect(bodyOf(told[0]!).length).toBeGreaterThan(20_000)
  others[3]!.awareness.setLocalState({ focusing: false })
  others[3]!.say()
  timers.turn(10_000)
  expect(told).toHaveLength(2)
  const seen = new Awareness(new Y.Doc())
  for (const frame of told) applyAwarenessUpdate(seen, bodyOf(frame), 'room')
  expect(seen.getStates().get(others[3]!.awareness.clientID)).toMatchObject({ focusing: false })
  for (const { doc } of [seen, ...others.map(({ awareness }) => awareness)]) doc.destroy()
})

test('many changes at once are shown in few frames', () => {
  const timers = makeHandTimers()
  const presence = makePresence(timers)
  const frames: Uint8Array[] = []
  const presenter = (n: number, send: Presenter['send']): Presenter => ({
    ...{ actor: seat(n).actor, person: () => seat(n).person, mayShow: () => true, send },
  })
  const watcher = presenter(1, (frame) => frames.push(frame))
  presence.join(watcher)
  const mover = presenter(2, () => {})
  presence.join(mover)
  const awareness = new Awareness(new Y.Doc())
  for (let n = 0; n < 100; n++) {
    awareness.setLocalState({ focusing: n % 2 === 0 })
    presence.receive(mover, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    timers.turn(1)
  }
  timers.turn(100)
  expect(frames.length).toBeLessThanOrEqual(6)
  awareness.doc.destroy()
})
