import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
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
import { makeHandTimers } from './testing/hand-timers.ts'
import { clauses, documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

const [first] = clauses
const publicOrigin = 'https://einklang.example'
let hall: TownHall
let address: string
let close: () => Promise<void>
let seats: ReturnType<typeof makeSeats>
/** Of the sockets alone: what is asked of them while time passes. */
let timers: ReturnType<typeof makeHandTimers>

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
  seats = makeSeats({ seatOf, seatsOf: async () => [] })
  const app = new Hono()
  app.onError((cause, context) => context.text(cause.message, cause instanceof Problem ? 403 : 500))
  timers = makeHandTimers()
  app.route('/', roomRoutes({ lobby: hall.lobby, seats, publicOrigin, timers }))
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

/** Whether the room still has a member. */
const isEmpty = () => hall.lobby.inRoom(documentId, (room) => room.size === 0)
/** The connection below a socket of the client. */
const lineOf = (socket: WebSocket) => (socket as unknown as { _socket: Socket })._socket
/** An odd while, so that answers come a little after the questions, as they do. */
const STEP_MS = 700
const step = async () => {
  timers.turn(STEP_MS)
  // Long enough for a question and its answer on one machine.
  await new Promise((resolve) => setTimeout(resolve, 10))
}

test('R17: whoever has stopped is gone within 30 seconds, at whatever moment it was; whoever answers stays', async () => {
  const honest = new WebSocket(address + path, { headers: { origin: publicOrigin, cookie: '2' } })
  await once(honest, 'open')
  for (const moment of [1_000, 9_000, 11_000, 16_000]) {
    const silent = new WebSocket(address + path, { headers: one })
    silent.on('error', () => {})
    await once(silent, 'open')
    await vi.waitFor(() => expect(seats.size()).toBe(2))
    for (let passed = 0; passed < moment; passed += STEP_MS) await step()
    lineOf(silent).pause()
    for (let passed = STEP_MS; passed <= 30_000; passed += STEP_MS) await step()
    await vi.waitFor(() => expect(seats.size()).toBe(1))
    silent.terminate()
  }
  expect(honest.readyState).toBe(WebSocket.OPEN)
  honest.terminate()
  await vi.waitFor(async () => expect(await isEmpty()).toBe(true))
})

test('R17: a line that was never answered holds no place', async () => {
  const { port } = new URL(address)
  const socket = connect(Number(port), '127.0.0.1')
  const head = ['Host: x', `Origin: ${publicOrigin}`, 'Cookie: 1', 'Connection: Upgrade', 'Upgrade: websocket']
  const key = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: MTIzNDU2Nzg5MDEyMzQ1Ng==']
  socket.write(`${[`GET ${path} HTTP/1.1`, ...head, ...key].join('\r\n')}\r\n\r\n`)
  await vi.waitFor(() => expect(seats.size()).toBe(1))
  for (let passed = STEP_MS; passed <= 30_000; passed += STEP_MS) await step()
  await vi.waitFor(() => expect(seats.size()).toBe(0))
  socket.destroy()
})

test('R17: whoever reads too slowly is sent away, and comes back to the same text; others do not wait', async () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  const writer = provider(a, '1', { v: '1', epoch: '3' })
  const slow = provider(b, '2')
  await vi.waitFor(() => expect([writer.synced, slow.synced]).toEqual([true, true]))
  const closes: number[] = []
  slow.on('connection-close', (event) => closes.push((event as CloseEvent | null)?.code ?? 0))
  lineOf(slow.ws as unknown as WebSocket).pause()
  const paused = lineOf(slow.ws as unknown as WebSocket)
  const text = (a.getMap<Y.XmlElement>('clauses').get(first)!.get(0) as Y.XmlElement).get(0) as Y.XmlText
  const megabyte = 'x'.repeat(1024 * 1024)
  for (let n = 0; n < 24 && seats.size() > 1; n++) {
    text.insert(0, megabyte)
    text.delete(0, megabyte.length)
    const length = n
    text.insert(0, `${length} `)
    await vi.waitFor(async () => expect(await hall.words(first)).toContain(`${length} `), { timeout: 5_000 })
  }
  paused.resume()
  await vi.waitFor(() => expect(closes).toContain(Close.busy), { timeout: 5_000 })
  const wordsOf = (doc: Y.Doc) => String(doc.getMap('clauses').get(first))
  await vi.waitFor(() => expect([slow.synced, wordsOf(b)]).toEqual([true, wordsOf(a)]), { timeout: 10_000 })
  for (const each of [writer, slow]) each.destroy()
  for (const doc of [a, b]) doc.destroy()
}, 60_000)
