import { createSignal } from 'solid-js'

const [spoken, speak] = createSignal('')
let spokenAt = Number.NEGATIVE_INFINITY

/** What the page's one live region says. */
export { spoken }

/** How long nothing has been said, in milliseconds. */
export const silenceMs = (): number => performance.now() - spokenAt

/**
 * Says a sentence to people who listen to the page, politely and at once: the answer to what they have done themselves.
 * The same sentence twice is said twice. For what others do there is `mention`.
 */
export function announce(sentence: string): void {
  spokenAt = performance.now()
  speak('')
  queueMicrotask(() => speak(sentence))
}
