import { upgradeWebSocket } from '@hono/node-server'
import { Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import type { DocumentId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { Close, PROTOCOL_VERSION, ROOM_LIMITS, refusedFrame } from '../../shared/room-protocol.ts'
import type { Lobby } from './lobby.ts'
import type { Membership } from './member.ts'
import type { Seats } from './seats.ts'
import { systemTimers, type Timers } from './timers.ts'
import { makeWire, type Wire } from './wire.ts'

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
 * `GET /rooms/:documentId`: the way into a room. A browser's page cannot see why an upgrade was refused, so only a
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
    upgradeWebSocket(({ req }) => {
      const visit = makeVisit({ lobby, seats })
      const { v, epoch } = req.query()
      const asked = { headers: new Headers(req.raw.headers), document: req.param('documentId') ?? '', v, epoch }
      return {
        onOpen(_, { raw }) {
          void visit.begin(makeWire(raw as unknown as WebSocket, timers), asked)
        },
        onMessage: ({ data }) => visit.receive(data),
        onClose: () => visit.end(),
      }
    }),
  )
  return app
}

interface Asked {
  readonly headers: Headers
  readonly document: string
  readonly v: string | undefined
  readonly epoch: string | undefined
}

/** One socket from its opening to its end. What arrives before it has a seat waits. */
function makeVisit({ lobby, seats }: Pick<RoomRoutesOptions, 'lobby' | 'seats'>) {
  const early: Uint8Array[] = []
  let wire: Wire | undefined
  let membership: Membership | undefined
  let leaveSeat: (() => void) | undefined
  let hasEnded = false

  async function begin(opened: Wire, { headers, document, v, epoch }: Asked): Promise<void> {
    wire = opened
    if (v !== undefined && v !== String(PROTOCOL_VERSION)) return wire.close(Close.outdated)
    const granted = await seats.seatOf(headers, document).catch(() => ({ close: Close.busy }))
    if (!wire.isOpen) return
    if ('close' in granted) return wire.close(granted.close)
    if (epoch !== undefined && epoch !== String(granted.epoch)) {
      wire.send(refusedFrame({ code: 'epoch', clauses: [] }))
      return wire.close(Close.refused)
    }
    const documentId = document as DocumentId
    membership = await lobby.join(documentId, wire, granted.seat)
    if (!membership) return
    if (hasEnded) return membership.leave()
    leaveSeat = seats.add({
      ...{ granted, document: documentId },
      close: opened.close,
      reseat: membership.reseat,
    })
    for (const frame of early.splice(0)) membership.receive(frame)
    wire.ready()
  }

  return {
    begin,
    receive(received: unknown): void {
      // What still comes in after we have said farewell is nobody's.
      if (wire && !wire.isOpen) return
      if (!(received instanceof ArrayBuffer)) wire?.close(Close.malformed)
      else if (membership) membership.receive(new Uint8Array(received))
      else if (!hasEnded) early.push(new Uint8Array(received))
    },
    end(): void {
      hasEnded = true
      wire?.ended()
      leaveSeat?.()
      membership?.leave()
    },
  }
}
