import { language } from '../words.ts'
import { de, type ToolWords } from './de.ts'
import { en } from './en.ts'

/** The sentences of tables, links, pasting and the menu behind a slash, in the present language. */
export const toolWords = (): ToolWords => (language() === 'en' ? en : de)
