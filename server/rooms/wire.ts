import { Close } from '../../shared/room-protocol.ts'
import type { RoomSocket } from './membership.ts'
import type { Timers } from './timers.ts'

/**
 * Whoever has left two questions unanswered is gone when the third would be asked: within 30 seconds, whatever is done to
 * the clock meanwhile.
 */
const PING_EVERY_MS = 10_000
const MOST_UNANSWERED = 2

/** A member who reads so slowly that more than this waits for them is sent away, to come back to the newest state. */
const MOST_UNSENT_BYTES = 8 * 1024 * 1024

/** What frames travel on: a WebSocket, or a stream of events with requests. */
export interface Line {
  isOpen(): boolean
  /** How much of what was sent still waits to be read by the other side. */
  unsentBytes(): number
  send(frame: Uint8Array): void
  /** Says farewell; nothing is sent after it. */
  close(code: number): void
  /** Ends it without a word, since nobody would hear one. */
  cut(): void
  /** Asks for a sign of life, of which `heard` is told. */
  ping(): void
  whenHeard(heard: () => void): void
  pause(): void
  resume(): void
}

export interface Wire extends RoomSocket {
  isOpen(): boolean
  /** Frames may be received from now on, unless the room makes them wait. */
  ready(): void
  /** To be called when the socket has closed. */
  ended(): void
}

/** A line as a room uses it, watched for life and for how much waits to be read. It begins paused. */
export function makeWire(line: Line, timers: Timers): Wire {
  /** Questions without an answer; that the line was opened counts as one. */
  let unanswered = 1
  let largestFrame = 0
  let isReady = false
  let isHeld = false
  let isClosing = false
  let hasEnded = false
  let cancelPing = timers.after(PING_EVERY_MS, ping)

  line.whenHeard(() => {
    unanswered = 0
  })
  line.pause()

  function ping(): void {
    // Nothing is heard through a socket that is made to wait.
    if (!isReady || isHeld) unanswered = 0
    if (unanswered === MOST_UNANSWERED) line.cut()
    else {
      unanswered++
      line.ping()
    }
    // A line may end while it is asked, or as it is cut.
    if (!hasEnded) cancelPing = timers.after(PING_EVERY_MS, ping)
  }

  function pauseOrResume(): void {
    if (isClosing || (isReady && !isHeld)) line.resume()
    else line.pause()
  }

  const wire: Wire = {
    isOpen: () => !isClosing && line.isOpen(),
    send(frame) {
      if (!wire.isOpen()) return
      largestFrame = Math.max(largestFrame, frame.length)
      if (line.unsentBytes() > Math.max(MOST_UNSENT_BYTES, 2 * largestFrame)) return wire.close(Close.busy)
      line.send(frame)
    },
    close(code) {
      if (isClosing) return
      isClosing = true
      line.close(code)
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
      hasEnded = true
      cancelPing()
    },
  }
  return wire
}
