import { $getRoot, $isElementNode, $isTextNode, type LexicalEditor } from 'lexical'
import { afterEach, expect, test, vi } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, type XmlElement, type XmlText } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { ClauseEditor } from './ClauseEditor.tsx'
import { selectionOf, setLink } from './formatting.ts'
import { showClause } from './testing/show-clause.tsx'

const goals = 'goals' as ClauseId
let leave = () => {}
afterEach(() => leave())

/** A clause that says „Die Kreise arbeiten.“, open for writing with its tools. */
async function write() {
  const { doc, page, editors, leave: end } = showClause(ClauseEditor, 'Die Kreise arbeiten.', 'Text formatieren')
  leave = end
  await vi.waitFor(() => expect(page.textContent).toContain('Die Kreise'))
  return { doc, page, editor: editors[0]! }
}

/** Somebody else's edit of the first line. */
function elsewhere(doc: Doc, edit: (line: XmlText) => void): void {
  const theirs = new Doc()
  applyUpdate(theirs, encodeStateAsUpdate(doc))
  edit((clauseRoot(theirs, goals)!.get(0) as XmlElement).get(0) as XmlText)
  applyUpdate(doc, encodeStateAsUpdate(theirs))
}

function select(editor: LexicalEditor, from: number, to: number): void {
  editor.getRootElement()!.focus()
  editor.update(
    () => {
      const line = $getRoot().getFirstChildOrThrow()
      const text = $isElementNode(line) ? line.getFirstChild() : null
      if ($isTextNode(text)) text.select(from, to)
    },
    { discrete: true },
  )
}

test('a link comes to the words that were selected, although others wrote before them meanwhile', async () => {
  const { doc, editor, page } = await write()
  select(editor, 4, 10)
  const at = selectionOf(editor)
  elsewhere(doc, (line) => line.insert(0, 'Heute: '))
  setLink(editor, at, 'https://www.example.org')
  await vi.waitFor(() => expect(page.querySelector('a')?.textContent).toBe('Kreise'))
})

test('a link for words that are gone by now is asked for in vain, and nothing else is touched', async () => {
  const { doc, editor, page } = await write()
  select(editor, 4, 10)
  const at = selectionOf(editor)
  elsewhere(doc, (line) => line.delete(0, line.length))
  setLink(editor, at, 'https://www.example.org')
  await vi.waitFor(() => expect(clauseRoot(doc, goals)!.toString()).not.toContain('arbeiten'))
  expect([page.querySelector('a'), clauseRoot(doc, goals)!.toString()]).toEqual([
    null,
    '<undefined><paragraph></paragraph></undefined>',
  ])
})

test('Tab comes back to the tool that was used last, while the text changes', async () => {
  const { doc, page, editor } = await write()
  select(editor, 4, 10)
  const stops = () =>
    [...page.querySelectorAll('.tools > button[tabindex="0"]')].map((tool) => tool.getAttribute('aria-label'))
  await vi.waitFor(() => expect(stops()).toEqual(['Fett']))
  const italic = [...page.querySelectorAll<HTMLButtonElement>('.tools > button')][1]!
  italic.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  expect(stops()).toEqual(['Kursiv'])
  elsewhere(doc, (line) => line.insert(0, 'Heute: '))
  await vi.waitFor(() => expect(page.textContent).toContain('Heute'))
  expect(stops()).toEqual(['Kursiv'])
})
