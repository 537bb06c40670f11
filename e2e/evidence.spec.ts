import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { documentsOf } from './api.ts'
import { expect, test } from './people.ts'
import { removeFolder } from './server-process.ts'

test('a reviewer takes the versions away and checks them without a network; an altered letter is named', async ({
  browser,
  windowOf,
  caller,
}) => {
  const page = await windowOf('reviewer')
  const agreement = (await documentsOf(await caller('reviewer'))).find(({ title }) => title.includes('Ganztag in'))!
  await page.goto(`/documents/${agreement.id}/versions`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Prüfpaket herunterladen' }).click()
  const archive = await download
  expect(archive.suggestedFilename()).toMatch(/^Prüfpaket Fassung \d+\.zip$/)

  const folder = mkdtempSync(path.join(tmpdir(), 'einklang-package-'))
  const files = unzipSync(readFileSync(await archive.path()))
  mkdirSync(path.join(folder, 'fassungen'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes)

  const context = await browser.newContext({ offline: true })
  const checking = await context.newPage()
  await checking.goto(pathToFileURL(path.join(folder, 'pruefung.html')).href)
  const verdict = checking.getByRole('status')
  await checking.locator('#file').setInputFiles(path.join(folder, 'pruefpaket.json'))
  await expect(verdict).toContainText('In Ordnung')
  await expect(checking.getByRole('row')).toHaveCount(6)

  const spoilt = strFromU8(files['pruefpaket.json']!).replace('Diese Vereinbarung', 'Jene Vereinbarung')
  expect(spoilt).toContain('Jene')
  const file = { name: 'pruefpaket.json', mimeType: 'application/json', buffer: Buffer.from(strToU8(spoilt)) }
  await checking.locator('#file').setInputFiles(file)
  await expect(verdict).toContainText(/Nicht in Ordnung.*Fassung \d+: der Text der \d+\. Klausel/)
  await context.close()
  removeFolder(folder)
})
