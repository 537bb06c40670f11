import { newDocument } from './api.ts'
import { expect, holdLine, openDocument, test, typeInto } from './people.ts'

test('the page of somebody who is removed closes while they type, and what was not sent can be copied', async ({
  windowOf,
  caller,
}) => {
  const [soest, coordinator, deputy] = [await caller('soest'), await caller('lennetal'), await caller('deputy')]
  const { id } = await newDocument(soest, 'Abschied')
  const { grants } = (await deputy.ask('GET', '/api/me')).body as { readonly grants: readonly { id: string }[] }
  const page = await windowOf('deputy')
  await openDocument(page, id)
  await typeInto(page, 'Schon gespeichert. ')
  await expect(page.locator('.saved')).toHaveText('gespeichert')
  await holdLine(page)
  await page.keyboard.type('Noch unterwegs.')
  expect((await coordinator.ask('DELETE', `/api/roles/${grants[0]!.id}`)).status).toBe(204)
  await expect(page.getByText('nicht mehr für Sie freigegeben')).toBeVisible({ timeout: 5_000 })
  await page.getByRole('button', { name: 'Nicht gespeicherten Text kopieren' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Noch unterwegs.')
  expect((await deputy.ask('GET', `/api/documents/${id}`)).status).toBe(404)
})
