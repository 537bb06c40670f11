/** `npm run screenshots`: the pictures in docs/screenshots/, taken of the demo. Needs `npm run build` before. */
import { mkdirSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { type Account, accounts, documentsOf, type LiveDocument, signInByApi } from './api.ts'
import { browserArguments, browserOrAdvice } from './browser.ts'
import { demoPassword, removeFolder, startServer } from './server-process.ts'

const folder = 'docs/screenshots'
const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'de-DE', colorScheme: 'light' }
const dark: BrowserContextOptions = { ...desktop, colorScheme: 'dark' }
const phone: BrowserContextOptions = { ...desktop, viewport: { width: 390, height: 844 }, hasTouch: true }
/** A window of 1280 by 1024, with everything twice or four times as large. */
const zoomed = (times: 2 | 4): BrowserContextOptions => ({
  ...desktop,
  viewport: { width: 1280 / times, height: 1024 / times },
  deviceScaleFactor: times,
})
const forced: BrowserContextOptions = { ...desktop, forcedColors: 'active' }

mkdirSync(folder, { recursive: true })
const server = await startServer()
// Fields for dates speak the language of the browser, not that of the page.
const browser = await chromium.launch({
  executablePath: browserOrAdvice(),
  args: [...browserArguments, '--lang=de-DE'],
  env: { ...process.env, LANGUAGE: 'de' },
})

async function signIn(browser: Browser, account: Account, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.url, ...options })).newPage()
  await page.goto('/')
  await page.getByLabel('E-Mail-Adresse').fill(accounts[account])
  await page.getByLabel('Kennwort').fill(demoPassword)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('heading', { name: 'Ihre Werkstätten' }).waitFor()
  return page
}

async function open(page: Page, id: string): Promise<Page> {
  await page.goto(`/documents/${id}`)
  await page.locator('.saved', { hasText: 'gespeichert' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

async function writeAtEnd(page: Page, clause: string, text: string): Promise<void> {
  const section = page.locator('.clause', { has: page.getByRole('heading', { name: clause, exact: true }) })
  await section.locator('.clause-text').click()
  await page.keyboard.press('Enter')
  await section.getByRole('textbox').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

/** What the page of a document looks like when it is read, enlarged, recoloured by the system, and printed. */
async function takeReading(agreement: string): Promise<void> {
  const manners = { '': desktop, '-dark': dark, '-390': phone, '-200': zoomed(2), '-400': zoomed(4), '-forced': forced }
  for (const [name, options] of Object.entries(manners)) {
    const page = await open(await signIn(browser, 'lennetal', options), agreement)
    await take(page, `reading${name}`)
    await page.context().close()
  }
  const page = await open(await signIn(browser, 'lennetal', desktop), agreement)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await take(page, 'print')
  await page.context().close()
}

/** What opens while one writes. */
async function takeTools(agreement: string): Promise<void> {
  const page = await open(await signIn(browser, 'lennetal', desktop), agreement)
  const { keyboard } = page
  const shown = async (name: string) => {
    await page.waitForTimeout(300)
    await take(page, name)
    await keyboard.press('Escape')
  }
  await page.getByRole('button', { name: /^Jetzt hier/ }).click()
  await shown('who-is-here')
  await writeAtEnd(page, 'Ziele', '')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('/')
  await shown('insert-menu')
  await keyboard.press('Backspace')
  await keyboard.press('Control+h')
  await page.getByRole('textbox', { name: 'Suchen' }).fill('Kreise')
  await shown('finding')
  await page.getByRole('button', { name: 'Verweis' }).click()
  await page.getByRole('combobox').fill('Ziele')
  await shown('link')
  await keyboard.press('Control+/')
  await shown('keys')
  const small = await open(await signIn(browser, 'lennetal', phone), agreement)
  await writeAtEnd(small, 'Präambel', '')
  await take(small, 'writing-390')
  await small.context().close()
  await page.context().close()
}

/** What changed between the first version and the draft, and the list of all versions. */
async function takeComparison(agreement: string): Promise<void> {
  const manners = { '': desktop, '-dark': dark, '-390': phone }
  for (const [name, options] of Object.entries(manners)) {
    const page = await signIn(browser, 'lennetal', options)
    await page.goto(`/documents/${agreement}/versions`)
    await page.getByRole('heading', { name: 'Fassungen' }).waitFor()
    if (options !== dark) await take(page, `versions${name}`)
    await page.getByRole('link', { name: 'Mit dem Entwurf vergleichen' }).last().click()
    await page.locator('.change').first().waitFor()
    await page.keyboard.press('F8')
    await take(page, `comparison${name}`)
    await page.getByRole('button', { name: 'Synopse', exact: true }).click()
    await page.locator('.synopsis').waitFor()
    if (options !== dark) await take(page, `synopsis${name}`)
    await page.context().close()
  }
}

/** What is new to somebody who comes back, the history of one clause, and a version that a guest is shown. */
async function takeHistory(agreement: string): Promise<void> {
  const reviewer = await open(await signIn(browser, 'reviewer', desktop), agreement)
  await reviewer.getByRole('region', { name: 'Neu für Sie' }).waitFor()
  await take(reviewer, 'new-to-you')
  const asker = await signInByApi(server.url, 'lennetal')
  const { clauses } = (await asker.ask('GET', `/api/documents/${agreement}`)).body as LiveDocument
  const goals = clauses.find(({ title }) => title === 'Ziele')!.id
  for (const [name, options] of Object.entries({ '': desktop, '-390': phone })) {
    const page = await signIn(browser, 'lennetal', options)
    await visit(page, `/documents/${agreement}/clauses/${goals}`)
    await take(page, `clause-history${name}`)
    await page.context().close()
  }
  const [version] = (await asker.ask('GET', `/api/documents/${agreement}/versions`)).body as { id: string }[]
  const page = await signIn(browser, 'soest', desktop)
  await visit(page, `/documents/${agreement}/versions/${version!.id}`)
  await page.getByRole('button', { name: 'Gastlink' }).click()
  await page.getByRole('button', { name: 'Link erstellen' }).click()
  await page.getByRole('button', { name: /^Link zurückziehen/ }).waitFor()
  await take(page, 'guest-link')
  const guest = await browser.newPage({ baseURL: server.url, ...desktop })
  await visit(guest, await page.getByLabel('Gastlink', { exact: true }).inputValue())
  await take(guest, 'guest')
  for (const each of [reviewer, page, guest]) await each.context().close()
}

/** Where people, roles and workshops are arranged, and one's own account. */
async function takeManaging(): Promise<void> {
  const [workshop] = (await (await signInByApi(server.url, 'facilitator')).ask('GET', '/api/workshops')).body as {
    id: string
  }[]
  const pages: readonly (readonly [name: string, account: Account, path: string, options: BrowserContextOptions])[] = [
    ['account-390', 'lennetal', '/account', phone],
    ['managing', 'facilitator', `/workshops/${workshop!.id}/manage`, desktop],
    ['people-390', 'lennetal', `/workshops/${workshop!.id}/people`, phone],
    ['rights', 'lennetal', `/workshops/${workshop!.id}/rights`, desktop],
    ['operation', 'operator', '/operation', desktop],
    ['operation-dark', 'operator', '/operation', dark],
    ['audit', 'operator', '/audit', desktop],
  ]
  for (const [name, account, path, options] of pages) {
    const page = await signIn(browser, account, options)
    await visit(page, path)
    await take(page, name)
    await page.context().close()
  }
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor()
}

const take = (page: Page, name: string) => page.screenshot({ path: `${folder}/${name}.png` })

try {
  const documents = await documentsOf(await signInByApi(server.url, 'lennetal'))
  const agreement = documents.find(({ title }) => title === 'Zielvereinbarung „Ganztag in Südwestfalen“')!.id
  const signInPage = await browser.newPage({ baseURL: server.url, ...desktop })
  await signInPage.goto('/')
  await signInPage.getByLabel('Kennwort').waitFor()
  await signInPage.evaluate(() => document.fonts.ready)
  await take(signInPage, 'sign-in')

  // Before anybody writes.
  await takeReading(agreement)
  await takeComparison(agreement)
  await takeHistory(agreement)
  await takeManaging()
  for (const [name, options] of Object.entries({ '': desktop, '-dark': dark, '-390': phone })) {
    const page = await signIn(browser, 'lennetal', options)
    if (options !== dark) await take(page, `workshops${name}`)
    await page.getByRole('link', { name: 'Ganztag in Südwestfalen' }).first().click()
    await page.getByRole('heading', { name: 'Dokumente' }).waitFor()
    await take(page, `workshop${name}`)
    await open(page, agreement)
    const hellwegland = await open(await signIn(browser, 'hellwegland', desktop), agreement)
    const eggeberg = await open(await signIn(browser, 'eggeberg', desktop), agreement)
    await writeAtEnd(page, 'Ziele', ' ')
    await writeAtEnd(hellwegland, 'Ziele', ' Sie berichten einander davon')
    await writeAtEnd(eggeberg, 'Gegenstand', ' Näheres regelt der Maßnahmenplan')
    await page.locator('.remote-caret').first().waitFor()
    await take(page, `document${name}`)
    // The next picture begins where this one did.
    for (const writer of [page, hellwegland, eggeberg])
      for (let times = 0; times < 40; times++) await writer.keyboard.press('Control+z')
    await hellwegland.context().close()
    await eggeberg.context().close()
    await page.context().close()
  }
  await takeTools(agreement)
  const facilitator = await open(await signIn(browser, 'facilitator', desktop), agreement)
  await take(facilitator, 'facilitator')
} finally {
  await browser.close()
  await server.stop()
  removeFolder(server.dataFolder)
}
