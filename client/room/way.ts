/** How a page talks with a room: by a WebSocket, or by a stream over HTTPS where something on the way blocks those. */
export type Way = 'socket' | 'stream'

/** A room speaks as soon as one is in it. Whoever has heard nothing for so long gets nothing through. */
const PATIENCE_MS = 8_000
/** So often a socket may fail before the stream is tried: once can be a server that restarts. */
const ENOUGH_FAILURES = 2
/** For so long no socket is tried again where the stream has been the way. */
const REMEMBERED_MS = 5 * 60_000
const KEY = 'einklang.stream-until'

/** Up to here anything on the way may close a socket; the codes above are a room's, which has been reached then. */
const LAST_CODE_OF_OTHERS = 1011

type SocketClass = typeof WebSocket

const loadStreamSocket = async () => (await import('./stream-socket.ts')).streamSocket()

/**
 * A class of sockets that finds the way by itself: a WebSocket at first, after two that did not get through a stream, and
 * now and then a WebSocket again. `ready` resolves when the first of them can be made; without it, that is at once.
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
}): { readonly ready: Promise<void> | undefined; readonly Socket: SocketClass } {
  const { dressed, onWay, Socket = WebSocket, loadStream = loadStreamSocket, memory = sessionStorage } = options
  /** Until when the stream is taken as the way, in milliseconds since 1970; 0 if a socket is. */
  let streamUntil = Number(memory.getItem(KEY))
  let failures = Date.now() < streamUntil ? ENOUGH_FAILURES : 0
  let Stream: SocketClass | undefined

  async function prepare(): Promise<void> {
    // Without a line it cannot be fetched either; the next failure asks again.
    const loaded = await loadStream().catch(() => undefined)
    Stream ??= loaded && tried(loaded, 'stream')
  }

  function failed(way: Way, times: number): void {
    // If a stream does not get through either, the server or the line is gone; one socket more shows how it comes back.
    failures = way === 'stream' ? ENOUGH_FAILURES - 1 : failures + times
    void prepare()
  }

  function stands(way: Way): void {
    failures = way === 'stream' ? ENOUGH_FAILURES : 0
    streamUntil = failures && Date.now() + REMEMBERED_MS
    memory.setItem(KEY, String(streamUntil))
    onWay(way)
  }

  const tried = (Base: SocketClass, way: Way) =>
    dressed(
      class extends Base {
        constructor(url: string | URL, protocols?: string | string[]) {
          super(url, protocols)
          let isHeard = false
          const patience = setTimeout(() => {
            failed(way, ENOUGH_FAILURES)
            this.close()
          }, PATIENCE_MS)
          const hear = () => {
            isHeard = true
            clearTimeout(patience)
            stands(way)
          }
          this.addEventListener('message', hear, { once: true })
          this.addEventListener('close', ({ code }) => {
            clearTimeout(patience)
            if (!isHeard && code <= LAST_CODE_OF_OTHERS) failed(way, 1)
          })
        }
      },
    )

  const Tried = tried(Socket, 'socket')
  class Chosen {
    constructor(url: string | URL, protocols?: string | string[]) {
      if (streamUntil > 0 && Date.now() >= streamUntil) {
        streamUntil = 0
        failures = ENOUGH_FAILURES - 1
      }
      // biome-ignore lint/correctness/noConstructorReturn: the provider makes its sockets with `new`
      return new ((failures >= ENOUGH_FAILURES && Stream) || Tried)(url, protocols)
    }
  }
  return { ready: failures > 0 ? prepare() : undefined, Socket: Chosen as unknown as SocketClass }
}
