import { Problem } from '../../shared/problems.ts'

/**
 * At most `most` at a time; who comes later waits, in the order of coming. Whoever comes when `mostWaiting` wait already
 * is refused: they would have gone before their turn came.
 *
 * @throws Problem `too-many-attempts`
 */
export function makeTurns(most: number, mostWaiting: number): <T>(act: () => Promise<T>) => Promise<T> {
  let free = most
  const waiting: (() => void)[] = []
  return async (act) => {
    if (free > 0) free--
    else if (waiting.length >= mostWaiting) throw new Problem('too-many-attempts', { retryAfterSeconds: 10 })
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
