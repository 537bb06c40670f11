import { test as base, expect, type Page } from '@playwright/test'
import { type Account, newDocument, signInByApi } from './api.ts'
import { cookiesOf, failOnStrayErrors, writeButton } from './people.ts'
import { removeFolder, startServer } from './server-process.ts'

interface Fixtures {
  place: { readonly url: string; readonly daysPass: (count: number) => Promise<void> }
  windowOf: (account?: Account) => Promise<Page>
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the fixture depends on none
  place: async ({}, use) => {
    const server = await startServer({ program: 'e2e/days-ahead.mjs' })
    let ahead = 0
    await use({
      url: server.url,
      async daysPass(count) {
        for (let n = 0; n < count; n++) {
          process.kill(server.pid, 'SIGUSR2')
          ahead++
          await expect.poll(server.output).toContain(`days ahead: ${ahead}\n`)
        }
      },
    })
    await server.stop()
    removeFolder(server.dataFolder)
  },
  windowOf: async ({ browser, place }, use) => {
    const windows: Page[] = []
    const errors: string[] = []
    await use(async (account) => {
      const context = await browser.newContext({ baseURL: place.url })
      if (account) await context.addCookies(cookiesOf(await signInByApi(place.url, account)))
      const page = await context.newPage()
      failOnStrayErrors(page, errors, /the server responded with a status of 4\d\d/)
      windows.push(page)
      return page
    })
    for (const page of windows) await page.context().close()
    expect(errors).toEqual([])
  },
})

const dayInBerlin = (ms: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(ms)

test('what is for a time ends with it: what a deputy may, and what a guest’s link opens', async ({
  place,
  windowOf,
}) => {
  test.slow()
  const soest = await signInByApi(place.url, 'soest')
  const { id } = await newDocument(soest, 'Auf Zeit')
  const [{ id: workshop }] = (await soest.ask('GET', '/api/workshops')).body as [{ id: string }]

  const coordinator = await windowOf('lennetal')
  await coordinator.goto(`/workshops/${workshop}/people`)
  await coordinator.getByRole('button', { name: 'Rolle geben: Kreis Lennetal (Demo)' }).click()
  await coordinator.getByLabel('Person').selectOption({ label: 'Schulverwaltung' })
  await coordinator.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Koordination' })
  await coordinator.getByLabel('Funktion').fill('Vertretung Bildungsbüro')
  await coordinator.getByLabel('In Vertretung').check()
  await coordinator.getByLabel('Gilt bis einschließlich').fill(dayInBerlin(Date.now() + 24 * 60 * 60_000))
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Rolle geben' }).click()
  const held = coordinator.getByRole('listitem').filter({ hasText: 'Vertretung Bildungsbüro' })
  await expect(held).toContainText('Koordination · in Vertretung · bis')

  const deputy = await windowOf('member')
  await deputy.goto(`/documents/${id}/rights`)
  await expect(deputy.getByText('Sie handeln in Vertretung. Diese Rolle gilt bis')).toBeVisible()
  await deputy.goto(`/documents/${id}`)
  await expect(writeButton(deputy)).toBeVisible()
  await deputy.getByRole('button', { name: 'Fassung festhalten' }).first().click()
  await deputy.getByLabel('Bezeichnung').fill('Von der Vertretung')
  await deputy.getByRole('dialog').getByRole('button', { name: 'Festhalten', exact: true }).click()
  await expect(deputy.getByText('Fassung 1 ist festgehalten.').first()).toBeVisible()
  await deputy.goto(`/documents/${id}/versions`)
  await expect(deputy.getByText(/^Koordination in Vertretung, /)).toBeVisible()
  await deputy.getByRole('link', { name: 'Von der Vertretung' }).click()
  await deputy.getByRole('button', { name: 'Gastlink' }).click()
  await deputy.getByLabel('Gilt für').selectOption({ label: '7 Tage' })
  await deputy.getByRole('button', { name: 'Link erstellen' }).click()
  const link = await deputy.getByLabel('Gastlink', { exact: true }).inputValue()
  const guest = await windowOf()
  await guest.goto(link)
  await expect(guest.getByText('Fassung 1, Von der Vertretung')).toBeVisible()

  await place.daysPass(2)
  await deputy.goto(`/documents/${id}/rights`)
  await expect(deputy.getByText('Sie haben hier die Rolle „Mitglied“')).toBeVisible()
  await expect(deputy.getByText('Sie handeln in Vertretung.')).toBeHidden()
  await guest.reload()
  await expect(guest.getByText('Fassung 1, Von der Vertretung')).toBeVisible()

  await place.daysPass(5)
  await guest.reload()
  await expect(guest.getByRole('heading', { name: 'Dieser Link öffnet nichts mehr' })).toBeVisible()
})
