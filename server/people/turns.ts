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

/** The same for each by themselves: whoever asks for much at once waits for their own, and not everybody else. */
export function makeTurnsOfEach(most: number, mostWaiting: number): TurnsOfEach {
  const busy = new Map<string, { readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>; acts: number }>()
  return async (who, act) => {
    const own = busy.get(who) ?? { inTurn: makeTurns(most, mostWaiting), acts: 0 }
    busy.set(who, own)
    own.acts++
    try {
      return await own.inTurn(act)
    } finally {
      if (--own.acts === 0) busy.delete(who)
    }
  }
}

export type TurnsOfEach = <T>(who: string, act: () => Promise<T>) => Promise<T>
