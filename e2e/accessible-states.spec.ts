import { lookAt } from './accessibility.ts'
import type { LiveDocument } from './api.ts'
import { beginToWrite, clauseText, expect, openToRead, savedState, test, typeInto } from './people.ts'
import { layLine } from './simulation/line.ts'

test('axe finds nothing in any state of a document, light and dark', async ({ openTogether, signIn, caller }) => {
  test.setTimeout(240_000)
  const {
    id,
    pages: [other],
  } = await openTogether('Jeder Zustand', ['lennetal'], 'target-agreement')
  const page = await signIn('soest')
  const line = await layLine(page)
  const { keyboard } = page
  const inState = (name: string) => lookAt(page, name)
  const closed = () => keyboard.press('Escape')

  await openToRead(page, id)
  await typeInto(other!, ' Von nebenan.', 1)
  await inState('reading, with somebody writing')
  await page.getByRole('button', { name: /^Jetzt hier/ }).click()
  await expect(page.getByRole('dialog', { name: 'Jetzt hier' })).toBeVisible()
  await inState('the list of who is where')
  await closed()

  await beginToWrite(page)
  await typeInto(page, '', 2)
  await inState('writing')
  await keyboard.press('Enter')
  await keyboard.type('/')
  await expect(page.getByRole('listbox', { name: 'Einfügen' })).toBeVisible()
  await inState('the menu of a slash')
  await keyboard.type('tab')
  await keyboard.press('Enter')
  for (const head of ['Maßnahme', 'Frist', 'Wer']) {
    await keyboard.type(head)
    await keyboard.press('Tab')
  }
  await inState('in a table')
  await keyboard.press('Control+End')
  await keyboard.press('Enter')
  await keyboard.type('[] abhaken')
  await inState('a list to check off')
  await page.getByRole('button', { name: 'Mehr' }).click()
  await inState('more tools')
  await closed()
  await page.getByRole('button', { name: 'Verweis' }).click()
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.getByRole('combobox').fill('ziel')
  await page.getByRole('option').first().waitFor()
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await inState('asking for a link')
  await closed()
  await closed()
  await keyboard.press('Control+h')
  await page.getByRole('textbox', { name: 'Suchen' }).fill('Parteien')
  await inState('finding and replacing')
  await closed()
  await keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Tasten' })).toBeVisible()
  await inState('the list of keys')
  await closed()

  const { clauses } = (await (await caller('soest')).ask('GET', `/api/documents/${id}`)).body as LiveDocument
  const openMenu = () =>
    page
      .locator('.clause')
      .nth(5)
      .getByRole('button', { name: /Aktionen zu/ })
      .click()
  await openMenu()
  await page.getByRole('menuitem', { name: 'Umbenennen' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await inState('renaming a clause')
  await closed()
  await openMenu()
  await inState('the menu of a clause')
  await page.getByRole('menuitem', { name: 'Entfernen' }).click()
  await expect(page.getByRole('button', { name: 'Rückgängig', exact: true })).toBeVisible()
  await inState('a clause is removed')

  await line.cut()
  await expect(savedState(page)).toContainText('offline')
  await typeInto(page, ' Unterwegs geschrieben.', 2)
  await inState('offline')
  const lock = `/api/documents/${id}/clauses/${clauses[1]!.id}/lock`
  await (await caller('facilitator')).ask('PUT', lock, { locked: true })
  await line.mend()
  await expect(page.locator('.notice', { hasText: 'konnte nicht übernommen werden' })).toBeVisible({
    timeout: 30_000,
  })
  await inState('refused, with a draft')
  await page.setViewportSize({ width: 1000, height: 800 })
  await page.getByRole('button', { name: 'Gliederung' }).click()
  await inState('the outline as a drawer')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('navigation', { name: 'Ansicht des Dokuments' }).getByRole('button', { name: 'Text' }).click()
  await inState('at 320 px')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  await expect(clauseText(page, 1)).toContainText('Von nebenan.')
})
