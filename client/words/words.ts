import { createSignal } from 'solid-js'
import type { Language } from '../../shared/people.ts'
import { de, type Words } from './de.ts'
import { en } from './en.ts'

const dictionaries: Record<Language, Words> = { de, en }
const kept = 'einklang.language'

const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(dictionaries, text)

/** What this browser was last set to, else the first of its own languages that we have, else German. */
function firstGuess(): Language {
  const before = localStorage.getItem(kept)
  if (isLanguage(before)) return before
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'de'
}

const [language, setLanguage] = createSignal<Language>(firstGuess())

/** The language of the page; read inside JSX it follows every change. */
export { language }

/** The sentences of the page in the present language. */
export const words = (): Words => dictionaries[language()]

/** Turns the page to `next`, remembers it in this browser and tells assistive technology by `<html lang>`. */
export function speak(next: Language): void {
  setLanguage(next)
  localStorage.setItem(kept, next)
  document.documentElement.lang = next
}

document.documentElement.lang = language()
