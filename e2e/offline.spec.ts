import { mkdtempSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { liveText, newDocument } from './api.ts'
import { browserArguments, findBrowser } from './browser.ts'
import { type InterruptibleServer, startInterruptibleServer } from './interruptible-server.ts'
import { test as base, clauseText, expect, openDocument, savedState, signInAs, typeInto } from './people.ts'
import { removeFolder } from './server-process.ts'

const test = base.extend<
  { interrupt: Pick<InterruptibleServer, 'goAway' | 'comeBack'> },
  { server: InterruptibleServer }
>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture depends on none
    async ({}, use) => {
      const server = await startInterruptibleServer()
      await use(server)
      await server.end()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  interrupt: async ({ server }, use) => {
    await use(server)
    await server.comeBack()
  },
})
test.describe.configure({ mode: 'serial' })
test.use({
  expectedErrors:
    /status of 4\d\d|net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)|WebSocket connection to .* failed/,
})

/** Waits until the browser has the application, so that a page opens without the server. */
const keepsApplication = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready)

const waiting = /^offline – \d+ Änderungen warten$/
const countOf = async (page: Page) => Number(/\d+/.exec((await savedState(page).textContent()) ?? '')?.[0])
const times = (text: string, word: string) => text.split(word).length - 1

test('what is written in a minute without a connection, with a reload in between, arrives once', async ({
  openTogether,
  caller,
  interrupt,
}) => {
  test.setTimeout(240_000)
  const {
    id,
    pages: [lennetal, hellwegland],
  } = await openTogether('Im Zug', ['lennetal', 'hellwegland'])
  const page = lennetal!
  await keepsApplication(page)
  await typeInto(page, 'Die Kreise beginnen ')
  await expect(clauseText(hellwegland!)).toContainText('beginnen')

  // In the middle of a sentence, and for a minute.
  await interrupt.goAway()
  const cutAt = Date.now()
  await page.keyboard.type('unterwegs ', { delay: 12 })
  await typeInto(hellwegland!, 'Hellwegland wartet. ')
  await expect(savedState(page)).toHaveText(waiting)
  await expect(page.locator('.notice', { hasText: 'Sie sind offline.' })).toContainText('liegt in diesem Browser')
  const before = await countOf(page)
  expect(before).toBeGreaterThanOrEqual('unterwegs '.length)

  await page.reload()
  await expect(clauseText(page)).toHaveText(/Die Kreise beginnen unterwegs/)
  await expect(savedState(page)).toHaveText(waiting)
  expect(await countOf(page)).toBe(before)
  await typeInto(page, 'nach dem Neuladen ')
  await page.reload()
  await typeInto(page, 'und noch einmal.')
  await expect(savedState(page)).toHaveText(waiting)
  await page.waitForTimeout(Math.max(0, 60_000 - (Date.now() - cutAt)))

  await interrupt.comeBack()
  for (const one of [page, hellwegland!]) await expect(savedState(one)).toHaveText('gespeichert', { timeout: 30_000 })
  const soest = await caller('soest')
  const { body } = await soest.ask('POST', `/api/documents/${id}/versions`, { label: 'Nach der Fahrt' })
  const version = await soest.ask('GET', `/api/versions/${(body as { id: string }).id}`)
  const kept = (version.body as { clauses: { text: string }[] }).clauses[0]!.text
  for (const phrase of [
    'Die Kreise beginnen ',
    'unterwegs ',
    'nach dem Neuladen ',
    'und noch einmal.',
    'Hellwegland wartet. ',
  ]) {
    for (const one of [page, hellwegland!]) expect(times(await clauseText(one).innerText(), phrase.trim())).toBe(1)
    expect(times(kept, phrase.trim())).toBe(1)
  }
  expect(await clauseText(page).innerText()).toBe(await clauseText(hellwegland!).innerText())
})

test('a browser that is killed has every word when it is started again', async ({ server, caller, interrupt }) => {
  const { id } = await newDocument(await caller('soest'), 'Abgestürzt')
  const folder = mkdtempSync(path.join(tmpdir(), 'einklang-browser-'))
  const start = () =>
    chromium.launchPersistentContext(folder, {
      ...{ executablePath: findBrowser()!, args: browserArguments, baseURL: server.url },
      ...{ locale: 'de-DE', timezoneId: 'Europe/Berlin', viewport: { width: 1440, height: 900 } },
    })
  const first = await start()
  const page = first.pages()[0]!
  await page.goto('/')
  await signInAs(page, 'lennetal')
  await openDocument(page, id)
  await keepsApplication(page)
  await interrupt.goAway()
  await typeInto(page, 'Kein Wort geht verloren.')
  await expect(savedState(page)).toHaveText(waiting)
  const before = await countOf(page)
  // The lock of the profile names the process.
  process.kill(Number(readlinkSync(path.join(folder, 'SingletonLock')).split('-').at(-1)), 'SIGKILL')
  await new Promise((resolve) => first.once('close', resolve))

  const second = await start()
  const again = second.pages()[0]!
  await again.goto(`/documents/${id}`)
  await expect(clauseText(again)).toHaveText('Kein Wort geht verloren.')
  await expect(savedState(again)).toHaveText(waiting)
  expect(await countOf(again)).toBe(before)
  await interrupt.comeBack()
  await expect(savedState(again)).toHaveText('gespeichert', { timeout: 30_000 })
  expect((await liveText(await caller('soest'), id)).trim()).toBe('Kein Wort geht verloren.')
  await second.close()
  removeFolder(folder)
})

test('words for a clause that was locked meanwhile come back as a draft after a reload, and the text is the room’s', async ({
  openTogether,
  caller,
  interrupt,
}) => {
  const {
    id,
    pages: [page],
  } = await openTogether('Gesperrt unterwegs', ['lennetal'])
  await keepsApplication(page!)
  await typeInto(page!, 'Vorher. ')
  await expect(savedState(page!)).toHaveText('gespeichert')
  await interrupt.goAway()
  await typeInto(page!, 'Zu spät, aber nicht verloren.')
  await expect(savedState(page!)).toHaveText(waiting)
  await page!.goto('about:blank')

  await interrupt.comeBack()
  const facilitator = await caller('facilitator')
  const { body } = await facilitator.ask('GET', `/api/documents/${id}`)
  const clause = (body as { clauses: { id: string }[] }).clauses[0]!.id
  await facilitator.ask('PUT', `/api/documents/${id}/clauses/${clause}/lock`, { locked: true })

  await page!.goto(`/documents/${id}`)
  const draft = page!.locator('.notice', { hasText: 'konnte nicht übernommen werden' })
  await expect(draft.locator('blockquote')).toHaveText('Vorher. Zu spät, aber nicht verloren.')
  await expect(clauseText(page!)).toHaveText('Vorher.')
  // The draft outlives the page as well, until it is discarded; nothing waits any more.
  await page!.reload()
  await expect(draft.locator('blockquote')).toHaveText('Vorher. Zu spät, aber nicht verloren.')
  await expect(savedState(page!)).toHaveText('gespeichert')
  await draft.getByRole('button', { name: 'Verwerfen' }).click()
  await expect(draft).toHaveCount(0)
  await page!.reload()
  await expect(clauseText(page!)).toHaveText('Vorher.')
  await expect(savedState(page!)).toHaveText('gespeichert')
  await expect(draft).toHaveCount(0)
  expect((await liveText(facilitator, id)).trim()).toBe('Vorher.')
})
