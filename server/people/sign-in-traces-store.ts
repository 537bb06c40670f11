import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { SIGN_IN_LIMITS } from './sign-in-limits.ts'

/** What signing in leaves behind: sessions that nobody ended, second steps that nobody took, and failures. */
export const makeSignInTraces = (database: Kysely<Tables>) => ({
  async letExpiredGo(at: string): Promise<void> {
    const failed = new Date(Date.parse(at) - SIGN_IN_LIMITS.accountWindowMs).toISOString()
    await database.deleteFrom('session').where('expiresAt', '<=', at).execute()
    await database.deleteFrom('verification').where('expiresAt', '<=', at).execute()
    await database.deleteFrom('signInFailure').where('at', '<=', failed).execute()
  },
})
