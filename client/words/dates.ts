import { words } from './words.ts'

const timeZone = 'Europe/Berlin'

/** Kept, since making one takes the browser milliseconds, and lists show many moments. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options })
  formats.set(key, found)
  return found
}

const format = (at: Date, options: Intl.DateTimeFormatOptions) => formatIn(words().locale, options).format(at)

/** The calendar day in Berlin, as one comparable word. */
const dayOf = (at: Date) => formatIn('sv-SE', { dateStyle: 'short' }).format(at)

/**
 * „heute, 10:41“, „gestern, 16:05“, „20. November“, and with the year where it is another one.
 *
 * @param iso a time as the server tells it, ISO 8601 in UTC
 */
export function moment(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const time = format(at, { hour: '2-digit', minute: '2-digit' })
  if (dayOf(at) === dayOf(now)) return words().dates.today(time)
  if (dayOf(at) === dayOf(new Date(now.getTime() - 24 * 60 * 60 * 1000))) return words().dates.yesterday(time)
  const sameYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4)
  return format(at, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) })
}

/** „22. November 2026, 10:41“: for what has to be exact. */
export const exactMoment = (iso: string): string =>
  format(new Date(iso), { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
