import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import type { Auth } from './auth.ts'

/**
 * The token of the session that a cookie names, if we have signed it; whether it still is one, only the database
 * knows. The cookie is better-auth's: `token.signature`, signed with HMAC-SHA-256 in Base64.
 */
export const makeTokenIn =
  (auth: Auth) =>
  async (cookie: string | undefined): Promise<string | undefined> => {
    const { authCookies, secret } = await auth.$context
    const value = parseCookies(cookie ?? '').get(authCookies.sessionToken.name) ?? ''
    const end = value.lastIndexOf('.')
    const token = value.slice(0, Math.max(end, 0))
    const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
    const given = Buffer.from(value.slice(end + 1))
    return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
  }
