import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { XmlElement, XmlText } from 'yjs'
import type { ClauseId, DocumentId, OrganisationId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { createRoom, type Room } from './create-room.ts'
import { type InMemoryRoom, makeRoomInMemory } from './testing/room-in-memory.ts'

const goals = 'goals' as ClauseId
const leave: (() => void)[] = []
afterEach(() => {
  for (const left of leave.splice(0)) left()
})

/** A page in the room of a document with one clause. */
async function join(server: InMemoryRoom, lookAgain = async () => ({ epoch: 1 })) {
  buildDocument(server.doc, [{ id: goals, order: 'a0', title: 'Ziele', blocks: [paragraph('Die Kreise.')] }])
  const signedOut = vi.fn()
  const room = createRoot((dispose) => {
    leave.push(dispose)
    return createRoom({
      document: 'document' as DocumentId,
      epoch: 1,
      editing: 'open',
      server: 'ws://room',
      self: { organisation: 'o' as OrganisationId, shortName: 'LEN', place: 1, name: 'Koordination', role: 'member' },
      lookAgain,
      onSignedOut: signedOut,
      onNotice: () => {},
      Socket: server.Socket,
    })
  })
  await vi.waitFor(() => expect(room.held()).toBeDefined())
  return { room, signedOut }
}

/** Types a sentence as the binding would, at the end of the clause. */
function type(room: Room, sentence: string) {
  const doc = room.held()?.doc
  doc?.transact(() => {
    const line = new XmlElement('paragraph')
    line.insert(0, [new XmlText(sentence)])
    const root = clauseRoot(doc, goals)
    root?.insert(root.length, [line])
  }, 'typing')
}

const textOn = (server: InMemoryRoom) => clauseRoot(server.doc, goals)?.toString() ?? ''

test('„saved“ is said only after the server has confirmed the last change', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'))
  server.acknowledging = false
  type(room, 'Jährlich.')
  await vi.waitFor(() => expect(textOn(server)).toContain('Jährlich.'))
  expect(room.saved().kind).not.toBe('saved')
  await vi.waitFor(() => expect(room.saved().kind).toBe('saving'), { timeout: 3000 })
  server.acknowledge()
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'))
})

test('a refused change becomes a draft, and the page goes on with the text of the room', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  server.refusing = { code: 'clause-locked', clauses: [goals] }
  type(room, 'Zu spät.')
  await vi.waitFor(() => expect(room.drafts()).toHaveLength(1))
  expect(room.drafts()[0]).toMatchObject({ clause: goals, number: '1', title: 'Ziele', why: 'clause-locked' })
  expect(room.drafts()[0]?.text).toBe('Die Kreise.\nZu spät.')
  expect(textOn(server)).not.toContain('Zu spät.')
  type(room, 'Weiter.')
  await vi.waitFor(() => expect(textOn(server)).toContain('Weiter.'))
})

test('when the server cannot be asked after a refusal, it is asked again and nothing is lost', async () => {
  const server = makeRoomInMemory()
  const lookAgain = vi.fn(async () => ({ epoch: 1 })).mockRejectedValueOnce(new Error('unreachable'))
  const { room } = await join(server, lookAgain)
  server.refusing = { code: 'clause-locked', clauses: [goals] }
  type(room, 'Zu spät.')
  await vi.waitFor(() => expect(room.drafts()).toHaveLength(1), { timeout: 5000 })
  expect(lookAgain).toHaveBeenCalledTimes(2)
})

test('when the session ends, what is typed meanwhile waits and goes out after signing in again', async () => {
  const server = makeRoomInMemory()
  const { room, signedOut } = await join(server)
  server.close(4401)
  await vi.waitFor(() => expect(signedOut).toHaveBeenCalledOnce())
  expect(server.sockets()).toBe(0)
  type(room, 'Inzwischen.')
  expect(room.saved().kind).toBe('ended')
  room.rejoin()
  await vi.waitFor(() => expect(textOn(server)).toContain('Inzwischen.'))
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'))
})

test('a right that is lowered leaves a page that reads, with the unsent words as a draft', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  server.acknowledging = false
  type(room, 'Nicht mehr.')
  server.close(4403)
  await vi.waitFor(() => expect(room.lowered()).toBe(true))
  expect(room.mayEdit()).toBe(false)
})

test('words survive when the room is dropped a second time before its text has come', async () => {
  for (const code of [4403, 4409]) {
    const server = makeRoomInMemory()
    const { room } = await join(server)
    server.sendingAway = code
    server.refusing = { code: 'clause-locked', clauses: [goals] }
    type(room, 'Nur hier.')
    await vi.waitFor(() => expect(room.drafts()).toHaveLength(1), { timeout: 5000 })
    expect(room.drafts()[0]).toMatchObject({ text: 'Die Kreise.\nNur hier.', why: 'clause-locked' })
    expect(textOn(server)).not.toContain('Nur hier.')
  }
})

test('who comes back as a reader gets the words that were not sent as a draft', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'))
  server.seat = false
  server.close(1012)
  type(room, 'Unterwegs.')
  await vi.waitFor(() => expect(room.drafts()).toHaveLength(1), { timeout: 5000 })
  expect(room.drafts()[0]).toMatchObject({ text: 'Die Kreise.\nUnterwegs.', why: 'not-allowed' })
  expect(clauseRoot(room.held()!.doc, goals)?.toString()).not.toContain('Unterwegs.')
  expect([room.lowered(), room.mayEdit(), room.hasUnsaved()]).toEqual([true, false, true])
})

test('a right that is given back ends the word that it was taken', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  server.seat = false
  server.close(4403)
  await vi.waitFor(() => expect([server.sockets(), room.lowered()]).toEqual([1, true]))
  server.tell({ kind: 'seat', mayEdit: true, epoch: 1 })
  expect([room.lowered(), room.mayEdit()]).toEqual([false, true])
})

test('„not saved“ is a word of the room that said it, and ends with it', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  server.tell({ kind: 'not-saved', since: '2026-01-01T00:00:00.000Z' })
  await vi.waitFor(() => expect(room.saved().kind).toBe('not-saved'))
  server.close(1012)
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'), { timeout: 5000 })
})

test('a document that is gone says so and offers nothing more', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  server.close(4404)
  await vi.waitFor(() => expect(room.ended()).toBe('not-found'))
  expect(room.mayEdit()).toBe(false)
})

test('words typed into a paragraph that somebody else had deleted come back as a draft', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  server.tell({ kind: 'text-gone', clause: goals, text: 'Verschwunden.' })
  await vi.waitFor(() => expect(room.drafts()).toHaveLength(1))
  expect(room.drafts()[0]).toMatchObject({ why: 'text-gone', text: 'Verschwunden.', number: '1' })
})

test('what is typed while the socket closes waits, and goes out by the next one', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'))
  server.beginToClose()
  type(room, 'Gerade noch.')
  expect([room.saved().kind, room.hasUnsaved()]).toEqual(['pending', true])
  server.close(1012)
  expect(room.saved()).toEqual({ kind: 'offline', waiting: 1 })
  await vi.waitFor(() => expect(textOn(server)).toContain('Gerade noch.'), { timeout: 5000 })
})

test('offline, the page says how many changes wait, and sends them when it is back', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'))
  server.close(1012)
  type(room, 'Unterwegs.')
  type(room, 'Im Zug.')
  expect(room.saved()).toEqual({ kind: 'offline', waiting: 2 })
  await vi.waitFor(() => expect(textOn(server)).toContain('Im Zug.'), { timeout: 5000 })
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'), { timeout: 3000 })
})

test('of a text that the server has gone back behind, even saved words come back as drafts', async () => {
  for (const code of ['epoch', 'damaged'] as const) {
    const server = makeRoomInMemory()
    const { room } = await join(server)
    type(room, 'Gespeichert.')
    await vi.waitFor(() => expect(room.saved().kind).toBe('saved'))
    // The room that comes back does not have them any more.
    server.refusingAtTheDoor = { code, clauses: [] }
    server.close(1012)
    clauseRoot(server.doc, goals)!.delete(1, 1)
    await vi.waitFor(() => expect(room.drafts()).toHaveLength(1), { timeout: 5000 })
    expect(room.drafts()[0]).toMatchObject({ text: 'Die Kreise.\nGespeichert.', why: code })
  }
}, 20_000)

test('that a document is damaged is a word of the room that said it', async () => {
  const server = makeRoomInMemory()
  const { room } = await join(server)
  server.tell({ kind: 'damaged' })
  server.tell({ kind: 'locks', editing: 'closed', locks: [] })
  await vi.waitFor(() => expect([room.damaged(), room.mayEdit()]).toEqual([true, false]))
  server.close(1012)
  await vi.waitFor(() => expect(room.damaged()).toBe(false), { timeout: 5000 })
})
