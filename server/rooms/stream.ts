import { randomBytes } from 'node:crypto'
import { Problem } from '../../shared/problems.ts'
import { Close, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { type StreamEvent, unpackFrames, writeEvent } from '../../shared/room-stream.ts'
import type { Timers } from './timers.ts'
import type { Line } from './wire.ts'

/** Whoever has been told farewell and does not read it is cut off after this while. */
const FAREWELL_MS = 30_000

/** Something on the way may hold back an answer until it has a first handful of bytes. */
const PADDING = `:${' '.repeat(2048)}\n\n`

export interface Stream extends Line {
  /** Not to be guessed: whoever names it has read this stream. */
  readonly id: string
  /** The events, as they are asked for. */
  readonly body: ReadableStream<Uint8Array>
  /**
   * Takes in the nth batch, and resolves when the room has heard all of it, or none of it will be heard any more. Told
   * again, it is answered again and counts once; told again while it is still being read, the earlier telling is given up.
   *
   * @param read is asked for the batch when it is its turn; what it throws is thrown
   * @throws Problem `conflict` if it is not the turn of this one, `invalid` if it is no batch
   */
  take(n: number, read: (givenUp: AbortSignal) => Promise<Uint8Array>): Promise<void>
}

/** A batch that is being read. */
interface Coming {
  readonly reading: AbortController
  end: Promise<void>
  /** The same batch, told again. */
  again?: Coming
}

interface StreamOptions {
  readonly timers: Timers
  readonly receive: (frame: Uint8Array) => void
  readonly ended: () => void
  /** Ends the connection that carries the events. */
  readonly hangUp: () => void
}

/** A line made of events one way and batches the other. What is sent in one turn travels as one event. */
export function makeStream({ timers, receive, ended, hangUp }: StreamOptions): Stream {
  const id = randomBytes(24).toString('base64url')
  const encoder = new TextEncoder()
  let state: 'open' | 'closing' | 'ended' = 'open'
  let outbox: StreamEvent[] = [{ kind: 'open', id }]
  /** The frames of the last event in it, to which more can be added. */
  let row: Uint8Array[] | undefined
  let unsentBytes = 0
  /** Set while the reader wants more. */
  let wanting: ReadableStreamDefaultController<Uint8Array> | undefined
  let lead = PADDING
  let isPaused = false
  let inbox: Uint8Array[] = []
  let taken = 0
  let taking: Promise<void> = Promise.resolve()
  let takenAll: (() => void) | undefined
  /** The next batch while it comes in. */
  let coming: Coming | undefined
  let heard = () => {}
  let cancelFarewell = () => {}

  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        wanting = controller
        flush()
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )

  function put(event: StreamEvent): void {
    row = undefined
    outbox.push(event)
    queueMicrotask(flush)
  }

  function flush(): void {
    if (!wanting || outbox.length === 0 || state === 'ended') return
    const controller = wanting
    wanting = undefined
    const events = outbox
    outbox = []
    row = undefined
    unsentBytes = 0
    controller.enqueue(encoder.encode(lead + events.map(writeEvent).join('')))
    lead = ''
    if (state !== 'closing') return
    controller.close()
    end()
  }

  function end(): void {
    if (state === 'ended') return
    state = 'ended'
    cancelFarewell()
    coming?.reading.abort()
    inbox = []
    takenAll?.()
    ended()
  }

  /** Hands over what has come until the room makes us wait, which it may do in the middle. */
  function handOver(): void {
    while (!isPaused && state === 'open' && inbox.length > 0) {
      const frame = inbox.shift()!
      if (frame.length > ROOM_LIMITS.frameBytes) stream.close(Close.tooLarge)
      else receive(frame)
    }
    if (inbox.length === 0 || state !== 'open') takenAll?.()
  }

  function takeIn(n: number, batch: Uint8Array): Promise<void> {
    coming = undefined
    try {
      inbox = unpackFrames(batch)
    } catch {
      stream.close(Close.malformed)
      throw new Problem('invalid')
    }
    taken = n
    taking = new Promise((resolve) => {
      takenAll = () => {
        takenAll = undefined
        resolve()
      }
    })
    handOver()
    return taking
  }

  const stream: Stream = {
    ...{ id, body },
    isOpen: () => state === 'open',
    unsentBytes: () => unsentBytes,
    send(frame) {
      unsentBytes += frame.length
      if (row) return void row.push(frame)
      const frames = [frame]
      put({ kind: 'frames', frames })
      row = frames
    },
    close(code) {
      if (state !== 'open') return
      state = 'closing'
      takenAll?.()
      put({ kind: 'close', code })
      cancelFarewell = timers.after(FAREWELL_MS, stream.cut)
    },
    cut() {
      hangUp()
      end()
    },
    ping: () => put({ kind: 'ping' }),
    whenHeard(listener) {
      heard = listener
    },
    pause() {
      isPaused = true
    },
    resume() {
      isPaused = false
      handOver()
    },
    take(n, read) {
      heard()
      if (n === taken) return taking
      if (n !== taken + 1 || takenAll) return Promise.reject(new Problem('conflict'))
      const own: Coming = { reading: new AbortController(), end: Promise.resolve() }
      if (coming) coming.again = own
      coming?.reading.abort()
      coming = own
      own.end = read(own.reading.signal).then(
        (batch) => (own.again ? own.again.end : takeIn(n, batch)),
        (cause) => {
          if (own.again) return own.again.end
          coming = undefined
          throw cause
        },
      )
      return own.end
    },
  }
  return stream
}
