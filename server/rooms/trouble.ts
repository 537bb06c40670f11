import type { Timers } from './timers.ts'

/** After so long a room gives up on a disk that refuses. */
const GIVE_UP_MS = 30_000

export interface TroubleHooks {
  /** The disk refuses, or does not answer, since then, in milliseconds; it is tried again, or waited for. */
  troubled(sinceMs: number): void
  recovered(): void
}

/** A disk that refuses, or does not answer (R3). People are told since when; how long it lasts no set clock changes. */
export function makeTrouble(timers: Timers, hooks: TroubleHooks) {
  let stopCounting: (() => void) | undefined
  let isTooLong = false

  function forget(): void {
    stopCounting?.()
    stopCounting = undefined
    isTooLong = false
  }
  return {
    /** Told of once, until it is over. */
    tell(sinceMs: number): void {
      if (stopCounting) return
      stopCounting = timers.after(GIVE_UP_MS, () => {
        isTooLong = true
      })
      hooks.troubled(sinceMs)
    },
    isTooLong: () => isTooLong,
    /** The disk has taken what it was given. */
    end(): void {
      if (!stopCounting) return
      forget()
      hooks.recovered()
    },
    /** Nobody waits for it any more. */
    forget,
  }
}
