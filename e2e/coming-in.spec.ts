import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test as base, expect } from '@playwright/test'
import { codeFor } from '../server/people/testing/totp.ts'
import { expectNoViolations } from './accessibility.ts'
import { removeFolder, type ServerProcess, startServer } from './server-process.ts'

const password = 'Acht Kreise, ein Text'

/** A workspace in which nobody has been yet. */
const test = base.extend<{ empty: ServerProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: the fixture depends on none
  empty: async ({}, use) => {
    const server = await startServer({ words: [] })
    await use(server)
    await server.stop()
    removeFolder(server.dataFolder)
  },
})

/** The link in the only mail that lies in the outbox. */
function linkInOutbox({ dataFolder }: ServerProcess): string {
  const folder = path.join(dataFolder, 'outbox')
  const [name = ''] = readdirSync(folder)
  const message = readFileSync(path.join(folder, name), 'utf8').replaceAll('=\n', '')
  return /http:\/\/localhost:\d+\/invitation#[\w-]{43}/.exec(message)![0]
}

test('an operator sets up an empty workspace and invites; who is invited comes in, and again with a second factor', async ({
  page,
  browser,
  empty,
}) => {
  const linkFile = path.join(empty.dataFolder, 'setup-link')
  expect(statSync(linkFile).mode & 0o777).toBe(0o600)
  await page.goto(empty.url)
  await expect(page.getByText('Dieser Arbeitsraum wird gerade eingerichtet.')).toBeVisible()

  await page.goto(readFileSync(linkFile, 'utf8').trim())
  await expectNoViolations(page)
  await page.getByLabel('Stelle, die den Arbeitsraum betreibt').fill('Transferagentur')
  await page.getByLabel('Kürzel').fill('TA')
  await page.getByLabel('Name').fill('Jana Roth')
  await page.getByLabel('E-Mail-Adresse').fill('jana@agentur.example')
  await page.getByLabel('Kennwort').fill(password)
  await page.getByRole('button', { name: 'Einrichten' }).click()
  await page.getByRole('button', { name: 'Einladen' }).click()
  await page.getByLabel('E-Mail-Adresse').fill('bernd@agentur.example')
  await page.getByLabel('Funktion').fill('Rechenzentrum')
  await page.getByRole('button', { name: 'Einladung schicken' }).click()
  await expect(page.getByRole('alert')).toContainText('verschickt keine E-Mails')
  await page.getByRole('button', { name: 'Schließen' }).click()
  await expect(page.getByText('bernd@agentur.example')).toBeVisible()
  expect(readdirSync(empty.dataFolder)).not.toContain('setup-link')

  const bernd = await (await browser.newContext({ baseURL: empty.url, locale: 'de-DE' })).newPage()
  await bernd.goto(linkInOutbox(empty))
  await expect(bernd.getByText('Betrieb: Rechenzentrum')).toBeVisible()
  await expectNoViolations(bernd)
  await bernd.getByLabel('Name').fill('Bernd Vogt')
  await bernd.getByLabel('Kennwort').fill(password)
  await bernd.getByRole('button', { name: 'Konto anlegen und annehmen' }).click()
  await expect(bernd.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()

  await bernd.goto('/account')
  await bernd.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click()
  await bernd.getByLabel('Ihr jetziges Kennwort').fill(password)
  await bernd.keyboard.press('Enter')
  await expect(bernd.getByRole('img', { name: /QR-Code/ })).toBeVisible()
  const key = (await bernd.locator('.hash').innerText()).replace(/\s/g, '')
  await bernd.getByLabel('Code, den die App jetzt zeigt').fill(codeFor(`otpauth://totp/x?secret=${key}`, Date.now()))
  await bernd.keyboard.press('Enter')
  const spare = await bernd.locator('.codes li').first().innerText()
  await bernd.getByRole('button', { name: 'Codes sind aufbewahrt' }).click()
  await expect(bernd.getByText('Eingerichtet.')).toBeVisible()
  await expectNoViolations(bernd)

  await bernd.getByRole('button', { name: /^Konto:/ }).click()
  await bernd.getByRole('menuitem', { name: 'Abmelden' }).click()
  await expect(bernd.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
  await bernd.getByLabel('E-Mail-Adresse').fill('bernd@agentur.example')
  await bernd.getByLabel('Kennwort').fill(password)
  await bernd.getByRole('button', { name: 'Anmelden' }).click()
  await bernd.getByLabel('Code aus Ihrer App').fill('000000')
  await bernd.keyboard.press('Enter')
  await expect(bernd.getByText('Der Code stimmt nicht')).toBeVisible()
  await bernd.getByLabel('Code aus Ihrer App').fill(spare)
  await bernd.keyboard.press('Enter')
  await expect(bernd.getByRole('heading', { name: 'Mein Konto' })).toBeVisible()
  await bernd.context().close()
})
