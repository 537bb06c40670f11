import { createSignal } from 'solid-js'
import { announce, silenceMs } from './announce.ts'

/** Between two sentences, so that nobody is talked over. */
const PAUSE_MS = 4000
/** What has waited longer than this is no news any more. */
const STALE_MS = 20_000

interface Waiting {
  readonly about: string
  readonly sentence: string
  readonly since: number
}

const waiting: Waiting[] = []
let timer: ReturnType<typeof setTimeout> | undefined

const [isQuiet, setQuiet] = createSignal(false)

/** Whether what others do is kept to itself. */
export { isQuiet }

/** Mentions nothing any more, or begins again. Answers to one's own acts are always said. */
export function keepQuiet(quiet: boolean): void {
  setQuiet(quiet)
  if (quiet) forgetAll()
}

/**
 * Says what somebody else has done, when there is a pause. Of several sentences about the same thing only the last is
 * said, and none that has grown old while it waited.
 */
export function mention(about: string, sentence: string): void {
  if (isQuiet()) return
  forget(about)
  waiting.push({ about, sentence, since: performance.now() })
  if (timer === undefined) sayInPause()
}

/** Takes back what has not been said yet, because it is no longer so. */
export function forget(about: string): void {
  const at = waiting.findIndex((one) => one.about === about)
  if (at >= 0) waiting.splice(at, 1)
}

/** Takes back everything that has not been said yet. */
export function forgetAll(): void {
  waiting.length = 0
}

function sayInPause(): void {
  timer = setTimeout(sayNext, Math.max(0, PAUSE_MS - silenceMs()))
}

function sayNext(): void {
  timer = undefined
  const pauseMs = PAUSE_MS - silenceMs()
  if (pauseMs <= 0) {
    const fresh = waiting.findIndex(({ since }) => performance.now() - since <= STALE_MS)
    const [next] = fresh < 0 ? [] : waiting.splice(0, fresh + 1).slice(-1)
    if (fresh < 0) waiting.length = 0
    if (next) announce(next.sentence)
  }
  if (waiting.length > 0) sayInPause()
}
