import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import type { DocumentView } from './document-view.tsx'
import { listenForKeys } from './keys.ts'

let leave = () => {}
afterEach(() => leave())

test('Strg + / opens the list of keys where the slash is typed; the key at its place elsewhere is the browser’s', () => {
  const ask = vi.fn()
  createRoot((dispose) => {
    leave = dispose
    listenForKeys({ ask, pane: () => 'text' } as unknown as DocumentView)
  })
  const press = (key: string, code: string, shiftKey = false) => {
    const event = new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey: true, cancelable: true, bubbles: true })
    document.body.dispatchEvent(event)
    return event.defaultPrevented
  }
  // On a German keyboard: the page is made smaller with it.
  expect(press('-', 'Slash')).toBe(false)
  expect(ask).not.toHaveBeenCalled()
  expect(press('/', 'Digit7', true)).toBe(true)
  expect(ask).toHaveBeenCalledWith({ kind: 'keys' })
})
