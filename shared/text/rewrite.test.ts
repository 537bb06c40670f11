import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bold, bullets, checks, heading, link, numbers, paragraph, quote, rule, table } from './blocks.ts'
import { buildDocument } from './build-document.ts'
import type { Block } from './canonical.ts'
import { readBlocks } from './codec.ts'
import { clauseRoot } from './outline.ts'
import { rewriteBlocks } from './rewrite.ts'
import { aDocument, type ClauseEditor, openClause, theClause } from './testing/clause-editor.ts'
import { editAtRandom } from './testing/edits.ts'
import { makeRandom } from './testing/random.ts'

const RUNS = Number(process.env.RUNS ?? 60)
const only = process.env.SEED === undefined ? undefined : Number(process.env.SEED)
const seeds = only === undefined ? Array.from({ length: RUNS }, (_, seed) => seed) : [only]

const beginning = [
  heading(2, 'Ziele'),
  paragraph(['Die Kreise ', bold('vereinbaren'), ' ', link('https://kreis.example', 'gemeinsame Ziele'), '.']),
  numbers(['eins', 'zwei', bullets(['tiefer']), 'drei']),
  checks([
    { words: 'offen', checked: false },
    { words: 'erledigt', checked: true },
  ]),
  quote('Alle oder keiner.'),
  rule,
  table([
    ['Maßnahme', 'bis'],
    ['Auftakt', '2026'],
  ]),
]

let page: ClauseEditor | undefined
afterEach(() => page?.close())

/** Lexical tidies up in microtasks. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

/** What somebody reads who gets the document from here. */
function blocksSent(doc: Y.Doc): Block[] {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  return readBlocks(clauseRoot(other, theClause)!)
}

test.each(seeds)('whatever was done to a text, it is made what it was, in every editor too (SEED=%i)', async (seed) => {
  const random = makeRandom(seed)
  page = openClause(aDocument(beginning), 2)
  for (let step = 0; step < 12; step++) editAtRandom(random, page)
  await settled()
  const { doc, root } = page
  doc.transact(() => rewriteBlocks(root, beginning), 'server')
  await settled()
  expect(blocksSent(doc)).toEqual(beginning)
  expect(page.inEditor().blocks).toEqual(beginning)
  // And one can go on writing in it.
  for (let step = 0; step < 5; step++) editAtRandom(random, page)
  await settled()
  expect(page.inEditor()).toEqual(page.inYjs())
})

/** How many letters are new, and how many are gone, when one text is made another. */
function rewritten(from: readonly Block[], to: readonly Block[]) {
  const doc = new Y.Doc()
  buildDocument(doc, [{ id: theClause, order: 'a0', title: '', blocks: from }])
  const root = clauseRoot(doc, theClause)!
  const change = { added: '', removed: 0 }
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    for (const [client, end] of transaction.afterState) {
      const structs = doc.store.clients.get(client) ?? []
      for (const item of structs)
        if (
          item.id.clock >= (transaction.beforeState.get(client) ?? 0) &&
          item.id.clock < end &&
          item instanceof Y.Item &&
          item.content instanceof Y.ContentString
        )
          change.added += item.content.str
    }
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
      if (item instanceof Y.Item && item.content instanceof Y.ContentString) change.removed += item.length
    })
  })
  doc.transact(() => rewriteBlocks(root, to))
  expect(blocksSent(doc)).toEqual(to)
  return change
}

describe('only what differs is written', () => {
  const sentence = 'Der Kreis trägt die Kosten der Schulung im ersten Jahr.'
  test.each<[string, Block[], Block[], string, number]>([
    ['nothing', beginning, beginning, '', 0],
    ['a word', [paragraph(sentence)], [paragraph(sentence.replace('ersten', 'zweiten'))], 'zweiten', 6],
    ['the first word', [paragraph('Kosten trägt er.')], [paragraph('Die Kosten trägt er.')], 'Die ', 0],
    ['the first word of all', [paragraph()], [paragraph('Neu.')], 'Neu.', 0],
    ['a word after a bold one', [paragraph([bold('Nie')])], [paragraph([bold('Nie'), ' mehr'])], ' mehr', 0],
    ['a paragraph that is new', [paragraph(sentence)], [paragraph('Neu.'), paragraph(sentence)], 'Neu.', 0],
    ['a paragraph that is gone', [paragraph('Alt.'), paragraph(sentence)], [paragraph(sentence)], '', 4],
    ['marks alone', [paragraph(['Der ', bold('Kreis'), ' hilft.'])], [paragraph('Der Kreis hilft.')], '', 0],
    ['a tick', [checks([{ words: 'Plan', checked: false }])], [checks([{ words: 'Plan', checked: true }])], '', 0],
    ['an item of a list', [numbers(['eins', 'drei'])], [numbers(['eins', 'zwei', 'drei'])], 'zwei', 0],
    [
      'a cell of a table',
      [
        table([
          ['Maßnahme', 'bis'],
          ['Auftakt', '2026'],
        ]),
      ],
      [
        table([
          ['Maßnahme', 'bis'],
          ['Auftakt', '2027'],
        ]),
      ],
      '2027',
      4,
    ],
  ])('%s', (_, from, to, added, removed) => {
    expect(rewritten(from, to)).toEqual({ added, removed })
  })
})

test('a caret stays at its word', () => {
  page = openClause(aDocument([paragraph('Der Kreis trägt die Kosten.'), paragraph('Zweiter Absatz.')]), 2)
  const { root, doc } = page
  const text = (root.get(1) as Y.XmlElement).get(0) as Y.XmlText
  const caret = Y.createRelativePositionFromTypeIndex(text, 8)
  doc.transact(() =>
    rewriteBlocks(root, [paragraph('Ganz neu.'), paragraph('Ein zweiter, langer Absatz mit Zweiter Absatz.')]),
  )
  const place = Y.createAbsolutePositionFromRelativePosition(caret, doc)!
  expect(Y.Text.prototype.toString.call(place.type).slice(place.index)).toBe('Absatz.')
})
