import { afterEach, expect, test, vi } from 'vitest'
import { clauses, documentId, openTownHall, seat, type TownHall, type TownHallOptions } from './testing/town-hall.ts'

let hall: TownHall
const open = async (options?: TownHallOptions) => {
  hall = await openTownHall(options)
  return hall
}
afterEach(() => hall.close())
const [first] = clauses

test('what one county types, the other reads, and the first is told that it is saved', async () => {
  await open()
  const a = await hall.page(seat(1))
  const b = await hall.page(seat(2))
  a.type(first, ' Wir einigen uns.')
  await vi.waitFor(() => expect(b.words(first)).toContain('Wir einigen uns.'))
  await vi.waitFor(() => expect(a.saved).toBe(a.sent))
  expect(await hall.words(first)).toContain('Wir einigen uns.')
  expect(hall.lobby.opened()).toEqual([documentId])
})
