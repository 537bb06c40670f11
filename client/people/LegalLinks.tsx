import { For } from 'solid-js'
import { words } from '../words/words.ts'

/** The pages that everybody may read, signed in or not. */
export const legalPages = ['imprint', 'privacy', 'accessibility'] as const

/** Imprint, data protection and accessibility, at the foot of every page. */
export function LegalLinks() {
  return <For each={legalPages}>{(page) => <a href={`/${page}`}>{words().legal[page]}</a>}</For>
}
