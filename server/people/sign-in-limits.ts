import { createHash } from 'node:crypto'
import { type Clock, isoTime } from '../clock.ts'
import { makeNetworkLimit, network } from '../http/network-limit.ts'
import type { SignInFailures } from './store.ts'

/**
 * An account is guessed at from one network ten times, and from all of them together a hundred times: whoever guesses
 * shuts out themselves first, and not the person whose account it is. A whole venue sits behind one address, so an
 * address gets far more tries than that over all accounts.
 */
export const SIGN_IN_LIMITS = {
  failuresFromOneNetwork: 10,
  failuresPerAccount: 100,
  accountWindowMs: 15 * 60_000,
  triesPerAddress: 100,
  addressWindowMs: 60_000,
} as const

export const accountHash = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex')

export interface SignInLimits {
  /** Milliseconds to wait before a further try, 0 if one may try now. The try counts as failed until `succeeded`. */
  wait(email: string, address: string): Promise<number>
  /** The same for somebody who is signed in and shows the password once more; who guesses outside does not hinder them. */
  waitAgain(email: string): Promise<number>
  /** Somebody has shown that the account is theirs. */
  succeeded(email: string): Promise<void>
}

export function makeSignInLimits(failures: SignInFailures, clock: Clock): SignInLimits {
  const limits = SIGN_IN_LIMITS
  const addressWait = makeNetworkLimit(limits.triesPerAddress, limits.addressWindowMs, clock)
  const byPlace = makeFailuresByPlace(clock)

  async function accountWait(account: string): Promise<number> {
    // Counted before the password is looked at: tries sent at the same moment must not all pass the same count.
    const outdated = new Date(clock.now() - limits.accountWindowMs).toISOString()
    const { id, times } = await failures.record(account, isoTime(clock), outdated)
    if (times.length <= limits.failuresPerAccount) return 0
    await failures.takeBack(id)
    return Math.max(1, Date.parse(times[0]!) + limits.accountWindowMs - clock.now())
  }

  return {
    async wait(email, address) {
      const account = accountHash(email)
      return addressWait(address) || byPlace.wait(account, network(address)) || accountWait(account)
    },
    waitAgain: async (email) => byPlace.wait(accountHash(email), 'signed in'),
    async succeeded(email) {
      byPlace.forget(accountHash(email))
      await failures.forget(accountHash(email))
    },
  }
}

/** Failures of each account from each place, in memory alone: where somebody signs in from is not kept. */
function makeFailuresByPlace(clock: Clock) {
  const { failuresFromOneNetwork, accountWindowMs } = SIGN_IN_LIMITS
  let windowStart = clock.now()
  let failures = new Map<string, Map<string, number>>()
  return {
    wait(account: string, place: string): number {
      const now = clock.now()
      if (now - windowStart >= accountWindowMs) {
        windowStart = now
        failures = new Map()
      }
      const places = failures.get(account) ?? new Map<string, number>()
      const made = (places.get(place) ?? 0) + 1
      failures.set(account, places.set(place, made))
      return made > failuresFromOneNetwork ? windowStart + accountWindowMs - now : 0
    },
    forget: (account: string): boolean => failures.delete(account),
  }
}
