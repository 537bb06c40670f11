import { mkdtempSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { liveText, newDocument } from './api.ts'
import { browserArguments, findBrowser } from './browser.ts'
import { type InterruptibleServer, startInterruptibleServer } from './interruptible-server.ts'
import {
  test as base,
  beginToWrite,
  clauseText,
  expect,
  openDocument,
  savedState,
  signInAs,
  typeInto,
} from './people.ts'
import { demoPassword, removeFolder } from './server-process.ts'

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
    /status of (4\d\d|503)|net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)|WebSocket connection to .* failed|An unknown error occurred when fetching the script/,
})

/** Waits until the browser has the application, so that a page opens without the server. */
const keepsApplication = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready)

const waiting = /^offline – \d+ Änderungen warten$/
const countOf = async (page: Page) => Number(/\d+/.exec((await savedState(page).textContent()) ?? '')?.[0])
const times = (text: string, word: string) => text.split(word).length - 1

/** All that the browser keeps in databases, caches and local storage, as one text. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const readable = (_: string, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
    const found: unknown[] = [Object.entries(localStorage)]
    for (const { name } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name!))
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store)
        found.push(name, store, await settle(objects.getAllKeys()), await settle(objects.getAll()))
      }
      database.close()
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) found.push(request.url)
    return JSON.stringify(found, readable)
  })

/** A letter is kept some milliseconds after it is seen: waits until the browser has all that the page says is waiting. */
const keepsAllThatWaits = async (page: Page): Promise<void> => {
  await expect(savedState(page)).toHaveText(waiting)
  const isKept = async () => (await everythingKept(page)).includes(`"changes":${await countOf(page)}`)
  await expect.poll(isKept).toBe(true)
}

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
  await keepsAllThatWaits(page)
  await expect(page.locator('.notice', { hasText: 'Sie sind offline.' })).toContainText('liegt in diesem Browser')
  const before = await countOf(page)
  expect(before).toBeGreaterThanOrEqual('unterwegs '.length)

  await page.reload()
  await expect(clauseText(page)).toHaveText(/Die Kreise beginnen unterwegs/)
  await expect(savedState(page)).toHaveText(waiting)
  expect(await countOf(page)).toBe(before)
  await beginToWrite(page)
  await typeInto(page, 'nach dem Neuladen ')
  await expect.poll(() => countOf(page)).toBeGreaterThan(before)
  await keepsAllThatWaits(page)
  await page.reload()
  await beginToWrite(page)
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
    for (const one of [page, hellwegland!]) expect(times((await clauseText(one).textContent())!, phrase.trim())).toBe(1)
    expect(times(kept, phrase.trim())).toBe(1)
  }
  expect(await clauseText(page).textContent()).toBe(await clauseText(hellwegland!).textContent())
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
  await keepsAllThatWaits(page)
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
  // Chromium writes cookies down twice a minute, so this one may have forgotten the session; never the words.
  const door = again.getByRole('dialog', { name: 'Wieder anmelden' })
  await expect(door.or(savedState(again).getByText('gespeichert', { exact: true })).first()).toBeVisible({
    timeout: 30_000,
  })
  if (await door.isVisible()) {
    await expect(clauseText(again)).toHaveText('Kein Wort geht verloren.')
    await door.getByLabel('Kennwort').fill(demoPassword)
    await door.getByRole('button', { name: 'Anmelden' }).click()
  }
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
  await keepsAllThatWaits(page!)
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

test('signing out asks about words that wait, and then leaves nothing that names the document', async ({
  openTogether,
  signIn,
  interrupt,
}) => {
  const {
    id,
    pages: [page],
  } = await openTogether('Sehr vertraulich', ['lennetal'])
  await keepsApplication(page!)
  expect(await everythingKept(page!)).toContain('Sehr vertraulich')
  await interrupt.goAway()
  await typeInto(page!, 'Geheime Worte.')
  await keepsAllThatWaits(page!)
  expect(await everythingKept(page!)).toContain('"changes":14')

  // Elsewhere in the application without a connection: plain words, and the way back.
  await page!.goto('/')
  await expect(page!.getByRole('heading', { name: 'Sie sind offline.' })).toBeVisible()
  await expect(page!.getByRole('listitem').filter({ hasText: 'Sehr vertraulich' })).toContainText('noch warten')
  await page!.getByRole('button', { name: /^Konto/ }).click()
  await page!.getByRole('menuitem', { name: 'Abmelden' }).click()
  const question = page!.getByRole('dialog', { name: 'Hier warten noch Änderungen.' })
  await expect(question).toContainText('Sehr vertraulich')
  await question.getByRole('button', { name: 'Angemeldet bleiben' }).click()
  await interrupt.comeBack()
  await page!.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(page!.getByRole('heading', { name: 'Ihre Werkstätten' })).toBeVisible()
  await page!.getByRole('button', { name: /^Konto/ }).click()
  await page!.getByRole('menuitem', { name: 'Abmelden' }).click()
  await question.getByRole('button', { name: 'Abmelden und löschen' }).click()
  await expect(page!.getByLabel('Kennwort')).toBeVisible()
  const left = await everythingKept(page!)
  for (const trace of [id, 'vertraulich', 'Geheime', 'lennetal.example']) expect(left).not.toContain(trace)
  expect(left).toContain('/assets/')
  await signIn('soest')
})

test('another person at the same browser is shown nothing of what the one before had opened', async ({
  openTogether,
  interrupt,
}) => {
  const {
    id,
    pages: [page],
  } = await openTogether('Nur für Lennetal', ['lennetal'])
  await keepsApplication(page!)
  await interrupt.goAway()
  await typeInto(page!, 'Wartet auf Lennetal.')
  await expect(savedState(page!)).toHaveText(waiting)
  await page!.goto('about:blank')
  await interrupt.comeBack()
  // The session ends without signing out; somebody from outside of the workshop sits down.
  await page!.context().clearCookies()
  await page!.goto('/')
  await signInAs(page!, 'outsider')
  await page!.goto(`/documents/${id}`)
  await expect(page!.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible()
  await keepsApplication(page!)
  await interrupt.goAway()
  for (const address of ['/', `/documents/${id}`]) {
    await page!.goto(address)
    await expect(page!.getByRole('heading', { name: 'Sie sind offline.' })).toBeVisible()
    await expect(page!.getByText('Lennetal')).toHaveCount(0)
  }
  // The words themselves wait for the person who wrote them.
  await interrupt.comeBack()
  await page!.goto('/')
  await page!.getByRole('button', { name: /^Konto/ }).click()
  await page!.getByRole('menuitem', { name: 'Abmelden' }).click()
  await signInAs(page!, 'lennetal')
  await openDocument(page!, id)
  await expect(clauseText(page!)).toHaveText('Wartet auf Lennetal.')
})

test('two windows of one browser write without a connection, and neither disturbs the other', async ({
  openTogether,
  caller,
  interrupt,
}) => {
  const {
    id,
    pages: [one],
  } = await openTogether('Zwei Fenster', ['lennetal'], 'target-agreement')
  const other = await one!.context().newPage()
  await openDocument(other, id)
  await keepsApplication(one!)
  await interrupt.goAway()
  await typeInto(one!, ' Im ersten Fenster gesperrt.', 2)
  await typeInto(other, ' Im zweiten Fenster frei.', 3)
  await typeInto(one!, ' Im ersten Fenster auch.', 4)
  for (const page of [one!, other]) await keepsAllThatWaits(page)
  await other.reload()
  await expect(clauseText(other, 3)).toContainText('Im zweiten Fenster frei.')
  await one!.goto('about:blank')
  await other.goto('about:blank')

  await interrupt.comeBack()
  const facilitator = await caller('facilitator')
  const { body } = await facilitator.ask('GET', `/api/documents/${id}`)
  const clause = (body as { clauses: { id: string }[] }).clauses[1]!.id
  await openDocument(other, id)
  for (const phrase of ['Im ersten Fenster gesperrt.', 'Im zweiten Fenster frei.', 'Im ersten Fenster auch.'])
    await expect.poll(async () => times(await liveText(facilitator, id), phrase)).toBe(1)

  // Again, with a lock in between: one window is refused, the other is not.
  await openDocument(one!, id)
  await interrupt.goAway()
  await typeInto(one!, ' Zu spät.', 2)
  await typeInto(other, ' Rechtzeitig.', 3)
  await interrupt
    .comeBack()
    .then(() => facilitator.ask('PUT', `/api/documents/${id}/clauses/${clause}/lock`, { locked: true }))
  await expect(savedState(other)).toHaveText('gespeichert', { timeout: 30_000 })
  await expect.poll(async () => times(await liveText(facilitator, id), 'Rechtzeitig.')).toBe(1)
})

test('a browser that cannot keep anything says so, and the text is sent from the page', async ({
  openTogether,
  interrupt,
}) => {
  const {
    id,
    pages: [page],
  } = await openTogether('Ohne Gedächtnis', ['lennetal'])
  await page!.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Private', 'SecurityError')
    }
  })
  await openDocument(page!, id)
  await interrupt.goAway()
  await typeInto(page!, 'Nur auf dieser Seite.')
  await expect(page!.locator('.notice', { hasText: 'Sie sind offline.' })).toContainText('nicht aufbewahren')
  await page!.locator('.crumb a').click()
  await expect(page!.getByRole('dialog')).toContainText('verloren')
  await page!.getByRole('button', { name: 'Hier bleiben' }).click()
  await interrupt.comeBack()
  await expect(savedState(page!)).toHaveText('gespeichert', { timeout: 30_000 })
  await expect(clauseText(page!)).toHaveText('Nur auf dieser Seite.')
})

test('a browser that runs full in the middle says so, and keeps the words as soon as it can', async ({
  openTogether,
  interrupt,
}) => {
  const {
    pages: [page, other],
  } = await openTogether('Voll', ['lennetal', 'hellwegland'])
  const disk = (isFull: boolean) =>
    page!.evaluate((isFull) => {
      const { put } = IDBObjectStore.prototype
      const all = window as unknown as { put?: typeof put }
      all.put ??= put
      const real = all.put
      // As a browser does it: what was asked for in this transaction is not kept.
      IDBObjectStore.prototype.put = function (...row) {
        const asked = real.apply(this, row)
        if (isFull) this.transaction.abort()
        return asked
      }
    }, isFull)
  await keepsApplication(page!)
  await interrupt.goAway()
  await typeInto(page!, 'Aufbewahrt, ')
  const notice = page!.locator('.notice', { hasText: 'Sie sind offline.' })
  await expect(notice).toContainText('liegt in diesem Browser')
  await disk(true)
  await page!.keyboard.type('nicht mehr, ')
  await expect(notice).toContainText('nicht aufbewahren')
  await disk(false)
  await page!.keyboard.type('wieder.')
  await expect(notice).toContainText('liegt in diesem Browser')
  await page!.reload()
  await expect(clauseText(page!)).toHaveText('Aufbewahrt, nicht mehr, wieder.')
  await interrupt.comeBack()
  await expect(clauseText(other!)).toHaveText('Aufbewahrt, nicht mehr, wieder.', { timeout: 30_000 })
  await expect(savedState(page!)).toHaveText('gespeichert', { timeout: 30_000 })
})
