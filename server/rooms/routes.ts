import { type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import { Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { Problem } from '../../shared/problems.ts'
import { Close, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import type { Lobby } from './lobby.ts'
import type { Seats } from './seats.ts'
import { socketLine } from './socket-line.ts'
import { streamRoutes } from './stream-routes.ts'
import { systemTimers, type Timers } from './timers.ts'
import { makeVisit } from './visit.ts'
import { makeWire } from './wire.ts'

export interface RoomRoutesOptions {
  readonly lobby: Lobby
  readonly seats: Seats
  /** The only origin whose pages may open sockets. */
  readonly publicOrigin: string
  readonly timers?: Timers
}

/** For `serve({ websocket: { server } })`: frames have a limit, and are not compressed. */
export const makeSocketServer = (): WebSocketServer =>
  new WebSocketServer({ noServer: true, maxPayload: ROOM_LIMITS.frameBytes, perMessageDeflate: false })

/**
 * `GET /rooms/:documentId`: the way into a room, and beside it the one without a WebSocket. A browser's page cannot see why an upgrade was refused, so only a
 * foreign or missing origin gets a plain 403; everybody else is let in and closed with a code that says why.
 */
export function roomRoutes({ lobby, seats, publicOrigin, timers = systemTimers }: RoomRoutesOptions): Hono {
  const app = new Hono()
  app.get(
    '/rooms/:documentId',
    async ({ req }, next) => {
      if (req.header('origin') !== publicOrigin) throw new Problem('foreign-origin')
      await next()
    },
    upgradeWebSocket(({ req, env }) => {
      const visit = makeVisit({ lobby, seats })
      const { v, epoch } = req.query()
      const { socket } = (env as HttpBindings).incoming
      const asked = { headers: new Headers(req.raw.headers), document: req.param('documentId') ?? '', v, epoch }
      return {
        onOpen(_, { raw: opened }) {
          const raw = opened as unknown as WebSocket
          // Past Hono, which would copy each frame and make an event of it.
          raw.on('message', (frame: Buffer, isBinary) =>
            isBinary ? visit.receive(frame) : visit.close(Close.malformed),
          )
          raw.on('close', visit.end)
          void visit.begin(makeWire(socketLine(raw, socket), timers), asked)
        },
      }
    }),
  )
  app.route('/', streamRoutes({ lobby, seats, publicOrigin, timers }))
  return app
}
