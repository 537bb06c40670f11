import { $createListItemNode, $createListNode } from '@lexical/list'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  BLUR_COMMAND,
  FOCUS_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  REDO_COMMAND,
  type TextNode,
  UNDO_COMMAND,
} from 'lexical'
import { expect, test } from 'vitest'
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { bold, bullets, paragraph } from './blocks.ts'
import { plainText } from './plain-text.ts'
import { presenceOf } from './presence.ts'
import { aDocument, type ClauseEditor, openClause, theClause } from './testing/clause-editor.ts'

/** Everything of one page to the other. */
const send = (from: ClauseEditor, to: ClauseEditor) => Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'network')

const $text = (index: number): TextNode => $getRoot().getAllTextNodes()[index]!
const says = (page: ClauseEditor): string => plainText(page.inEditor())

test('A paragraph that a raw client inserts is shown', () => {
  const page = openClause(aDocument([paragraph('Eins')]), 2)
  const raw = new Y.XmlElement('paragraph')
  raw.insert(0, [new Y.XmlText('Zwei')])
  page.doc.transact(() => page.root.insert(1, [raw]), 'network')
  expect(says(page)).toBe('Eins\nZwei')
})

test('Two who each delete one of two list items leave a list that a third can still fill', () => {
  const state = aDocument([bullets(['eins', 'zwei'])])
  const [anna, bernd, carla] = [2, 3, 4].map((id) => openClause(state, id))
  const $item = (index: number) => $text(index).getParentOrThrow()
  anna!.update(() => $item(0).remove())
  bernd!.update(() => $item(1).remove())
  carla!.update(() => $item(1).insertAfter($createListItemNode().append($createTextNode('drei'))))
  for (const page of [bernd!, carla!]) send(page, anna!)
  for (const page of [bernd!, carla!]) send(anna!, page)
  for (const page of [anna!, bernd!, carla!]) expect([says(page), page.faults]).toEqual(['drei', []])
})

test('A block replaced by an equal one inside a table cell can still be edited by others', () => {
  const state = aDocument([{ type: 'table', rows: [{ cells: [{ blocks: [paragraph('Auftakt')] }] }] }])
  const [anna, bernd] = [openClause(state, 2), openClause(state, 3)]
  anna.update(() => {
    const old = $text(0).getParentOrThrow()
    old.replace($createParagraphNode().append(...old.getChildren()))
  })
  bernd.update(() => $text(0).setTextContent('Auftakt 2026'))
  send(bernd, anna)
  expect([says(anna), anna.faults]).toEqual(['Auftakt 2026', []])
})

test('Two texts that came to stand side by side are both kept when an item is inserted before theirs', () => {
  const state = aDocument([bullets(['eins', 'tief'])])
  const [anna, bernd] = [openClause(state, 2), openClause(state, 3)]
  // What is left where each of two people put words on another side of something that a third then deleted.
  const item = (anna.root.get(0) as Y.XmlElement).get(1) as Y.XmlElement
  anna.doc.transact(() => item.insert(1, [new Y.XmlText('er')]), 'network')
  send(anna, bernd)
  expect(says(bernd)).toContain('tiefer')
  bernd.update(() => {
    $text(0).selectEnd()
    bernd.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
  })
  send(bernd, anna)
  for (const page of [anna, bernd]) {
    expect(plainText(page.inYjs())).toContain('tiefer')
    expect(page.inEditor()).toEqual(page.inYjs())
  }
})

test('Undo takes back one’s own words and nobody else’s', () => {
  const state = aDocument([paragraph('Kreis')])
  const [anna, bernd] = [openClause(state, 2), openClause(state, 3)]
  anna.update(() => $text(0).setTextContent('Kreis Soest'))
  bernd.update(() => $text(0).setTextContent('Der Kreis'))
  send(bernd, anna)
  expect(says(anna)).toBe('Der Kreis Soest')
  expect(anna.undo.undo()).toEqual({ state: 'done', clauses: [theClause] })
  expect(says(anna)).toBe('Der Kreis')
  expect(anna.undo.undo()).toEqual({ state: 'nothing-left' })
})

test('Undo and redo come from the keyboard', async () => {
  const page = openClause(aDocument([paragraph('Kreis')]), 2)
  page.update(() => $text(0).setTextContent('Kreis Soest'))
  page.editor.dispatchCommand(UNDO_COMMAND, undefined)
  await Promise.resolve()
  expect(says(page)).toBe('Kreis')
  page.editor.dispatchCommand(REDO_COMMAND, undefined)
  await Promise.resolve()
  expect(says(page)).toBe('Kreis Soest')
})

test('A step into a clause that has been closed since is not taken, and stays the next one', () => {
  let isClosed = false
  const page = openClause(aDocument([paragraph('Kreis')]), 2, { isClosed: () => isClosed })
  page.update(() => $text(0).setTextContent('Kreis Soest'))
  isClosed = true
  expect(page.undo.undo()).toEqual({ state: 'closed', clauses: [theClause] })
  expect(says(page)).toBe('Kreis Soest')
  isClosed = false
  expect(page.undo.undo().state).toBe('done')
  expect(says(page)).toBe('Kreis')
})

test('A page that may only read writes nothing, whatever it has to tidy up', async () => {
  const state = aDocument([paragraph(['Der ', bold('Kreis')]), bullets(['eins'])])
  const [anna, reader] = [openClause(state, 2), openClause(state, 3, { isEditable: false })]
  const written: unknown[] = []
  reader.doc.on('update', (_: Uint8Array, origin: unknown) => origin === 'network' || written.push(origin))
  anna.update(() => $text(1).setFormat(0))
  send(anna, reader)
  anna.update(() => $getRoot().clear().append($createListNode('number').append($createListItemNode())))
  send(anna, reader)
  anna.root.delete(0, anna.root.length)
  send(anna, reader)
  await Promise.resolve()
  expect(written).toEqual([])
})

test('Merging runs after others’ edits, or on opening, writes nothing', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, aDocument([paragraph('Kreis')]))
  const line = (doc.getMap<Y.XmlElement>('clauses').get(theClause)!.get(0) as Y.XmlElement).get(0) as Y.XmlText
  line.format(2, 3, { i: 1 })
  const written: unknown[] = []
  const page = openClause(Y.encodeStateAsUpdate(doc), 2)
  page.doc.on('update', (_: Uint8Array, origin: unknown) => origin === 'network' || written.push(origin))
  line.format(1, 1, { i: 2 })
  Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(doc), 'network')
  expect([says(page), written, page.undo.canUndo()]).toEqual(['Kreis', [], false])
  page.update(() => $text(0).setTextContent('Kreise'))
  expect(says(page)).toBe(plainText(page.inYjs()))
})

test('A caret is told while its editor has the focus, stays with its words, and is drawn where the others have them', () => {
  const state = aDocument([paragraph('Der Kreis')])
  const [anna, bernd] = [openClause(state, 2), openClause(state, 3)]
  anna.update(() => $text(0).select(4, 9))
  expect(presenceOf(anna.awareness.getLocalState()).clause).toBeUndefined()
  anna.editor.dispatchCommand(FOCUS_COMMAND, {} as FocusEvent)
  anna.awareness.setLocalStateField('user', { name: 'Koordination' })
  applyAwarenessUpdate(bernd.awareness, encodeAwarenessUpdate(anna.awareness, [anna.awareness.clientID]), 'network')
  bernd.update(() => $text(0).setTextContent('Hier: Der Kreis'))
  const key = bernd.editor.read('latest', () => $text(0).getKey())
  expect(bernd.remoteCarets()).toEqual([
    { clientId: 2, user: { name: 'Koordination' }, anchor: { key, offset: 10 }, focus: { key, offset: 15 } },
  ])
  send(bernd, anna)
  expect(
    anna.editor
      .getEditorState()
      ._selection?.getStartEndPoints()
      ?.map(({ offset }) => offset),
  ).toEqual([10, 15])
  anna.editor.dispatchCommand(BLUR_COMMAND, {} as FocusEvent)
  expect(presenceOf(anna.awareness.getLocalState()).focusing).toBe(false)
})

test.each(['Zusammen', ''])('Words that two people type at one place, after „%s“, stay whole', (before) => {
  const state = aDocument([paragraph(before)])
  const [anna, bernd] = [openClause(state, 2), openClause(state, 3)]
  const $type = (letter: string) => $getSelection()!.insertText(letter)
  for (const page of [anna, bernd]) page.update(() => $getRoot().selectEnd())
  const words = ['-Lennetal', '+Hoxberg.']
  for (let at = 0; at < words[0]!.length; at++) {
    anna.update(() => $type(words[0]![at]!))
    if (at % 3 === 0) send(anna, bernd)
    bernd.update(() => $type(words[1]![at]!))
    send(bernd, anna)
  }
  send(anna, bernd)
  expect(says(anna)).toBe(says(bernd))
  for (const word of words) expect(says(anna)).toContain(word)
})

test('A caret at a place that is none is not drawn, and costs nobody the others’ carets', () => {
  const page = openClause(aDocument([paragraph('Kreis')]), 2)
  const user = { shortName: 'X' }
  const broken = [{}, { tname: 'clauses' }, { type: { client: 1, clock: 0 }, item: null, assoc: 0 }]
  broken.forEach((place, n) => {
    page.awareness.states.set(50 + n, { clause: theClause, focusing: true, anchorPos: place, focusPos: place, user })
  })
  expect(page.remoteCarets().filter(({ clientId }) => clientId < 52)).toEqual([])
})
