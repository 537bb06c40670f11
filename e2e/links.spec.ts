import { newDocument } from './api.ts'
import { clauseText, expect, openToRead, savedState, test, typeInto } from './people.ts'

const pair = ['lennetal', 'hellwegland'] as const

test('a link to a clause and to another document is found by words of its title, with the keyboard alone', async ({
  openTogether,
  caller,
}) => {
  const other = await newDocument(await caller('soest'), 'Leitbild der Straßenschule')
  const {
    id,
    pages: [lennetal, hellwegland],
  } = await openTogether('Verweise', pair, 'target-agreement')
  const page = lennetal!
  const theirs = clauseText(hellwegland!)
  const openLink = async () => {
    await page.keyboard.press('Alt+F10')
    for (let steps = 0; steps < 8; steps++) {
      if (await page.getByRole('button', { name: 'Verweis' }).evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox')).toBeFocused()
  }
  await typeInto(page, ' Siehe ')
  await openLink()
  await page.keyboard.type('schlussb')
  const list = page.getByRole('listbox', { name: 'Ziffern und Dokumente' })
  await expect(list.getByRole('option')).toHaveText([/Schlussbestimmungen Ziffer\u00a015/])
  await page.keyboard.press('ArrowDown')
  const chosen = list.getByRole('option', { selected: true })
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id'))!)
  await page.keyboard.press('Enter')
  await expect(clauseText(page)).toBeFocused()
  const toClause = theirs.locator('a').last()
  await expect(toClause).toHaveText('Schlussbestimmungen')
  await expect(toClause).toHaveAttribute('href', new RegExp(`^/documents/${id}#clause-`))

  await page.keyboard.type(' und ')
  await openLink()
  await page.keyboard.type('strassenschule leit')
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(theirs.locator('a').last()).toHaveAttribute('href', `/documents/${other.id}`)
  await expect(savedState(page)).toHaveText('gespeichert')

  // Words that are no address are not taken for one.
  await openLink()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('//fremd.example')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Das ist keine Adresse')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // Where one writes a click only puts the caret there; Alt+Enter leads on, and nothing is loaded anew.
  await page.evaluate(() => {
    ;(window as unknown as { sameLoad: boolean }).sameLoad = true
  })
  await clauseText(page).locator('a').last().click()
  await expect(page).toHaveURL(new RegExp(`/documents/${id}`))
  await page.keyboard.press('Alt+Enter')
  await expect(page).toHaveURL(new RegExp(`/documents/${other.id}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leitbild der Straßenschule')
  expect(await page.evaluate(() => (window as unknown as { sameLoad?: boolean }).sameLoad)).toBe(true)
})

test('a link to a clause leads there: with Ctrl and a click for those who write, with a click for those who read', async ({
  openTogether,
  signIn,
}) => {
  const {
    id,
    pages: [lennetal],
  } = await openTogether('Hinweg', ['lennetal'], 'target-agreement')
  const page = lennetal!
  const last = await page.locator('.clause').last().getAttribute('id')
  await typeInto(page, ' Zum ')
  await page.getByRole('button', { name: 'Verweis' }).click()
  await page.getByRole('combobox').fill(`/documents/${id}#${last}`)
  await expect(page.getByText('Führt zu: Anlage')).toBeVisible()
  await page.keyboard.press('Enter')
  const link = clauseText(page).locator('a').last()
  await link.click({ modifiers: ['Control'] })
  await expect(page).toHaveURL(`/documents/${id}#${last}`)
  await expect(page.locator(`#${last}`)).toBeInViewport()
  expect(page.context().pages()).toHaveLength(1)

  const reader = await signIn('hellwegland')
  await openToRead(reader, id)
  await clauseText(reader).locator('a').last().press('Enter')
  await expect(reader).toHaveURL(`/documents/${id}#${last}`)
  await expect(reader.locator(`#${last}`)).toBeInViewport()
})
