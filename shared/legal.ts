import { z } from 'zod'

/** The pages that everybody may read, signed in or not. */
export const legalPages = ['imprint', 'privacy', 'accessibility'] as const
export type LegalPage = (typeof legalPages)[number]

const MOST_LETTERS = 50_000
const text = z.string().max(MOST_LETTERS).nullable()

/** `GET /api/legal`: what the operators have written; null where the page still says what the program has. */
export const LegalTexts = z.object({ imprint: text, privacy: text, accessibility: text }).readonly()
export type LegalTexts = z.infer<typeof LegalTexts>

/** `PUT /api/legal`. Paragraphs are parted by an empty line, one that begins with `# ` is a heading. */
export const LegalTextChange = z.strictObject({
  page: z.enum(legalPages),
  text: text.describe('null: the program’s own'),
})
export type LegalTextChange = z.infer<typeof LegalTextChange>
