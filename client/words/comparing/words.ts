import { language } from '../words.ts'
import { type ComparingWords, de } from './de.ts'
import { en } from './en.ts'

/** The sentences of the pages about versions and comparisons, in the present language. */
export const comparingWords = (): ComparingWords => (language() === 'en' ? en : de)
