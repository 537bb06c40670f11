import { words } from './words.ts'

const timeZone = 'Europe/Berlin'
const DAY_MS = 24 * 60 * 60_000

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
/** How far clocks in Berlin are ahead of UTC at a moment. */
const aheadMs = (at: number) => Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - at

/**
 * The moment in which a day begins in Berlin. Clocks change there at one o'clock UTC, thus never between the beginning of a
 * day in Berlin and in UTC.
 *
 * @param day `2026-11-22`, as a date field says it
 */
export function startOfDay(day: string): string {
  const inUtc = Date.parse(`${day}T00:00:00Z`)
  return new Date(inUtc - aheadMs(inUtc)).toISOString()
}

/** The moment in which a day is over in Berlin. */
export const endOfDay = (day: string): string =>
  startOfDay(new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10))

/** The day in Berlin of a moment, as a date field wants it. */
export const dayOf = (iso: string): string => clock.format(Date.parse(iso)).slice(0, 10)

/** The last day that is whole before a moment: the day up to and including which something holds. */
export const lastDayBefore = (iso: string): string => clock.format(Date.parse(iso) - 1).slice(0, 10)

/** „22. November 2026“ */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat(words().locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  )
