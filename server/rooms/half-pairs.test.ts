import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { readClause } from '../../shared/text/codec.ts'
import { clauseHash } from '../../shared/text/hash.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import type { Page } from './testing/page.ts'
import { clauses, documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

let hall: TownHall
afterEach(() => hall.close())

const [first] = clauses
const hashIn = (doc: Y.Doc) => clauseHash(readClause(clauseRoot(doc, first)!, ''))
const hashAtServer = ({ lobby }: TownHall) => lobby.inRoom(documentId, (room) => room.read(hashIn))
const wordsOf = (page: Page): string =>
  (page.text(first).toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')

/** How a page that is not ours could part the pair of „Anfang.😀“, whose halves are at 7 and 8. */
const forgeries: [what: string, edit: (page: Page) => void, left: string][] = [
  ['writes between the halves', (page) => page.type(first, 'x', 8), 'Anfang.\ufffdx\ufffd'],
  ['deletes the first half', (page) => page.text(first).delete(7, 1), 'Anfang.\ufffd'],
  ['deletes the second half', (page) => page.text(first).delete(8, 1), 'Anfang.\ufffd'],
  ['gives a mark to the second half', (page) => page.text(first).format(8, 1, { i: 1 }), 'Anfang.\ufffd\ufffd'],
]

test.each(forgeries)(
  'What is left when somebody %s is the same on every page, at the server and after a restart',
  async (_, edit, left) => {
    hall = await openTownHall()
    const [anna, mallory, bernd] = [await hall.page(seat(1)), await hall.page(seat(2)), await hall.page(seat(3))]
    anna.type(first, '😀')
    await vi.waitFor(() =>
      expect([mallory, bernd].map((page) => page.words(first).includes('😀'))).toEqual([true, true]),
    )
    // Bernd, who is away, writes behind the pair; Anna has it whole until the forgery comes.
    bernd.cut()
    bernd.type(first, '!')
    edit(mallory)
    await hall.admit(bernd, seat(3))
    const late = await hall.page(seat(4))
    const pages = [anna, mallory, bernd, late]
    await vi.waitFor(() => expect(pages.map(wordsOf)).toEqual(pages.map(() => `${left}!`)))
    const hashes = pages.map(({ doc }) => hashIn(doc))
    expect(new Set([...hashes, await hashAtServer(hall)]).size).toBe(1)
    expect(pages.flatMap(({ refusals }) => refusals)).toEqual([])
    await hall.lobby.closeAll()
    const again = await hall.again()
    expect(await hashAtServer(again)).toBe(hashes[0])
    await again.close()
  },
)

test('Halves that come one by one, from a page that is not ours, are U+FFFD for all others', async () => {
  hall = await openTownHall()
  const [anna, mallory] = [await hall.page(seat(1)), await hall.page(seat(2))]
  mallory.type(first, '\ud83d')
  mallory.type(first, '\ude00')
  await vi.waitFor(() => expect(anna.words(first)).toContain('Anfang.\ufffd\ufffd'))
  expect(await hall.words(first)).toBe(anna.words(first))
})
