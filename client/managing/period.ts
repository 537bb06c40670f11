import type { Tenure } from '../../shared/may.ts'
import { dayInWords, dayOf, lastDayBefore } from '../words/days.ts'
import { managingWords } from '../words/managing/words.ts'

/** „ab 1. Dezember 2026 bis 14. Dezember 2026“; nothing where a role is open at both ends. */
export function periodInWords({ from, until }: Tenure): string {
  const { period } = managingWords()
  const begins = from ? period.from(dayInWords(dayOf(from))) : ''
  const ends = until ? period.until(dayInWords(lastDayBefore(until))) : ''
  return [begins, ends].filter(Boolean).join(' ')
}
