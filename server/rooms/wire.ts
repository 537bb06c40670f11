import type { WebSocket } from 'ws'
import { Close } from '../../shared/room-protocol.ts'
import type { RoomSocket } from './member.ts'
import type { Timers } from './timers.ts'

/** Whoever falls silent right after an answer is asked twice more, and gone within 30 seconds. */
const PING_EVERY_MS = 10_000
const DEAD_AFTER_MS = 2 * PING_EVERY_MS

/** A member who reads so slowly that more than this waits for them is sent away, to come back to the newest state. */
const MOST_UNSENT_BYTES = 8 * 1024 * 1024

/** What ws closes with when a frame is too large; people's pages know ours. */
const FRAME_TOO_LARGE = 1009

export interface Wire extends RoomSocket {
  readonly isOpen: boolean
  /** Frames may be received from now on, unless the room makes them wait. */
  ready(): void
  /** To be called when the socket has closed. */
  ended(): void
}

/** A WebSocket as a room uses it, watched for life and for how much waits to be read. It begins paused. */
export function makeWire(raw: WebSocket, timers: Timers): Wire {
  let lastHeard = timers.now()
  let largestFrame = 0
  let isReady = false
  let isHeld = false
  let isClosing = false
  let cancelPing = timers.after(PING_EVERY_MS, ping)

  const endWith = raw.close.bind(raw)
  raw.close = (code, reason) => endWith(code === FRAME_TOO_LARGE ? Close.tooLarge : code, reason)
  raw.on('pong', () => {
    lastHeard = timers.now()
  })
  raw.pause()

  function ping(): void {
    // Nothing is heard through a socket that is made to wait.
    if (!isReady || isHeld) lastHeard = timers.now()
    if (timers.now() - lastHeard >= DEAD_AFTER_MS) raw.terminate()
    else raw.ping()
    cancelPing = timers.after(PING_EVERY_MS, ping)
  }

  function pauseOrResume(): void {
    if (isClosing || (isReady && !isHeld)) raw.resume()
    else raw.pause()
  }

  const wire: Wire = {
    get isOpen() {
      return !isClosing && raw.readyState === raw.OPEN
    },
    send(frame) {
      if (!wire.isOpen) return
      largestFrame = Math.max(largestFrame, frame.length)
      if (raw.bufferedAmount > Math.max(MOST_UNSENT_BYTES, 2 * largestFrame)) return wire.close(Close.busy)
      raw.send(frame)
    },
    close(code) {
      if (isClosing) return
      isClosing = true
      raw.close(code)
      // Else the other side's farewell would not be heard.
      pauseOrResume()
    },
    pause() {
      isHeld = true
      pauseOrResume()
    },
    resume() {
      isHeld = false
      pauseOrResume()
    },
    ready() {
      isReady = true
      pauseOrResume()
    },
    ended() {
      isClosing = true
      cancelPing()
    },
  }
  return wire
}
