import { createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { ById } from './ById.tsx'
import { keepFocus } from './keep-focus.ts'

let leave = () => {}
afterEach(() => {
  leave()
  document.body.replaceChildren()
})

interface Person {
  readonly id: string
  readonly role: string
}

const anna = { id: 'anna', role: 'Mitglied' }
const bernd = { id: 'bernd', role: 'Mitglied' }

function showPage() {
  const [people, setPeople] = createSignal<readonly Person[]>([anna, bernd])
  const [isNoted, setNoted] = createSignal(true)
  const page = document.body.appendChild(document.createElement('div'))
  leave = render(
    () => (
      <main ref={keepFocus}>
        <h1 tabindex="-1">Personen</h1>
        <Show when={isNoted()}>
          <div id="notice">
            <button type="button">Zurücknehmen</button>
          </div>
        </Show>
        <ul>
          <ById each={people()} id={({ id }) => id}>
            {(person) => (
              <li id={person().id}>
                {person().role}
                <Show when={person().role !== 'Koordination'}>
                  <button type="button">Ändern</button>
                </Show>
              </li>
            )}
          </ById>
        </ul>
      </main>
    ),
    page,
  )
  const focus = (where: string) => page.querySelector<HTMLElement>(`${where} button`)!.focus()
  // What has changed in a page is told in a turn of its own.
  const focused = async () => {
    await new Promise((resolve) => setTimeout(resolve))
    return document.activeElement
  }
  return { page, setPeople, setNoted, focus, focused }
}

test('a row stays the same, and keeps the focus, when its list is asked for anew', async () => {
  const { page, setPeople, focus, focused } = showPage()
  focus('#bernd')
  const before = document.activeElement
  setPeople([{ ...bernd, role: 'Lesen' }, { ...anna }])
  expect(await focused()).toBe(before)
  expect(page.querySelector('#bernd')!.textContent).toContain('Lesen')
})

test('what goes gives the focus to what stood around it: a button to its row, a row to its list, the rest to the heading', async () => {
  const { page, setPeople, setNoted, focus, focused } = showPage()
  focus('#anna')
  setPeople([{ ...anna, role: 'Koordination' }, bernd])
  expect(await focused()).toBe(page.querySelector('#anna'))
  focus('#bernd')
  setPeople([anna])
  expect(await focused()).toBe(page.querySelector('ul'))
  focus('#notice')
  setNoted(false)
  expect(await focused()).toBe(page.querySelector('h1'))
})

test('whoever has nothing focused, or is elsewhere, is left there', async () => {
  const { page, setPeople, focus, focused } = showPage()
  setPeople([bernd])
  expect(await focused()).toBe(document.body)
  const field = document.body.appendChild(document.createElement('input'))
  focus('#bernd')
  field.focus()
  setPeople([])
  expect(await focused()).toBe(field)
  expect(page.querySelector('li')).toBeNull()
})
