import { createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { LanguageItems } from '../people/LanguageChoice.tsx'
import { Dialog } from './Dialog.tsx'
import { Menu } from './Menu.tsx'
import { addPopovers } from './testing/popovers.ts'

let leave = () => {}
beforeAll(addPopovers)
afterEach(() => leave())

const focused = () => document.activeElement as HTMLElement
const press = (key: string) => focused().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

test('when a dialog that a menu has opened is closed, the focus is back at the menu’s button', async () => {
  const [isAsking, setAsking] = createSignal(false)
  const page = document.body.appendChild(document.createElement('div'))
  leave = render(
    () => (
      <>
        <Menu label="Mehr" button="…">
          <button type="button" role="menuitem" onClick={() => setAsking(true)}>
            Umbenennen
          </button>
        </Menu>
        <Show when={isAsking()}>
          <Dialog title="Umbenennen" onClose={() => setAsking(false)}>
            <button type="button">Abbrechen</button>
          </Dialog>
        </Show>
      </>
    ),
    page,
  )
  page.querySelector('button')!.click()
  focused().click()
  // As a browser does when it shows a dialog.
  page.querySelector<HTMLElement>('dialog button')!.focus()
  await vi.waitFor(() => expect(page.querySelector('[role="menuitem"]')).toBeNull())
  setAsking(false)
  expect(focused()).toBe(page.querySelector('button'))
})

test('the languages in a menu are reached with its arrows, and the present one is marked', () => {
  const page = document.body.appendChild(document.createElement('div'))
  const chosen = vi.fn()
  leave = render(
    () => (
      <Menu label="Konto" button="Konto">
        <LanguageItems onChosen={chosen} />
        <button type="button" role="menuitem">
          Abmelden
        </button>
      </Menu>
    ),
    page,
  )
  page.querySelector('button')!.click()
  expect([focused().textContent, focused().ariaChecked ?? focused().getAttribute('aria-checked')]).toEqual([
    'Deutsch',
    'true',
  ])
  press('ArrowDown')
  expect(focused().textContent).toBe('English')
  focused().click()
  expect(chosen).toHaveBeenCalledWith('en')
})

test('a dialog that has to be answered stays, even if the browser closes it', () => {
  const page = document.body.appendChild(document.createElement('div'))
  const onClose = vi.fn()
  leave = render(
    () => (
      <>
        <Dialog title="Wieder anmelden">{null}</Dialog>
        <Dialog title="Umbenennen" onClose={onClose}>
          {null}
        </Dialog>
      </>
    ),
    page,
  )
  const [first, second] = page.querySelectorAll('dialog')
  first!.close()
  expect(first!.open).toBe(true)
  second!.close()
  expect(onClose).toHaveBeenCalledOnce()
  leave()
  expect(onClose).toHaveBeenCalledOnce()
})
