import type { Timers } from '../timers.ts'

/** Time that stands still until it is turned on by hand. */
export function makeHandTimers(start = Date.UTC(2026, 10, 2)): Timers & { turn(ms: number): void; waiting(): number } {
  let now = start
  let waiting: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    /** How many calls wait for their time. */
    waiting: () => waiting.length,
    after(delayMs, run) {
      const timer = { at: now + delayMs, run }
      waiting.push(timer)
      return () => {
        waiting = waiting.filter((each) => each !== timer)
      }
    },
    turn(ms) {
      const end = now + ms
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        waiting = waiting.filter((each) => each !== next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
    },
  }
}
