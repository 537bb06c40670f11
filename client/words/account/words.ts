import { language } from '../words.ts'
import { type AccountWords, de } from './de.ts'
import { en } from './en.ts'

/** The sentences of the pages about accounts and ways in, in the present language. They come with those pages. */
export const accountWords = (): AccountWords => (language() === 'en' ? en : de)
