import { language } from '../words.ts'
import { de, type ManagingWords } from './de.ts'
import { en } from './en.ts'

/** The sentences of the pages that look after people and workshops, in the present language. They come with those pages. */
export const managingWords = (): ManagingWords => (language() === 'en' ? en : de)
