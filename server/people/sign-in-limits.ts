import { createHash, createHmac, randomBytes } from 'node:crypto'
import { type Clock, isoTime } from '../clock.ts'
import { makeNetworkLimit, network } from '../http/network-limit.ts'
import type { SignInFailures } from './store.ts'

/**
 * An account is guessed at from one network ten times, and from all of them together a hundred times: whoever guesses
 * shuts out themselves first. Whoever has come in from a network before comes in from there again, however many guess
 * elsewhere. A whole venue sits behind one address, so an address gets far more tries than that over all accounts.
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
  /** Somebody has shown that the account is theirs, with the password from this address if it was that. */
  succeeded(email: string, address?: string): Promise<void>
}

export function makeSignInLimits(failures: SignInFailures, clock: Clock): SignInLimits {
  const limits = SIGN_IN_LIMITS
  const addressWait = makeNetworkLimit(limits.triesPerAddress, limits.addressWindowMs, clock)
  const byPlace = makeFailuresByPlace(clock)
  const cameBefore = makePlacesKnown()

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
      const [account, place] = [accountHash(email), network(address)]
      const waitMs = addressWait(address) || byPlace.wait(account, place)
      if (waitMs > 0) return waitMs
      const overAllMs = await accountWait(account)
      return cameBefore.has(account, place) ? 0 : overAllMs
    },
    waitAgain: async (email) => byPlace.wait(accountHash(email), 'signed in'),
    async succeeded(email, address) {
      const account = accountHash(email)
      if (address !== undefined) cameBefore.add(account, network(address))
      byPlace.forget(account)
      await failures.forget(account)
    },
  }
}

/** From where each account was signed in since the start: in memory alone, and under a key that nobody has. */
function makePlacesKnown() {
  const key = randomBytes(32)
  const known = new Set<string>()
  const sealed = (account: string, place: string) =>
    createHmac('sha256', key).update(`${account} ${place}`).digest('hex')
  return {
    add: (account: string, place: string) => known.add(sealed(account, place)),
    has: (account: string, place: string): boolean => known.has(sealed(account, place)),
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
