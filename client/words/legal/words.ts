import { language } from '../words.ts'
import { de, type LegalWords } from './de.ts'
import { en } from './en.ts'

/** What imprint, data protection and accessibility say until the operators have written their own. */
export const legalWords = (): LegalWords => (language() === 'en' ? en : de)
