import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Way } from '../client/room/way.ts'
import { type Account, type Caller, newDocument, signInByApi } from './api.ts'
import { firstText, joinRoom, type RoomClient } from './room-client.ts'
import { removeFolder, type ServerProcess, startServer } from './server-process.ts'

/** A person may be here fifty times. */
const PAGES = process.env.LONG ? 200 : 40
/** Asked of a machine that does nothing else; in the short form other tests run beside. */
const BACK_WITHIN_MS = process.env.LONG ? 10_000 : 60_000
const accounts: readonly Account[] = ['soest', 'lennetal', 'hellwegland', 'eggeberg', 'member']

let server: ServerProcess | undefined
afterEach(async () => {
  await server?.kill()
  if (server) removeFolder(server.dataFolder)
  server = undefined
})

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

test(`${PAGES} pages come back by themselves after the server was killed, with all that they had written`, async () => {
  const { url, dataFolder } = await startServer().then((started) => (server = started))
  const people = await Promise.all(accounts.map((account) => signInByApi(url, account)))
  const { id, clauses } = await newDocument(people[0]!, 'Alle wieder da')
  const enter = ({ cookie }: Caller, way: Way, doc: Y.Doc) =>
    joinRoom({ origin: url, cookie, documentId: id, way, doc })
  const text = ({ doc }: RoomClient) => firstText(doc, clauses[0]!.id)
  const seats = Array.from({ length: PAGES }, (_, n) => ({
    person: people[n % people.length]!,
    way: n % 2 ? ('stream' as const) : ('socket' as const),
    doc: new Y.Doc(),
  }))
  const pages: RoomClient[] = []
  for (const { person, way, doc } of seats) {
    const page = enter(person, way, doc)
    await page.synced
    if (pages.length === 0) {
      text(page)
      await expect.poll(() => page.saved()).toBe(page.sent())
    }
    pages.push(page)
  }

  /** Comes in again, as pages do: soon, and less often the longer nobody answers. */
  async function comeBack({ person, way, doc }: (typeof seats)[number], page: RoomClient): Promise<RoomClient> {
    await page.closed
    for (let tries = 0; ; tries++) {
      await sleep(Math.random() * Math.min(2_500, 100 * 2 ** tries))
      const next = enter(person, way, doc)
      if ((await Promise.race([next.synced, next.closed])) === undefined) return next
    }
  }
  const back = Promise.all(seats.map((seat, n) => comeBack(seat, pages[n]!)))
  // Nobody can have been told that these are saved.
  const killed = server!.kill()
  for (const [n, page] of pages.entries()) text(page).insert(0, `w${n} `)
  await killed
  const began = Date.now()
  server = await startServer({ dataFolder, port: Number(new URL(url).port) })
  const again = await back
  const tookMs = Date.now() - began
  console.log(`${PAGES} pages were back ${tookMs} ms after the server began to start`)
  expect(tookMs).toBeLessThan(BACK_WITHIN_MS)
  const all = pages.map((_, n) => `w${n}`).sort()
  await expect
    .poll(() => again.every((page) => text(page).toString().match(/w\d+/g)?.length === PAGES), { timeout: 10_000 })
    .toBe(true)
  expect(text(again[0]!).toString().match(/w\d+/g)!.sort()).toEqual(all)
  expect(new Set(again.map((page) => text(page).toString())).size).toBe(1)
  await expect.poll(() => again.filter((page) => page.saved() !== page.sent()).length, { timeout: 10_000 }).toBe(0)
  for (const page of again) page.leave()
}, 120_000)
