import type { Locator, Page } from '@playwright/test'
import { newDocument, signInByApi } from './api.ts'
import { test as base, cookiesOf, expect, failOnStrayErrors } from './people.ts'
import { removeFolder, startServer } from './server-process.ts'

/** Somebody without a mouse who runs a workspace that no other test looks at. */
const test = base.extend<{ operator: Page }>({
  operator: async ({ browser }, use) => {
    const server = await startServer()
    const context = await browser.newContext({ baseURL: server.url })
    await context.addCookies(cookiesOf(await signInByApi(server.url, 'operator')))
    const page = await context.newPage()
    const errors: string[] = []
    failOnStrayErrors(page, errors, /status of 404/)
    await use(page)
    await context.close()
    await server.stop()
    removeFolder(server.dataFolder)
    expect(errors).toEqual([])
  },
})

const isFocused = (target: Locator) => target.evaluate((one) => one === document.activeElement)

async function goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 80; steps++) {
    if (await isFocused(target)) return
    await target.page().keyboard.press(key)
  }
  throw new Error(`No way with ${key} to ${target}`)
}

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await goTo(target)
  await target.page().keyboard.press(key)
}

async function write(target: Locator, text: string): Promise<void> {
  await goTo(target)
  await target.page().keyboard.press('Control+A')
  await target.page().keyboard.type(text)
}

/** With the arrow: letters count together only while they come quickly. */
async function choose(list: Locator, choice: RegExp): Promise<void> {
  await goTo(list)
  const chosen = () => list.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text ?? '')
  for (let steps = 0; !choice.test(await chosen()); steps++) {
    expect(steps, `${choice} is there to be chosen`).toBeLessThan(30)
    await list.page().keyboard.press('ArrowDown')
  }
}

/** What had the focus has gone; one goes on where it was. */
async function expectPlaceIn(part: Locator): Promise<void> {
  await expect.poll(() => part.evaluate((one) => one.contains(document.activeElement))).toBe(true)
}

test('with the keyboard alone: a workshop is opened, a county let in, somebody invited, and roles are changed', async ({
  operator: page,
}) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  const dialog = page.getByRole('dialog')

  await page.goto('/operation')
  await press(button('Werkstatt eröffnen'))
  await expect(page.getByLabel('Titel')).toBeFocused()
  await page.keyboard.type('Inklusion')
  await press(dialog.getByRole('checkbox', { name: 'Kreis Lennetal (Demo)' }), 'Space')
  await press(dialog.getByRole('button', { name: 'Eröffnen' }))
  await expect(page.getByRole('heading', { name: 'Werkstatt verwalten', level: 1 })).toBeFocused()

  const parties = part('Kreise und weitere Beteiligte')
  const leave = button('Mitwirkung beenden: Kreis Lennetal (Demo)')
  await press(leave)
  await expect(leave).toBeHidden()
  await expectPlaceIn(parties)
  await goTo(button('Zurücknehmen'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(leave).toBeVisible()
  await expectPlaceIn(parties)
  const add = parties.getByRole('button', { name: 'Aufnehmen' })
  await goTo(add, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await choose(dialog.getByLabel('Organisation'), /Kreis Soest/)
  await press(dialog.getByRole('button', { name: 'Aufnehmen' }))
  await expect(dialog).toHaveCount(0)
  await expect(add).toBeFocused()
  await expect(button(/^Mitwirkung beenden: Kreis Soest/)).toBeVisible()
  await expect(add).toBeFocused()

  await press(part('Moderation').getByRole('link', { name: 'Personen' }))
  await expect(page.getByRole('heading', { name: 'Personen', level: 1 })).toBeFocused()
  const county = part('Kreis Lennetal (Demo)')
  const row = county.getByRole('listitem').filter({ hasText: 'Mitglied' })
  const acts = row.getByRole('button', { name: 'Aktionen zu Schulverwaltung, Mitglied' })
  await press(acts)
  await expect(page.getByRole('menuitem', { name: 'Funktion und Zeitraum ändern' })).toBeFocused()
  await page.keyboard.press('Enter')
  await write(dialog.getByLabel('Funktion'), 'Leitung Ganztag')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Leitung Ganztag')
  await expect(acts).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(row).toHaveCount(0)
  await expectPlaceIn(county)
  await goTo(button('Zurücknehmen'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Leitung Ganztag')
  await expectPlaceIn(page.getByRole('main'))

  const invitations = part('Einladungen')
  await press(button('Einladen'))
  await choose(dialog.getByLabel('Rolle', { exact: true }), /^Koordination: Kreis Soest/)
  await write(dialog.getByLabel('E-Mail-Adresse'), 'neu@soest.example')
  await write(dialog.getByLabel('Funktion'), 'Bildungsbüro')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('verschickt keine E-Mails')
  await press(dialog.getByRole('button', { name: 'Schließen' }))
  await expect(button('Einladen')).toBeFocused()
  await press(button('Einladung an neu@soest.example zurückziehen'))
  await expect(invitations).toContainText('Keine Einladung ist offen.')
  await expectPlaceIn(invitations)
})

test('with the keyboard alone: a guest’s link is made and withdrawn, and the dialog gives the place back', async ({
  windowOf,
  caller,
}) => {
  const soest = await caller('soest')
  const { id } = await newDocument(soest, 'Für Gäste, ohne Maus')
  const kept = await soest.ask('POST', `/api/documents/${id}/versions`, { label: 'Zur Ansicht' })
  const page = await windowOf('soest')
  await page.goto(`/documents/${id}/versions/${(kept.body as { id: string }).id}`)
  const dialog = page.getByRole('dialog')
  const opener = page.getByRole('button', { name: 'Gastlink', exact: true })
  await press(opener)
  await press(dialog.getByRole('button', { name: 'Link erstellen' }))
  await expect(dialog.getByLabel('Gastlink', { exact: true })).toBeFocused()
  await press(dialog.getByRole('button', { name: /^Link zurückziehen/ }))
  const row = dialog.getByRole('listitem').filter({ hasText: 'zurückgezogen am' })
  await expect(row).toBeVisible()
  await expectPlaceIn(row)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
})
