import { germanWordsOf } from './german-words.ts'

/** How long a text is. */
export interface Extent {
  readonly words: number
  /** As a reader counts them: blanks included, ends of lines and soft hyphens not. */
  readonly characters: number
}

export const noExtent: Extent = { words: 0, characters: 0 }

export const plus = (a: Extent, b: Extent): Extent => ({
  words: a.words + b.words,
  characters: a.characters + b.characters,
})

const unseen = /[\u00ad\u200b\u2060\ufeff]/g
const hyphenInAWord = /(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu

/** Words by the boundaries of German; what hyphens join, such as „E-Mail-Adresse“, is one. */
export function extentOf(text: string): Extent {
  const seen = text.replace(unseen, '').normalize('NFC')
  let words = 0
  for (const { isWordLike } of germanWordsOf(seen.replace(hyphenInAWord, ''))) if (isWordLike) words += 1
  return { words, characters: [...seen.replace(/[\n\r\t]/g, '')].length }
}
