import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { PasswordOnceMore } from '../../shared/accounts.ts'
import { Problem } from '../../shared/problems.ts'
import type { Clock } from '../clock.ts'
import { readBody } from '../http/read-body.ts'
import type { Auth } from './auth.ts'
import type { SignedIn } from './people.ts'

const Code = z.strictObject({ code: z.string().max(40) })
/** So long a code of an app may still be right, to either side. */
const CODE_MS = 90_000
/** After ten wrong codes for one account, see `accountLockout` of better-auth. */
const LOCKED_SECONDS = 900

export interface SecondFactorDependencies {
  readonly auth: Auth
  readonly clock: Clock
  /** Hands a request on to better-auth, with this body and nothing else of the sender's but the cookies. */
  readonly ask: (context: Context, body: object) => Promise<Response>
  readonly signedIn: (headers: Headers) => Promise<SignedIn | undefined>
  /** @throws Problem `wrong-password`, `too-many-attempts` */
  readonly prove: (person: SignedIn, password: string) => Promise<unknown>
  readonly tell: (person: SignedIn, state: 'on' | 'off') => Promise<void>
}

/** The second step of signing in, and setting it up. Wrong codes are counted per account by better-auth itself. */
export function mountSecondFactor(app: Hono, dependencies: SecondFactorDependencies): void {
  const { auth, clock, ask, signedIn, prove, tell } = dependencies
  const isFirstUse = makeFirstUse(clock)

  app.post('/api/auth/two-factor/verify-totp', async (context) => {
    const { code } = await readBody(context, Code)
    const person = await signedIn(context.req.raw.headers)
    const answer = await ask(context, { code: code.replace(/\s/g, '') })
    await mustBeRight(answer)
    const { token, user } = (await answer.clone().json()) as { token: string; user: { id: string } }
    // What was shown while it was set up counts as used, too.
    const isFirst = isFirstUse(user.id, code)
    if (person) {
      void tell(person, 'on').catch(() => {})
      return answer
    }
    if (isFirst) return answer
    // Somebody has read it over a shoulder, and was slower.
    await (await auth.$context).internalAdapter.deleteSession(token)
    throw new Problem('wrong-code')
  })

  app.post('/api/auth/two-factor/verify-backup-code', async (context) => {
    const { code } = await readBody(context, Code)
    // With a session it would prove nothing, and use the code up.
    if (await signedIn(context.req.raw.headers)) throw new Problem('conflict')
    const answer = await ask(context, { code: code.trim() })
    await mustBeRight(answer)
    return answer
  })

  for (const act of ['enable', 'disable', 'generate-backup-codes'] as const) {
    app.post(`/api/auth/two-factor/${act}`, async (context) => {
      const person = await signedIn(context.req.raw.headers)
      if (!person) throw new Problem('signed-out')
      const { password } = await readBody(context, PasswordOnceMore)
      await prove(person, password)
      const answer = await ask(context, { password })
      if (!answer.ok) throw new Problem(answer.status >= 500 ? 'failed' : 'conflict')
      if (act === 'disable') void tell(person, 'off').catch(() => {})
      return answer
    })
  }
}

async function mustBeRight(answer: Response): Promise<void> {
  if (answer.ok) return
  if (answer.status >= 500) throw new Problem('failed')
  if (answer.status === 429) throw new Problem('too-many-attempts', { retryAfterSeconds: LOCKED_SECONDS })
  const { code } = (await answer.json().catch(() => ({}))) as { code?: string }
  throw new Problem(code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE' ? 'wrong-code' : 'second-step-over')
}

/** A code counts once (RFC 6238, 5.2). What was used is kept for as long as it might come again. */
function makeFirstUse(clock: Clock): (user: string, code: string) => boolean {
  const usedAt = new Map<string, number>()
  return (user, code) => {
    for (const [use, at] of usedAt) if (at < clock.now() - CODE_MS) usedAt.delete(use)
    const use = `${user} ${code.replace(/\s/g, '')}`
    const isFirst = !usedAt.has(use)
    usedAt.set(use, clock.now())
    return isFirst
  }
}
