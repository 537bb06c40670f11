import type { Browser } from '@playwright/test'
import * as Y from 'yjs'
import { type Caller, type LiveDocument, newDocument } from '../api.ts'
import { firstText, joinRoom } from '../room-client.ts'
import { beginToWrite, openDocument } from './opening.ts'

const sentence =
  'Die Kreise stimmen ihre Angebote im Ganztag miteinander ab und berichten einander einmal im Jahr, was daraus geworden ist. '

/** A document of as many clauses, each of two paragraphs and some hundred words. */
export async function makeLongDocument(caller: Caller, clauses: number): Promise<LiveDocument> {
  const { id } = await newDocument(caller, `Ein Dokument aus ${clauses} Ziffern`)
  for (let number = 2; number <= clauses; number++)
    await expectStatus(201, caller.ask('POST', `/api/documents/${id}/clauses`, { title: `Ziffer ${number}` }))
  const member = joinRoom({ origin: caller.origin, cookie: caller.cookie, documentId: id })
  await member.synced
  const made = (await caller.ask('GET', `/api/documents/${id}`)).body as LiveDocument
  for (const clause of made.clauses) {
    member.doc.transact(() => {
      firstText(member.doc, clause.id).insert(0, sentence.repeat(3))
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(sentence.repeat(2))])
      member.doc.getMap<Y.XmlElement>('clauses').get(clause.id)!.insert(1, [paragraph])
    })
  }
  while (member.saved() < member.sent()) await new Promise((resolve) => setTimeout(resolve, 20))
  member.leave()
  return (await caller.ask('GET', `/api/documents/${id}`)).body as LiveDocument
}

async function expectStatus(wanted: number, asked: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await asked
  if (status !== wanted) throw new Error(`Expected ${wanted}, got ${status}: ${JSON.stringify(body)}`)
}

type Watched = Window & { longTasks: number[] }

/** Scrolls, ready to write, from the first clause to the last with the wheel; ms of each task longer than 50 ms on the way. */
export async function longTasksWhileScrolling(browser: Browser, caller: Caller, long: LiveDocument): Promise<number[]> {
  const { page } = await openDocument(browser, caller, long)
  await beginToWrite(page)
  await page.locator('.saved[data-saved="saved"]').waitFor()
  // What opening still has to do is not scrolling: wait until the page has been idle for a moment.
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => setTimeout(resolve, 500))))
  await page.evaluate(() => {
    const found: number[] = []
    ;(window as unknown as Watched).longTasks = found
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration)
    }).observe({ type: 'longtask' })
  })
  await page.mouse.move(720, 450)
  const isAtEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
  while (!(await isAtEnd())) await page.mouse.wheel(0, 240)
  await page.waitForTimeout(200)
  const tasks = await page.evaluate(() => (window as unknown as Watched).longTasks)
  await page.context().close()
  return tasks
}
