import type { Page } from '@playwright/test'
import { lookAt, violationsOn } from './accessibility.ts'
import { type Account, type Caller, documentsOf, type LiveDocument } from './api.ts'
import { expect, failOnStrayErrors, test } from './people.ts'

/** What can be seen by anybody. */
const outside = [
  ...['/', '/forgotten', '/new-password', '/new-address', '/invitation', '/setup', '/guest'],
  ...['/imprint', '/privacy', '/accessibility'],
]

/** The pages of an agreement, of its workshop and a group in it, of the workspace, and the people who may see them. */
async function inside(
  caller: (account: Account) => Promise<Caller>,
): Promise<readonly (readonly [Account, string[]])[]> {
  const facilitator = await caller('facilitator')
  const [workshop] = (await facilitator.ask('GET', '/api/workshops')).body as { id: string }[]
  const groups = `/api/workshops/${workshop!.id}/groups`
  await facilitator.ask('POST', groups, { title: 'Ganztag und Inklusion' })
  const [group] = (await facilitator.ask('GET', groups)).body as { id: string }[]
  const agreement = (await documentsOf(facilitator)).find(({ title }) => /Ganztag in Südwestfalen/.test(title))!
  const { clauses } = (await facilitator.ask('GET', `/api/documents/${agreement.id}`)).body as LiveDocument
  const goals = clauses.find(({ title }) => title === 'Ziele')!
  const versions = await facilitator.ask('GET', `/api/documents/${agreement.id}/versions`)
  const [version] = versions.body as { id: string }[]
  const at = (path: string) => `/documents/${agreement.id}${path}`
  return [
    [
      'facilitator',
      [
        ...['/', '/account', '/gibt-es-nicht', `/groups/${group!.id}`],
        ...['', '/manage', '/people', '/rights'].map((path) => `/workshops/${workshop!.id}${path}`),
        ...['', '/rights', '/versions', `/versions/${version!.id}`, `/clauses/${goals.id}`, '/compare'].map(at),
      ],
    ],
    ['operator', ['/', '/operation', '/audit']],
  ]
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await expect(page.locator('h1').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

test('axe finds nothing on any page, light and dark, and nothing comes from another origin', async ({
  browser,
  server,
  windowOf,
  caller,
}) => {
  test.setTimeout(240_000)
  const foreign: string[] = []
  const look = async (page: Page, paths: readonly string[]) => {
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol !== 'data:' && origin !== server.url) foreign.push(request.url())
    })
    for (const path of paths) {
      await visit(page, path)
      await lookAt(page, path)
    }
  }
  const context = await browser.newContext({ baseURL: server.url })
  await look(await context.newPage(), outside)
  await context.close()
  for (const [account, paths] of await inside(caller)) await look(await windowOf(account), paths)
  expect(foreign).toEqual([])
})

test('every page fits into a narrow window, in English, enlarged and in the colours of the system', async ({
  browser,
  server,
  windowOf,
  caller,
}) => {
  test.setTimeout(240_000)
  const look = async (page: Page, paths: readonly string[]) => {
    await page.addInitScript(() => localStorage.setItem('einklang.language', 'en'))
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    for (const path of paths) {
      // 320 px, as wide as a window of 1280 px in which all is four times as large, and as low.
      await page.setViewportSize({ width: 320, height: 256 })
      await visit(page, path)
      const found = await page.evaluate(() => {
        const { clientWidth, scrollWidth, lang } = document.documentElement
        const outside = [...document.querySelectorAll('button, a, input, select, h1')]
          .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          .filter((one) => !one.closest('.sr, .skip, [popover], [tabindex="0"]'))
          .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
        const longest = Math.max(0, ...document.getAnimations().map((one) => Number(one.effect?.getTiming().duration)))
        return { lang, wider: scrollWidth - clientWidth, outside: outside.map((one) => one.outerHTML), longest }
      })
      expect.soft(found, path).toEqual({ lang: 'en', wider: 0, outside: [], longest: 0 })
      await page.setViewportSize({ width: 390, height: 844 })
      const isCut = await page
        .locator('.crumb strong')
        .filter({ visible: true })
        .evaluateAll((steps) => steps.some((one) => one.scrollWidth > one.clientWidth))
      expect.soft(isCut, `the way to ${path}`).toBe(false)
      expect.soft(await violationsOn(page), path).toEqual([])
    }
  }
  const context = await browser.newContext({ baseURL: server.url })
  const errors: string[] = []
  const anybody = await context.newPage()
  failOnStrayErrors(anybody, errors, /status of 4\d\d/)
  await look(anybody, outside)
  await context.close()
  expect(errors).toEqual([])
  for (const [account, paths] of await inside(caller)) await look(await windowOf(account), paths)
})
