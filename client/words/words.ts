import { createSignal } from 'solid-js'
import type { Language } from '../../shared/people.ts'
import { de, type Words } from './de.ts'

/** German comes with the page; another language is fetched by those who read it. */
const dictionaries: Record<Language, () => Promise<Words>> = {
  de: async () => de,
  en: async () => (await import('./en.ts')).en,
}
/** Under which the browser keeps the language. */
const KEY = 'einklang.language'

const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(dictionaries, text)

/** What this browser was last set to, else the first of its own languages that we have, else German. */
function firstGuess(): Language {
  const before = localStorage.getItem(KEY)
  if (isLanguage(before)) return before
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'de'
}

const [spoken, setSpoken] = createSignal<{ readonly language: Language; readonly words: Words }>({
  language: 'de',
  words: de,
})

/** The language of the page; read inside JSX it follows every change. */
export const language = (): Language => spoken().language

/** The sentences of the page in the present language. */
export const words = (): Words => spoken().words

/** The language asked for last: of two that are fetched, the first may come second. */
let wished: Language = 'de'

/** Tells assistive technology by `<html lang>`, too. Without its words at hand the page stays in the language it has. */
async function turnTo(next: Language): Promise<void> {
  wished = next
  const found = await dictionaries[next]().catch(() => undefined)
  if (!found || wished !== next) return
  setSpoken({ language: next, words: found })
  document.documentElement.lang = next
}

/** Turns the page to `next` and remembers it in this browser. */
export function speak(next: Language): Promise<void> {
  localStorage.setItem(KEY, next)
  return turnTo(next)
}

/** To be awaited before anything is shown. */
export const findWords = (): Promise<void> => turnTo(firstGuess())
