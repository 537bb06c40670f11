import { beforeEach, expect, test } from 'vitest'
import { beginAtHeading, headingCame } from './begin-page.ts'

beforeEach(() => document.body.replaceChildren())

function heading(): HTMLElement {
  const made = document.body.appendChild(document.createElement('h1'))
  made.tabIndex = -1
  return made
}

test('a page that follows another begins at its heading, also where that comes later', async () => {
  const present = heading()
  beginAtHeading()
  expect(document.activeElement).toBe(present)
  present.remove()
  beginAtHeading()
  const later = heading()
  headingCame(later)
  await Promise.resolve()
  expect(document.activeElement).toBe(later)
})

test('the first page, and whoever has gone somewhere meanwhile, is left where it is', async () => {
  const first = heading()
  headingCame(first)
  await Promise.resolve()
  expect(document.activeElement).toBe(document.body)
  first.remove()
  beginAtHeading()
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  headingCame(heading())
  await Promise.resolve()
  expect(document.activeElement).toBe(field)
})
