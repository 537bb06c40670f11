import type { Page } from '@playwright/test'
import { expect, test } from './people.ts'

const titles = (page: Page) => page.locator('.clause h2')

async function chooseFromClauseMenu(page: Page, clause: number, item: string) {
  await page
    .locator('.clause')
    .nth(clause - 1)
    .getByRole('button', { name: /Aktionen zu/ })
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('clauses are added, renamed, moved and removed, and everyone sees it', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Gliederung', ['lennetal', 'hellwegland'])
  const page = lennetal!
  await chooseFromClauseMenu(page, 1, 'Klausel danach einfügen')
  await page.getByRole('dialog').getByLabel('Überschrift').fill('Laufzeit')
  await page.getByRole('dialog').getByRole('button', { name: 'Klausel einfügen' }).click()
  await expect(titles(hellwegland!)).toHaveCount(2)
  await expect(titles(hellwegland!).nth(1)).toHaveText('Laufzeit')

  await chooseFromClauseMenu(page, 2, 'Umbenennen')
  await page.getByRole('dialog').getByLabel('Überschrift').fill('Laufzeit und Beendigung')
  await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click()
  await expect(titles(hellwegland!).nth(1)).toHaveText('Laufzeit und Beendigung')

  await chooseFromClauseMenu(page, 2, 'Nach oben')
  await expect(titles(hellwegland!).first()).toHaveText('Laufzeit und Beendigung')

  await chooseFromClauseMenu(page, 1, 'Entfernen')
  await expect(titles(hellwegland!)).toHaveCount(1)
  await expect(titles(page)).toHaveCount(1)
})
