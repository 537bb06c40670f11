import type { Page } from '@playwright/test'
import { clauseText, expect, openDocument, savedState, test, typeInto } from './people.ts'

const counties = ['lennetal', 'hellwegland', 'eggeberg', 'soest'] as const

test('four counties write in one clause and in different clauses at once, and all read the same', async ({
  openTogether,
  caller,
}) => {
  const { id, pages } = await openTogether('Zu viert', counties, 'target-agreement')
  const ownItem = (page: Page, index: number) => clauseText(page, 7).locator('li').nth(index)
  // Each in a line of their own of one clause, then each in a clause of their own, then all at one and the same place.
  await Promise.all(
    pages.map(async (page, index) => {
      await ownItem(page, index).click()
      await page.keyboard.press('End')
      await page.keyboard.type(` ${counties[index]}-gemeinsam`)
    }),
  )
  await Promise.all(pages.map((page, index) => typeInto(page, ` ${counties[index]}-allein`, index + 2)))
  await Promise.all(pages.map((page) => typeInto(page, 'ÄÖÜ', 1)))

  const words = counties.flatMap((county) => [`${county}-gemeinsam`, `${county}-allein`])
  for (const page of pages) {
    for (const word of words) await expect(page.locator('.doc article')).toContainText(word)
    await expect
      .poll(async () => (await clauseText(page, 1).textContent())?.match(/[ÄÖÜ]/g)?.toSorted().join(''))
      .toBe('ÄÄÄÄÖÖÖÖÜÜÜÜ')
    await expect(savedState(page)).toHaveText('gespeichert')
  }
  // Not innerText: a clause far from where one reads is not laid out, and says nothing there.
  const texts = await Promise.all(pages.map((page) => page.locator('.clause .clause-text').allTextContents()))
  for (const text of texts) expect(text).toEqual(texts[0])
  const { body } = await (await caller('soest')).ask('GET', `/api/documents/${id}`)
  for (const word of words) expect(JSON.stringify(body).split(word)).toHaveLength(2)
})

test('carets and presence show the county that the server knows', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Wer schreibt', ['lennetal', 'hellwegland'])
  await typeInto(hellwegland!, 'Hier schreibt Hellwegland')
  const caret = lennetal!.locator('[data-ink="2"] .remote-caret')
  await expect(caret).toBeVisible()
  await expect(caret).toContainText('HWL')
  await hellwegland!.keyboard.press('Shift+Home')
  await expect(lennetal!.locator('[data-ink="2"] .remote-selection')).toBeVisible()
  const here = lennetal!.locator('.here')
  await expect(here.getByText('LEN', { exact: true })).toBeVisible()
  await expect(here.getByText('HWL', { exact: true })).toBeVisible()
  await hellwegland!.close()
  await expect(caret).toHaveCount(0)
  await expect(here.getByText('HWL', { exact: true })).toHaveCount(0)
})

test('undo takes back only what one has written oneself', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Zurück', ['lennetal', 'hellwegland'])
  await typeInto(lennetal!, 'Lennetal bleibt. ')
  await expect(clauseText(hellwegland!)).toContainText('Lennetal bleibt.')
  await typeInto(hellwegland!, 'Hellwegland geht. ')
  await expect(clauseText(lennetal!)).toContainText('Hellwegland geht.')
  for (let times = 0; times < 30; times++) await hellwegland!.keyboard.press('Control+z')
  await expect(clauseText(lennetal!)).toHaveText('Lennetal bleibt.')
  await expect(clauseText(hellwegland!)).toHaveText('Lennetal bleibt.')
})

test('text has its form for everyone: bold, heading, list, link', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Form', ['lennetal', 'hellwegland'])
  const { keyboard } = lennetal!
  await typeInto(lennetal!, 'fett')
  await keyboard.press('Shift+Home')
  await lennetal!.getByRole('button', { name: 'Fett' }).click()
  await expect(clauseText(hellwegland!).locator('strong, b').first()).toHaveText('fett')
  await keyboard.press('End')
  await keyboard.press('Enter')
  await lennetal!.getByRole('button', { name: 'Aufzählung' }).click()
  await keyboard.type('erster Punkt')
  await expect(clauseText(hellwegland!).locator('ul li')).toHaveText('erster Punkt')
  await expect(savedState(lennetal!)).toHaveText('gespeichert')
})

test('a page that is opened later shows what stands there', async ({ openTogether, signIn }) => {
  const {
    id,
    pages: [lennetal],
  } = await openTogether('Später', ['lennetal'])
  await typeInto(lennetal!, 'Schon da.')
  await expect(savedState(lennetal!)).toHaveText('gespeichert')
  const late = await signIn('eggeberg')
  await openDocument(late, id)
  await expect(clauseText(late)).toHaveText('Schon da.')
})
