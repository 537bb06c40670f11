/** Time as a room uses it, handed in so that tests can turn it. */
export interface Timers {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Calls `run` once in `delayMs`, unless the answer is called before. */
  after(delayMs: number, run: () => void): () => void
}

export const systemTimers: Timers = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
