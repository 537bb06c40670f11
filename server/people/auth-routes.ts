import { availableParallelism } from 'node:os'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../../shared/problems.ts'
import { readBody } from '../http/read-body.ts'
import { type Auth, authPaths } from './auth.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { makeTurns } from './turns.ts'

const Credentials = z.object({ email: z.string().max(254), password: z.string().max(256) })

/** As many as one address may try in a minute: a venue that signs in at once finds room. */
const MOST_WAITING = 100

/**
 * better-auth behind our own door: only the ways that are used, our own limits on wrong passwords, and one answer for
 * a wrong password and an unknown address.
 */
export function mountAuth(
  app: Hono,
  {
    auth,
    limits,
    publicOrigin,
    addressOf,
  }: {
    auth: Auth
    limits: SignInLimits
    publicOrigin: string
    addressOf: (context: Context) => string
  },
): void {
  // A password check keeps a core busy on purpose. Those who are writing need one meanwhile.
  const inTurn = makeTurns(Math.max(1, availableParallelism() - 1), MOST_WAITING)
  app.post('/api/auth/sign-in/email', async (context) => {
    const credentials = await readBody(context, Credentials)
    const { email } = credentials
    const waitMs = await limits.wait(email, addressOf(context))
    if (waitMs > 0) throw new Problem('too-many-attempts', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
    const request = forwarded(context, publicOrigin, JSON.stringify(credentials))
    const answer = await inTurn(() => auth.handler(request))
    if (answer.ok) {
      await limits.succeeded(email)
      return answer
    }
    if (answer.status >= 500) throw new Problem('failed')
    throw new Problem('sign-in-failed')
  })
  for (const path of authPaths) {
    if (path === '/sign-in/email') continue
    app.on(['GET', 'POST'], `/api/auth${path}`, (context) => auth.handler(forwarded(context, publicOrigin, '{}')))
  }
}

/** The request as better-auth sees it: from our pages (checked before), without claims about where it came from. */
function forwarded({ req }: Context, origin: string, body: string): Request {
  const headers = new Headers({ 'content-type': 'application/json', origin })
  const cookie = req.header('cookie')
  if (cookie !== undefined) headers.set('cookie', cookie)
  return new Request(req.url, { method: req.method, headers, ...(req.method === 'POST' && { body }) })
}
