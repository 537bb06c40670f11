import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { Problem } from '../../shared/problems.ts'
import { Close } from '../../shared/room-protocol.ts'
import { MOST_BATCH_BYTES } from '../../shared/room-stream.ts'
import type { DoorOptions } from './socket-door.ts'
import { makeStream, type Stream } from './stream.ts'
import { systemTimers } from './timers.ts'
import { makeVisit, type Visit } from './visit.ts'
import { makeWire } from './wire.ts'

/** Nothing on the way may keep the events back, pack them or learn them by heart. */
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

interface OpenStream {
  readonly stream: Stream
  readonly visit: Visit
  readonly document: string
  /** What the page that opened it was signed in by. */
  readonly cookie: string | undefined
}

/** Into a room without a WebSocket, as `shared/room-stream.ts` says. The rules are those of the socket. */
export function streamRoutes({ lobby, seats, publicOrigin, timers = systemTimers }: DoorOptions): Hono {
  const streams = new Map<string, OpenStream>()
  const app = new Hono<{ Bindings: HttpBindings | undefined }>()
  app.post('/rooms/:documentId/stream/*', async ({ req }, next) => {
    if (req.header('origin') !== publicOrigin) throw new Problem('foreign-origin')
    await next()
  })

  app.post('/rooms/:documentId/stream', ({ req, env, body }) => {
    const visit = makeVisit({ lobby, seats })
    const stream = makeStream({
      timers,
      receive: visit.receive,
      ended() {
        streams.delete(stream.id)
        visit.end()
      },
      hangUp: () => env?.outgoing.destroy(),
    })
    const { v, epoch } = req.query()
    const asked = { cookie: req.header('cookie'), document: req.param('documentId'), v, epoch }
    streams.set(stream.id, { stream, visit, document: asked.document, cookie: asked.cookie })
    void visit.begin(makeWire(stream, timers), asked)
    return body(stream.body, 200, streamHeaders)
  })

  app.post('/rooms/:documentId/stream/:stream/:n{[1-9][0-9]{0,9}}', async (context) => {
    const { documentId, stream: id, n } = context.req.param()
    const open = streams.get(id)
    if (!open || open.document !== documentId) throw new Problem('not-found')
    await mustBeTheirs(open, context.req.header('cookie'))
    await open.stream.take(Number(n), (givenUp) =>
      batchOf(context.req.raw, givenUp).catch((cause) => {
        // A request that broke off on the way comes again.
        if (!(cause instanceof Problem)) throw new Problem('invalid')
        open.stream.close(Close.tooLarge)
        throw cause
      }),
    )
    return context.body(null, 204)
  })

  /** A session that ends takes its streams along, so whoever still brings the same cookie is the one who opened it. */
  async function mustBeTheirs({ visit, document, cookie }: OpenStream, given: string | undefined): Promise<void> {
    if (given === cookie) return
    const granted = await seats.seatOf(given, document)
    if ('close' in granted) throw new Problem(granted.close === Close.signedOut ? 'signed-out' : 'not-found')
    if (granted.session.id !== visit.session()) throw new Problem('not-found')
  }
  return app as unknown as Hono
}

/** The body of a request, read no further than a batch may be long. */
async function batchOf({ body, headers }: Request, givenUp: AbortSignal): Promise<Uint8Array> {
  const tooLarge = new Problem('too-large', { mostBytes: MOST_BATCH_BYTES })
  if (Number(headers.get('content-length')) > MOST_BATCH_BYTES) throw tooLarge
  const reader = body?.getReader()
  const stop = () => void reader?.cancel().catch(() => {})
  givenUp.addEventListener('abort', stop)
  const pieces: Uint8Array[] = []
  let length = 0
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    pieces.push(piece.value)
    length += piece.value.length
    if (length <= MOST_BATCH_BYTES) continue
    stop()
    throw tooLarge
  }
  givenUp.throwIfAborted()
  return Buffer.concat(pieces)
}
