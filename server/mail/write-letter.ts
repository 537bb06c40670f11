import type { Language } from '../../shared/people.ts'
import type { Letter } from './letter.ts'
import { de, type MailWords } from './words/de.ts'
import { en } from './words/en.ts'

const dictionaries: Record<Language, MailWords> = { de, en }

/** A letter in somebody's language; German, where nobody knows it. */
export type WriteLetter = (
  language: Language | null,
  say: (words: MailWords) => Pick<Letter, 'subject' | 'paragraphs'>,
) => Letter

export const makeWriteLetter =
  (publicUrl: string): WriteLetter =>
  (language, say) => {
    const spoken = language ?? 'de'
    const words = dictionaries[spoken]
    return { language: spoken, ...say(words), foot: words.foot(new URL(publicUrl).host) }
  }
