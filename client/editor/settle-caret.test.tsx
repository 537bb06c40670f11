import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { afterEach, expect, test, vi } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, type XmlElement, type XmlText } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { ClauseEditor } from './ClauseEditor.tsx'
import { toggleMark } from './formatting.ts'
import { showClause } from './testing/show-clause.tsx'

const goals = 'goals' as ClauseId
let leave = () => {}
afterEach(() => leave())

/** A clause of one line with the caret at its beginning. */
async function write() {
  const { doc, page, editors, leave: end } = showClause(ClauseEditor, 'Die Kreise.')
  leave = end
  await vi.waitFor(() => expect(page.textContent).toContain('Die Kreise'))
  const editor = editors[0]!
  editor.getRootElement()!.focus()
  editor.update(() => $getRoot().selectStart(), { discrete: true })
  await new Promise((resolve) => setTimeout(resolve))
  return { doc, editor }
}

const caretIsBold = (editor: LexicalEditor) =>
  editor.read('latest', () => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && selection.hasFormat('bold')
  })

test('a mark that is chosen for what comes next stays chosen while others write', async () => {
  const { doc, editor } = await write()
  toggleMark(editor, 'bold')
  await vi.waitFor(() => expect(caretIsBold(editor)).toBe(true))
  // Lexical forgets it with the next word of the browser's about the caret, if that comes later than this.
  await new Promise((resolve) => setTimeout(resolve, 220))
  const theirs = new Doc()
  applyUpdate(theirs, encodeStateAsUpdate(doc))
  const line = (clauseRoot(theirs, goals)!.get(0) as XmlElement).get(0) as XmlText
  line.insert(line.length, ' Und mehr.')
  applyUpdate(doc, encodeStateAsUpdate(theirs), 'somebody')
  expect(caretIsBold(editor)).toBe(true)
})
