import type { Browser, Page } from '@playwright/test'
import type { Caller, LiveDocument } from '../api.ts'
import { openSignedInPage } from './signed-in-page.ts'

/** Letters and digits, so that neither white space nor signs before list items count. */
const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const WINDOW_SETTLES_MS = 1000

/** When everything could be read, in ms after the navigation began, kept by the page. */
type Watched = Window & { readableAt?: number }

/** Runs in the page before anything else: looks at each frame whether all clauses stand there with all their letters. */
function watchForText(expected: readonly number[]): void {
  const isReadable = () => {
    const texts = [...document.querySelectorAll('.clause .clause-text')]
    if (texts.length < expected.length) return false
    return texts.every((text, index) => (text.textContent?.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= expected[index]!)
  }
  const look = () => {
    if (!isReadable()) return void requestAnimationFrame(look)
    // The frame after this one begins when this one has been painted.
    requestAnimationFrame(() => {
      ;(window as Watched).readableAt = performance.now()
    })
  }
  requestAnimationFrame(look)
}

/** A page on which the document is being opened; `readableMs` is from the start of navigation to the last clause painted. */
export async function openDocument(
  browser: Browser,
  caller: Caller,
  document: LiveDocument,
): Promise<{ readonly page: Page; readonly readableMs: number }> {
  const page = await openSignedInPage(browser, caller)
  // The processes of a new window are still at work on themselves; nobody types an address into one that is not there.
  await page.waitForTimeout(WINDOW_SETTLES_MS)
  await page.addInitScript(
    watchForText,
    document.clauses.map(({ text }) => lettersIn(text)),
  )
  await page.goto(`${caller.origin}/documents/${document.id}`)
  await page.waitForFunction(() => (window as Watched).readableAt !== undefined)
  return { page, readableMs: await page.evaluate(() => (window as Watched).readableAt!) }
}

/** Opens the document anew for each run, every time with an empty cache; ms of each. */
export async function timeOpening(
  browser: Browser,
  caller: Caller,
  document: LiveDocument,
  runs: number,
): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const { page, readableMs } = await openDocument(browser, caller, document)
    times.push(readableMs)
    await page.context().close()
  }
  return times
}

/** Whoever opens a document reads it at first; this makes the texts near the screen editors. */
export async function beginToWrite(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Schreiben', exact: true }).click()
  await page.locator('.clause-text[contenteditable="true"]').first().waitFor()
}
