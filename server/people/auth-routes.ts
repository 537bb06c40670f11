import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../../shared/problems.ts'
import type { Clock } from '../clock.ts'
import { readBody } from '../http/read-body.ts'
import type { Auth } from './auth.ts'
import { mountSecondFactor, type SecondFactorDependencies } from './second-factor-routes.ts'
import type { SignInLimits } from './sign-in-limits.ts'

const Credentials = z.object({ email: z.string().max(254), password: z.string().max(256) })

/**
 * better-auth behind our own door: only the ways that are used, our own limits on wrong passwords, and one answer for
 * a wrong password and an unknown address.
 */
export function mountAuth(
  app: Hono,
  dependencies: {
    readonly auth: Auth
    readonly limits: SignInLimits
    readonly publicOrigin: string
    readonly addressOf: (context: Context) => string
    readonly clock: Clock
    readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  } & Pick<SecondFactorDependencies, 'signedIn' | 'prove' | 'tell'>,
): void {
  const { auth, limits, publicOrigin, addressOf, inTurn } = dependencies
  const ask = (context: Context, body: object) =>
    inTurn(() => auth.handler(forwarded(context, publicOrigin, JSON.stringify(body))))

  app.post('/api/auth/sign-in/email', async (context) => {
    const credentials = await readBody(context, Credentials)
    const { email } = credentials
    const address = addressOf(context)
    const waitMs = await limits.wait(email, address)
    if (waitMs > 0) throw new Problem('too-many-attempts', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
    const answer = await ask(context, credentials)
    if (answer.ok) {
      await limits.succeeded(email, address)
      return answer
    }
    if (answer.status >= 500) throw new Problem('failed')
    if (answer.status === 403) throw new Problem('suspended')
    throw new Problem('sign-in-failed')
  })
  mountSecondFactor(app, { ...dependencies, ask })
  app.post('/api/auth/sign-out', (context) => auth.handler(forwarded(context, publicOrigin, '{}')))
  app.get('/api/auth/get-session', (context) => auth.handler(forwarded(context, publicOrigin, '{}')))
}

/** The request as better-auth sees it: from our pages (checked before), without claims about where it came from. */
function forwarded({ req }: Context, origin: string, body: string): Request {
  const headers = new Headers({ 'content-type': 'application/json', origin })
  const cookie = req.header('cookie')
  if (cookie !== undefined) headers.set('cookie', cookie)
  return new Request(req.url, { method: req.method, headers, ...(req.method === 'POST' && { body }) })
}
