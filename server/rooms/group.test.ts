import { afterEach, expect, test, vi } from 'vitest'
import { merged } from './merged.ts'
import { makeStubbornJournal } from './testing/stubborn-journal.ts'
import { clauses, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

vi.mock('./merged.ts', { spy: true })

let hall: TownHall
afterEach(() => hall.close())

const [first, second] = clauses
/** Long enough for everything that travels without waiting for a disk. */
const turn = async () => {
  for (let n = 0; n < 5; n++) await new Promise((resolve) => setImmediate(resolve))
}

test('R4: what gathers is put together once, however many get it: for each author, and for all who wrote nothing', async () => {
  const journal = makeStubbornJournal()
  hall = await openTownHall({ journal })
  const [a, b, ...readers] = await Promise.all([1, 2, 3, 4, 5].map((n) => hall.page(seat(n))))
  await vi.waitFor(() => expect(a!.saved).toBe(a!.sent))
  journal.hold()
  a!.type(first, 'Das ist schon unterwegs.')
  await turn()
  vi.mocked(merged).mockClear()
  for (const letter of 'Wir einigen uns.') a!.type(first, letter)
  for (const letter of 'Gemeinsam.') b!.type(second, letter)
  await turn()
  journal.release()
  await vi.waitFor(() => expect(readers.every((page) => page.words(second).includes('Gemeinsam.'))).toBe(true))
  const put = vi.mocked(merged).mock.calls.map(([updates]) => updates.length)
  expect(put.filter((updates) => updates > 1).toSorted((x, y) => y - x)).toEqual([16, 10, 2])
})
