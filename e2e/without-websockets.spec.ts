import type { Page, Route } from '@playwright/test'
import { liveText, newDocument } from './api.ts'
import { clauseText, expect, openDocument, savedState, test, typeInto } from './people.ts'

test.use({
  expectedErrors:
    /status of 4\d\d|net::ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)|WebSocket connection to .* failed|An unknown error occurred when fetching the script/,
})

const rooms = /\/rooms\/[\w-]+(\?|$)/
const batches = /\/stream\/[\w-]+\/\d+$/
const wayTaken = (page: Page) => page.locator('.way')

/** From the next page on something on the way ends every WebSocket as soon as it begins. */
const blockSockets = (page: Page): Promise<void> => page.routeWebSocket(rooms, (socket) => socket.close())

test('where WebSockets are blocked, two people write together all the same, and the page says which way it goes', async ({
  signIn,
  caller,
}) => {
  const { id } = await newDocument(await caller('soest'), 'Hinter dem Proxy')
  const blocked = await signIn('lennetal')
  await blockSockets(blocked)
  const free = await signIn('hellwegland')
  await openDocument(free, id)
  await openDocument(blocked, id)
  await expect(wayTaken(blocked)).toContainText('Verbindung über HTTPS')
  await expect(wayTaken(free)).toHaveCount(0)

  await typeInto(blocked, 'Über Anfragen. ')
  await expect(clauseText(free)).toContainText('Über Anfragen.')
  await typeInto(free, 'Über den Socket.')
  await expect(clauseText(blocked)).toContainText('Über Anfragen. Über den Socket.')
  for (const page of [blocked, free]) {
    await expect(savedState(page)).toHaveText('gespeichert')
    await expect(page.locator('.here')).toContainText(/LEN|HEL/)
  }
  expect(await liveText(await caller('soest'), id)).toBe('Über Anfragen. Über den Socket.')

  // Whoever closes the page is gone, and so is their caret.
  await blocked.close()
  await expect(free.locator('.here')).not.toContainText('LEN')
})

test('a socket that opens and stays silent is given up, and the tab remembers the way', async ({ signIn, caller }) => {
  const { id } = await newDocument(await caller('soest'), 'Stille Leitung')
  const page = await signIn('lennetal')
  let tried = 0
  await page.routeWebSocket(rooms, () => {
    tried++
  })
  await page.goto(`/documents/${id}`)
  await expect(savedState(page)).toHaveText('gespeichert', { timeout: 20_000 })
  await expect(wayTaken(page)).toBeVisible()
  expect(tried).toBe(1)
  await page.reload()
  await expect(savedState(page)).toHaveText('gespeichert')
  await expect(wayTaken(page)).toBeVisible()
  expect(tried).toBe(1)
})

test('over a stream, what is written without a connection arrives once', async ({ signIn, caller }) => {
  const { id } = await newDocument(await caller('soest'), 'Unterwegs')
  const page = await signIn('lennetal')
  await blockSockets(page)
  await openDocument(page, id)
  await typeInto(page, 'Vorher. ')
  await expect(savedState(page)).toHaveText('gespeichert')
  await page.context().setOffline(true)
  await typeInto(page, 'Im Tunnel. ')
  await expect(savedState(page)).toHaveText(/^offline/, { timeout: 45_000 })
  await expect(wayTaken(page)).toHaveCount(0)
  await typeInto(page, 'Noch im Tunnel.')
  await page.context().setOffline(false)
  await expect(savedState(page)).toHaveText('gespeichert', { timeout: 30_000 })
  expect(await liveText(await caller('soest'), id)).toBe('Vorher. Im Tunnel. Noch im Tunnel.')
})

test('over a stream, too, a clause that is locked takes no further word, and what was written can be copied', async ({
  signIn,
  caller,
}) => {
  const facilitator = await caller('facilitator')
  const { id, clauses } = await newDocument(await caller('soest'), 'Gesperrt hinter dem Proxy')
  const page = await signIn('lennetal')
  await blockSockets(page)
  await openDocument(page, id)
  await typeInto(page, 'Vorher. ')
  await expect(savedState(page)).toHaveText('gespeichert')
  const held: Route[] = []
  let isHeld = true
  await page.route(batches, (route) => (isHeld ? void held.push(route) : route.continue()))
  await typeInto(page, 'Zu spät.')
  const lock = `/api/documents/${id}/clauses/${clauses[0]!.id}/lock`
  expect((await facilitator.ask('PUT', lock, { locked: true })).status).toBe(200)
  await expect(clauseText(page)).toHaveAttribute('contenteditable', 'false')
  isHeld = false
  for (const route of held) await route.continue()
  const draft = page.locator('.notice', { hasText: 'konnte nicht übernommen werden' })
  await expect(draft).toContainText('Zu spät.')
  await expect(clauseText(page)).toHaveText('Vorher.')
  expect((await liveText(facilitator, id)).trim()).toBe('Vorher.')
  await expect(wayTaken(page)).toContainText('Verbindung über HTTPS')
})
