import { language } from '../words.ts'
import { type AdvisingWords, de } from './de.ts'
import { en } from './en.ts'

/** The sentences about the text, in the present language. They come with it. */
export const advisingWords = (): AdvisingWords => (language() === 'en' ? en : de)
