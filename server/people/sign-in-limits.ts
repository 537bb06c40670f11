import { createHash } from 'node:crypto'
import { type Clock, isoTime } from '../clock.ts'
import type { SignInFailures } from './store.ts'

/** A whole venue sits behind one address, so an address gets far more tries than an account. */
export const SIGN_IN_LIMITS = {
  failuresPerAccount: 10,
  accountWindowMs: 15 * 60_000,
  triesPerAddress: 100,
  addressWindowMs: 60_000,
} as const

const accountHash = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex')

/** The network that an address stands for: an IPv6 address is one of 2^64 that its owner can choose from. */
export function network(address: string): string {
  const [head = '', tail] = address.replace(/^::ffff:(?=\d+\.)/, '').split('::')
  if (!address.includes(':') || head.includes('.')) return head
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const groups = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
  return groups.slice(0, 4).join(':')
}

export interface SignInLimits {
  /** Milliseconds to wait before a further try, 0 if one may try now. The try counts as failed until `succeeded`. */
  wait(email: string, address: string): Promise<number>
  succeeded(email: string): Promise<void>
}

export function makeSignInLimits(failures: SignInFailures, clock: Clock): SignInLimits {
  const limits = SIGN_IN_LIMITS
  let windowStart = clock.now()
  let triesByNetwork = new Map<string, number>()

  function addressWait(address: string): number {
    const now = clock.now()
    if (now - windowStart >= limits.addressWindowMs) {
      windowStart = now
      triesByNetwork = new Map()
    }
    const tries = (triesByNetwork.get(network(address)) ?? 0) + 1
    triesByNetwork.set(network(address), tries)
    return tries > limits.triesPerAddress ? windowStart + limits.addressWindowMs - now : 0
  }

  return {
    async wait(email, address) {
      const forAddress = addressWait(address)
      if (forAddress > 0) return forAddress
      // Counted before the password is looked at: tries sent at the same moment must not all pass the same count.
      const outdated = new Date(clock.now() - limits.accountWindowMs).toISOString()
      const { id, times } = await failures.record(accountHash(email), isoTime(clock), outdated)
      if (times.length <= limits.failuresPerAccount) return 0
      await failures.takeBack(id)
      return Math.max(1, Date.parse(times[0]!) + limits.accountWindowMs - clock.now())
    },
    succeeded: (email) => failures.forget(accountHash(email)),
  }
}
