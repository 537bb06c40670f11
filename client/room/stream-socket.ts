import { Close } from '../../shared/room-protocol.ts'
import { makeEventReader, packFrames, type StreamEvent } from '../../shared/room-stream.ts'

/** What one POST gathers, unless a single frame is larger. */
const BATCH_BYTES = 256 * 1024
/** So much may still be under way when the page is left, says the browser, in all requests together. */
const OUTLIVING_BYTES = 16 * 1024
/** An answer may take as long as the room waits for its disk. */
const ANSWER_MS = 40_000
const RETRY_AFTER_MS = [300, 1_000, 3_000, 6_000]
/** What a gateway answers for a server that it does not reach. */
const passing = new Set([408, 425, 429, 502, 503, 504])
/** How long the stream may take to say its farewell after a request was turned down. */
const FAREWELL_MS = 2_000
/** What a socket is closed with that broke, and one that its own side has closed. */
const BROKEN = 1006
const LEFT = 1005

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

type Listener = ((event: Event) => void) | null

/**
 * Makes WebSockets out of requests: the stream of `shared/room-stream.ts`, as a class that the stock provider can use
 * without knowing. It takes the same `ws:` or `wss:` addresses.
 *
 * @param ask `fetch`, or one that signs in where no browser does
 */
export function streamSocket(ask: typeof fetch = (...asked) => fetch(...asked)): typeof WebSocket {
  class StreamSocket extends EventTarget {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly CONNECTING = 0
    readonly OPEN = 1
    readonly CLOSING = 2
    readonly CLOSED = 3
    readonly protocol = ''
    readonly extensions = ''
    readonly url: string
    binaryType: BinaryType = 'arraybuffer'
    readyState = 0
    bufferedAmount = 0
    #address: string
    #id = ''
    #outbox: Uint8Array[] = []
    #posted = 0
    #isPosting = false
    #owesSign = false
    #handlers = new Map<string, Listener>()
    #stop = new AbortController()

    constructor(url: string | URL) {
      super()
      const address = new URL(url)
      this.url = String(address)
      address.protocol = address.protocol.replace('ws', 'http')
      address.pathname += '/stream'
      this.#address = address.origin + address.pathname
      void this.#read(String(address))
    }

    get onopen() {
      return this.#handler('open')
    }
    set onopen(handler) {
      this.#handle('open', handler)
    }
    get onmessage() {
      return this.#handler('message')
    }
    set onmessage(handler) {
      this.#handle('message', handler)
    }
    get onclose() {
      return this.#handler('close')
    }
    set onclose(handler) {
      this.#handle('close', handler)
    }
    get onerror() {
      return this.#handler('error')
    }
    set onerror(handler) {
      this.#handle('error', handler)
    }

    #handler(type: string): Listener {
      return this.#handlers.get(type) ?? null
    }

    /** As in a socket of the browser: it is called in the place among the listeners in which it was first set. */
    #handle(type: string, handler: Listener): void {
      if (!this.#handlers.has(type)) this.addEventListener(type, (event) => this.#handlers.get(type)?.(event))
      this.#handlers.set(type, handler)
    }

    async #read(address: string): Promise<void> {
      try {
        const { signal } = this.#stop
        const headers = { accept: 'text/event-stream' }
        const answer = await ask(address, { method: 'POST', headers, signal, cache: 'no-store' })
        const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream')
        if (!answer.ok || !isStream || !answer.body) return this.#end(BROKEN)
        const pieces = answer.body.pipeThrough(new TextDecoderStream()).getReader()
        const readEvents = makeEventReader()
        for (let { done, value } = await pieces.read(); !done; { done, value } = await pieces.read()) {
          for (const event of readEvents(value ?? '')) this.#hear(event)
        }
      } catch {
        // The line is broken; whoever holds the socket tries again.
      }
      this.#end(BROKEN)
    }

    #hear(event: StreamEvent): void {
      if (this.readyState === 3) return
      if (event.kind === 'open') {
        this.#id = event.id
        if (this.readyState !== 0) return
        this.readyState = 1
        this.dispatchEvent(new Event('open'))
      } else if (event.kind === 'close') this.#end(event.code)
      else if (event.kind === 'ping') {
        this.#owesSign = true
        void this.#post()
      } else if (this.readyState === 1) {
        for (const { buffer } of event.frames) this.dispatchEvent(new MessageEvent('message', { data: buffer }))
      }
    }

    send(frame: Uint8Array): void {
      if (this.readyState !== 1) return
      this.#outbox.push(frame)
      this.bufferedAmount += frame.length
      // What is sent in the same turn goes with it.
      queueMicrotask(() => void this.#post())
    }

    /** Posts batch after batch: the next when the one before has been taken, so that they stay in order. */
    async #post(): Promise<void> {
      if (this.#isPosting) return
      this.#isPosting = true
      while (this.#id !== '' && this.readyState !== 3 && (this.#owesSign || this.#outbox.length > 0)) {
        this.#owesSign = false
        const frames = this.#nextFrames()
        this.#posted += 1
        if (!(await this.#deliver(this.#posted, packFrames(frames)))) break
        for (const frame of frames) this.bufferedAmount -= frame.length
      }
      this.#isPosting = false
      if (this.readyState === 2) this.#end(LEFT)
    }

    #nextFrames(): Uint8Array[] {
      let bytes = 0
      const end = this.#outbox.findIndex((frame, n) => {
        bytes += frame.length
        return n > 0 && bytes > BATCH_BYTES
      })
      return this.#outbox.splice(0, end === -1 ? this.#outbox.length : end)
    }

    /** Whether the server has taken the nth batch. An answer that is lost is asked for again: it counts once. */
    async #deliver(n: number, batch: Uint8Array): Promise<boolean> {
      for (const pause of [0, ...RETRY_AFTER_MS]) {
        if (pause > 0) await wait(pause)
        if (this.readyState === 3) return false
        const status = await this.#ask(n, batch)
        if (status === 204) return true
        if (status !== undefined && !passing.has(status)) {
          this.#id = ''
          // Why it has ended stands in the stream, which may be a little behind.
          setTimeout(() => this.#end(status === 413 ? Close.tooLarge : BROKEN), FAREWELL_MS)
          return false
        }
      }
      this.#end(BROKEN)
      return false
    }

    async #ask(n: number, batch: Uint8Array): Promise<number | undefined> {
      const timer = new AbortController()
      const cancel = setTimeout(() => timer.abort(), ANSWER_MS)
      const headers = { 'content-type': 'application/octet-stream' }
      const keepalive = batch.length <= OUTLIVING_BYTES
      const body = batch as Uint8Array<ArrayBuffer>
      try {
        const address = `${this.#address}/${this.#id}/${n}`
        const answer = await ask(address, { method: 'POST', headers, body, keepalive, signal: timer.signal })
        return answer.status
      } catch {
        return undefined
      } finally {
        clearTimeout(cancel)
      }
    }

    /** What was sent before is still delivered. */
    close(): void {
      if (this.readyState >= 2) return
      this.readyState = 2
      void this.#post()
    }

    #end(code: number): void {
      if (this.readyState === 3) return
      this.readyState = 3
      this.#stop.abort()
      this.dispatchEvent(Object.assign(new Event('close'), { code, reason: '', wasClean: code !== BROKEN }))
    }
  }
  return StreamSocket as unknown as typeof WebSocket
}
