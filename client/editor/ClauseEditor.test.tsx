import { $getRoot, type LexicalEditor, type TextNode } from 'lexical'
import { render } from 'solid-js/web'
import { afterEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import { Doc, XmlElement, XmlText } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { makeUndo } from '../../shared/text/undo.ts'
import { ClauseEditor } from './ClauseEditor.tsx'

const goals = 'goals' as ClauseId
let leave = () => {}
afterEach(() => {
  leave()
  vi.restoreAllMocks()
})

test('an editor that fails while it takes in an edit is made anew from the document', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const doc = new Doc()
  buildDocument(doc, [{ id: goals, order: 'a0', title: 'Ziele', blocks: [paragraph('Die Kreise.')] }])
  const editors: LexicalEditor[] = []
  const page = document.body.appendChild(document.createElement('div'))
  leave = render(
    () => (
      <ClauseEditor
        doc={doc}
        clause={goals}
        awareness={new Awareness(doc)}
        inkOf={() => 'guest'}
        undo={makeUndo(doc, () => false)}
        editable
        tools={undefined}
        labelledBy="heading"
        onEditor={(editor) => editors.push(editor)}
        onUndone={() => {}}
        attempt={async (act) => void (await act())}
      />
    ),
    page,
  )
  await vi.waitFor(() => expect(page.textContent).toContain('Die Kreise.'))
  const before = JSON.stringify(clauseRoot(doc, goals)?.toJSON())
  const surface = () => page.querySelector<HTMLElement>('.clause-text')!
  surface().focus()
  editors[0]!.update(() => $getRoot().getFirstDescendant<TextNode>()?.select(4, 4), { discrete: true })

  editors[0]!.update(
    () => {
      $getRoot().clear()
      throw new Error('a fault of the editor')
    },
    { discrete: true },
  )
  await vi.waitFor(() => expect(editors).toHaveLength(2))
  expect(told).toHaveBeenCalledOnce()
  expect(document.activeElement).toBe(surface())
  await vi.waitFor(() => expect(window.getSelection()?.anchorOffset).toBe(4))
  expect(JSON.stringify(clauseRoot(doc, goals)?.toJSON())).toBe(before)
  const line = new XmlElement('paragraph')
  line.insert(0, [new XmlText('Von anderen.')])
  clauseRoot(doc, goals)?.insert(1, [line])
  await vi.waitFor(() => expect(page.textContent).toBe('Die Kreise.Von anderen.'))
  expect(page.querySelectorAll('.clause-text')).toHaveLength(1)
})
