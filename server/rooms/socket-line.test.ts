import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { socketLine } from './socket-line.ts'
import type { Line } from './wire.ts'

/** Where a stream hands over what it has gathered. */
interface Writing {
  _write(...given: unknown[]): void
  _writev(...given: unknown[]): void
}

let close = () => {}
afterEach(() => close())

/** Our ends of so many sockets, and what arrives at the others. */
async function openLines(count: number) {
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const lines: Line[] = []
  const carriers: Socket[] = []
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (raw) => {
      lines.push(socketLine(raw, request.socket))
      carriers.push(request.socket)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const arrived: Buffer[][] = []
  const codes: number[] = []
  for (let n = 0; n < count; n++) {
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const frames: Buffer[] = []
    arrived.push(frames)
    client.on('message', (frame: Buffer) => frames.push(frame))
    client.on('close', (code) => codes.push(code))
    await once(client, 'open')
  }
  await vi.waitFor(() => expect(lines.length).toBe(count))
  close = () => {
    for (const socket of carriers) socket.destroy()
    server.close()
  }
  return { lines, carriers, arrived, codes }
}

const sizes = [1, 125, 126, 16_384, 16_385, 65_535, 65_536, 400_000]
const frames = sizes.map((size, n) => new Uint8Array(size).fill(n + 1))

test('frames of every size reach everybody whole and in order, with signs of life and the farewell between them', async () => {
  const { lines, arrived, codes } = await openLines(3)
  for (const frame of frames) {
    for (const line of lines) {
      line.send(frame)
      line.ping()
    }
  }
  for (const line of lines) line.close(4503)
  await vi.waitFor(() => expect(codes).toEqual([4503, 4503, 4503]))
  for (const got of arrived) {
    expect(got.map(({ length }) => length)).toEqual(sizes)
    expect(got.every((frame, n) => Buffer.compare(frame, frames[n]!) === 0)).toBe(true)
  }
})

test('what is sent in one turn leaves in one write', async () => {
  const { lines, carriers, arrived } = await openLines(1)
  const [socket] = carriers
  const writev = vi.spyOn(socket as Socket & Writing, '_writev')
  const write = vi.spyOn(socket as Socket & Writing, '_write')
  for (const frame of frames.slice(0, 3)) lines[0]!.send(frame)
  await vi.waitFor(() => expect(arrived[0]!.length).toBe(3))
  expect(writev.mock.calls.length + write.mock.calls.length).toBe(1)
})

test('a frame that many get is put into its envelope once', async () => {
  const { lines, carriers, arrived } = await openLines(3)
  const writes = carriers.map((socket) => vi.spyOn(socket as Socket & Writing, '_write'))
  for (const line of lines) line.send(frames[2]!)
  await vi.waitFor(() => expect(arrived.map(({ length }) => length)).toEqual([1, 1, 1]))
  const written = writes.map(({ mock }) => mock.calls[0]![0])
  expect(new Set(written).size).toBe(1)
})
