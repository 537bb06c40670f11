import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { Close, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import type { Lobby } from './lobby.ts'
import type { Seats } from './seats.ts'
import { socketLine } from './socket-line.ts'
import { systemTimers, type Timers } from './timers.ts'
import { type Asked, makeVisit } from './visit.ts'
import { makeWire } from './wire.ts'

export interface DoorOptions {
  readonly lobby: Lobby
  readonly seats: Seats
  /** The only origin whose pages may come in. */
  readonly publicOrigin: string
  readonly timers?: Timers
}

/** Answers whoever asks for another protocol than HTTP, for Node's `upgrade` event. */
export type SocketDoor = (request: IncomingMessage, connection: Socket, head: Buffer) => void

/** So long whoever is refused may leave the answer unread. */
const REFUSING_MS = 10_000

/**
 * `GET /rooms/:documentId`: the way into a room by a WebSocket. A browser's page cannot see why one was refused, so only a
 * foreign or missing origin gets a plain 403; everybody else is let in and closed with a code that says why.
 *
 * It stands beside the application, not in it: a request lives as long as its answer, and this one's lasts for hours.
 */
export function makeSocketDoor({ lobby, seats, publicOrigin, timers = systemTimers }: DoorOptions): SocketDoor {
  const sockets = new WebSocketServer({
    ...{ noServer: true, clientTracking: false, perMessageDeflate: false },
    maxPayload: ROOM_LIMITS.frameBytes,
  })
  sockets.on('wsClientError', (_, connection) => refuse(connection as Socket, 400))

  function begin(raw: WebSocket, connection: Socket, asked: Asked): void {
    const visit = makeVisit({ lobby, seats })
    raw.on('message', (frame: Buffer, isBinary) => (isBinary ? visit.receive(frame) : visit.close(Close.malformed)))
    raw.on('close', visit.end)
    // Without a listener a broken line would end the process; `close` follows.
    raw.on('error', ignore)
    void visit.begin(makeWire(socketLine(raw, connection), timers), asked)
  }

  return (request, connection, head) => {
    // Some clients offer HTTP/2 with every request, and would wait for ever.
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') return refuse(connection, 400)
    if (request.headers.origin !== publicOrigin) return refuse(connection, 403)
    const asked = askedBy(request)
    if (!asked) return refuse(connection, 404)
    sockets.handleUpgrade(request, connection, head, (raw) => begin(raw, connection, asked))
  }
}

/** What a request brings along that asks for a room. */
function askedBy({ url = '', headers }: IncomingMessage): Asked | undefined {
  const [, document, query] = /^\/rooms\/([^/?]+)(?:\?(.*))?$/.exec(url) ?? []
  if (document === undefined) return undefined
  const words = new URLSearchParams(query)
  return { cookie: headers.cookie, document, v: words.get('v') ?? undefined, epoch: words.get('epoch') ?? undefined }
}

/** Node is done with this connection: no limit of time holds for it any more, and nobody listens for its errors. */
function refuse(connection: Socket, status: number): void {
  connection.on('error', cutOff).once('finish', cutOff).setTimeout(REFUSING_MS, cutOff)
  connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function cutOff(this: Socket): void {
  this.destroy()
}
const ignore = () => {}
