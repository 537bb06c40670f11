import { Close } from '../../shared/room-protocol.ts'

/** How a page talks with a room: by a WebSocket, or by a stream over HTTPS where something on the way blocks those. */
export type Way = 'socket' | 'stream'

/** A room speaks as soon as one is in it. Whoever has heard nothing for so long gets nothing through. */
const PATIENCE_MS = 8_000
/** So often a socket may fail before the stream is tried: once can be a server that restarts. */
const ENOUGH_FAILURES = 2
/** For so long no socket is tried again where the stream has been the way. */
const REMEMBERED_MS = 5 * 60_000
const KEY = 'einklang.stream-since'

/** Codes that only a room closes with: the socket has got through. */
const roomCodes = new Set<number>(Object.values(Close))

type SocketClass = typeof WebSocket

const loadStreamSocket = async () => (await import('./stream-socket.ts')).streamSocket()

/**
 * A class of sockets that finds the way by itself: a WebSocket at first, after two that did not get through a stream, and
 * now and then a WebSocket again. `ready` resolves when the first of them can be made.
 *
 * @param options.dressed what is laid over the sockets of either way
 * @param options.onWay a connection stands, by this way
 * @param options.memory lasts as long as the tab
 */
export function makeWay(options: {
  readonly dressed: (Base: SocketClass) => SocketClass
  readonly onWay: (way: Way) => void
  readonly Socket?: SocketClass
  readonly loadStream?: () => Promise<SocketClass>
  readonly memory?: Storage
}): { readonly ready: Promise<void>; readonly Socket: SocketClass } {
  const { dressed, onWay, Socket = WebSocket, loadStream = loadStreamSocket, memory = sessionStorage } = options
  const since = () => Number(memory.getItem(KEY) ?? 0)
  const isRemembered = () => Date.now() - since() < REMEMBERED_MS
  let failures = isRemembered() ? ENOUGH_FAILURES : 0
  let Stream: SocketClass | undefined

  async function prepare(): Promise<void> {
    // Without a line it cannot be fetched either; the next failure asks again.
    const loaded = await loadStream().catch(() => undefined)
    Stream ??= loaded && dressed(overStream(loaded))
  }

  function failed(times: number): void {
    failures += times
    void prepare()
  }

  class TriedSocket extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      let isHeard = false
      const patience = setTimeout(() => {
        failed(ENOUGH_FAILURES)
        this.close()
      }, PATIENCE_MS)
      const hear = () => {
        isHeard = true
        clearTimeout(patience)
        failures = 0
        memory.removeItem(KEY)
        onWay('socket')
      }
      this.addEventListener('message', hear, { once: true })
      this.addEventListener('close', ({ code }) => {
        clearTimeout(patience)
        if (!isHeard && !roomCodes.has(code)) failed(1)
      })
    }
  }

  const overStream = (Base: SocketClass) =>
    class TriedStream extends Base {
      constructor(url: string | URL) {
        super(url)
        let isOpen = false
        this.addEventListener('open', () => {
          isOpen = true
          memory.setItem(KEY, String(Date.now()))
          onWay('stream')
        })
        // Then it is the server or the line that is gone, and one socket more shows which way it comes back.
        this.addEventListener('close', () => {
          if (!isOpen) failures = ENOUGH_FAILURES - 1
        })
      }
    }

  const Dressed = dressed(TriedSocket)
  class Chosen {
    constructor(url: string | URL, protocols?: string | string[]) {
      if (since() > 0 && !isRemembered()) {
        memory.removeItem(KEY)
        failures = ENOUGH_FAILURES - 1
      }
      const isStream = failures >= ENOUGH_FAILURES && Stream !== undefined
      // biome-ignore lint/correctness/noConstructorReturn: the provider makes its sockets with `new`
      return isStream && Stream ? new Stream(url) : new Dressed(url, protocols)
    }
  }
  return { ready: failures > 0 ? prepare() : Promise.resolve(), Socket: Chosen as unknown as SocketClass }
}
