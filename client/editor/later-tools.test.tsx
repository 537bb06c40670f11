import { afterEach, expect, test, vi } from 'vitest'
import { encodeStateAsUpdate } from 'yjs'
import { table } from '../../shared/text/blocks.ts'
import { readBlocks, writeBlocks } from '../../shared/text/codec.ts'
import type { ClauseEditor as Editor } from './ClauseEditor.tsx'
import { showClause } from './testing/show-clause.tsx'

let leave = () => {}
afterEach(() => leave())

/** Opens a clause in a page that has fetched the editor and none of its later tools. */
async function open() {
  vi.resetModules()
  const { ClauseEditor } = (await import('./ClauseEditor.tsx')) as { ClauseEditor: typeof Editor }
  const { laterTools } = await import('./later-tools.tsx')
  const { $getRoot } = await import('lexical')
  const shown = showClause(ClauseEditor, 'Die Kreise.')
  leave = shown.leave
  expect(shown.editors).toHaveLength(1)
  expect(laterTools()).toBeUndefined()
  return { ...shown, $getRoot }
}

/** What comes later is fetched, which takes a busy machine more than a second. */
const fetched = { timeout: 20_000 }

const cells = [
  ['Maßnahme', 'bis'],
  ['Auftakt', '2026'],
]

test("somebody's table that comes before the tools for tables is shown, and can be written in", async () => {
  const told = vi.spyOn(console, 'error')
  const { doc, page, editors, root, $getRoot } = await open()
  doc.transact(() => writeBlocks(root, [table(cells)]), 'somebody')
  await vi.waitFor(() => expect(editors).toHaveLength(2), fetched)
  const cell = () => [...page.querySelectorAll('[contenteditable="true"] th')].map((head) => head.textContent)
  await vi.waitFor(() => expect(cell()).toEqual(['Maßnahme', 'bis']), fetched)
  editors[1]!.update(() => $getRoot().getLastDescendant()?.selectEnd().insertText('7'), { discrete: true })
  expect(JSON.stringify(readBlocks(root))).toContain('20267')
  expect(told).not.toHaveBeenCalled()
})

test('an editor that was there before learns tables when they come', async () => {
  const { doc, page, editors, root } = await open()
  const { loadLaterTools } = await import('./later-tools.tsx')
  const before = encodeStateAsUpdate(doc)
  await loadLaterTools()
  expect(encodeStateAsUpdate(doc)).toEqual(before)
  doc.transact(() => writeBlocks(root, [table(cells)]), 'somebody')
  await vi.waitFor(() => expect(page.querySelectorAll('[contenteditable="true"] td')).toHaveLength(2), fetched)
  expect(editors).toHaveLength(1)
})

test('whoever has gone elsewhere when the tools come stays there', async () => {
  const { editors, root, $getRoot } = await open()
  const { loadLaterTools } = await import('./later-tools.tsx')
  const editor = editors[0]!
  editor.getRootElement()!.focus()
  editor.update(() => $getRoot().selectEnd().insertText(' Mehr.'), { discrete: true })
  const button = document.body.appendChild(document.createElement('button'))
  button.focus()
  await loadLaterTools()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(document.activeElement).toBe(button)
  expect(JSON.stringify(readBlocks(root))).toContain('Die Kreise. Mehr.')
  button.remove()
})

test('what is pasted before these tools are there comes in once, with its tables', async () => {
  const { editors, root, $getRoot } = await open()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', '<p>Davor</p><table><tr><th>Maßnahme</th></tr><tr><td>Auftakt</td></tr></table>')
  clipboardData.setData('text/plain', 'Davor\nMaßnahme\nAuftakt')
  editors[0]!.update(() => $getRoot().selectEnd(), { discrete: true })
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  editors[0]!.getRootElement()!.dispatchEvent(paste)
  expect(paste.defaultPrevented).toBe(true)
  await vi.waitFor(() => expect(readBlocks(root).map(({ type }) => type)).toContain('table'), fetched)
  expect(JSON.stringify(readBlocks(root)).match(/Auftakt/g)).toHaveLength(1)
})
