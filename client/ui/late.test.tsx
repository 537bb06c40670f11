import { createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { late } from './late.tsx'

let leave = () => {}
let page: HTMLElement
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  leave()
  page.remove()
  vi.restoreAllMocks()
})

const Greeting = (props: { readonly name: string }) => <p>Guten Tag, {props.name}</p>
const written = () => page.querySelector('textarea')!
const tryAgain = () => page.querySelector<HTMLButtonElement>('[role="alert"] button')

test('a part that cannot be fetched leaves the rest of the page, and comes with another try', async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const Late = late<{ readonly name: string }>(load, (props) => <i>{props.name}</i>)
  leave = render(
    () => (
      <>
        <textarea />
        <Late name="Frau Demo" />
      </>
    ),
    page,
  )
  written().value = 'Nur hier.'
  expect(page.querySelector('i')?.textContent).toBe('Frau Demo')
  await vi.waitFor(() => expect(tryAgain()).not.toBeNull())
  expect([written().value, page.querySelector('i')?.textContent]).toEqual(['Nur hier.', 'Frau Demo'])
  tryAgain()!.click()
  await vi.waitFor(() => expect(page.querySelector('p')?.textContent).toBe('Guten Tag, Frau Demo'))
  expect(tryAgain()).toBeNull()
})

test('a part that fails when it is shown leaves the rest of the page, and comes with another try', async () => {
  let isBroken = true
  const [isWanted, setWanted] = createSignal(false)
  const Late = late<{ readonly name: string }>(
    async () => (props) => {
      if (isBroken) throw new Error('a fault of the part')
      return <Greeting {...props} />
    },
    (props) => <i>{props.name}</i>,
  )
  await Late.fetch()
  leave = render(
    () => (
      <>
        <textarea />
        <Show when={isWanted()}>
          <Late name="Frau Demo" />
        </Show>
      </>
    ),
    page,
  )
  written().value = 'Nur hier.'
  setWanted(true)
  expect([written().value, page.querySelector('i')?.textContent]).toEqual(['Nur hier.', 'Frau Demo'])
  isBroken = false
  tryAgain()!.click()
  await vi.waitFor(() => expect(page.querySelector('p')?.textContent).toBe('Guten Tag, Frau Demo'))
})

test('what could not be fetched ahead is asked for again when it is wanted', async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const Late = late<{ readonly name: string }>(load)
  await expect(Late.fetch()).rejects.toThrow('Failed to fetch')
  leave = render(() => <Late name="Frau Demo" />, page)
  await vi.waitFor(() => expect(page.textContent).toBe('Guten Tag, Frau Demo'))
  expect(load).toHaveBeenCalledTimes(2)
})
