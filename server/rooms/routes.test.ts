import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Problem } from '../../shared/problems.ts'
import { Close, Frame, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { makeSocketServer, roomRoutes } from './routes.ts'
import { makeSeats, type SeatOf } from './seats.ts'
import { clauses, documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

const [first] = clauses
const publicOrigin = 'https://einklang.example'
let hall: TownHall
let address: string
let close: () => Promise<void>
let seats: ReturnType<typeof makeSeats>

/** The cookie says who comes: `1` may edit, `2r` may read. */
const seatOf: SeatOf = async (headers, document) => {
  const [, n, reads] = /^(\d)(r?)$/.exec(headers.get('cookie') ?? '') ?? []
  if (!n) return { close: Close.signedOut }
  if (document !== documentId) return { close: Close.notFound }
  const session = { id: `session ${n}`, expiresAt: new Date(Date.now() + 60_000) }
  return { seat: seat(Number(n), !reads), session, epoch: 3 }
}

beforeEach(async () => {
  hall = await openTownHall({ facts: { epoch: 3 } })
  seats = makeSeats({ seatOf })
  const app = new Hono()
  app.onError((cause, context) => context.text(cause.message, cause instanceof Problem ? 403 : 500))
  app.route('/', roomRoutes({ lobby: hall.lobby, seats, publicOrigin }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', websocket: { server: makeSocketServer() } })
  await once(server, 'listening')
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => new Promise((resolve) => server.close(() => resolve()))
})
afterEach(async () => {
  await hall.close()
  await close()
})

/** Opens a socket and answers with the code it is closed with, or the status it is refused with. */
async function endOf(path: string, headers: Record<string, string>, onOpen = (_: WebSocket) => {}): Promise<number> {
  const socket = new WebSocket(address + path, { headers })
  socket.on('error', () => {})
  socket.on('open', () => onOpen(socket))
  return new Promise((resolve) => {
    socket.on('close', resolve)
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0))
  })
}
const path = `/rooms/${documentId}`
const one = { origin: publicOrigin, cookie: '1' }

function provider(doc: Y.Doc, cookie = '1', params: Record<string, string> = {}) {
  class SocketOfAPage extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { origin: publicOrigin, cookie } })
    }
  }
  const made = new WebsocketProvider(`${address}/rooms`, documentId, doc, {
    ...{ disableBc: true, params, WebSocketPolyfill: SocketOfAPage as unknown as typeof globalThis.WebSocket },
  })
  // It complains about frames of ours, which it does not know.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  return made
}

test('R16: a foreign, a missing and an almost right origin get 403 and no socket', async () => {
  const origins = ['https://evil.example', 'null', `${publicOrigin}.evil.example`, 'http://einklang.example', undefined]
  for (const origin of origins) {
    expect(await endOf(path, { cookie: '1', ...(origin && { origin }) }), origin).toBe(403)
  }
})

test('R16: everybody else is let in and told by the code why they may not stay', async () => {
  expect(await endOf(path, { origin: publicOrigin })).toBe(Close.signedOut)
  expect(await endOf('/rooms/0190abc1-0000-7000-8000-000000000009', one)).toBe(Close.notFound)
  for (const name of ['x', '%00', '..%2f', documentId.toUpperCase(), `${documentId}%20`]) {
    expect(await endOf(`/rooms/${name}`, one), name).toBe(Close.notFound)
  }
  for (const v of ['2', '0', 'x', '', '1.0', '-1']) expect(await endOf(`${path}?v=${v}`, one), v).toBe(Close.outdated)
})

test('text of another epoch is refused and never merged', async () => {
  const frames: Uint8Array[] = []
  const code = await endOf(`${path}?v=1&epoch=2`, one, (socket) => {
    socket.on('message', (frame: Buffer) => frames.push(new Uint8Array(frame)))
  })
  expect(code).toBe(Close.refused)
  expect(frames.map(([type]) => type)).toEqual([Frame.refused])
  expect(Buffer.from(frames[0]!).toString()).toContain('"code":"epoch"')
})

test('R17: a text frame closes with 1003, a frame too large with 4413; the room goes on', async () => {
  expect(await endOf(path, one, (socket) => socket.send('hallo'))).toBe(Close.malformed)
  const tooLarge = new Uint8Array(ROOM_LIMITS.frameBytes + 1)
  expect(await endOf(path, one, (socket) => socket.send(tooLarge))).toBe(Close.tooLarge)
  expect(await hall.words(first)).toContain('Anfang.')
})

test('the stock provider joins, edits, sees who is here and comes back after a cut', async () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  const [ofA, ofB] = [provider(a, '1', { v: '1', epoch: '3' }), provider(b, '2')]
  const wordsOf = (doc: Y.Doc) => String(doc.getMap('clauses').get(first))
  const textOf = (doc: Y.Doc) =>
    (doc.getMap<Y.XmlElement>('clauses').get(first)!.get(0) as Y.XmlElement).get(0) as Y.XmlText
  await vi.waitFor(() => expect([ofA.synced, ofB.synced]).toEqual([true, true]))
  textOf(a).insert(0, 'Gemeinsam: ')
  await vi.waitFor(() => expect(wordsOf(b)).toContain('Gemeinsam: Anfang.'))
  ofA.awareness.setLocalStateField('focusing', true)
  await vi.waitFor(() => expect(ofB.awareness.getStates().get(a.clientID)).toMatchObject({ user: seat(1).person }))
  ofB.disconnect()
  textOf(b).insert(0, 'Getrennt. ')
  textOf(a).insert(0, 'Allein. ')
  ofB.connect()
  await vi.waitFor(() => expect(wordsOf(a)).toContain('Getrennt. '))
  await vi.waitFor(() => expect(wordsOf(b)).toBe(wordsOf(a)))
  expect(await hall.words(first)).toBe(wordsOf(a))
  for (const each of [ofA, ofB]) each.destroy()
  for (const doc of [a, b]) doc.destroy()
})

test('R16: a session that ends closes the socket of the stock provider for good', async () => {
  const doc = new Y.Doc()
  const made = provider(doc)
  const closed = new Promise<number>((resolve) => made.on('closed', ({ code }) => resolve(code)))
  await vi.waitFor(() => expect(seats.size()).toBe(1))
  seats.closeSession('session 1')
  expect(await closed).toBe(Close.signedOut)
  await vi.waitFor(() => expect(seats.size()).toBe(0))
  made.destroy()
  doc.destroy()
})

test('a socket that goes away before it has a seat leaves nothing behind', async () => {
  for (let n = 0; n < 10; n++) await endOf(path, one, (socket) => socket.terminate())
  await vi.waitFor(() => expect(seats.size()).toBe(0))
  await hall.lobby.inRoom(documentId, (room) => vi.waitFor(() => expect(room.size).toBe(0)))
})
