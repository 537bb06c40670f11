import { makeEventReader, packFrames, type StreamEvent } from '../../../shared/room-stream.ts'
import type { RoomSocket } from '../membership.ts'
import { makeStream } from '../stream.ts'
import { makeWire } from '../wire.ts'
import { makeHandTimers } from './hand-timers.ts'

/** A page's end of what lies between it and the room. */
export interface Between {
  /** The room's end. */
  readonly socket: RoomSocket
  send(frame: Uint8Array): void
  /** The room listens from now on. */
  ready(): void
  /** The line breaks. */
  cut(): void
}

/**
 * A stream of events and batches between a page and its room, as `shared/room-stream.ts` says, without the requests that
 * would carry them. The line's own time stands still: whether it lives is not what is tested with it.
 */
export function streamBetween(page: Pick<RoomSocket, 'send' | 'close'>, receive: (frame: Uint8Array) => void): Between {
  const timers = makeHandTimers()
  const stream = makeStream({ timers, receive, ended: () => wire.ended(), hangUp() {} })
  const wire = makeWire(stream, timers)
  const reader = stream.body.getReader()
  const decoder = new TextDecoder()
  const readEvents = makeEventReader()
  let outbox: Uint8Array[] = []
  let batches = 0
  let isCarrying = false

  const hear = (event: StreamEvent): void => {
    if (event.kind === 'frames') for (const frame of event.frames) page.send(frame)
    if (event.kind === 'close') page.close(event.code)
  }
  async function listen(): Promise<void> {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read())
      for (const event of readEvents(decoder.decode(value, { stream: true }))) hear(event)
  }
  async function carry(): Promise<void> {
    isCarrying = true
    while (outbox.length > 0 && stream.isOpen()) {
      const batch = packFrames(outbox.splice(0))
      await stream.take(++batches, async () => batch)
    }
    isCarrying = false
  }

  void listen().catch(() => {})
  return {
    socket: wire,
    ready: wire.ready,
    send(frame) {
      outbox.push(frame)
      if (!isCarrying) queueMicrotask(() => void (isCarrying || carry()))
    },
    cut() {
      outbox = []
      void reader.cancel().catch(() => {})
    },
  }
}
