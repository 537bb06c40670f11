import { type LiveDocument, newDocument } from './api.ts'
import { expect, holdLine, openDocument, test, typeInto } from './people.ts'

test('the page of somebody who is removed closes while they type, and what was not sent can be copied', async ({
  windowOf,
  caller,
}) => {
  const [soest, deputy] = [await caller('soest'), await caller('deputy')]
  const { id, workshop } = (await newDocument(soest, 'Abschied')) as LiveDocument & { workshop: { id: string } }
  const coordinator = await windowOf('lennetal')
  await coordinator.goto(`/workshops/${workshop.id}/people`)
  const held = coordinator.getByRole('listitem').filter({ hasText: 'Koordination · in Vertretung' })
  await held.getByRole('button', { name: /^Aktionen zu/ }).click()
  const page = await windowOf('deputy')
  await openDocument(page, id)
  await typeInto(page, 'Schon gespeichert. ')
  await expect(page.locator('.saved')).toHaveText('gespeichert')
  await holdLine(page)
  await page.keyboard.type('Noch unterwegs.')
  await coordinator.getByRole('menuitem', { name: 'Rolle nehmen' }).click()
  await expect(held).toBeHidden()
  await expect(page.getByText('nicht mehr für Sie freigegeben')).toBeVisible({ timeout: 5_000 })
  await page.getByRole('button', { name: 'Nicht gespeicherten Text kopieren' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Noch unterwegs.')
  expect((await deputy.ask('GET', `/api/documents/${id}`)).status).toBe(404)
})
