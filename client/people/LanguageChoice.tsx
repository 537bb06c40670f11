import { For } from 'solid-js'
import type { Language } from '../../shared/people.ts'
import { language, speak, words } from '../words/words.ts'

/** The languages by their own names; the present one is marked. `onChosen` may remember it with the person. */
export function LanguageChoice(props: { readonly onChosen?: (language: Language) => void }) {
  const all = () => Object.entries(words().otherLanguages) as [Language, string][]
  const choose = (next: Language) => {
    speak(next)
    props.onChosen?.(next)
  }
  return (
    <fieldset class="languages">
      <legend class="sr">{words().language}</legend>
      <For each={all()}>
        {([tag, name]) => (
          <button
            type="button"
            class="button link"
            lang={tag}
            aria-pressed={language() === tag}
            onClick={() => choose(tag)}
          >
            {name}
          </button>
        )}
      </For>
    </fieldset>
  )
}
