import * as Y from 'yjs'

/** So many at once cost least: of few each costs a beginning and an end, of many the looking through all of them. */
const AT_ONCE = 32

/**
 * Updates as one. For each item that it writes Yjs sorts all updates that it merges, so that a thousand at once take
 * longer than all that is done with them besides; halves are merged first.
 */
export function merged(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= AT_ONCE) return Y.mergeUpdates([...updates])
  const middle = updates.length >>> 1
  return Y.mergeUpdates([merged(updates.slice(0, middle)), merged(updates.slice(middle))])
}
