import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OrganisationId } from '../../shared/ids.ts'
import { type LocatedCaret, RemoteCarets } from './RemoteCarets.tsx'

let leave = () => {}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  leave()
  vi.useRealTimers()
})

const caretOf = (clientId: number, organisation: string, x: number): LocatedCaret => ({
  clientId,
  user: {
    organisation: organisation as OrganisationId,
    shortName: organisation,
    place: null,
    name: '',
    role: 'member',
  },
  caret: new DOMRect(x, 0, 2, 20),
  selection: [],
})

test('the flag of a caret that stays fades, however much somebody else types', () => {
  const page = document.body.appendChild(document.createElement('div'))
  let x = 0
  let draw = () => {}
  leave = render(
    () => (
      <RemoteCarets
        locate={() => [caretOf(1, 'LEN', 40), caretOf(2, 'ÖKS', ++x)]}
        whenMoved={(drawSoon) => {
          draw = drawSoon
          return () => {}
        }}
        inkOf={(organisation) => `ink of ${organisation}`}
      />
    ),
    page,
  )
  const caret = (client: number) => page.querySelector(`[data-client="${client}"] .remote-caret`)!
  vi.advanceTimersByTime(100)
  expect(caret(1).classList.contains('flagged')).toBe(true)
  for (let keys = 0; keys < 20; keys++) {
    draw()
    vi.advanceTimersByTime(200)
  }
  expect(caret(1).classList.contains('flagged')).toBe(false)
  expect(caret(2).classList.contains('flagged')).toBe(true)
  expect(caret(2).parentElement!.dataset.ink).toBe('ink of ÖKS')
})
