import { language } from '../words.ts'
import { de, type FindingWords } from './de.ts'
import { en } from './en.ts'

/** The sentences of the find bar, in the present language. They come with it. */
export const findingWords = (): FindingWords => (language() === 'en' ? en : de)
