import {
  beginToWrite,
  clauseText,
  expect,
  openDocument,
  openToRead,
  savedState,
  test,
  typeInto,
  writeButton,
} from './people.ts'

test('a document opens to be read: keys change nothing until one says that one wants to write', async ({
  openTogether,
  signIn,
}) => {
  const { id, pages } = await openTogether('Erst lesen', ['lennetal'], 'target-agreement')
  const [writer] = pages
  const reader = await signIn('soest')
  await openToRead(reader, id)
  const before = await clauseText(reader, 2).textContent()

  await expect(reader.getByRole('textbox')).toHaveCount(0)
  // Its spelling is the browser's to check, in the language of the agreement.
  await expect(clauseText(writer!, 2)).toHaveAttribute('spellcheck', 'true')
  await expect(clauseText(writer!, 2)).toHaveAttribute('lang', 'de')
  await clauseText(reader, 2).click()
  await reader.keyboard.type('versehentlich getippt')
  await typeInto(writer!, ' und mit Absicht', 2)
  await expect(clauseText(reader, 2)).toContainText('und mit Absicht')
  expect((await clauseText(reader, 2).textContent())!.replace(' und mit Absicht', '')).toBe(before)
  expect(await clauseText(writer!, 2).textContent()).not.toContain('versehentlich')

  // Whoever reads sees where the others write, too.
  await expect(reader.locator('.clause').nth(1).locator('.remote-caret .flag')).toHaveText('LEN')
})

test('by keys alone: to a clause, into its text, and back to reading', async ({ openTogether, signIn }) => {
  const { id, pages } = await openTogether('Nur mit Tasten', ['lennetal'], 'target-agreement')
  const [other] = pages
  const page = await signIn('soest')
  await openToRead(page, id)

  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.locator('.clause').nth(2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(clauseText(page, 3)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Hier wird geschrieben.')
  await expect(clauseText(other!, 3)).toContainText('Hier wird geschrieben.')

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.locator('.clause').nth(2)).toBeFocused()
  await expect(clauseText(page, 3)).toContainText('Hier wird geschrieben.')
  await page.keyboard.press('Control+Enter')
  await expect(clauseText(page, 3)).toBeFocused()
})

test('what one has marked while reading stays marked while others write in the same clause', async ({
  openTogether,
  signIn,
}) => {
  const { id, pages } = await openTogether('Markiert', ['lennetal'], 'target-agreement')
  const reader = await signIn('soest')
  await openToRead(reader, id)
  await clauseText(reader).locator('p').first().click({ clickCount: 3 })
  const marked = await reader.evaluate(() => window.getSelection()?.toString())
  expect(marked?.length).toBeGreaterThan(20)

  await typeInto(pages[0]!, ' Nachsatz', 1)
  await expect(clauseText(reader)).toContainText('Nachsatz')
  expect(await reader.evaluate(() => window.getSelection()?.toString())).toBe(marked)
})

test('text that is read is document text to a screen reader, with headings, lists and tables', async ({
  openTogether,
  signIn,
}) => {
  const { id } = await openTogether('Für das Ohr', [], 'target-agreement')
  const page = await signIn('soest')
  await openToRead(page, id)
  await expect(page.getByRole('region', { name: 'Ziele' })).toMatchAriaSnapshot(`
    - region "Ziele":
      - heading "Ziele" [level=2]
      - paragraph
      - list:
        - listitem
        - listitem
        - listitem
      - paragraph
  `)
  await expect(page.getByRole('region', { name: 'Unterschriften' }).getByRole('columnheader').first()).toHaveText(
    'Partei',
  )
})

test('a clause far down takes a click at once, where it was clicked', async ({ openTogether }) => {
  const { pages } = await openTogether('Weit unten', ['soest', 'lennetal'], 'target-agreement')
  const [page, other] = pages
  const line = clauseText(page!, 13).locator('p').last()
  await line.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  // What was far away is laid out with the next frame, and may be an editor by then.
  let box: Awaited<ReturnType<typeof line.boundingBox>> = null
  await expect(async () => {
    box = await line.boundingBox()
    expect(box).not.toBeNull()
  }).toPass()
  await page!.mouse.click(box!.x + 2, box!.y + 8)
  await page!.keyboard.type('Sofort. ')
  await expect(clauseText(other!, 13).locator('p').last()).toHaveText(/^Sofort\. /)
})

test('on a phone writing is one touch away', async ({ signIn, openTogether }) => {
  const { id } = await openTogether('Am Telefon', [])
  const page = await signIn('soest')
  await page.setViewportSize({ width: 390, height: 780 })
  await openToRead(page, id)
  await expect(writeButton(page)).toBeInViewport()
  await beginToWrite(page)
  await typeInto(page, 'unterwegs')
  // What heads the columns of a new table can be seen there, too.
  await page.keyboard.press('Enter')
  await page.keyboard.type('/tab')
  await expect(page.getByRole('option', { name: 'Tabelle' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Frist')
  const head = clauseText(page).locator('th').first()
  await expect(head).toHaveText('Frist')
  expect((await head.boundingBox())!.height).toBeGreaterThan(12)
  await expect(savedState(page)).toHaveText('gespeichert')
  await openDocument(page, id)
  await expect(clauseText(page)).toContainText('unterwegs')
})

test('on a phone the tools stand above the keyboard of the screen, in place of the dock', async ({
  signIn,
  openTogether,
}) => {
  const { id } = await openTogether('Tastatur', [], 'target-agreement')
  const page = await signIn('soest')
  await page.setViewportSize({ width: 390, height: 780 })
  await openToRead(page, id)
  const dock = page.getByRole('navigation', { name: 'Ansicht des Dokuments' })
  await expect(dock).toBeVisible()
  await beginToWrite(page)
  await clauseText(page).click()
  await expect(dock).toBeHidden()
  const lowerEdge = () => page.getByRole('toolbar').evaluate((bar) => Math.round(bar.getBoundingClientRect().bottom))
  expect(await lowerEdge()).toBe(780)
  await page.getByRole('button', { name: 'Mehr', exact: true }).click()
  await expect(page.getByRole('menu', { name: 'Mehr' })).toBeVisible()
  expect(await lowerEdge()).toBe(780)
  await expect(dock).toBeHidden()
  await page.keyboard.press('Escape')

  // A browser that draws its keyboard over the page says so by the size of what can be seen.
  await page.evaluate(() => {
    Object.defineProperty(window.visualViewport, 'height', { value: 480 })
    window.visualViewport?.dispatchEvent(new Event('resize'))
  })
  await expect.poll(lowerEdge).toBe(480)

  await page.locator('h1').evaluate((heading: HTMLElement) => heading.focus())
  await expect(dock).toBeVisible()
})
