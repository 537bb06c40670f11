import * as encoding from 'lib0/encoding'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { judge } from './gate.ts'

const open = 'open' as ClauseId
const locked = 'locked' as ClauseId
let server: Y.Doc
let page: Y.Doc
let updates: Uint8Array[]

beforeEach(() => {
  server = new Y.Doc()
  server.clientID = 1
  const blocks = [paragraph('Vor 😀 nach.')]
  buildDocument(
    server,
    [open, locked].map((id, n) => ({ id, order: `a${n}`, title: id, blocks })),
  )
  page = new Y.Doc()
  page.clientID = 7
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server), 'room')
  updates = []
  page.on('update', (update: Uint8Array) => updates.push(update))
})

const at = (update: Uint8Array, owned: readonly number[] = [7]) =>
  judge(server, update, {
    editing: 'open',
    owns: (client) => owned.includes(client),
    isClosed: (clause) => clause === locked,
  })
const textIn = (doc: Y.Doc, clause: ClauseId) => (clauseRoot(doc, clause)!.get(0) as Y.XmlElement).get(0) as Y.XmlText

/** An update by hand: the sections of structs, already written, and what is deleted. */
const update = (sections: ((encoder: encoding.Encoder) => void)[], deletions: [number, number, number][] = []) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length)
    for (const write of sections) write(encoder)
    encoding.writeVarUint(encoder, deletions.length)
    for (const [client, clock, length] of deletions) {
      for (const number of [client, 1, clock, length]) encoding.writeVarUint(encoder, number)
    }
  })
/** One string after an origin. */
const stringAfter = (own: [number, number], origin: [number, number], words: string) => (encoder: encoding.Encoder) => {
  for (const number of [1, ...own]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8(encoder, 4 | 128)
  for (const number of origin) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, words)
}
const firstLetter = (clause: ClauseId): [number, number] => {
  const { client, clock } = textIn(server, clause)._start!.id
  return [client, clock]
}

test.each([
  ['/documents/1#clause-2', true],
  ['//fremd.example', false],
  ['/\\fremd.example', false],
  ['javascript:alert(1)', false],
])('A link to %s is let in: %s', (url, isLetIn) => {
  const link = new Y.XmlElement('link')
  link.setAttribute('__url', url)
  link.insert(0, [new Y.XmlText('Ziele')])
  ;(clauseRoot(page, open)!.get(0) as Y.XmlElement).insert(0, [link])
  expect(at(updates[0]!).kind).toBe(isLetIn ? 'accepted' : 'refused')
})

test('R6: what is sent again is nothing new, and of what overlaps only the rest is applied', () => {
  textIn(page, open).insert(0, 'Eins')
  Y.applyUpdate(server, updates[0]!)
  expect(at(updates[0]!)).toEqual({ kind: 'nothing-new' })
  expect(at(Y.encodeStateAsUpdate(page))).toEqual({ kind: 'nothing-new' })
  textIn(page, open).insert(4, ' zwei')
  textIn(page, open).delete(0, 1)
  const verdict = at(Y.encodeStateAsUpdate(page))
  if (verdict.kind !== 'accepted') throw new Error('not let in')
  expect(Y.decodeUpdate(verdict.update).structs.map(({ id }) => id.client)).toEqual([7])
  Y.applyUpdate(server, verdict.update)
  expect(textIn(server, open).toString()).toBe('ins zweiVor 😀 nach.')
})

test('R6: a known item that now names other neighbours does not reach them', () => {
  textIn(page, open).insert(0, 'x')
  Y.applyUpdate(server, updates[0]!)
  const [client, clock] = firstLetter(locked)
  // The smiley's first half is the fifth letter: whoever names it as an origin splits it.
  expect(at(update([stringAfter([7, 0], [client, clock + 4], 'x')]))).toEqual({ kind: 'nothing-new' })
  const verdict = at(update([stringAfter([7, 0], [client, clock + 4], 'xy')]))
  if (verdict.kind === 'accepted') Y.applyUpdate(server, verdict.update)
  expect(textIn(server, locked).toString()).toBe('Vor 😀 nach.')
})

test('R6: of two sections for one client neither is hidden behind the other', () => {
  const allowed = stringAfter([7, 0], firstLetter(open), 'gut')
  const forbidden = stringAfter([7, 3], firstLetter(locked), 'böse')
  expect(at(update([allowed]))).toMatchObject({ kind: 'accepted' })
  for (const sections of [
    [forbidden, allowed],
    [allowed, forbidden],
    [allowed, stringAfter([7, 0], firstLetter(open), 'x')],
  ]) {
    expect(at(update(sections))).toMatchObject({ refusal: { code: 'malformed' } })
  }
})

test.each([
  ['sections', 'ffffff7f'],
  ['structs', '01ffffffff0f0100'],
  ['deletions', '000105ffffff7f'],
  ['letters', '01010500840100ffffffff0f00'],
])('R6: an edit that claims millions of %s in a few bytes is refused as malformed', (_, bytes) => {
  expect(at(Buffer.from(bytes, 'hex'), [0, 5])).toMatchObject({ refusal: { code: 'malformed' } })
})

test('R6: deleting nothing inside a locked clause is refused too, since it would split a character', () => {
  const [client, clock] = firstLetter(locked)
  expect(at(update([], [[client, clock + 5, 0]]))).toMatchObject({ refusal: { code: 'malformed' } })
  expect(at(update([], [[client, clock, 1]]))).toMatchObject({ refusal: { code: 'clause-locked', clauses: [locked] } })
  expect(at(update([], [[client, clock + 500, 1]]))).toMatchObject({ refusal: { code: 'incomplete' } })
})

test('R10: of words put into a paragraph that is gone, what their author took back does not come back', () => {
  textIn(page, open).insert(0, 'Vielleicht doch.')
  textIn(page, open).delete(10, 1)
  clauseRoot(server, open)!.delete(0, 1)
  const verdict = at(Y.mergeUpdates(updates))
  if (verdict.kind !== 'accepted') throw new Error('not let in')
  expect(verdict.gone.map(({ text }) => text)).toEqual(['Vielleicht', 'doch.'])
})

test('R6: an item that leans on itself, or on what is yet to come, is refused', () => {
  for (const origin of [
    [7, 0],
    [7, 5],
    [8, 0],
    [1, 999_999],
  ] as [number, number][]) {
    expect(at(update([stringAfter([7, 0], origin, 'x')]))).toMatchObject({ refusal: { code: 'incomplete' } })
  }
})

test('R6: deletions that lie over one another are refused, since each would walk through the text again', () => {
  const [client, clock] = firstLetter(open)
  const deleting = (...ranges: [number, number][]) =>
    encoding.encode((encoder) => {
      for (const number of [0, 1, client, ranges.length, ...ranges.flat()]) encoding.writeVarUint(encoder, number)
    })
  expect(at(deleting([clock, 1], [clock + 1, 1], [clock + 3, 1]))).toMatchObject({ kind: 'accepted' })
  for (const ranges of [
    [clock, 2, clock, 2],
    [clock, 2, clock + 1, 2],
    [clock + 3, 1, clock, 1],
  ]) {
    const [a, b, c, d] = ranges as [number, number, number, number]
    expect(at(deleting([a, b], [c, d]))).toMatchObject({ refusal: { code: 'malformed' } })
  }
})

test('R6: edits of many clients are placed in whatever order they depend on each other, but never in a ring', () => {
  const clients = Array.from({ length: ROOM_LIMITS.newClients }, (_, n) => 100 + n)
  const chain = (last: [number, number]) =>
    update(clients.map((client) => stringAfter([client, 0], client === clients.at(-1) ? last : [client + 1, 0], 'x')))
  const verdict = at(chain(firstLetter(open)), clients)
  expect(verdict).toMatchObject({ kind: 'accepted' })
  Y.applyUpdate(server, chain(firstLetter(open)))
  expect(textIn(server, open).toString().match(/x/g)).toHaveLength(clients.length)
  const later = clients.map((client) => client + 10_000)
  const ring = update(later.map((client, n) => stringAfter([client, 0], [later[n + 1] ?? later[0]!, 0], 'x')))
  expect(at(ring, later)).toMatchObject({ refusal: { code: 'incomplete' } })
})

test('R17: an edit brings something new of so many clients and no more', () => {
  const clients = Array.from({ length: ROOM_LIMITS.newClients + 1 }, (_, n) => 100 + n)
  const edit = update(clients.map((client) => stringAfter([client, 0], firstLetter(open), 'x')))
  expect(at(edit, clients)).toMatchObject({ refusal: { code: 'too-large' } })
})

test(`R17: a tree grows to ${ROOM_LIMITS.depth} levels and no further`, () => {
  let list = new Y.XmlElement('list')
  clauseRoot(page, open)!.insert(0, [list])
  for (let level = 2; level <= ROOM_LIMITS.depth + 4; level += 2) {
    const item = new Y.XmlElement('listitem')
    list.insert(0, [item])
    list = new Y.XmlElement('list')
    item.insert(0, [list])
  }
  const verdicts = updates.map((each) => {
    const verdict = at(each)
    if (verdict.kind === 'accepted') Y.applyUpdate(server, verdict.update)
    return verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind
  })
  expect(verdicts.indexOf('malformed')).toBe(ROOM_LIMITS.depth)
})

/** One client's items before known ones: a string of `n` letters, then a letter before each of them that names no origin. */
const letterBeforeEachOfMany = (n: number) => (encoder: encoding.Encoder) => {
  for (const number of [n + 1, 7, 0]) encoding.writeVarUint(encoder, number)
  const before = ([client, clock]: [number, number], words: string) => {
    encoding.writeUint8(encoder, 4 | 64)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, words)
  }
  before(firstLetter(open), 'x'.repeat(n))
  for (let nth = 0; nth < n; nth++) before([7, nth], 'y')
}

test('R17: an edit for whose places Yjs would look without end is refused, one of many new paragraphs is not', () => {
  expect(at(update([letterBeforeEachOfMany(100)]))).toMatchObject({ kind: 'accepted' })
  expect(at(update([letterBeforeEachOfMany(2_000)]))).toMatchObject({ refusal: { code: 'too-large' } })
  clauseRoot(page, open)!.insert(
    0,
    Array.from({ length: 500 }, () => new Y.XmlElement('paragraph')),
  )
  expect(at(updates[0]!)).toMatchObject({ kind: 'accepted' })
})

test('R17: an edit brings so many new items and no more, of those known already as many as it likes', () => {
  const letters = (count: number) =>
    update([
      (encoder) => {
        for (const number of [count, 7, 0]) encoding.writeVarUint(encoder, number)
        for (let nth = 0; nth < count; nth++) {
          encoding.writeUint8(encoder, 4 | 128)
          for (const number of nth === 0 ? firstLetter(open) : [7, nth - 1]) encoding.writeVarUint(encoder, number)
          encoding.writeVarString(encoder, 'x')
        }
      },
    ])
  expect(at(letters(ROOM_LIMITS.newItems + 1))).toMatchObject({ refusal: { code: 'too-large' } })
  expect(at(letters(ROOM_LIMITS.newItems))).toMatchObject({ kind: 'accepted' })
  Y.applyUpdate(server, letters(2))
  expect(at(letters(ROOM_LIMITS.newItems + 1))).toMatchObject({ kind: 'accepted' })
})

test('R17: an edit deletes at most 10,000 stretches that live, and names as many others as it likes', () => {
  const [client, clock] = firstLetter(open)
  Y.applyUpdate(server, update([stringAfter([9, 0], [client, clock], 'x'.repeat(2 * ROOM_LIMITS.deletedRanges + 2))]))
  const everySecond = (count: number) =>
    encoding.encode((encoder) => {
      for (const number of [0, 1, 9, count]) encoding.writeVarUint(encoder, number)
      for (let nth = 0; nth < count; nth++) for (const number of [2 * nth, 1]) encoding.writeVarUint(encoder, number)
    })
  expect(at(everySecond(ROOM_LIMITS.deletedRanges + 1))).toMatchObject({ refusal: { code: 'too-large' } })
  const verdict = at(everySecond(ROOM_LIMITS.deletedRanges))
  if (verdict.kind !== 'accepted') throw new Error('not let in')
  Y.applyUpdate(server, verdict.update)
  expect(at(everySecond(ROOM_LIMITS.deletedRanges + 1))).toMatchObject({ kind: 'accepted' })
})
