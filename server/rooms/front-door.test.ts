import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { streamSocket } from '../../client/room/stream-socket.ts'
import { Close, Frame, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { type FrontDoor, openFrontDoor, publicOrigin } from './testing/front-door.ts'
import { clauses, documentId, seat } from './testing/town-hall.ts'

const [first] = clauses
const path = `/rooms/${documentId}`
const one = { origin: publicOrigin, cookie: '1' }
type Headers = Record<string, string>

let door: FrontDoor
let address: string
beforeEach(async () => {
  door = await openFrontDoor()
  address = `ws://127.0.0.1:${door.port}`
})
afterEach(() => door.close())

/** An odd while, so that answers come a little after the questions, as they do. */
const STEP_MS = 700
const step = async () => {
  door.timers.turn(STEP_MS)
  // Long enough for a question and its answer on one machine.
  await new Promise((resolve) => setTimeout(resolve, 10))
}

/** A way to the room, as a class of sockets that bring these headers along. */
interface Way {
  readonly socketWith: (headers: Headers) => typeof WebSocket
  /** The other side does not read or say anything until it is let go on. */
  readonly stop: (socket: WebSocket) => { resume: () => void }
  /** What somebody hears who is not let in. */
  readonly statusFor: (headers: Headers) => Promise<number>
}

const bySocket: Way = {
  socketWith: (headers) =>
    class extends NodeSocket {
      constructor(url: string | URL) {
        super(url, { headers })
      }
    } as unknown as typeof WebSocket,
  stop(socket) {
    const line = (socket as unknown as { _socket: Socket })._socket
    line.pause()
    return line
  },
  statusFor: (headers) =>
    new Promise((resolve) => {
      const socket = new NodeSocket(address + path, { headers })
      socket.on('error', () => {})
      socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0))
      socket.on('open', () => resolve(101))
    }),
}

/** Streams that are stopped, and how they go on. */
const stopped = new WeakMap<WebSocket, Promise<void>>()

const byStream: Way = {
  socketWith(headers) {
    let socket: WebSocket | undefined
    const asked: typeof fetch = async (url, init) => {
      await (socket && stopped.get(socket))
      const answer = await fetch(url, { ...init, headers: { ...init?.headers, ...headers } })
      if (!answer.body) return answer
      const reader = answer.body.getReader()
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          await (socket && stopped.get(socket))
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        },
        cancel: (why) => reader.cancel(why),
      })
      return new Response(body, { status: answer.status, headers: answer.headers })
    }
    return class extends streamSocket(asked) {
      constructor(url: string | URL) {
        super(url)
        socket = this
      }
    }
  },
  stop(socket) {
    let resume = () => {}
    stopped.set(
      socket,
      new Promise((resolve) => {
        resume = resolve
      }),
    )
    return {
      resume() {
        stopped.delete(socket)
        resume()
      },
    }
  },
  async statusFor(headers) {
    const answer = await fetch(`http://127.0.0.1:${door.port}${path}/stream`, { method: 'POST', headers })
    await answer.body?.cancel()
    return answer.status
  },
}

const ways = new Map<string, Way>([
  ['over a socket', bySocket],
  ['over a stream', byStream],
])

describe.each([...ways])('%s', (_, way) => {
  /** Opens a line and answers with the code it is closed with. */
  async function endOf(path: string, headers: Headers, onOpen = (_: WebSocket) => {}): Promise<number> {
    const Socket = way.socketWith(headers)
    const socket = new Socket(address + path)
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('error', () => {})
    socket.addEventListener('open', () => onOpen(socket))
    return new Promise((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)))
  }

  function provider(doc: Y.Doc, cookie = '1', params: Headers = {}) {
    const made = new WebsocketProvider(`${address}/rooms`, documentId, doc, {
      ...{ disableBc: true, params, WebSocketPolyfill: way.socketWith({ origin: publicOrigin, cookie }) },
    })
    // It complains about frames of ours, which it does not know.
    vi.spyOn(console, 'error').mockImplementation(() => {})
    return made
  }

  test('R16: a foreign, a missing and an almost right origin get 403 and no socket', async () => {
    const origins = [
      'https://evil.example',
      'null',
      `${publicOrigin}.evil.example`,
      'http://einklang.example',
      undefined,
    ]
    for (const origin of origins) {
      expect(await way.statusFor({ cookie: '1', ...(origin && { origin }) }), origin).toBe(403)
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
      socket.addEventListener('message', ({ data }) => frames.push(new Uint8Array(data)))
    })
    expect(code).toBe(Close.refused)
    expect(frames.map(([type]) => type)).toEqual([Frame.refused])
    expect(Buffer.from(frames[0]!).toString()).toContain('"code":"epoch"')
  })

  test('R17: a frame that means nothing closes with 1003, one too large with 4413; the room goes on', async () => {
    expect(await endOf(path, one, (socket) => socket.send(Uint8Array.of(99)))).toBe(Close.malformed)
    const tooLarge = new Uint8Array(ROOM_LIMITS.frameBytes + 1)
    expect(await endOf(path, one, (socket) => socket.send(tooLarge))).toBe(Close.tooLarge)
    expect(await door.hall.words(first)).toContain('Anfang.')
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
    expect(await door.hall.words(first)).toBe(wordsOf(a))
    for (const each of [ofA, ofB]) each.destroy()
    for (const doc of [a, b]) doc.destroy()
  })

  test('R16: a session that ends closes the socket of the stock provider for good', async () => {
    const doc = new Y.Doc()
    const made = provider(doc)
    const closed = new Promise<number>((resolve) => made.on('closed', ({ code }) => resolve(code)))
    await vi.waitFor(() => expect(door.seats.size()).toBe(1))
    door.seats.closeSession('session 1')
    expect(await closed).toBe(Close.signedOut)
    await vi.waitFor(() => expect(door.seats.size()).toBe(0))
    made.destroy()
    doc.destroy()
  })

  test('a socket that goes away before it has a seat leaves nothing behind', async () => {
    for (let n = 0; n < 10; n++) await endOf(path, one, (socket) => socket.close())
    await vi.waitFor(() => expect(door.seats.size()).toBe(0))
    await door.hall.lobby.inRoom(documentId, (room) => vi.waitFor(() => expect(room.size()).toBe(0)))
  })

  async function opened(headers: Headers): Promise<WebSocket> {
    const Socket = way.socketWith(headers)
    const socket = new Socket(address + path)
    socket.addEventListener('error', () => {})
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    return socket
  }

  test('R17: whoever has stopped is gone within 30 seconds, at whatever moment it was; whoever answers stays', async () => {
    const honest = await opened({ ...one, cookie: '2' })
    for (const moment of [1_000, 9_000, 11_000, 16_000]) {
      const silent = await opened(one)
      await vi.waitFor(() => expect(door.seats.size()).toBe(2))
      for (let passed = 0; passed < moment; passed += STEP_MS) await step()
      const paused = way.stop(silent)
      for (let passed = STEP_MS; passed <= 30_000; passed += STEP_MS) await step()
      await vi.waitFor(() => expect(door.seats.size()).toBe(1))
      paused.resume()
      silent.close()
    }
    expect(honest.readyState).toBe(honest.OPEN)
    honest.close()
    await vi.waitFor(async () => expect(await door.isEmpty()).toBe(true))
  })

  test('R17: whoever reads too slowly is sent away, and comes back to the same text; others do not wait', async () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const writer = provider(a, '1', { v: '1', epoch: '3' })
    const slow = provider(b, '2')
    await vi.waitFor(() => expect([writer.synced, slow.synced]).toEqual([true, true]), { timeout: 5_000 })
    const closes: number[] = []
    slow.on('connection-close', (event) => closes.push((event as CloseEvent | null)?.code ?? 0))
    const paused = way.stop(slow.ws as WebSocket)
    const text = (a.getMap<Y.XmlElement>('clauses').get(first)!.get(0) as Y.XmlElement).get(0) as Y.XmlText
    const megabyte = 'x'.repeat(1024 * 1024)
    for (let n = 0; n < 24 && door.seats.size() > 1; n++) {
      text.insert(0, megabyte)
      text.delete(0, megabyte.length)
      const length = n
      text.insert(0, `${length} `)
      await vi.waitFor(async () => expect(await door.hall.words(first)).toContain(`${length} `), { timeout: 5_000 })
    }
    paused.resume()
    await vi.waitFor(() => expect(closes).toContain(Close.busy), { timeout: 5_000 })
    const wordsOf = (doc: Y.Doc) => String(doc.getMap('clauses').get(first))
    await vi.waitFor(() => expect([slow.synced, wordsOf(b)]).toEqual([true, wordsOf(a)]), { timeout: 10_000 })
    for (const each of [writer, slow]) each.destroy()
    for (const doc of [a, b]) doc.destroy()
  }, 60_000)
})
test('R17: a text frame closes a socket with 1003', async () => {
  const Socket = bySocket.socketWith(one)
  const socket = new Socket(address + path)
  socket.addEventListener('open', () => socket.send('hallo'))
  expect(await new Promise((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)))).toBe(
    Close.malformed,
  )
})

test('R17: a line that was never answered holds no place', async () => {
  const socket = connect(door.port, '127.0.0.1')
  const head = ['Host: x', `Origin: ${publicOrigin}`, 'Cookie: 1', 'Connection: Upgrade', 'Upgrade: websocket']
  const key = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: MTIzNDU2Nzg5MDEyMzQ1Ng==']
  socket.write(`${[`GET ${path} HTTP/1.1`, ...head, ...key].join('\r\n')}\r\n\r\n`)
  await vi.waitFor(() => expect(door.seats.size()).toBe(1))
  for (let passed = STEP_MS; passed <= 30_000; passed += STEP_MS) await step()
  await vi.waitFor(() => expect(door.seats.size()).toBe(0))
  socket.destroy()
})
