import { $getRoot, type TextNode } from 'lexical'
import { afterEach, expect, test, vi } from 'vitest'
import { XmlElement, XmlText } from 'yjs'
import { ClauseEditor } from './ClauseEditor.tsx'
import { showClause } from './testing/show-clause.tsx'

let leave = () => {}
afterEach(() => {
  leave()
  vi.restoreAllMocks()
})

test('an editor that fails while it takes in an edit is made anew from the document', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { root, page, editors, leave: end } = showClause(ClauseEditor, 'Die Kreise.')
  leave = end
  await vi.waitFor(() => expect(page.textContent).toContain('Die Kreise.'))
  const before = JSON.stringify(root.toJSON())
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
  expect(JSON.stringify(root.toJSON())).toBe(before)
  const line = new XmlElement('paragraph')
  line.insert(0, [new XmlText('Von anderen.')])
  root.insert(1, [line])
  await vi.waitFor(() => expect(page.textContent).toBe('Die Kreise.Von anderen.'))
  expect(page.querySelectorAll('.clause-text')).toHaveLength(1)
})
