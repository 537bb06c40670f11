import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Problem } from '../shared/problems.ts'
import { problemResponse } from './http/problem-response.ts'
import { type Listening, listen } from './listen.ts'
import { makeSeats } from './rooms/seats.ts'
import { makeSocketDoor } from './rooms/socket-door.ts'
import { publicOrigin } from './rooms/testing/front-door.ts'
import { documentId, openTownHall, type TownHall } from './rooms/testing/town-hall.ts'

let hall: TownHall
let listening: Listening
let underWay = () => {}
const strangers: Socket[] = []

beforeEach(async () => {
  hall = await openTownHall()
  const seats = makeSeats({ tokenIn: async () => undefined, seatsOf: async () => [] })
  listening = await listen('127.0.0.1', 0, () => {
    const app = new Hono()
    app.onError((cause) => problemResponse(cause as Problem))
    app.get('/slow', () => new Promise<Response>(() => underWay()))
    return { app, openSocket: makeSocketDoor({ lobby: hall.lobby, seats, publicOrigin }) }
  })
})
afterEach(async () => {
  vi.useRealTimers()
  for (const stranger of strangers.splice(0)) stranger.destroy()
  await listening.close(hall.close())
})

/** Sends a request by hand; their half of the connection stays open whatever the server says. */
async function ask(path: string, headers: readonly string[]): Promise<Socket> {
  const socket = connect({ port: listening.port, host: '127.0.0.1', allowHalfOpen: true })
  strangers.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write([`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n'))
  return socket
}
const asksForSocket = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']
const key = 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='

test('Whoever asks for another protocol and breaks off does not end the server', async () => {
  const uncaught = vi.fn()
  process.on('uncaughtException', uncaught)
  for (let n = 0; n < 50; n++) (await ask('/', ['Connection: Upgrade', 'Upgrade: h2c'])).resetAndDestroy()
  const last = await ask('/', ['Connection: Upgrade', 'Upgrade: h2c'])
  expect(String((await once(last, 'data'))[0])).toMatch(/^HTTP\/1.1 400 /)
  process.off('uncaughtException', uncaught)
  expect(uncaught).not.toHaveBeenCalled()
})

test.each([
  ['another protocol', '/', ['Connection: Upgrade', 'Upgrade: h2c'], 400],
  [
    'a socket from a foreign origin',
    `/rooms/${documentId}`,
    [...asksForSocket, key, 'Origin: https://fremd.example'],
    403,
  ],
  ['a socket without a key', `/rooms/${documentId}`, [...asksForSocket, `Origin: ${publicOrigin}`], 400],
  ['a socket to something else', '/api/health', [...asksForSocket, key, `Origin: ${publicOrigin}`], 404],
] as const)('A connection that asked for %s is gone when it has been answered', async (_, path, headers, status) => {
  const stranger = await ask(path, headers)
  expect(String((await once(stranger, 'data'))[0])).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  await once(stranger.resume(), 'end')
  // Of a connection that is only half closed the other side would take this, and everything after it.
  const sending = setInterval(() => stranger.write('x'), 5)
  await new Promise((closed) => stranger.once('close', closed))
  clearInterval(sending)
})

test('R14: nobody is cut off while rooms are being written, and everybody soon after', async () => {
  const asked = new Promise<void>((resolve) => {
    underWay = resolve
  })
  await ask('/slow', [])
  await asked
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let written = () => {}
  const roomsClosed = new Promise<void>((resolve) => {
    written = resolve
  })
  let isOver = false
  const closed = listening.close(roomsClosed).finally(() => {
    isOver = true
  })
  await vi.advanceTimersByTimeAsync(60_000)
  for (let n = 0; n < 10; n++) await new Promise((resolve) => setImmediate(resolve))
  expect(isOver).toBe(false)
  written()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await closed).toBe(1)
})
