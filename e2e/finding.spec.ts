import type { Page } from '@playwright/test'
import { documentsOf } from './api.ts'
import { clauseText, expect, openDocument, openToRead, savedState, test, typeInto } from './people.ts'

const pair = ['lennetal', 'hellwegland'] as const

/** The words that are marked in the page: all that were found, and the place one is at. */
const marked = (page: Page): Promise<{ others: string[]; here: string[] }> =>
  page.evaluate(() => {
    const wordsOf = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map((place) => {
        const range = document.createRange()
        range.setStart(place.startContainer, place.startOffset)
        range.setEnd(place.endContainer, place.endOffset)
        return range.toString()
      })
    return { others: wordsOf('found'), here: wordsOf('found-here') }
  })

const field = (page: Page) => page.getByRole('textbox', { name: 'Suchen' })
const count = (page: Page) => page.locator('.find-count')

test('words are found across marks and clauses by the keyboard alone, and others’ edits are taken in', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Suchen', pair, 'guiding-principles')
  const { keyboard } = lennetal!
  await typeInto(lennetal!, 'Das Straßenfest, ')
  await keyboard.press('Control+b')
  await keyboard.type('STRASSEN')
  await keyboard.press('Control+b')
  await keyboard.type('FEST.')
  await typeInto(hellwegland!, ' Ein Straßenfest.', 2)
  await expect(clauseText(lennetal!, 2)).toContainText('Ein Straßenfest.')

  await keyboard.press('Control+f')
  await expect(field(lennetal!)).toBeFocused()
  await keyboard.type('strassenfest')
  await expect(count(lennetal!)).toHaveText('1 von 3')
  await expect.poll(() => marked(lennetal!)).toEqual({ others: ['STRASSENFEST', 'Straßenfest'], here: ['Straßenfest'] })
  await keyboard.press('Enter')
  await expect(count(lennetal!)).toHaveText('2 von 3')
  await keyboard.press('F3')
  await expect(count(lennetal!)).toHaveText('3 von 3')
  await expect(lennetal!.locator('.announcer')).toContainText('Treffer 3 von 3, Ziffer\u00a02: ')
  await keyboard.press('Shift+Enter')
  await expect(count(lennetal!)).toHaveText('2 von 3')
  await expect(field(lennetal!)).toBeFocused()

  // Somebody writes before the place one is at: it stays the same place.
  await clauseText(hellwegland!).click()
  await hellwegland!.keyboard.press('Control+Home')
  await hellwegland!.keyboard.type('Straßenfest ')
  await expect(count(lennetal!)).toHaveText('3 von 4')
  await expect.poll(async () => (await marked(lennetal!)).here).toEqual(['STRASSENFEST'])

  await keyboard.press('Escape')
  await expect(lennetal!.getByRole('search')).toHaveCount(0)
  expect(await marked(lennetal!)).toEqual({ others: [], here: [] })
  expect(await lennetal!.evaluate(() => window.getSelection()?.toString())).toBe('STRASSENFEST')
})

test('case and whole words are respected where one asks for it', async ({ openTogether }) => {
  const {
    pages: [lennetal],
  } = await openTogether('Genau suchen', ['lennetal'])
  await typeInto(lennetal!, 'Kreis, kreis, Landkreis, Straße, strasse')
  const { keyboard } = lennetal!
  await keyboard.press('Control+f')
  await keyboard.type('kreis')
  await expect(count(lennetal!)).toHaveText(/ von 3$/)
  await lennetal!.getByRole('button', { name: 'Ganze Wörter' }).press('Enter')
  await expect(count(lennetal!)).toHaveText(/ von 2$/)
  await lennetal!.getByRole('button', { name: 'Groß/klein' }).press('Enter')
  await expect(count(lennetal!)).toHaveText('1 von 1')
  await field(lennetal!).fill('gibt es nicht')
  await expect(count(lennetal!)).toHaveText('kein Treffer')
})

test('all is replaced in one step for both, locked clauses are passed over and named, and one undo brings it back', async ({
  openTogether,
  signIn,
}) => {
  const {
    id,
    pages: [lennetal, hellwegland],
  } = await openTogether('Ersetzen', pair, 'guiding-principles')
  const { keyboard } = lennetal!
  for (const clause of [1, 2, 3]) await typeInto(lennetal!, ' Zwischenruf.', clause)
  await expect(savedState(lennetal!)).toHaveText('gespeichert')
  const moderation = await signIn('facilitator')
  await moderation.goto(`/documents/${id}`)
  await moderation.getByRole('button', { name: 'Aktionen zu Ziffer\u00a02' }).click()
  await moderation.getByRole('menuitem', { name: 'Sperren' }).click()
  await expect(lennetal!.locator('.clause').nth(1)).toHaveClass(/locked/)

  await keyboard.press('Control+h')
  await expect(field(lennetal!)).toBeFocused()
  await keyboard.type('Zwischenruf')
  await lennetal!.getByRole('textbox', { name: 'Ersetzen durch' }).focus()
  await keyboard.type('Ausruf')
  await lennetal!.getByRole('button', { name: 'Alle ersetzen' }).press('Enter')
  const told = lennetal!.locator('.find-told')
  await expect(told).toContainText('2 Treffer sind ersetzt. 1 Treffer in einer gesperrten Ziffer bleibt.')
  for (const page of [lennetal!, hellwegland!]) {
    await expect(clauseText(page, 1)).toContainText('Ausruf.')
    await expect(clauseText(page, 2)).toContainText('Zwischenruf.')
    await expect(clauseText(page, 3)).toContainText('Ausruf.')
  }
  await expect(count(lennetal!)).toHaveText('1 von 1')

  await told.getByRole('button', { name: 'Zurücknehmen' }).press('Enter')
  for (const page of [lennetal!, hellwegland!]) {
    for (const clause of [1, 3]) await expect(clauseText(page, clause)).toContainText('Zwischenruf.')
  }
  // One after the other: the next place is the next one that was found before.
  await field(lennetal!).focus()
  await expect(count(lennetal!)).toHaveText(/ von 3$/)
  await lennetal!.getByRole('textbox', { name: 'Ersetzen durch' }).focus()
  for (let times = 0; times < 3; times++) await keyboard.press('Enter')
  await expect(clauseText(hellwegland!, 1)).toContainText('Ausruf.')
  await expect(clauseText(hellwegland!, 3)).toContainText('Ausruf.')
  await expect(clauseText(hellwegland!, 2)).toContainText('Zwischenruf.')
  await expect(savedState(lennetal!)).toHaveText('gespeichert')
})

test('who may only read finds and is told why nothing can be replaced', async ({ signIn, caller }) => {
  const [assigned] = await documentsOf(await caller('reviewer'))
  const reviewer = await signIn('reviewer')
  await openDocument(reviewer, assigned!.id)
  await reviewer.keyboard.press('Control+h')
  await expect(field(reviewer)).toBeFocused()
  await reviewer.keyboard.type('kreis')
  await expect(count(reviewer)).toHaveText(/1 von \d+/)
  await expect(reviewer.getByText('Ersetzen geht nur, wo Sie schreiben dürfen.')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Alle ersetzen' })).toHaveCount(0)
})

test('who reads finds as well, and is told how to begin to write', async ({ openTogether, signIn }) => {
  const {
    id,
    pages: [lennetal],
  } = await openTogether('Lesend suchen', ['lennetal'], 'target-agreement')
  await typeInto(lennetal!, ' Ein Straßenfest.', 14)
  await expect(savedState(lennetal!)).toHaveText('gespeichert')
  const reader = await signIn('hellwegland')
  await openToRead(reader, id)
  await reader.keyboard.press('Control+h')
  await expect(field(reader)).toBeFocused()
  await reader.keyboard.type('strassenfest')
  await expect(count(reader)).toHaveText('1 von 1')
  await expect.poll(async () => (await marked(reader)).here).toEqual(['Straßenfest'])
  await expect(clauseText(reader, 14).getByText('Straßenfest')).toBeInViewport()
  await expect(field(reader)).toBeFocused()
  await expect(reader.getByText('Zum Ersetzen beginnen Sie oben mit „Schreiben“')).toBeVisible()
  await typeInto(lennetal!, ' Noch ein Straßenfest.', 14)
  await expect(count(reader)).toHaveText('1 von 2')
  await expect.poll(async () => (await marked(reader)).others).toEqual(['Straßenfest'])
  await reader.keyboard.press('Escape')
  await expect(reader.locator('.clause').nth(13)).toBeFocused()
  expect(await reader.evaluate(() => window.getSelection()?.toString())).toBe('Straßenfest')

  // Enlarged four times, the line is at the beginning of the page, where one is taken.
  await reader.setViewportSize({ width: 320, height: 256 })
  await reader.keyboard.press('Control+f')
  await expect(field(reader)).toBeFocused()
  await expect(field(reader)).toBeInViewport()
  // With nothing but words to find, a second wish is the browser's own.
  expect(
    await reader.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true })
      return document.activeElement!.dispatchEvent(event)
    }),
  ).toBe(true)
})
