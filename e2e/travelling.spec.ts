import type { Page } from '@playwright/test'
import { clauseText, expect, openToRead, savedState, test, typeInto } from './people.ts'

const spoken = (page: Page) => page.locator('.announcer')
const focusedClause = (page: Page) => page.evaluate(() => document.activeElement?.closest('.clause')?.id ?? null)
const wordsIn = (text: string) => text.match(/\S+/g)
const topOfClause = async (page: Page, n: number) =>
  (await page
    .locator('.clause')
    .nth(n - 1)
    .boundingBox())!.y
const idOfClause = (page: Page, n: number) =>
  page
    .locator('.clause')
    .nth(n - 1)
    .getAttribute('id')

test('arrow keys carry the caret from clause to clause, in its column, while others write', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Reise', ['lennetal', 'hellwegland'], 'guiding-principles')
  const page = lennetal!
  await typeInto(page, 'abcdefghij', 1)
  await typeInto(hellwegland!, 'ABCDEFGHIJ', 2)
  await expect(clauseText(page, 2)).toContainText('ABCDEFGHIJ')
  const [first, second] = [await idOfClause(page, 1), await idOfClause(page, 2)]

  await clauseText(page, 1).click()
  await page.keyboard.press('Control+End')
  const left = () => page.evaluate(() => window.getSelection()!.getRangeAt(0).getClientRects()[0]?.left ?? Number.NaN)
  const column = await left()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusedClause(page)).toBe(second)
  expect(Math.abs((await left()) - column)).toBeLessThan(14)
  await page.keyboard.type('x')
  await expect(clauseText(hellwegland!, 2)).toContainText('x')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => focusedClause(page)).toBe(first)
  await page.keyboard.press('ArrowUp')
  expect(await focusedClause(page)).toBe(first)
})

test('within a clause the arrow keys stay in it', async ({ openTogether }) => {
  const {
    pages: [lennetal],
  } = await openTogether('Zeilen', ['lennetal'], 'guiding-principles')
  const page = lennetal!
  await typeInto(page, 'eins', 1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('zwei')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await expect(clauseText(page, 1)).toContainText('zwei!')
  await page.keyboard.press('ArrowDown')
  expect(await focusedClause(page)).toBe(await idOfClause(page, 1))
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusedClause(page)).toBe(await idOfClause(page, 2))
})

test('a key that is pressed before the browser has told of a moved caret acts where the caret is', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Schnelle Finger', ['lennetal', 'hellwegland'])
  await typeInto(lennetal!, 'eins')
  await lennetal!.keyboard.press('Enter')
  await lennetal!.keyboard.type('zwei')
  const lines = clauseText(hellwegland!).locator('p')
  await expect(lines).toHaveText(['eins', 'zwei'])
  await clauseText(lennetal!).evaluate((text) => {
    window.getSelection()!.selectAllChildren(text.firstElementChild!)
    window.getSelection()!.collapseToEnd()
    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await lennetal!.keyboard.type('anderthalb')
  await expect(lines).toHaveText(['eins', 'anderthalb', 'zwei'])
})

test('select all twice takes the whole document, which is copied with numbers and headings', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Abschrift', ['lennetal', 'hellwegland'], 'target-agreement')
  const page = lennetal!
  await typeInto(hellwegland!, 'Geschrieben <von> Hellwegland. ', 3)
  await expect(clauseText(page, 3)).toContainText('Geschrieben <von> Hellwegland.')
  await clauseText(page, 2).click()
  await page.keyboard.press('Control+a')
  const inClause = wordsIn(await clauseText(page, 2).innerText())
  await expect.poll(async () => wordsIn(await page.evaluate(() => window.getSelection()!.toString()))).toEqual(inClause)
  await page.keyboard.press('Control+a')
  await expect(spoken(page)).toContainText('Das ganze Dokument ist ausgewählt, 17 Klauseln.')
  await page.keyboard.press('Control+c')
  await expect(spoken(page)).toHaveText('Das ganze Dokument ist kopiert.')
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item!.getType(type)).text()
    return [await read('text/html'), await read('text/plain')]
  })
  expect(text).toContain('Abschrift\n\n1 Präambel\n')
  expect(text).toContain('\n\n16 Unterschriften\n')
  expect(text).toContain('\n\nAnlage: Maßnahmenplan\n')
  expect(text).toContain('Geschrieben <von> Hellwegland.')
  const shape = await page.evaluate((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    return {
      title: page.querySelector('h1')?.textContent,
      headings: [...page.querySelectorAll('h2')].map((heading) => heading.textContent),
      buttons: page.querySelectorAll('button, svg').length,
      words: page.body.textContent,
      tables: page.querySelectorAll('table th').length,
    }
  }, html!)
  expect(shape).toMatchObject({ title: 'Abschrift', buttons: 0 })
  expect(shape.headings).toHaveLength(17)
  expect(shape.headings[0]).toBe('1 Präambel')
  expect(shape.tables).toBeGreaterThan(0)
  expect(shape.words).toContain('Geschrieben <von> Hellwegland.')

  // What is typed on the selected document does nothing to it, and Escape leads back to where one was.
  const before = await page.locator('.doc article').textContent()
  await page.keyboard.press('Delete')
  await page.keyboard.type('weg')
  expect(await page.locator('.doc article').textContent()).toBe(before)
  await page.keyboard.press('Escape')
  expect(await focusedClause(page)).toBe(await idOfClause(page, 2))
})

test('who reads selects a clause, then the document, and copies it all the same', async ({ signIn, openTogether }) => {
  const { id } = await openTogether('Gelesen', ['hellwegland'], 'target-agreement')
  const page = await signIn('lennetal')
  await openToRead(page, id)
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => focusedClause(page)).toBe(await idOfClause(page, 1))
  await page.keyboard.press('Control+a')
  const inClause = wordsIn(await clauseText(page, 1).innerText())
  await expect.poll(async () => wordsIn(await page.evaluate(() => window.getSelection()!.toString()))).toEqual(inClause)
  await page.keyboard.press('Control+a')
  await expect(spoken(page)).toContainText('Das ganze Dokument ist ausgewählt')
  await page.keyboard.press('Control+c')
  await expect(spoken(page)).toHaveText('Das ganze Dokument ist kopiert.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('\n\n16 Unterschriften\n')
})

test('a link to a clause opens there, says so and puts the focus there; back leads to where one was', async ({
  openTogether,
}) => {
  const {
    id,
    pages: [lennetal, hellwegland],
  } = await openTogether('Verweis', ['lennetal', 'hellwegland'], 'target-agreement')
  const menu = lennetal!.locator('.clause').nth(8)
  await menu.getByRole('button', { name: /Aktionen zu/ }).click()
  await lennetal!.getByRole('menuitem', { name: 'Link zur Ziffer kopieren' }).click()
  await expect(spoken(lennetal!)).toHaveText('Der Link zu Ziffer\u00a09 ist kopiert.')
  const link = await lennetal!.evaluate(() => navigator.clipboard.readText())
  const ninth = await idOfClause(lennetal!, 9)
  expect(link).toMatch(new RegExp(`/documents/${id}#${ninth}$`))

  const page = hellwegland!
  await page.goto('/')
  await page.goto(link)
  await expect(savedState(page)).toHaveText('gespeichert')
  await expect(spoken(page)).toHaveText(/^Ziffer\u00a09, /)
  await expect.poll(() => focusedClause(page)).toBe(ninth)
  await expect.poll(() => topOfClause(page, 9)).toBeLessThan(120)
  expect(await topOfClause(page, 9)).toBeGreaterThan(40)

  const third = await idOfClause(page, 3)
  await page.locator(`.outline a[href="#${third}"]`).click()
  await expect.poll(() => focusedClause(page)).toBe(third)
  expect(page.url()).toContain(`#${third}`)
  await page.goBack()
  await expect.poll(() => focusedClause(page)).toBe(ninth)
  await expect.poll(() => topOfClause(page, 9)).toBeLessThan(120)
  await page.evaluate((third) => {
    window.location.hash = `#${third}`
  }, third)
  await expect(spoken(page)).toHaveText(/^Ziffer\u00a03, /)
})

test('a link to a clause that is not there says so quietly', async ({ openTogether }) => {
  const {
    id,
    pages: [lennetal],
  } = await openTogether('Verwaist', ['lennetal'])
  await lennetal!.goto('/')
  await lennetal!.goto(`/documents/${id}#clause-0190abc1-0000-7000-8000-000000000001`)
  const notice = lennetal!.locator('.notice', { hasText: 'steht nicht in diesem Dokument' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Hinweis schließen' }).click()
  await expect(notice).toHaveCount(0)
})

/**
 * Twenty paragraphs at the beginning of the eighth clause, and another emptied, as fast as the keyboard goes. What is
 * farther from the screen is not laid out, and moves nothing.
 */
async function disturb(page: Page, word: string, emptied: number) {
  await clauseText(page, 8).click()
  await page.keyboard.press('Control+Home')
  for (let line = 1; line <= 20; line++) {
    await page.keyboard.insertText(`${word} ${line}.`)
    await page.keyboard.press('Enter')
  }
  await clauseText(page, emptied).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
}

for (const writes of [true, false])
  test(`the line that one ${writes ? 'types in' : 'reads'} stays where it is while others write above it`, async ({
    openTogether,
  }) => {
    const {
      id,
      pages: [lennetal, hellwegland],
    } = await openTogether(`Ruhe ${writes}`, ['lennetal', 'hellwegland'], 'target-agreement')
    const page = lennetal!
    if (writes) await typeInto(page, 'Hier schreibe ich.', 10)
    else {
      await openToRead(page, id)
      await page.locator('.clause').nth(9).scrollIntoViewIfNeeded()
      await page.evaluate(() => {
        const top = document.querySelectorAll('.clause')[9]!.getBoundingClientRect().top
        window.scrollBy(0, top - window.innerHeight * 0.35)
      })
      // What comes onto the screen is laid out by then, and no longer as high as was thought.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    }
    const before = await topOfClause(page, 10)
    const stays = async (word: string, emptied: number) => {
      await disturb(hellwegland!, word, emptied)
      await expect(clauseText(page, 8)).toContainText(`${word} 20.`)
      await expect(clauseText(page, emptied)).toHaveText('')
      await expect(savedState(page)).toHaveText('gespeichert')
      await expect.poll(async () => Math.abs((await topOfClause(page, 10)) - before)).toBeLessThanOrEqual(2)
    }
    // Where the browser holds nothing by itself, and where it does.
    await page.evaluate(() => document.body.style.setProperty('overflow-anchor', 'none'))
    await stays('Eingeschoben', 7)
    await page.evaluate(() => document.body.style.removeProperty('overflow-anchor'))
    await stays('Dazwischen', 6)
    if (writes) {
      await page.keyboard.type(' Immer noch.')
      await expect(clauseText(hellwegland!, 10)).toContainText('Hier schreibe ich. Immer noch.')
    }
  })
