import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { Close } from '../../shared/room-protocol.ts'
import type { Line } from './wire.ts'

/** What ws closes with when a frame is too large; people's pages know ours. */
const FRAME_TOO_LARGE = 1009

/**
 * A WebSocket as a line. A delivery costs what its system call costs, so all that is sent to a socket in one turn of the
 * event loop goes in one write; and a frame that many get is put into its envelope once.
 *
 * @param socket what carries it. ws would make an envelope and a write for each receiver; its own frames keep their place
 *   among ours, since it writes them at once where nothing is compressed
 */
export function socketLine(raw: WebSocket, socket: Socket): Line {
  const endWith = raw.close.bind(raw)
  raw.close = (code, reason) => endWith(code === FRAME_TOO_LARGE ? Close.tooLarge : code, reason)
  return {
    isOpen: () => raw.readyState === raw.OPEN,
    unsentBytes: () => raw.bufferedAmount,
    send(frame) {
      gather(socket)
      for (const piece of enveloped(frame)) socket.write(piece)
    },
    close: (code) => raw.close(code),
    cut: () => raw.terminate(),
    ping: () => raw.ping(),
    pause: () => raw.pause(),
    resume: () => raw.resume(),
    whenHeard: (heard) => void raw.on('pong', heard),
  }
}

/** Sockets that hold back what is written to them until this turn is over. */
const gathering = new Set<Socket>()

function gather(socket: Socket): void {
  if (gathering.has(socket)) return
  if (gathering.size === 0) setImmediate(letGo)
  gathering.add(socket)
  socket.cork()
}

function letGo(): void {
  for (const socket of gathering) socket.uncork()
  gathering.clear()
}

/** Up to this many bytes a copy is cheaper than a second piece. */
const MOST_COPIED_BYTES = 16 * 1024

let lastFrame: Uint8Array | undefined
let lastEnveloped: readonly Uint8Array[] = []

/** A frame with its envelope: binary, whole and unmasked (RFC 6455, section 5.2). */
function enveloped(frame: Uint8Array): readonly Uint8Array[] {
  if (frame === lastFrame) return lastEnveloped
  const head = headOf(frame.length)
  lastFrame = frame
  lastEnveloped = frame.length > MOST_COPIED_BYTES ? [head, frame] : [Buffer.concat([head, frame])]
  return lastEnveloped
}

function headOf(length: number): Buffer {
  const whole = 0x82
  if (length < 126) return Buffer.of(whole, length)
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = whole
  if (head.length === 4) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return head
}
