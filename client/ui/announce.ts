import { createSignal } from 'solid-js'

const [spoken, speak] = createSignal('')

/** What the page's one live region says. */
export { spoken }

/** Says a sentence to people who listen to the page, politely. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  speak('')
  queueMicrotask(() => speak(sentence))
}
