import { For, Show } from 'solid-js'
import type { Language } from '../../shared/people.ts'
import { CheckIcon } from '../ui/Icon.tsx'
import { language, speak, words } from '../words/words.ts'
import './language-choice.css'

/** The languages by their own names. */
const languages = () => Object.entries(words().otherLanguages) as [Language, string][]

/** The languages as a line of buttons; the present one is marked. */
export function LanguageChoice() {
  return (
    <fieldset class="languages">
      <legend class="sr">{words().language}</legend>
      <For each={languages()}>
        {([tag, name]) => (
          <button
            type="button"
            class="button link"
            lang={tag}
            aria-pressed={language() === tag}
            onClick={() => void speak(tag)}
          >
            {name}
          </button>
        )}
      </For>
    </fieldset>
  )
}

/** The same as items of a menu. `onChosen` may remember it with the person. */
export function LanguageItems(props: { readonly onChosen: (language: Language) => void }) {
  return (
    <For each={languages()}>
      {([tag, name]) => (
        <button
          type="button"
          role="menuitemradio"
          lang={tag}
          aria-checked={language() === tag}
          onClick={() => {
            void speak(tag)
            props.onChosen(tag)
          }}
        >
          {name}
          <Show when={language() === tag}>
            <CheckIcon size={16} />
          </Show>
        </button>
      )}
    </For>
  )
}
