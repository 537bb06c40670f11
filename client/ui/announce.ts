import { createSignal } from 'solid-js'

const [spoken, speak] = createSignal('')
let spokenAt = Number.NEGATIVE_INFINITY
/** What is to be said at the end of this turn. */
const gathered = new Set<string>()

/** What the page's one live region says. */
export { spoken }

/** How long nothing has been said, in milliseconds. */
export const silenceMs = (): number => performance.now() - spokenAt

/**
 * Says a sentence to people who listen to the page, politely and at once: the answer to what they have done themselves.
 * Of several sentences in one turn none is lost, and the same sentence a turn later is said again. For what others do
 * there is `mention`.
 */
export function announce(sentence: string): void {
  spokenAt = performance.now()
  if (gathered.size === 0) {
    speak('')
    queueMicrotask(() => {
      speak([...gathered].join(' '))
      gathered.clear()
    })
  }
  gathered.add(sentence)
}
