import type { Browser, Page } from '@playwright/test'
import type { Caller } from '../api.ts'

/** A page in a window of its own, with nothing in its cache, signed in as the caller is. */
export async function openSignedInPage(browser: Browser, caller: Caller): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } })
  await context.addCookies(
    caller.cookie.split('; ').map((pair) => {
      const equals = pair.indexOf('=')
      return { name: pair.slice(0, equals), value: pair.slice(equals + 1), url: caller.origin }
    }),
  )
  const page = await context.newPage()
  // The compiler that runs these files keeps the names of functions by a call that a page does not know.
  await page.addInitScript('globalThis.__name = (named) => named')
  return page
}

/** Paths below the root of all scripts that the page has loaded. */
export const scriptsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((path) => path.endsWith('.js')),
  )
