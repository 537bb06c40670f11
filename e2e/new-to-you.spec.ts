import { expectNoViolations } from './accessibility.ts'
import { documentsOf, type LiveDocument } from './api.ts'
import { expect, openToRead, test } from './people.ts'

test('a reviewer sees what is new to them, reads it word by word, and goes through the history of a clause', async ({
  windowOf,
  caller,
}) => {
  const asker = await caller('reviewer')
  const { id } = (await documentsOf(asker)).find(({ title }) => title.includes('Südwestfalen'))!
  const { clauses } = (await asker.ask('GET', `/api/documents/${id}`)).body as LiveDocument
  const page = await windowOf('reviewer')
  await openToRead(page, id)
  const outline = page.getByRole('navigation', { name: 'Gliederung' })
  await expect(outline.getByRole('link', { name: /Ziele geändert/ })).toBeVisible()
  const margin = page.getByRole('region', { name: 'Neu für Sie' })
  await expectNoViolations(page)

  await margin.getByRole('link', { name: /Klauseln geändert seit/ }).click()
  await expect(page.getByRole('deletion').filter({ hasText: 'möglichst' })).toContainText('Kreis Eggeberg')
  await page.getByRole('button', { name: 'Alles gesehen' }).click()
  await expect(page.getByRole('heading', { name: 'Kein Unterschied' })).toBeVisible()
  await page.getByRole('link', { name: 'Zum Entwurf' }).first().click()
  await expect(outline.getByRole('link', { name: 'Ziele' })).toBeVisible()
  await expect(page.locator('.saved')).toHaveText('gespeichert')
  await expect(outline.getByText('geändert')).toHaveCount(0)

  const goals = clauses.find(({ title }) => title === 'Ziele')!
  await page
    .locator(`#clause-${goals.id}`)
    .getByRole('button', { name: /Aktionen zu/ })
    .press('Enter')
  await page.getByRole('menuitem', { name: 'Verlauf dieser Klausel' }).press('Enter')
  await expect(page.getByRole('heading', { name: /Verlauf von Ziffer.5, Ziele/ })).toBeVisible()
  await expect(page.getByText('In den Fassungen 3 und 4 unverändert')).toBeVisible()
  await expect(page.getByRole('insertion').filter({ hasText: 'Hellwegland' })).toContainText('jährlich')
  await expect(page.getByRole('button', { name: /wiederherstellen/ })).toHaveCount(0)
  await expectNoViolations(page)
})

test('a wording comes back to one clause from its history, and goes again', async ({ openTogether, caller }) => {
  const {
    id,
    pages: [page],
  } = await openTogether('Rückweg', ['lennetal'])
  const asker = await caller('lennetal')
  const { clauses } = (await asker.ask('GET', `/api/documents/${id}`)).body as LiveDocument
  const clause = clauses[0]!.id
  await page!.locator('.clause-text').first().click()
  await page!.keyboard.type('Alt und gut.')
  await expect(page!.locator('.saved')).toHaveText('gespeichert')
  await asker.ask('POST', `/api/documents/${id}/versions`, { label: 'Alt' })
  await page!.keyboard.type(' Neu und fraglich.')
  await expect(page!.locator('.saved')).toHaveText('gespeichert')

  expect((await page!.goto(`/documents/${id}/clauses/${clause}`))?.status()).toBe(200)
  const fresh = page!.getByRole('insertion').filter({ hasText: 'Neu und fraglich.' })
  await expect(fresh).toBeVisible()
  await page!.getByRole('button', { name: 'Diesen Wortlaut wiederherstellen: Fassung 1' }).click()
  await expect(page!.getByText(/aus Fassung 1 ist wiederhergestellt/).first()).toBeVisible()
  await expect(page!.getByText(/und im Entwurf unverändert|Im Entwurf unverändert/)).toBeVisible()
  await page!.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page!.getByText(/ist wieder, wie er vorher war/).first()).toBeVisible()
  expect((await page!.goto(`/documents/${id}/clauses/${crypto.randomUUID()}`))?.status()).toBe(404)
})
