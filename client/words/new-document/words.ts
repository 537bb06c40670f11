import { language } from '../words.ts'
import { de, type NewDocumentWords } from './de.ts'
import { en } from './en.ts'

/** The sentences about a new document, in the present language. */
export const newDocumentWords = (): NewDocumentWords => (language() === 'en' ? en : de)
