import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { encodeStateAsUpdate, XmlElement, XmlText } from 'yjs'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import type { Kept } from './copy.ts'
import { createRoom, type Room } from './create-room.ts'
import { makeCopyInMemory } from './testing/copy-in-memory.ts'
import { type InMemoryRoom, makeRoomInMemory } from './testing/room-in-memory.ts'

const goals = 'goals' as ClauseId
const leave: (() => void)[] = []
afterEach(() => {
  for (const left of leave.splice(0)) left()
})

/** A page with a copy, which begins with what an earlier page has left. */
function open(server: InMemoryRoom, kept?: Kept, text?: Uint8Array) {
  const copy = makeCopyInMemory(kept)
  let close = () => {}
  const room = createRoot((dispose) => {
    close = dispose
    leave.push(dispose)
    return createRoom({
      ...{
        document: 'document' as DocumentId,
        epoch: 1,
        editing: 'open',
        server: 'ws://room',
        self: undefined,
        copy,
        text,
      },
      ...{ lookAgain: async () => ({ epoch: 1 }), onSignedOut: () => {}, onNotice: () => {}, Socket: server.Socket },
    })
  })
  return { room, copy, close }
}

function type(room: Room, sentence: string) {
  const doc = room.held()!.doc
  doc.transact(() => {
    const line = new XmlElement('paragraph')
    line.insert(0, [new XmlText(sentence)])
    const root = clauseRoot(doc, goals)!
    root.insert(root.length, [line])
  }, 'typing')
}

const textIn = (room: Room) => clauseRoot(room.held()!.doc, goals)?.toString() ?? ''

/** What is left of a page that went while two of its changes were waiting. */
async function leftBehind(server: InMemoryRoom): Promise<Kept> {
  buildDocument(server.doc, [{ id: goals, order: 'a0', title: 'Ziele', blocks: [paragraph('Die Kreise.')] }])
  const { room, copy, close } = open(server)
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'), { timeout: 3000 })
  server.close(1012)
  type(room, 'Unterwegs.')
  type(room, 'Im Zug.')
  const kept = copy.present()!
  close()
  return kept
}

test('a page shows the text that the server has sent ahead before it has heard the room, and keeps it', async () => {
  const server = makeRoomInMemory()
  buildDocument(server.doc, [{ id: goals, order: 'a0', title: 'Ziele', blocks: [paragraph('Die Kreise.')] }])
  const { room, copy } = open(server, undefined, encodeStateAsUpdate(server.doc))
  expect(textIn(room)).toContain('Die Kreise.')
  expect([room.isJoined(), room.saved().kind, room.mayEdit()]).toEqual([false, 'connecting', false])
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'), { timeout: 3000 })
  expect(copy.present()).toMatchObject({ epoch: 1, changes: 0 })
  type(room, 'Jährlich.')
  await vi.waitFor(() => expect(clauseRoot(server.doc, goals)?.toString()).toContain('Jährlich.'))
})

test('what this browser has kept goes before what the server has sent ahead', async () => {
  const server = makeRoomInMemory()
  const kept = await leftBehind(server)
  const { room } = open(server, kept, encodeStateAsUpdate(server.doc))
  expect(textIn(room)).toContain('Im Zug.')
  await vi.waitFor(() => expect(clauseRoot(server.doc, goals)?.toString()).toContain('Im Zug.'))
})

test('a page shows what was kept before it has heard the room, and does not call it saved', async () => {
  const server = makeRoomInMemory()
  const kept = await leftBehind(server)
  expect(kept).toMatchObject({ changes: 2, touched: [goals], mayEdit: true, epoch: 1 })
  server.acknowledging = false
  const { room } = open(server, kept)
  expect(textIn(room)).toContain('Im Zug.')
  expect([room.saved().kind, room.mayEdit(), room.hasUnsaved(), room.isKept()]).toEqual([
    'connecting',
    true,
    true,
    true,
  ])
  await vi.waitFor(() => expect(clauseRoot(server.doc, goals)?.toString()).toContain('Im Zug.'))
  await vi.waitFor(() => expect(room.saved().kind).toBe('saving'), { timeout: 3000 })
  server.acknowledge()
  await vi.waitFor(() => expect(room.saved().kind).toBe('saved'), { timeout: 3000 })
  expect(room.hasUnsaved()).toBe(false)
})

test('words kept from an earlier page that are refused become a draft, which is kept in their place', async () => {
  const server = makeRoomInMemory()
  const kept = await leftBehind(server)
  server.refusing = { code: 'clause-locked', clauses: [goals] }
  const { room, copy } = open(server, kept)
  await vi.waitFor(() => expect(room.drafts()).toHaveLength(1), { timeout: 5000 })
  expect(room.drafts()[0]).toMatchObject({ text: 'Die Kreise.\nUnterwegs.\nIm Zug.', why: 'clause-locked' })
  await vi.waitFor(() => expect(copy.present()).toMatchObject({ changes: 0, touched: [] }))
  const after = open(server, copy.present())
  expect(after.room.drafts()).toEqual(room.drafts())
  expect(textIn(after.room)).not.toContain('Unterwegs.')
  after.room.discard(after.room.drafts()[0]!)
  expect(after.copy.present()?.drafts).toEqual([])
})

test('who comes back as a reader has the kept words as a draft, and they never count as saved', async () => {
  const server = makeRoomInMemory()
  const kept = await leftBehind(server)
  server.seat = false
  const { room, copy } = open(server, kept)
  await vi.waitFor(() => expect(room.drafts()).toHaveLength(1), { timeout: 5000 })
  expect(room.drafts()[0]).toMatchObject({ text: 'Die Kreise.\nUnterwegs.\nIm Zug.', why: 'not-allowed' })
  expect([room.lowered(), room.hasUnsaved()]).toEqual([true, true])
  expect(copy.present()).toMatchObject({ mayEdit: false, changes: 0 })
  expect(clauseRoot(server.doc, goals)?.toString()).not.toContain('Unterwegs.')
})

test('a document that is gone takes its copy along, and the page no longer says that words are kept', async () => {
  const server = makeRoomInMemory()
  const kept = await leftBehind(server)
  server.sendingAway = 4404
  const { room, copy } = open(server, kept)
  await vi.waitFor(() => expect(room.ended()).toBe('not-found'))
  copy.tell('failing')
  expect([copy.present(), room.isKept(), room.hasUnsaved()]).toEqual([undefined, false, true])
})

test('kept words that are too large come back as a draft, instead of being sent for ever', async () => {
  const server = makeRoomInMemory()
  const kept = await leftBehind(server)
  server.sendingAway = 4413
  const { room, copy } = open(server, kept)
  await vi.waitFor(() => expect(room.drafts()).toHaveLength(1), { timeout: 5000 })
  expect(room.drafts()[0]).toMatchObject({ text: 'Die Kreise.\nUnterwegs.\nIm Zug.', why: 'too-large' })
  expect(copy.present()).toMatchObject({ changes: 0, touched: [] })
})
