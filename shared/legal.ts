import { z } from 'zod'
import { languages } from './people.ts'

/** The pages that everybody may read, signed in or not. */
export const legalPages = ['imprint', 'privacy', 'accessibility'] as const
export type LegalPage = (typeof legalPages)[number]

const MOST_LETTERS = 50_000
const text = z.string().max(MOST_LETTERS).nullable()
const inLanguages = z.object({ de: text, en: text }).readonly()

/** `GET /api/legal`: what the operators have written; null where the page still says what the program has. */
export const LegalTexts = z
  .object({ imprint: inLanguages, privacy: inLanguages, accessibility: inLanguages })
  .readonly()
export type LegalTexts = z.infer<typeof LegalTexts>

/** `PUT /api/legal`. Paragraphs are parted by an empty line, one that begins with `# ` is a heading. */
export const LegalTextChange = z.strictObject({
  page: z.enum(legalPages),
  language: z.enum(languages),
  text: text.describe('null: the program’s own'),
})
export type LegalTextChange = z.infer<typeof LegalTextChange>
