import { Refused } from '../ask.ts'
import { words } from './words.ts'

/** What to tell a person about something that went wrong. */
export function sentenceFor(wrong: unknown): string {
  if (!(wrong instanceof Refused)) return words().problems.failed
  if (wrong.code === 'too-many-attempts' && wrong.waitMs !== null)
    return words().waitMinutes(Math.max(1, Math.ceil(wrong.waitMs / 60_000)))
  return words().problems[wrong.code]
}
