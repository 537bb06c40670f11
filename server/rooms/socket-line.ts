import type { WebSocket } from 'ws'
import { Close } from '../../shared/room-protocol.ts'
import type { Line } from './wire.ts'

/** What ws closes with when a frame is too large; people's pages know ours. */
const FRAME_TOO_LARGE = 1009

/** A WebSocket as a line. */
export function socketLine(raw: WebSocket): Line {
  const endWith = raw.close.bind(raw)
  raw.close = (code, reason) => endWith(code === FRAME_TOO_LARGE ? Close.tooLarge : code, reason)
  return {
    get isOpen() {
      return raw.readyState === raw.OPEN
    },
    get unsentBytes() {
      return raw.bufferedAmount
    },
    send: (frame) => raw.send(frame),
    close: (code) => raw.close(code),
    cut: () => raw.terminate(),
    ping: () => raw.ping(),
    pause: () => raw.pause(),
    resume: () => raw.resume(),
    whenHeard: (heard) => void raw.on('pong', heard),
  }
}
