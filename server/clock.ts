/** Time is handed in, so that tests can set it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

export const isoTime = (clock: Clock): string => new Date(clock.now()).toISOString()
