import { newDocument } from './api.ts'
import { clauseText, expect, holdLine, openDocument, releaseLine, savedState, test, typeInto } from './people.ts'

test('whoever leaves with unsaved words is asked first, and can stay', async ({ openTogether }) => {
  const {
    id,
    pages: [lennetal],
  } = await openTogether('Verlassen', ['lennetal'])
  const page = lennetal!
  const question = page.getByRole('dialog', { name: 'Diese Seite verlassen?' })
  await holdLine(page)
  await typeInto(page, 'Noch unterwegs.')

  // Inside the application, out of it, and by signing out.
  await page.locator('.crumb a').click()
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Hier bleiben' }).click()
  await expect(question).toHaveCount(0)
  expect(page.url()).toContain(id)
  await page.getByRole('button', { name: /^Konto/ }).click()
  await page.getByRole('menuitem', { name: 'Abmelden' }).click()
  await expect(question).toContainText('noch nicht gespeichert')
  await question.getByRole('button', { name: 'Hier bleiben' }).click()
  await expect(clauseText(page)).toHaveText('Noch unterwegs.')
  const isHeldBack = await page.evaluate(() => {
    const event = new Event('beforeunload', { cancelable: true })
    return !window.dispatchEvent(event)
  })
  expect(isHeldBack).toBe(true)
  await expect(savedState(page)).toHaveText('wird gespeichert …')

  await releaseLine(page)
  await expect(savedState(page)).toHaveText('gespeichert')
  await page.locator('.crumb a').click()
  await expect(page).toHaveURL(/workshops/)
})

test('whoever wants to leave all the same does, and words just on their way delay nobody', async ({ openTogether }) => {
  const {
    pages: [lennetal, hellwegland],
  } = await openTogether('Trotzdem', ['lennetal', 'hellwegland'])
  await holdLine(lennetal!)
  await typeInto(lennetal!, 'Verloren.')
  await lennetal!.locator('.crumb a').click()
  await lennetal!.getByRole('button', { name: 'Trotzdem verlassen' }).click()
  await expect(lennetal!).toHaveURL(/workshops/)

  await typeInto(hellwegland!, 'Sofort weg.')
  await hellwegland!.locator('.crumb a').click()
  await expect(hellwegland!).toHaveURL(/workshops/)
  await expect(hellwegland!.getByRole('dialog')).toHaveCount(0)
})

test('signing out without a connection says that one is still signed in', async ({ signIn }) => {
  const page = await signIn('eggeberg')
  await page.evaluate(() => {
    const { fetch } = window
    window.fetch = async () => {
      window.fetch = fetch
      throw new TypeError('no connection')
    }
  })
  await page.getByRole('button', { name: /^Konto/ }).click()
  await page.getByRole('menuitem', { name: 'Abmelden' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sie sind noch angemeldet.' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(page.getByLabel('Kennwort')).toBeVisible()
})

test('a document that cannot be opened does not leave the one before on the screen', async ({ signIn, caller }) => {
  const { id } = await newDocument(await caller('soest'), 'Das Erste')
  const page = await signIn('soest')
  await openDocument(page, id)
  // An address of the application, followed inside of it.
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '/documents/00000000-0000-7000-8000-000000000000'
    link.textContent = 'weiter'
    document.querySelector('.crumb')!.append(link)
    link.click()
  })
  await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Das Erste' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Zu Ihren Werkstätten' }).click()
  await expect(page.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()
})
