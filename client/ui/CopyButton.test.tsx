import { render } from 'solid-js/web'
import { afterEach, expect, test, vi } from 'vitest'
import { CopyButton } from './CopyButton.tsx'

let leave = () => {}
afterEach(() => {
  leave()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function show() {
  const page = document.body.appendChild(document.createElement('div'))
  leave = render(() => <CopyButton text={() => 'Nur hier.'} label="Kopieren" />, page)
  const button = page.querySelector('button')!
  button.click()
  return { page, button }
}

test('a button that copies says so when it is done', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const { page, button } = show()
  await vi.waitFor(() => expect(button.textContent).toBe('Kopiert'))
  expect(writeText).toHaveBeenCalledWith('Nur hier.')
  expect(page.querySelector('textarea')).toBeNull()
})

test('where the browser does not let the page copy, the words stand there, selected', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'))
  const { page, button } = show()
  await vi.waitFor(() => expect(page.querySelector('textarea')?.value).toBe('Nur hier.'))
  await vi.waitFor(() => expect(document.activeElement).toBe(page.querySelector('textarea')))
  const { selectionStart, selectionEnd } = page.querySelector('textarea')!
  expect([selectionStart, selectionEnd]).toEqual([0, 9])
  expect(button.textContent).toBe('Kopieren')
  expect(page.textContent).toContain('Strg + C')
})

test('without https, where there is no clipboard, words are copied the older way', async () => {
  vi.stubGlobal('navigator', {})
  let taken = ''
  document.execCommand = () => {
    const setData = (_type: string, text: string) => {
      taken = text
    }
    return window.dispatchEvent(Object.assign(new Event('copy'), { clipboardData: { setData } }))
  }
  const { button } = show()
  await vi.waitFor(() => expect(button.textContent).toBe('Kopiert'))
  expect(taken).toBe('Nur hier.')
})
