import { createHash } from 'node:crypto'
import { type Clock, isoTime } from '../clock.ts'
import { makeNetworkLimit } from '../http/network-limit.ts'
import type { SignInFailures } from './store.ts'

/** A whole venue sits behind one address, so an address gets far more tries than an account. */
export const SIGN_IN_LIMITS = {
  failuresPerAccount: 10,
  accountWindowMs: 15 * 60_000,
  triesPerAddress: 100,
  addressWindowMs: 60_000,
} as const

export const accountHash = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex')

export interface SignInLimits {
  /** Milliseconds to wait before a further try, 0 if one may try now. The try counts as failed until `succeeded`. */
  wait(email: string, address: string): Promise<number>
  /** The same for somebody who is signed in and shows the password once more. */
  waitAgain(email: string): Promise<number>
  succeeded(email: string): Promise<void>
}

export function makeSignInLimits(failures: SignInFailures, clock: Clock): SignInLimits {
  const limits = SIGN_IN_LIMITS
  const addressWait = makeNetworkLimit(limits.triesPerAddress, limits.addressWindowMs, clock)

  async function accountWait(email: string): Promise<number> {
    // Counted before the password is looked at: tries sent at the same moment must not all pass the same count.
    const outdated = new Date(clock.now() - limits.accountWindowMs).toISOString()
    const { id, times } = await failures.record(accountHash(email), isoTime(clock), outdated)
    if (times.length <= limits.failuresPerAccount) return 0
    await failures.takeBack(id)
    return Math.max(1, Date.parse(times[0]!) + limits.accountWindowMs - clock.now())
  }

  return {
    async wait(email, address) {
      const forAddress = addressWait(address)
      return forAddress > 0 ? forAddress : accountWait(email)
    },
    waitAgain: accountWait,
    succeeded: (email) => failures.forget(accountHash(email)),
  }
}
