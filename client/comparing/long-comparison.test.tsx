import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changesOf } from '../../shared/compare/changes.ts'
import { compare } from '../../shared/compare/compare.ts'
import { longText, withChanges } from '../../shared/compare/testing/long-texts.ts'
import type { Document } from '../../shared/documents.ts'
import { compared } from './compared.ts'
import { ReadComparison } from './ReadComparison.tsx'

// The address is a signal here, which is all that these components know of it.
vi.mock('@solidjs/router', () => ({
  useSearchParams: () => {
    const [search, setSearch] = createSignal<Record<string, string | undefined>>({})
    const address = new Proxy({}, { get: (_, name: string) => search()[name] })
    return [address, (change: Record<string, string | undefined>) => setSearch((now) => ({ ...now, ...change }))]
  },
}))

const PAGES = 12

let leave = () => {}
beforeEach(() => {
  // To draw one part takes longer than the page may be busy without listening.
  let clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20))
})
afterEach(() => {
  leave()
  vi.restoreAllMocks()
  window.location.hash = ''
})

/** A comparison in which almost every clause has changed. */
function open() {
  const from = longText(PAGES, 1)
  const comparison = compare(from, withChanges(from, 60, 2))
  const all = compared(comparison, changesOf(comparison))
  const page = document.body.appendChild(document.createElement('div'))
  const draft = { kind: 'draft' } as const
  const agreement = { id: 'd', title: 'Vereinbarung', organisations: [], clauses: [] } as unknown as Document
  const unmount = render(
    () => <ReadComparison document={agreement} compared={all} from={draft} to={draft} reasons={[]} />,
    page,
  )
  leave = () => {
    unmount()
    page.remove()
  }
  const button = (name: string) => [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(name))!
  const parts = () => [...page.querySelectorAll('[data-clause]')]
  const drawn = () => parts().filter((part) => part.querySelector('.clause-text')).length
  return { all, page, button, drawn, parts: parts().length }
}

/** What the reader does comes to the page as a task like others: after one that is waiting already. */
const aTask = () => new Promise((resolve) => setTimeout(resolve))

test('while a long comparison is drawn, whatever its reader does has its turn after each part', async () => {
  const { drawn, parts } = open()
  expect(parts).toBeGreaterThan(PAGES)
  expect(drawn()).toBe(8)
  for (let count = 9; count <= parts; count++) {
    await aTask()
    expect(drawn()).toBe(count)
  }
})

test('a reader who asks for the other view while the first is drawn gets it at once, part by part as well', async () => {
  const { page, button, drawn, parts } = open()
  await aTask()
  expect(drawn()).toBeLessThan(parts)
  button('Synopse').click()
  expect(button('Synopse').getAttribute('aria-pressed')).toBe('true')
  expect(page.querySelector('.compared-text')).toBeNull()
  expect(page.querySelector('.synopsis')).not.toBeNull()
  for (let last = drawn(); last < parts; ) {
    await aTask()
    expect(drawn()).toBe(last + 1)
    last = drawn()
  }
})

test('a reader who steps back to the last change of a long comparison does not wait for what stands before it', () => {
  const { all, page, drawn, parts } = open()
  expect(drawn()).toBe(8)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', shiftKey: true }))
  expect(drawn()).toBe(parts)
  expect(page.querySelector(`[data-change="${all.changes.at(-1)!.id}"]`)?.getAttribute('aria-current')).toBe('true')
})

test('whoever prints the text sees on paper which texts are compared, and where something is left out', () => {
  const { page } = open()
  expect(page.querySelector('.print-head')?.textContent).toMatch(/^Vereinbarung.*Bisher.*Neu/)
  const folded = page.querySelectorAll('main .unfold').length
  expect(folded).toBeGreaterThan(0)
  expect(page.querySelectorAll('main .omitted.in-print')).toHaveLength(folded)
})
