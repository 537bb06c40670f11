import { $createHeadingNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  bold,
  bullets,
  checks,
  heading,
  lineBreak,
  link,
  marked,
  numbers,
  paragraph,
  quote,
  rule,
  table,
} from './blocks.ts'
import type { Block } from './canonical.ts'
import { readClause, writeBlocks } from './codec.ts'
import { aDocument, openClause } from './testing/clause-editor.ts'

const everything: Block[] = [
  heading(1, 'Ziele'),
  heading(3, ['Mehr ', bold('Ziele')]),
  paragraph([
    'Die ',
    marked('Kreise', 'italic', 'bold'),
    lineBreak,
    link('https://kreis.example', ['hier ', bold('und da')]),
    '.',
  ]),
  { type: 'paragraph', align: 'center', indent: 2, content: [{ type: 'text', text: 'Mitte' }] },
  paragraph(),
  quote('Alle oder keiner.'),
  numbers(['vier', bullets(['tiefer', numbers(['am tiefsten'])]), 'fünf'], 4),
  checks([
    { words: 'offen', checked: false },
    { words: 'erledigt', checked: true },
  ]),
  rule,
  table([
    ['Maßnahme', 'bis'],
    ['Auftakt', ''],
  ]),
  {
    type: 'table',
    columnWidths: [120, 240],
    rows: [
      { cells: [{ header: 'both', columns: 2, blocks: [paragraph('Kopf'), bullets(['a'])] }] },
      { cells: [{ header: 'column', rows: 2, blocks: [paragraph('Zeile')] }, { blocks: [paragraph('x')] }] },
    ],
  },
]

function rootWith(blocks: readonly Block[]): Y.XmlElement {
  const root = new Y.Doc().getMap<Y.XmlElement>('clauses').set('c', new Y.XmlElement())
  writeBlocks(root, blocks)
  return root
}

test('What is written is read again unchanged', () => {
  expect(readClause(rootWith(everything), 'Titel')).toEqual({ format: 1, title: 'Titel', blocks: everything })
})

/** Names, attributes and runs of a tree, nothing left out. */
const treeOf = (type: unknown): unknown => {
  if (type instanceof Y.XmlText) return type.toDelta()
  if (!(type instanceof Y.XmlElement)) return type
  // An item that was ticked once and is no longer says so; in the canonical form it is as one that never was.
  const attributes = Object.entries(type.getAttributes()).filter(([key, value]) => key !== '__checked' || value)
  return [type.nodeName, Object.fromEntries(attributes), type.toArray().map(treeOf)]
}

test('The written tree is the one that the editor itself would write', () => {
  const read = openClause(aDocument(everything), 2)
  const state = JSON.stringify(read.editor.getEditorState().toJSON())
  const written = openClause(aDocument([]), 3)
  written.editor.setEditorState(written.editor.parseEditorState(state))
  expect(read.faults).toEqual([])
  expect(treeOf(written.root)).toEqual(treeOf(rootWith(everything)))
})

test('Neighbouring runs with the same marks are one, and empty ones, links without words and lists without items are none', () => {
  const root = rootWith([paragraph(['a', bold('b'), 'c'])])
  const [line] = root.toArray() as Y.XmlElement[]
  const text = line!.get(0) as Y.XmlText
  text.format(1, 1, { p: null, i: 7 })
  line!.insert(1, [new Y.XmlText(), new Y.XmlElement('link'), new Y.XmlText('d')])
  root.insert(1, [new Y.XmlElement('list'), new Y.XmlElement('table')])
  expect(readClause(root, '').blocks).toEqual([paragraph('abcd')])
})

test('Half a surrogate pair is read as U+FFFD, so that every text can be hashed', () => {
  const root = rootWith([paragraph('😀')])
  ;((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 1)
  expect(readClause(root, '').blocks[0]).toMatchObject({ content: [{ text: '\ufffd' }] })
})

test('A link that leads somewhere unsafe is read as its words', () => {
  const root = rootWith([paragraph([link('https://kreis.example', 'Kreis')])])
  ;((root.get(0) as Y.XmlElement).get(0) as Y.XmlElement).setAttribute('__url', 'javascript:alert(1)')
  expect(readClause(root, '').blocks).toEqual([paragraph('Kreis')])
})

test('An edit in the editor changes what is read', () => {
  const page = openClause(aDocument([]), 2)
  page.update(() => {
    $getRoot()
      .clear()
      .append($createHeadingNode('h2').append($createTextNode('Ziele')), $createParagraphNode())
  })
  expect(page.inYjs().blocks).toEqual([heading(2, 'Ziele'), paragraph()])
})
