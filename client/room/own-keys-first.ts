/** So long after a key somebody is taken to be typing still. */
const TYPING_MS = 300
/** Half a frame: until then a letter that was painted is on its way to the screen. */
const ON_ITS_WAY_MS = 8
/** What others have written waits no longer than this. */
const LONGEST_MS = 100

export interface OwnKeysFirst {
  /** Runs `takeIn` at once, or, while somebody types in this window, when the letter is on the screen. */
  readonly soon: (takeIn: () => void) => void
  readonly close: () => void
}

/**
 * Whoever types sees the own letter first. What others write comes in right behind it, all that has arrived since the
 * letter before at once: one frame for it instead of one for each, and none between a key and its letter.
 */
export function makeOwnKeysFirst(window: Window): OwnKeysFirst {
  const waiting: (() => void)[] = []
  let typedAt = Number.NEGATIVE_INFINITY
  let longest: ReturnType<typeof setTimeout> | undefined

  function takeAllIn(): void {
    clearTimeout(longest)
    longest = undefined
    for (const takeIn of waiting.splice(0)) takeIn()
  }
  const typed = () => {
    typedAt = performance.now()
    window.requestAnimationFrame(() => setTimeout(takeAllIn, ON_ITS_WAY_MS))
  }
  window.addEventListener('keydown', typed, { capture: true })

  return {
    soon(takeIn) {
      waiting.push(takeIn)
      if (performance.now() - typedAt > TYPING_MS) takeAllIn()
      else longest ??= setTimeout(takeAllIn, LONGEST_MS)
    },
    close() {
      window.removeEventListener('keydown', typed, { capture: true })
      takeAllIn()
    },
  }
}
