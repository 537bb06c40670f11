import { expectNoViolations } from './accessibility.ts'
import { documentsOf } from './api.ts'
import { linesOfPages } from './pdf-text.ts'
import { expect, test, typeInto } from './people.ts'

test('a reviewer finds the changed deadline of the agreement, sees whose it is, filters, steps by key and prints', async ({
  windowOf,
  caller,
}) => {
  const reviewer = await caller('reviewer')
  const { id } = (await documentsOf(reviewer)).find(({ title }) => title.includes('Ganztag in'))!
  const versions = (await reviewer.ask('GET', `/api/documents/${id}/versions`)).body as { id: string; number: number }[]
  const numbered = (wanted: number) => versions.find(({ number }) => number === wanted)!.id

  const page = await windowOf('reviewer')
  const comparison = `/documents/${id}/compare?from=${numbered(1)}&to=${numbered(5)}`
  const worker = page.waitForEvent('worker')
  expect((await page.goto(comparison))?.status()).toBe(200)
  expect((await worker).url()).toContain('compare-worker')
  const list = page.getByRole('navigation', { name: /Änderung/ })
  const sums = list.getByRole('listitem').filter({ hasText: 'Wörter neu' })
  for (const county of ['HWL', 'LEN', 'EGB']) await expect(sums.filter({ hasText: county })).toBeVisible()
  const inserted = page.getByRole('insertion').filter({ hasText: '2029' })
  await expect(inserted).toContainText('eingefügt von Kreis Hellwegland')
  await expectNoViolations(page)

  await page.keyboard.press('F8')
  await expect(page.getByText(/Änderung 1 von \d+/).first()).toBeVisible()
  await expect(page.locator('.change[aria-current]').first()).toBeFocused()
  const address = page.url()
  expect(address).toContain('#change-')

  await page.getByLabel('Art').selectOption('Zahlen und Daten')
  await expect(list.getByRole('link').filter({ hasText: '31. Juli 2029' })).toBeVisible()
  await expect(list.getByRole('link').filter({ hasText: 'möglichst' })).toHaveCount(0)

  // From elsewhere: the same address again would not be opened anew.
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.locator('.change[aria-current]').first()).toBeVisible()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: 'Synopse drucken' }).click()
  await expect(page.locator('body[data-printed]')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('columnheader', { name: /Fassung 1, Stand nach dem Auftakt.*Prüfsumme/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Synopse drucken' })).toBeHidden()
  const sheets = linesOfPages(await page.pdf({ preferCSSPageSize: true }))
  expect(sheets.length).toBeGreaterThan(1)
  for (const [at, lines] of sheets.entries()) {
    expect(lines).toContain(`${at + 1} / ${sheets.length}`)
    expect(lines).toContain('Fassung 1, Stand nach dem Auftakt')
    expect(lines.filter((line) => /Prüfsumme ?[\da-f]{12}$/.test(line))).toHaveLength(2)
  }
})

test('any two versions are chosen from the timeline, and the same on both sides is said to be the same', async ({
  windowOf,
  caller,
}) => {
  const agreement = (await documentsOf(await caller('lennetal'))).find(({ title }) => title.includes('Südwestfalen'))!
  const page = await windowOf('lennetal')
  await page.goto(`/documents/${agreement.id}/versions`)
  await page.getByRole('radio', { name: /Bisher.*Fassung 1:/ }).check()
  await page.getByRole('radio', { name: /Neu.*Fassung 2:/ }).check()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Bisher und Neu vergleichen' }).click()
  await expect(page.getByRole('navigation', { name: /Änderung/ })).toBeVisible()
  await page.getByRole('button', { name: 'Synopse', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: /Fassung 2/ })).toBeVisible()
  await expectNoViolations(page)
  await page.getByLabel('Neu').selectOption(await page.getByLabel('Bisher').inputValue())
  await expect(page.getByRole('heading', { name: 'Kein Unterschied' })).toBeVisible()
})

test('a version is brought back from where one sees what that changes, and taken back again', async ({
  openTogether,
  caller,
}) => {
  const {
    id,
    pages: [page],
  } = await openTogether('Zurück', ['lennetal'])
  await typeInto(page!, 'Das ist vereinbart.')
  await expect(page!.locator('.saved')).toHaveText('gespeichert')
  await (await caller('lennetal')).ask('POST', `/api/documents/${id}/versions`, { label: 'Vereinbart' })
  await typeInto(page!, ' Das ist ein Einfall.')
  await expect(page!.locator('.saved')).toHaveText('gespeichert')

  await page!.goto(`/documents/${id}/compare`)
  await expect(page!.getByText('1 Klausel des Entwurfs sagt danach wieder')).toBeVisible()
  await page!.getByRole('button', { name: 'Fassung 1 wiederherstellen' }).click()
  await expect(page!.getByText('Fassung 1 ist wiederhergestellt.').first()).toBeVisible()
  await expect(page!.getByRole('heading', { name: 'Kein Unterschied' })).toBeVisible()
  await page!.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page!.getByRole('insertion').filter({ hasText: 'Das ist ein Einfall.' })).toBeVisible()
  await expectNoViolations(page!)
})
