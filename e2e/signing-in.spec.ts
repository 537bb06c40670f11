import { accounts, newDocument } from './api.ts'
import { clauseText, expect, savedState, test } from './people.ts'
import { demoPassword } from './server-process.ts'

test('a wrong password is refused in words, and the right one opens my workshops', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('E-Mail-Adresse').fill(accounts.member)
  await page.getByLabel('Kennwort').fill('falsch-und-lang')
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByText('E-Mail-Adresse und Kennwort passen nicht zusammen.')).toBeVisible()
  await page.getByLabel('Kennwort').fill(demoPassword)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()
  await expect(page.getByText('Vorführung', { exact: false }).first()).toBeVisible()
})

test('a link to a document leads there after signing in', async ({ page, caller }) => {
  const soest = await caller('soest')
  const { body } = await soest.ask('GET', '/api/workshops')
  const path = `/workshops/${(body as { id: string }[])[0]!.id}`
  await page.goto(path)
  await page.getByLabel('E-Mail-Adresse').fill(accounts.soest)
  await page.getByLabel('Kennwort').fill(demoPassword)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Ganztag in Südwestfalen' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(path)
})

test('the pages speak English to those who want it, and remember it; the agreement stays German', async ({
  signIn,
  browser,
  server,
  caller,
}) => {
  const page = await signIn('eggeberg')
  await page.getByRole('button', { name: /^Konto/ }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Your workshops' })).toBeVisible()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your workshops' })).toBeVisible()
  const { id } = await newDocument(await caller('soest'), 'Zweisprachig')
  await page.goto(`/documents/${id}`)
  await expect(savedState(page)).toHaveText('saved')
  for (const german of [page.getByRole('heading', { level: 1 }), clauseText(page)])
    await expect(german).toHaveAttribute('lang', 'de')
  const elsewhere = await browser.newPage({ baseURL: server.url })
  await elsewhere.goto('/')
  await elsewhere.getByLabel('E-Mail-Adresse').fill(accounts.eggeberg)
  await elsewhere.getByLabel('Kennwort').fill(demoPassword)
  await elsewhere.getByRole('button', { name: 'Anmelden' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Your workshops' })).toBeVisible()
  await elsewhere.getByRole('button', { name: /^Account/ }).click()
  await elsewhere.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()
  await elsewhere.close()
})
