import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { removeFolder } from './server-process.ts'

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }

/** The built client under other names, as the next build would have them: its entry, and the worker that knows it. */
function newerBuild(of: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'einklang-newer-build-'))
  cpSync(of, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) })
  const assets = path.join(folder, 'assets')
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const [, entry = ''] = page.match(/assets\/(index-[\w-]+)\.js/) ?? []
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))
  for (const file of ['index.html', 'service-worker.js', ...scripts.map((file) => `assets/${file}`)]) {
    const whole = path.join(folder, file)
    writeFileSync(whole, readFileSync(whole, 'utf8').replaceAll(entry, 'index-newer'))
  }
  renameSync(path.join(assets, `${entry}.js`), path.join(assets, 'index-newer.js'))
  const worker = path.join(folder, 'service-worker.js')
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/("name":\s*")[^"]+/, '$1newer'))
  return folder
}

interface Shown {
  readonly url: string
  /** From now on this folder is served; undefined where nobody answers. */
  show(folder: string | undefined): void
}

const test = base.extend<{ shown: Shown }>({
  // biome-ignore lint/correctness/noEmptyPattern: the fixture depends on none
  shown: async ({}, use) => {
    let folder: string | undefined = 'dist/client'
    const server = createServer(({ url = '/' }, answer) => {
      const { pathname } = new URL(url, 'http://localhost')
      const file = path.join(folder ?? '', pathname === '/' ? 'index.html' : pathname)
      try {
        if (folder === undefined || pathname.startsWith('/api')) throw new Error('nobody there')
        const body = readFileSync(file)
        answer.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(body)
      } catch {
        answer.writeHead(502).end()
      }
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await use({
      url: `http://127.0.0.1:${port}/`,
      show(next) {
        folder = next
      },
    })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
})

const entryOf = (page: Page) => page.locator('script[type="module"][src]').first().getAttribute('src')
const builds = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('einklang')))
const hasWorker = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null)

test('a page keeps the files of its own build while it is open, and the next one opens with the newer', async ({
  browser,
  shown,
}) => {
  const newer = newerBuild('dist/client')
  const context = await browser.newContext()
  const first = await context.newPage()
  await first.goto(shown.url)
  await expect.poll(() => hasWorker(first)).toBe(true)
  const [older] = await builds(first)
  const olderEntry = await entryOf(first)

  shown.show(newer)
  await first.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const waits = () => first.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))
  await expect.poll(waits).toBe(true)
  expect(await builds(first)).toEqual([older, 'einklang-newer'])
  // The files of the page that is open are still there, although the server has them no more.
  const kept = await first.evaluate((src) => fetch(src!).then(({ status }) => status), olderEntry)
  expect(kept).toBe(200)

  await first.close()
  const second = await context.newPage()
  await second.goto(shown.url)
  await expect.poll(() => builds(second)).toEqual(['einklang-newer'])
  expect(await entryOf(second)).toBe('/assets/index-newer.js')

  shown.show(undefined)
  await second.reload()
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await entryOf(second)).toBe('/assets/index-newer.js')
  await context.close()
  removeFolder(newer)
})
