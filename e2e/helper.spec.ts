import { clauseText, expect, openToRead, savedState, test, typeInto } from './people.ts'

const pair = ['lennetal', 'hellwegland'] as const

test('what is hard to read is noted in the margin, leads to its place, and goes when it is mended by somebody else', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Hinweise', pair, 'knowledge-page')
  const page = lennetal!
  const { keyboard } = page
  const notes = page.getByRole('region', { name: /Hinweise? zur Barrierefreiheit/ })
  await expect(page.getByRole('region', { name: 'Umfang' })).toBeVisible()
  await expect(notes).toHaveCount(0)
  await typeInto(page, '', 2)
  await keyboard.press('Enter')
  await keyboard.type('**Ein Titel**')
  await keyboard.press('Enter')
  await keyboard.type('Text darunter.')
  await expect(notes.getByRole('heading')).toHaveText('1 Hinweis zur Barrierefreiheit')
  await expect(notes.getByRole('listitem')).toHaveText([/Ziffer\u00a02.*„Ein Titel“.*Diese Zeile ist nur fett/s])
  await expect(page.locator('.announcer')).not.toContainText('Hinweis')

  await notes.getByRole('button', { name: 'Ziffer\u00a02' }).press('Enter')
  await expect(clauseText(page, 2)).toBeFocused()
  const line = () => page.evaluate(() => window.getSelection()?.anchorNode?.textContent)
  await expect.poll(line).toBe('Ein Titel')
  expect(await page.evaluate(() => [...(CSS.highlights.get('advised') ?? [])].length)).toBe(1)

  const theirs = clauseText(hellwegland!, 2)
  await theirs.getByText('Ein Titel').click()
  await hellwegland!.getByRole('button', { name: 'Zwischenüberschrift' }).click()
  await expect(notes).toHaveCount(0)
})

test('the notes are put away for good by one person, and come back when that person asks', async ({ openTogether }) => {
  const {
    id,
    pages: [lennetal],
  } = await openTogether('Ausblenden', ['lennetal'], 'knowledge-page')
  const page = lennetal!
  await typeInto(page, '', 2)
  await page.keyboard.press('Enter')
  await page.keyboard.type('**Ein Titel**')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Text darunter.')
  const notes = page.getByRole('region', { name: /zur Barrierefreiheit/ })
  await notes.getByRole('button', { name: 'Hinweise ausblenden' }).press('Enter')
  await expect(notes.getByRole('listitem')).toHaveCount(0)
  await expect(savedState(page)).toHaveText('gespeichert')
  await openToRead(page, id)
  await expect(notes).toBeVisible()
  await expect(notes.getByRole('listitem')).toHaveCount(0)
  await notes.getByRole('button', { name: 'Hinweise zeigen' }).press('Enter')
  await expect(notes.getByRole('listitem')).toHaveCount(1)
})

test('the margin says how long the document is, the clause one is in and what is selected, of both people’s words', async ({
  openTogether,
}) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Umfang', pair)
  const page = lennetal!
  const row = (name: string) => page.locator('.extents > div').filter({ hasText: name }).locator('dd')
  await typeInto(page, 'Die E-Mail-Adresse gilt.')
  const before = '4\u00a0Wörter'
  await expect(row('Dokument')).toContainText(before)
  await typeInto(hellwegland!, ' Und mehr.')
  await expect(row('Dokument')).toContainText('6\u00a0Wörter')
  await expect(row('Ziffer\u00a01')).toContainText('6\u00a0Wörter')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await expect(row('Auswahl')).toHaveText('5\u00a0Wörter, 34\u00a0Zeichen')
  await page.keyboard.press('ArrowRight')
  await expect(row('Auswahl')).toHaveCount(0)
})
