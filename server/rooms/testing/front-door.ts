import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Problem } from '../../../shared/problems.ts'
import { Close } from '../../../shared/room-protocol.ts'
import { problemResponse } from '../../http/problem-response.ts'
import type { Journal } from '../journal.ts'
import { type Claim, type Judgement, makeSeats } from '../seats.ts'
import { makeSocketDoor } from '../socket-door.ts'
import { streamRoutes } from '../stream-routes.ts'
import { makeHandTimers } from './hand-timers.ts'
import { documentId, openTownHall, seat } from './town-hall.ts'

export const publicOrigin = 'https://einklang.example'

/** The cookie says who comes: `1` may edit, `2r` may read; what follows a `;` means nothing. */
const tokenIn = async (cookie = '') => /^\dr?(?=;|$)/.exec(cookie)?.[0]

function seatFor({ token, document }: Claim): Judgement {
  if (document !== documentId) return { close: Close.notFound }
  const [n, reads] = token
  const session = { id: `session ${n}`, token, expiresAt: new Date(Date.now() + 60_000) }
  return { seat: seat(Number(n), !reads), session, epoch: 3 }
}

export type FrontDoor = Awaited<ReturnType<typeof openFrontDoor>>

/** A town hall behind a real port. `timers` are those of the lines alone: what is asked of them while time passes. */
export async function openFrontDoor(journal?: Journal) {
  const hall = await openTownHall({ facts: { epoch: 3 }, ...(journal && { journal }) })
  const seats = makeSeats({ tokenIn, seatsOf: async (claims) => claims.map(seatFor) })
  const timers = makeHandTimers()
  const app = new Hono()
  app.onError((cause, context) =>
    cause instanceof Problem ? problemResponse(cause) : context.text(cause.message, 500),
  )
  const ways = { lobby: hall.lobby, seats, publicOrigin, timers }
  app.route('/', streamRoutes(ways))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  server.on('upgrade', makeSocketDoor(ways))
  await once(server, 'listening')
  return {
    ...{ hall, seats, timers },
    port: (server.address() as AddressInfo).port,
    /** Whether the room has no member any more. */
    isEmpty: (): Promise<boolean> => hall.lobby.inRoom(documentId, (room) => room.size() === 0),
    async close(): Promise<void> {
      await hall.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}
