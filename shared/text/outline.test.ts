import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ClauseId } from '../ids.ts'
import { paragraph } from './blocks.ts'
import { buildDocument } from './build-document.ts'
import { readClause } from './codec.ts'
import {
  clauseOf,
  clauseRoot,
  hasClause,
  isRemoved,
  outlineOf,
  readOutline,
  removeFromOutline,
  returnToOutline,
  writeOutlineEntry,
} from './outline.ts'

const id = (name: string) => name as ClauseId

function aDoc(): Y.Doc {
  const doc = new Y.Doc()
  buildDocument(doc, [
    { id: id('c'), order: 'a1', title: 'Dritte', blocks: [paragraph('drei')] },
    { id: id('x'), order: 'a0V', title: 'Anlage', annex: true, blocks: [] },
    { id: id('b'), order: 'a0', title: 'Zweite', templateClauseId: 'goals', blocks: [] },
    { id: id('a'), order: 'a0', title: 'Erste', blocks: [] },
    { id: id('d'), order: 'Zz', title: 'Vorangestellt', blocks: [] },
  ])
  return doc
}

test('Clauses are numbered in their order, ties by id, and an annex takes no number', () => {
  expect(readOutline(aDoc()).map(({ id, number }) => [id, number])).toEqual([
    ['d', '1'],
    ['a', '2'],
    ['b', '3'],
    ['x', null],
    ['c', '4'],
  ])
})

test('Moving or renaming a clause leaves the rest of its entry and its text alone', () => {
  const doc = aDoc()
  writeOutlineEntry(doc, id('b'), { order: 'a2', title: 'Letzte' })
  expect(readOutline(doc).at(-1)).toEqual({
    id: 'b',
    order: 'a2',
    title: 'Letzte',
    templateClauseId: 'goals',
    number: '4',
  })
})

test('A removed clause is in no outline, and its text is still there', () => {
  const doc = aDoc()
  removeFromOutline(doc, id('c'))
  expect(readOutline(doc).map((entry) => entry.id)).not.toContain('c')
  expect([hasClause(doc, id('c')), isRemoved(doc, id('c'))]).toEqual([false, true])
  expect(readClause(clauseRoot(doc, id('c'))!, '').blocks).toEqual([paragraph('drei')])
})

test('A removed clause returns to the outline as if it had never been away', () => {
  const doc = aDoc()
  const before = readOutline(doc)
  removeFromOutline(doc, id('b'))
  returnToOutline(doc, id('b'))
  expect(readOutline(doc)).toEqual(before)
  expect([hasClause(doc, id('b')), isRemoved(doc, id('b'))]).toEqual([true, false])
})

test('A clause that never was is neither there nor removed', () => {
  expect([hasClause(aDoc(), id('z')), isRemoved(aDoc(), id('z'))]).toEqual([false, false])
})

test('A clause without blocks begins with one empty paragraph', () => {
  expect(readClause(clauseRoot(aDoc(), id('a'))!, '').blocks).toEqual([paragraph()])
})

test('Every element and text belongs to the clause it lies in, and the outline to none', () => {
  const doc = aDoc()
  const line = clauseRoot(doc, id('c'))!.get(0) as Y.XmlElement
  expect(clauseOf(doc, line.get(0) as Y.XmlText)).toBe('c')
  expect(clauseOf(doc, outlineOf(doc).get('c') as unknown as Y.XmlElement)).toBeUndefined()
})
