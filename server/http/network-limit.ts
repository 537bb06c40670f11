import type { Clock } from '../clock.ts'

/** The network that an address stands for: an IPv6 address is one of 2^64 that its owner can choose from. */
export function network(address: string): string {
  const [head = '', tail] = address.replace(/^::ffff:(?=\d+\.)/, '').split('::')
  if (!address.includes(':') || head.includes('.')) return head
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const groups = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
  return groups.slice(0, 4).join(':')
}

/** Milliseconds that this address has to wait before a further try, 0 if it may try now. */
export type NetworkLimit = (address: string) => number

/** So many tries in each window of time, over all that a network asks for. Kept in memory alone. */
export function makeNetworkLimit(tries: number, windowMs: number, clock: Clock): NetworkLimit {
  let windowStart = clock.now()
  let triesByNetwork = new Map<string, number>()
  return (address) => {
    const now = clock.now()
    if (now - windowStart >= windowMs) {
      windowStart = now
      triesByNetwork = new Map()
    }
    const from = network(address)
    const made = (triesByNetwork.get(from) ?? 0) + 1
    triesByNetwork.set(from, made)
    return made > tries ? windowStart + windowMs - now : 0
  }
}
