import { $getRoot, $getSelection, $isElementNode, type LexicalNode, type TextNode } from 'lexical'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { paragraph } from './blocks.ts'
import { plainText } from './plain-text.ts'
import { aDocument, type ClauseEditor, openClause } from './testing/clause-editor.ts'

const send = (from: ClauseEditor, to: ClauseEditor) => Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'network')
const $text = (index: number): TextNode => $getRoot().getAllTextNodes()[index]!
const $type = (words: string) => $getSelection()!.insertText(words)
const $lines = () => $getRoot().getChildren().filter($isElementNode)

/** What the editor and the tree of a page say, and those of somebody who gets everything from it. */
function everywhere(page: ClauseEditor): string[] {
  const other = openClause(Y.encodeStateAsUpdate(page.doc), 9)
  const contents = [page.inEditor(), page.inYjs(), other.inYjs(), other.inEditor()]
  expect([...page.faults, ...other.faults]).toEqual([])
  other.close()
  return [...new Set(contents.map(plainText))]
}

test.each([
  ['the first half is the same', '😀', '😁'],
  ['the second half is the same', '😀', '🨀'],
  ['one comes before an almost equal one', '😀', '😁😀'],
  ['one comes behind an almost equal one', '😀', '😀😁'],
  ['the first of two goes', '😁😀', '😀'],
  ['the second of two goes', '😁😀', '😁'],
  ['a flag becomes another', '🇩🇪', '🇩🇰'],
  ['a tone of skin comes', '👍', '👍🏽'],
  ['a tone of skin changes', '👍🏽', '👍🏿'],
  ['a child leaves the family', '👨‍👩‍👧', '👨‍👩'],
  ['an accent comes', 'e', 'e\u0301'],
])('A surrogate pair stays whole where %s, and undo brings it back', (_, before, now) => {
  const page = openClause(aDocument([paragraph(`a${before}b`)]), 2)
  page.update(() => $text(0).setTextContent(`a${now}b`))
  expect(everywhere(page)).toEqual([`a${now}b`])
  page.undo.undo()
  expect(everywhere(page)).toEqual([`a${before}b`])
  page.undo.redo()
  expect(everywhere(page)).toEqual([`a${now}b`])
})

test('Two who each put another smiley in the place of one keep both, whole, and undo their own', () => {
  const state = aDocument([paragraph('a😀b')])
  const [anna, bernd] = [openClause(state, 2), openClause(state, 3)]
  anna.update(() => $text(0).setTextContent('a😁b'))
  bernd.update(() => $text(0).setTextContent('a🨀b'))
  send(anna, bernd)
  send(bernd, anna)
  expect([everywhere(anna), everywhere(bernd)]).toEqual([['a😁🨀b'], ['a😁🨀b']])
  anna.undo.undo()
  send(anna, bernd)
  expect(everywhere(bernd)).toEqual(everywhere(anna))
  expect(everywhere(anna)[0]).not.toContain('\ufffd')
})

test('A smiley stays whole where a text takes in the words of another that goes', () => {
  const page = openClause(aDocument([paragraph('a😀'), paragraph('😁b')]), 2)
  page.update(() => {
    const [first, second] = $lines()
    first!.splice(0, 1, second!.getChildren<LexicalNode>())
    second!.remove()
  })
  expect(everywhere(page)).toEqual(['😁b'])
  page.undo.undo()
  expect(everywhere(page)).toEqual(['a😀\n😁b'])
})

test('Half a pair is U+FFFD on all sides: typed, cut off, given a mark, or come together with its other half', () => {
  const page = openClause(aDocument([paragraph('a😀b'), paragraph('c😀d'), paragraph()]), 2)
  page.update(() => $text(0).select(2, 2).insertText('x'))
  page.update(() => $text(1).select(2, 4).formatText('bold'))
  page.update(() => {
    $lines()[2]!.selectEnd()
    $type('\ud83d')
  })
  page.update(() => $type('\ude00'))
  expect(everywhere(page)).toEqual(['a\ufffdx\ufffdb\nc\ufffd\ufffdd\n\ufffd\ufffd'])
})

/** What a change wrote into the tree, and what it stands behind. */
function written(page: ClauseEditor, change: () => void): { behind: string; added: string; gone: string } {
  const text = (page.root.get(0) as Y.XmlElement).get(0) as Y.XmlText
  const before = Y.Text.prototype.toString.call(text)
  let delta: { retain?: number; insert?: unknown; delete?: number }[] = []
  const observe = (event: Y.YTextEvent) => {
    delta = event.delta
  }
  text.observe(observe)
  page.update(change)
  text.unobserve(observe)
  const at = delta[0]?.retain ?? 0
  const gone = delta.find((part) => part.delete !== undefined)?.delete ?? 0
  const added = String(delta.find((part) => part.insert !== undefined)?.insert ?? '')
  return { behind: before.slice(0, at), added, gone: before.slice(at, at + gone) }
}

test.each(['aaa', 'Essen', '😀😀😀'])(
  'What is typed between equal letters of „%s“ stands where the caret was',
  (words) => {
    for (let at = 0; at <= words.length; at += words.startsWith('😀') ? 2 : 1) {
      for (const letter of new Set(words)) {
        const page = openClause(aDocument([paragraph(words)]), 2)
        page.update(() => $text(0).select(at, at))
        expect(written(page, () => $type(letter))).toEqual({ behind: words.slice(0, at), added: letter, gone: '' })
        page.close()
      }
    }
  },
)

test('What is deleted among equal letters is what stood at the caret, on either side', () => {
  const page = openClause(aDocument([paragraph('aaaa')]), 2)
  page.update(() => $text(0).select(2, 2))
  const $deleteBehindFirst = () => $text(0).spliceText(1, 1, '', true)
  // The caret comes from behind the letter with the first, from before it with the second.
  for (const _ of ['backspace', 'delete']) {
    expect(written(page, $deleteBehindFirst)).toEqual({ behind: 'a', added: '', gone: 'a' })
  }
})

test('Two who type between equal letters at once keep their words whole, at the place where each caret was', () => {
  const state = aDocument([paragraph('aa')])
  const [anna, bernd] = [openClause(state, 3), openClause(state, 2)]
  anna.update(() => $text(0).select(1, 1))
  bernd.update(() => $text(0).select(2, 2))
  for (const letter of 'ab') anna.update(() => $type(letter))
  for (const letter of 'XY') bernd.update(() => $type(letter))
  send(anna, bernd)
  send(bernd, anna)
  expect([everywhere(anna), everywhere(bernd)]).toEqual([['aabaXY'], ['aabaXY']])
  anna.undo.undo()
  expect(everywhere(anna)).toEqual(['aaXY'])
})
