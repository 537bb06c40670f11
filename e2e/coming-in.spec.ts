import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { codeFor } from '../server/people/testing/totp.ts'
import { expectNoViolations } from './accessibility.ts'
import { beginToWrite, clauseText, failOnStrayErrors, openToRead, savedState, typeInto } from './people.ts'
import { removeFolder, type ServerProcess, startServer } from './server-process.ts'

const password = 'Acht Kreise, ein Text'
const counties = [
  { name: 'Kreis Ahrtal', shortName: 'AT', email: 'ada@ahrtal.example' },
  { name: 'Kreis Bergland', shortName: 'BL', email: 'bo@bergland.example' },
  { name: 'Kreis Cleverhorst', shortName: 'CH', email: 'cem@cleverhorst.example' },
  { name: 'Kreis Deichmark', shortName: 'DM', email: 'dora@deichmark.example' },
] as const

interface Fixtures {
  /** A workspace in which nobody has been yet. */
  empty: ServerProcess
  /** A window of somebody who has never been there. */
  newcomer: () => Promise<Page>
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the fixture depends on none
  empty: async ({}, use) => {
    const server = await startServer({ words: [] })
    await use(server)
    await server.stop()
    removeFolder(server.dataFolder)
  },
  newcomer: async ({ browser, empty }, use) => {
    const windows: Page[] = []
    const errors: string[] = []
    await use(async () => {
      const page = await (await browser.newContext({ baseURL: empty.url })).newPage()
      failOnStrayErrors(page, errors, /the server responded with a status of (4\d\d|503)/)
      windows.push(page)
      return page
    })
    for (const page of windows) await page.context().close()
    expect(errors).toEqual([])
  },
})

/** The link in the mail to somebody that lies in the outbox. */
function linkTo(address: string, { dataFolder }: ServerProcess): string {
  const folder = path.join(dataFolder, 'outbox')
  const mails = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
  const mail = mails.find((each) => each.split(/\r?\n\r?\n/, 1)[0]!.includes(address))!
  return /http:\/\/localhost:\d+\/invitation#[\w-]{43}/.exec(mail.replaceAll(/=\r?\n/g, ''))![0]
}

async function setUp(page: Page, { url, dataFolder }: ServerProcess): Promise<void> {
  const linkFile = path.join(dataFolder, 'setup-link')
  expect(statSync(linkFile).mode & 0o777).toBe(0o600)
  await page.goto(url)
  await expect(page.getByText('Dieser Arbeitsraum wird gerade eingerichtet.')).toBeVisible()
  await page.goto(readFileSync(linkFile, 'utf8').trim())
  await expectNoViolations(page)
  await page.getByLabel('Stelle, die den Arbeitsraum betreibt').fill('Transferagentur')
  await page.getByLabel('Kürzel').fill('TA')
  await page.getByLabel('Name').fill('Jana Roth')
  await page.getByLabel('E-Mail-Adresse').fill('jana@agentur.example')
  await page.getByLabel('Kennwort').fill(password)
  await page.getByRole('button', { name: 'Einrichten' }).click()
  await expect(page.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()
  expect(readdirSync(dataFolder)).not.toContain('setup-link')
}

async function addCounty(page: Page, { name, shortName }: (typeof counties)[number]): Promise<void> {
  await page.getByRole('button', { name: 'Organisation anlegen' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Kürzel').fill(shortName)
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click()
  await expect(page.getByRole('link', { name: `Personen: ${name}` })).toBeVisible()
}

/** What was done once by hand is done again as the page does it. */
async function ask(page: Page, path: string, body?: object): Promise<unknown> {
  const { origin } = new URL(page.url())
  const answer = await page.request.fetch(`/api${path}`, {
    ...{ method: body ? 'POST' : 'GET', headers: { origin } },
    ...(body && { data: body }),
  })
  expect([path, answer.ok()]).toEqual([path, true])
  return answer.json()
}

/** Opens a workshop of all counties, and stays at its people. */
async function openWorkshop(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Werkstatt eröffnen' }).click()
  await page.getByLabel('Titel').fill('Ganztag')
  for (const name of ['Transferagentur', ...counties.map((county) => county.name)])
    await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Eröffnen', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Werkstatt verwalten' })).toBeVisible()
  await page.goto(page.url().replace(/manage$/, 'people'))
}

async function invite(page: Page, role: string, email: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Einladen' }).click()
  await page.getByLabel('Rolle', { exact: true }).selectOption({ label: role })
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Funktion').fill(title)
  await page.getByRole('button', { name: 'Einladung schicken' }).click()
  await expect(page.getByRole('alert')).toContainText('verschickt keine E-Mails')
  await page.getByRole('button', { name: 'Schließen' }).click()
  await expect(page.getByText(email)).toBeVisible()
}

/** Follows the link of an invitation, and is inside. */
async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Kennwort').fill(password)
  await page.getByRole('button', { name: 'Konto anlegen und annehmen' }).click()
  await expect(page.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()
}

/** Answers with a spare code. */
async function setUpSecondFactor(page: Page): Promise<string> {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click()
  await page.getByLabel('Ihr jetziges Kennwort').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: /QR-Code/ })).toBeVisible()
  const key = (await page.locator('.hash').innerText()).replace(/\s/g, '')
  await page.getByLabel('Code, den die App jetzt zeigt').fill(codeFor(`otpauth://totp/x?secret=${key}`, Date.now()))
  await page.keyboard.press('Enter')
  const spare = await page.locator('.codes li').first().innerText()
  await page.getByRole('button', { name: 'Codes sind aufbewahrt' }).click()
  await expect(page.getByText('Eingerichtet.')).toBeVisible()
  await expectNoViolations(page)
  return spare
}

async function signInAgain(page: Page, email: string, spareCode: string): Promise<void> {
  await page.getByRole('button', { name: /^Konto:/ }).click()
  await page.getByRole('menuitem', { name: 'Abmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Kennwort').fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByLabel('Code aus Ihrer App').fill('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Der Code stimmt nicht')).toBeVisible()
  await page.getByLabel('Code aus Ihrer App').fill(spareCode)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Mein Konto' })).toBeVisible()
}

test('from an empty workspace to four counties in one text: set up, invited by mail, one with a second factor', async ({
  newcomer,
  empty,
}) => {
  test.slow()
  const operator = await newcomer()
  await setUp(operator, empty)
  await operator.goto('/operation')
  const [first, ...others] = counties
  await addCounty(operator, first)
  for (const { name, shortName } of others) await ask(operator, '/organisations', { kind: 'county', name, shortName })
  await operator.reload()
  await openWorkshop(operator)
  await invite(operator, 'Moderation: Transferagentur', 'finn@agentur.example', 'Moderation')

  const facilitator = await newcomer()
  await facilitator.goto(linkTo('finn@agentur.example', empty))
  await expect(facilitator.getByText('Moderation: Moderation')).toBeVisible()
  await expectNoViolations(facilitator)
  await accept(facilitator, facilitator.url(), 'Finn Moll')
  await facilitator.getByRole('link', { name: 'Ganztag' }).click()
  await facilitator.waitForURL('**/workshops/*')
  const workshop = facilitator.url()
  await facilitator.getByRole('link', { name: 'Werkstatt verwalten' }).click()
  await facilitator.getByRole('button', { name: 'Werkstatt beginnen' }).click()
  await expect(facilitator.getByText('Die Werkstatt läuft.')).toBeVisible()
  await facilitator.goto(`${workshop}/people`)
  await invite(facilitator, `Koordination: ${first.name}`, first.email, 'Bildungsbüro')
  const known = (await ask(facilitator, '/organisations')) as { id: string; name: string }[]
  for (const { name, email } of others) {
    const organisation = known.find((each) => each.name === name)!.id
    await ask(facilitator, '/invitations', { role: 'coordinator', organisation, function: 'Bildungsbüro', email })
  }
  await facilitator.goto(workshop)
  await facilitator.getByRole('button', { name: 'Neues Dokument' }).click()
  await facilitator.getByLabel('Titel').fill('Zielvereinbarung')
  await facilitator.getByLabel('Beginnen mit').selectOption({ label: 'Leer, mit einer Klausel' })
  await facilitator.getByRole('button', { name: 'Dokument anlegen' }).click()
  await facilitator.waitForURL('**/documents/*')
  const document = new URL(facilitator.url()).pathname.split('/')[2]!
  await expect(savedState(facilitator)).toHaveText('gespeichert')

  for (const [n, { name, email }] of counties.entries()) {
    const page = await newcomer()
    await accept(page, linkTo(email, empty), `Koordination ${name}`)
    if (n === 0) await signInAgain(page, email, await setUpSecondFactor(page))
    await openToRead(page, document)
    await beginToWrite(page)
    await typeInto(page, `${name} ist dabei. `)
    await expect(clauseText(facilitator)).toContainText(`${name} ist dabei.`)
  }
  await operator.reload()
  await expect(operator.getByText('Keine Einladung ist offen.')).toBeVisible()
})
