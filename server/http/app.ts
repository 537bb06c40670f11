import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { Problem } from '../../shared/problems.ts'
import { StorageConflict, StorageFailure } from '../database/storage.ts'
import type { SignedIn } from '../people/people.ts'
import type { TurnsOfEach } from '../people/turns.ts'
import { type AnyEndpoint, mount } from './endpoint.ts'
import type { NetworkLimit } from './network-limit.ts'
import { describe } from './openapi.ts'
import { onlyFromOurPages } from './origin.ts'
import { problemResponse } from './problem-response.ts'
import { safeHeaders } from './serve-client.ts'

export interface AppDependencies {
  readonly version: string
  readonly demo: boolean
  readonly publicOrigin: string
  readonly endpoints: readonly AnyEndpoint[]
  readonly signedIn: (headers: Headers) => Promise<SignedIn | undefined>
  readonly inTurnOf: TurnsOfEach
  readonly addressOf: (context: Context) => string
  /** For what can be asked without being signed in. */
  readonly openLimit: NetworkLimit
  /** Routes that are no endpoints: sign-in, the rooms' streams. */
  readonly mountOthers: (app: Hono) => void
  /** While a workspace has nobody yet, whoever asks for anything but `/api/setup` is told so. */
  readonly isBeingSetUp: () => Promise<boolean>
  /** Rejects while nothing can be written. */
  readonly writable: () => Promise<void>
  readonly reportFailure: (cause: unknown) => void
}

/** Everything under `/api` and `/rooms`, in the order in which a request passes through it. */
export function makeApp(dependencies: AppDependencies): Hono {
  const { version, demo, publicOrigin, endpoints, signedIn, mountOthers, writable, reportFailure } = dependencies
  const { addressOf, openLimit, isBeingSetUp, inTurnOf } = dependencies
  const app = new Hono()
  app.use(safeHeaders)
  app.use('/api/*', async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
  })
  app.use('/api/*', onlyFromOurPages(publicOrigin))
  app.onError((cause) => {
    if (cause instanceof Problem) return problemResponse(cause, retryAfter(cause))
    if (isConflict(cause)) return problemResponse(new Problem('conflict'))
    reportFailure(cause)
    return problemResponse(new Problem(cause instanceof StorageFailure ? 'not-saved' : 'failed'))
  })
  app.get('/api/health', (context) => context.json({ status: 'ok', version, demo }))
  app.get('/api/ready', async (context) => {
    await writable().catch(() => {
      throw new Problem('not-saved')
    })
    return context.json({ status: 'ready' })
  })
  const onlyOnceSetUp: MiddlewareHandler = async ({ req }, next) => {
    if (req.path !== '/api/setup' && (await isBeingSetUp())) throw new Problem('being-set-up')
    await next()
  }
  app.use('/api/*', onlyOnceSetUp)
  app.use('/rooms/*', onlyOnceSetUp)
  let description: string | undefined
  app.get('/api/openapi.json', (context) => {
    // Every schema is translated for it, which takes a while and always comes out the same.
    description ??= JSON.stringify(describe(endpoints, version))
    return context.body(description, 200, { 'content-type': 'application/json' })
  })
  mountOthers(app)
  mount(app, endpoints, {
    inTurnOf,
    async signedIn(context: Context) {
      const person = await signedIn(context.req.raw.headers)
      if (!person) throw new Problem('signed-out')
      return person
    },
    letIn(context) {
      const waitMs = openLimit(addressOf(context))
      if (waitMs > 0) throw new Problem('too-many-attempts', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
    },
  })
  app.all('/api/*', () => {
    throw new Problem('not-found')
  })
  return app
}

/** The room says so in words of its own, with the storage's as the cause. */
const isConflict = (cause: Error) => cause instanceof StorageConflict || cause.cause instanceof StorageConflict

const retryAfter = ({ details }: Problem): Record<string, string> =>
  typeof details.retryAfterSeconds === 'number' ? { 'retry-after': String(details.retryAfterSeconds) } : {}
