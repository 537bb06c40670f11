import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeWay, type Way } from './way.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) })
  sessionStorage.clear()
})
afterEach(() => vi.useRealTimers())

/** A socket that does what it is told; each one made is kept. */
class FakeSocket extends EventTarget {
  readonly close = vi.fn(() => this.end(1006))
  readonly url: string
  constructor(url: string | URL) {
    super()
    this.url = String(url)
    made.push(this)
  }
  get way(): Way {
    return this instanceof FakeStream ? 'stream' : 'socket'
  }
  open = () => this.dispatchEvent(new Event('open'))
  hear = () => this.dispatchEvent(new Event('message'))
  end = (code: number) => this.dispatchEvent(Object.assign(new Event('close'), { code }))
}
class FakeStream extends FakeSocket {}
let made: FakeSocket[] = []

const asClass = (Fake: typeof FakeSocket) => Fake as unknown as typeof WebSocket

async function aWay() {
  made = []
  const ways: Way[] = []
  const loadStream = vi.fn(async () => asClass(FakeStream))
  const { ready, Socket } = makeWay({
    ...{ loadStream, Socket: asClass(FakeSocket), dressed: (Base) => Base },
    onWay: (way) => ways.push(way),
  })
  await ready
  return {
    ...{ ways, loadStream },
    /** What the provider does each time it tries. */
    async next(): Promise<FakeSocket> {
      await vi.advanceTimersByTimeAsync(100)
      return new Socket('wss://example.org/rooms/1') as unknown as FakeSocket
    },
  }
}

test('a socket that gets through stays the way, and no stream is even fetched', async () => {
  const { next, ways, loadStream } = await aWay()
  const socket = await next()
  socket.open()
  socket.hear()
  socket.end(1006)
  expect((await next()).way).toBe('socket')
  expect([ways, loadStream.mock.calls]).toEqual([['socket'], []])
})

test('two sockets in a row that nobody answered make the third a stream, opened or not', async () => {
  const { next, ways } = await aWay()
  const first = await next()
  first.end(1006)
  const second = await next()
  second.open()
  second.end(1005)
  const third = await next()
  expect([first, second, third].map(({ way }) => way)).toEqual(['socket', 'socket', 'stream'])
  expect(ways).toEqual([])
  third.hear()
  expect(ways).toEqual(['stream'])
})

test('a room that sends away has been reached: that is no reason for another way', async () => {
  const { next } = await aWay()
  for (const code of [4401, 4503, 1012]) {
    const socket = await next()
    expect(socket.way).toBe('socket')
    socket.end(code)
  }
})

test('a socket that stays silent for eight seconds is given up at once for a stream', async () => {
  const { next } = await aWay()
  const socket = await next()
  socket.open()
  await vi.advanceTimersByTimeAsync(7_900)
  expect(socket.close).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(socket.close).toHaveBeenCalled()
  expect((await next()).way).toBe('stream')
})

test('while neither gets through they are tried in turn, so that the one that works is found', async () => {
  const { next } = await aWay()
  const tried: Way[] = []
  for (let n = 0; n < 7; n++) {
    const socket = await next()
    tried.push(socket.way)
    socket.end(1006)
  }
  expect(tried).toEqual(['socket', 'socket', 'stream', 'socket', 'stream', 'socket', 'stream'])
})

test('the tab remembers the way for five minutes, then a socket is tried once again', async () => {
  const before = await aWay()
  for (let n = 0; n < 2; n++) (await before.next()).end(1006)
  ;(await before.next()).hear()
  const afterReload = await aWay()
  const remembered = await afterReload.next()
  expect(remembered.way).toBe('stream')
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  remembered.end(1006)
  const again = await afterReload.next()
  expect(again.way).toBe('socket')
  again.end(1006)
  expect((await afterReload.next()).way).toBe('stream')
})

test('a socket that works again is what the tab remembers from then on', async () => {
  const { next } = await aWay()
  for (let n = 0; n < 2; n++) (await next()).end(1006)
  const stream = await next()
  stream.hear()
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  stream.end(1006)
  ;(await next()).hear()
  const afterReload = await aWay()
  expect((await afterReload.next()).way).toBe('socket')
})

test('without the code of the stream, sockets go on being tried', async () => {
  const { next, loadStream } = await aWay()
  loadStream.mockRejectedValue(new Error('offline'))
  for (let n = 0; n < 4; n++) {
    const socket = await next()
    expect(socket.way).toBe('socket')
    socket.end(1006)
  }
  loadStream.mockResolvedValue(asClass(FakeStream))
  ;(await next()).end(1006)
  expect((await next()).way).toBe('stream')
})
