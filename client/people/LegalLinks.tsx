import { For } from 'solid-js'
import type { LegalPage } from '../../shared/legal.ts'
import { words } from '../words/words.ts'

/** Imprint, data protection and accessibility, at the foot of every page. */
export function LegalLinks() {
  return (
    <For each={Object.keys(words().legal) as LegalPage[]}>
      {(page) => <a href={`/${page}`}>{words().legal[page]}</a>}
    </For>
  )
}
