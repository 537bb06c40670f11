import { expect, test } from 'vitest'
import { dayInWords, dayOf, endOfDay, lastDayBefore, startOfDay } from './days.ts'

test('a day begins and ends at midnight in Berlin, in winter, in summer, and when the clocks change', () => {
  expect(startOfDay('2026-11-22')).toBe('2026-11-21T23:00:00.000Z')
  expect(startOfDay('2026-07-01')).toBe('2026-06-30T22:00:00.000Z')
  expect([startOfDay('2026-03-29'), endOfDay('2026-03-29')]).toEqual([
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ])
  expect([startOfDay('2026-10-25'), endOfDay('2026-10-25')]).toEqual([
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ])
})

test('what holds up to and including a day is shown with that day again', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31']) {
    expect(lastDayBefore(endOfDay(day))).toBe(day)
    expect(dayOf(startOfDay(day))).toBe(day)
  }
  expect(dayInWords('2026-11-22')).toBe('22. November 2026')
})
