import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import { type Account, accounts, type Caller, newDocument, signInByApi } from './api.ts'
import { demoPassword, removeFolder, type ServerProcess, startServer } from './server-process.ts'

export { expect } from '@playwright/test'
export type { Account } from './api.ts'

interface Shared {
  server: ServerProcess
  caller: (account: Account) => Promise<Caller>
  /** For windows: a session apart from the callers', because who signs out in a window ends it. */
  session: (account: Account) => Promise<Caller>
}

interface Verbs {
  /** A browser window in which this person is signed in, at nothing yet. */
  windowOf: (account: Account) => Promise<Page>
  /** The same, at the list of their workshops. */
  signIn: (account: Account) => Promise<Page>
  /** A fresh document and a window in which it is open, for each of the people. */
  openTogether: (title: string, people: readonly Account[], template?: string) => Promise<{ id: string; pages: Page[] }>
}

interface Options {
  /** Console errors that are what the test is about; any other fails it. */
  expectedErrors: RegExp
}

export function failOnStrayErrors(page: Page, found: string[], expectedErrors: RegExp): void {
  page.on('pageerror', (error) => found.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !expectedErrors.test(text)) found.push(text)
  })
}

interface Line {
  isHeld: boolean
  release: () => void
}
type Held = Window & { line: Line }

/** Runs in the page: what its sockets send can be held back, as on a slow line. */
function makeLine(): void {
  const send = WebSocket.prototype.send
  const frames: (readonly [socket: WebSocket, frame: Parameters<WebSocket['send']>[0]])[] = []
  const line: Line = {
    isHeld: false,
    // Past what the page has laid over its sockets, which has seen the frames leave once already.
    release() {
      line.isHeld = false
      for (const [socket, frame] of frames.splice(0)) send.call(socket, frame)
    },
  }
  ;(window as unknown as Held).line = line
  WebSocket.prototype.send = function (frame) {
    if (line.isHeld) frames.push([this, frame])
    else send.call(this, frame)
  }
}

/** From now on nothing that the page sends to its room arrives, until `releaseLine`. */
export const holdLine = (page: Page): Promise<void> =>
  page.evaluate(() => {
    ;(window as unknown as Held).line.isHeld = true
  })

export const releaseLine = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as Held).line.release())

export const test = base.extend<Verbs & Options, Shared>({
  expectedErrors: [/the server responded with a status of 4\d\d/, { option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture depends on none
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
      removeFolder(server.dataFolder)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  caller: [
    async ({ server }, use) => {
      const known = new Map<Account, Promise<Caller>>()
      await use((account) => {
        const caller = known.get(account) ?? signInByApi(server.url, account)
        known.set(account, caller)
        return caller
      })
    },
    { scope: 'worker' },
  ],
  session: [
    async ({ server }, use) => {
      const known = new Map<Account, Caller>()
      await use(async (account) => {
        const last = known.get(account)
        if (last && (await last.ask('GET', '/api/me')).status === 200) return last
        const session = await signInByApi(server.url, account)
        known.set(account, session)
        return session
      })
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  windowOf: async ({ browser, server, session, expectedErrors }, use) => {
    const contexts: BrowserContext[] = []
    const errors: string[] = []
    await use(async (account) => {
      const context = await browser.newContext({
        baseURL: server.url,
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      contexts.push(context)
      await context.addInitScript(makeLine)
      await context.addCookies(cookiesOf(await session(account)))
      const page = await context.newPage()
      failOnStrayErrors(page, errors, expectedErrors)
      return page
    })
    for (const context of contexts) await context.close()
    expect(errors).toEqual([])
  },
  signIn: ({ windowOf }, use) =>
    use(async (account) => {
      const page = await windowOf(account)
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()
      return page
    }),
  openTogether: async ({ windowOf, caller }, use) => {
    await use(async (title, people, template) => {
      const { id } = await newDocument(await caller('soest'), title, template)
      const pages: Page[] = []
      for (const person of people) {
        const page = await windowOf(person)
        await openDocument(page, id)
        pages.push(page)
      }
      return { id, pages }
    })
  },
})

/** A session as the browser keeps it, of somebody who signed in without one. */
export const cookiesOf = ({ origin, cookie }: Caller) =>
  cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    return { name, value, url: origin, httpOnly: true, sameSite: 'Lax' as const }
  })

/** Fills in the door and goes through it. */
export async function signInAs(page: Page, account: Account): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(accounts[account])
  await page.getByLabel('Kennwort').fill(demoPassword)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()
}

/** Opens a document, and begins to write in it where this person may. */
export async function openDocument(page: Page, id: string): Promise<void> {
  await openToRead(page, id)
  if (await writeButton(page).isVisible()) await beginToWrite(page)
}

/** Opens a document as everybody does at first: to read it. */
export async function openToRead(page: Page, id: string): Promise<void> {
  await page.goto(`/documents/${id}`)
  await expect(savedState(page)).toHaveText('gespeichert')
}

export const writeButton = (page: Page): Locator => page.getByRole('button', { name: 'Schreiben', exact: true })

export async function beginToWrite(page: Page): Promise<void> {
  await writeButton(page).click()
  await expect(page.locator('.clause-text[role="textbox"]').first()).toBeVisible()
}

export const savedState = (page: Page): Locator => page.locator('.saved')

/** The text of the n-th clause, counted from 1. */
export const clauseText = (page: Page, n = 1): Locator => page.locator('.clause .clause-text').nth(n - 1)

/** Puts the caret at the end of a clause and types. */
export async function typeInto(page: Page, text: string, n = 1): Promise<void> {
  await clauseText(page, n).click()
  // An editor is made when its clause is near; keys are for whoever has the focus.
  await expect(clauseText(page, n)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text, { delay: 12 })
}
