import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Close } from '../../shared/room-protocol.ts'
import { makeMemoryJournal } from './memory-journal.ts'
import { makeSeats, type SeatsOf } from './seats.ts'
import { makePage } from './testing/page.ts'
import { documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'
import { makeVisit } from './visit.ts'

const session = { id: 'session', token: 'token', expiresAt: new Date(Date.now() + 60_000) }
let hall: TownHall
let openRoom = () => {}
let seatsNow: SeatsOf
beforeEach(async () => {
  seatsNow = async (claims) => claims.map(() => ({ seat: seat(1), session, epoch: 1 }))
  const journal = makeMemoryJournal()
  const before = await openTownHall({ journal })
  await before.close()
  const opening = new Promise<void>((resolve) => {
    openRoom = resolve
  })
  let reads = 0
  hall = await openTownHall({
    journal: {
      ...journal,
      // The first look is the test's own.
      read: async (document) => (reads++ === 0 ? journal.read(document) : opening.then(() => journal.read(document))),
    },
  })
})
afterEach(() => hall.close())

/** A page at the door of a room that takes its time to open, with words that it has typed before. */
function atTheDoor() {
  const page = makePage()
  const socket = page.open()
  const seats = makeSeats({
    tokenIn: async () => session.token,
    seatsOf: (claims) => seatsNow(claims),
  })
  let isOpen = true
  const wire = {
    ...socket,
    isOpen: () => isOpen,
    close(code: number) {
      isOpen = false
      socket.close(code)
    },
    ready: vi.fn(),
    ended() {},
  }
  const visit = makeVisit({ lobby: hall.lobby, seats })
  const coming = visit.begin(wire, { cookie: undefined, document: documentId, v: undefined, epoch: undefined })
  return { page, seats, visit, wire, coming }
}

test('R16: who signs out while the room opens does not come in', async () => {
  const { page, seats, coming, wire } = atTheDoor()
  await vi.waitFor(() => expect(seats.size()).toBe(1))
  seats.closeSession(session.id)
  openRoom()
  await coming
  await vi.waitFor(() => expect(page.closedWith).toBe(Close.signedOut))
  expect(wire.ready).not.toHaveBeenCalled()
  expect(await hall.lobby.inRoom(documentId, (room) => room.size())).toBe(0)
})

test('R16: who loses the right to write while the room opens does not write', async () => {
  const { page, seats, coming } = atTheDoor()
  await vi.waitFor(() => expect(seats.size()).toBe(1))
  seatsNow = async (claims) => claims.map(() => ({ seat: seat(1, false), session, epoch: 1 }))
  await seats.rejudge()
  openRoom()
  await coming
  await vi.waitFor(() => expect(page.closedWith).toBe(Close.notAllowed))
  expect(await hall.lobby.inRoom(documentId, (room) => room.size())).toBe(0)
})

test('R16: who has gone before the room is open leaves nobody there', async () => {
  const { seats, visit, coming } = atTheDoor()
  await vi.waitFor(() => expect(seats.size()).toBe(1))
  visit.end()
  openRoom()
  await coming
  expect(seats.size()).toBe(0)
  expect(await hall.lobby.inRoom(documentId, (room) => room.size())).toBe(0)
})
