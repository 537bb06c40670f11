import { connect } from 'node:net'
import type { Address } from './contender.ts'

/** One read after the other goes in here: what is not looked at in the same turn is copied out. */
const readBuffer = Buffer.allocUnsafe(256 * 1024)

const Opcode = { binary: 2, close: 8, ping: 9, pong: 10 } as const

export interface FrameSocket {
  send(frame: Uint8Array): void
  end(): void
  /** Bytes received, with everything around the frames. */
  bytesReceived(): number
}

export interface FrameSocketHooks {
  opened(): void
  /** The frame may be looked at during the call only. */
  received(frame: Uint8Array): void
  closed(): void
}

/**
 * A WebSocket from the client's side that costs a few microseconds a frame, so that hundreds of them on one core do not
 * give in before the server does. It takes whole frames only.
 */
export function openFrameSocket({ url, headers }: Address, hooks: FrameSocketHooks): FrameSocket {
  const { hostname, port, pathname, search, host } = new URL(url)
  let bytesReceived = 0
  let rest: Buffer | undefined
  let isOpen = false
  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: {
      buffer: readBuffer,
      callback(count) {
        bytesReceived += count
        const chunk = readBuffer.subarray(0, count)
        take(rest ? Buffer.concat([rest, chunk]) : chunk)
        return true
      },
    },
  })
  socket.on('connect', () => {
    const lines = [
      `GET ${pathname}${search} HTTP/1.1`,
      `Host: ${host}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
  socket.on('error', () => {})
  socket.on('close', hooks.closed)

  function take(bytes: Buffer): void {
    let at = 0
    if (!isOpen) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end >= 0 && !bytes.toString('latin1', 0, 12).endsWith('101')) return void socket.destroy()
      if (end >= 0) {
        at = end + 4
        isOpen = true
        hooks.opened()
      }
    }
    if (isOpen) at = takeFrames(bytes, at)
    rest = at < bytes.length ? Buffer.from(bytes.subarray(at)) : undefined
  }

  /** Answers with where the first frame begins that is not whole yet. */
  function takeFrames(bytes: Buffer, from: number): number {
    let at = from
    for (;;) {
      const body = bodyOf(bytes, at)
      if (!body) return at
      at = body.end
      const frame = bytes.subarray(body.start, body.end)
      if (body.opcode === Opcode.binary) hooks.received(frame)
      else if (body.opcode === Opcode.ping) write(Opcode.pong, frame)
      else if (body.opcode === Opcode.close) socket.destroy()
    }
  }

  function write(opcode: number, frame: Uint8Array): void {
    const { length } = frame
    const head = Buffer.alloc(length < 126 ? 6 : length < 65_536 ? 8 : 14)
    head[0] = 0x80 | opcode
    if (length < 126) head[1] = 0x80 | length
    else if (length < 65_536) {
      head[1] = 0x80 | 126
      head.writeUInt16BE(length, 2)
    } else {
      head[1] = 0x80 | 127
      head.writeBigUInt64BE(BigInt(length), 2)
    }
    // The mask is zero: the frame goes as it is.
    socket.write(Buffer.concat([head, frame]))
  }

  return {
    send: (frame) => write(Opcode.binary, frame),
    end: () => socket.destroy(),
    bytesReceived: () => bytesReceived,
  }
}

function bodyOf(bytes: Buffer, at: number): { opcode: number; start: number; end: number } | undefined {
  if (bytes.length - at < 2) return undefined
  const short = bytes[at + 1]! & 127
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length - at < head) return undefined
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  const start = at + head
  return bytes.length < start + length ? undefined : { opcode: bytes[at]! & 15, start, end: start + length }
}
