import { expectNoViolations } from './accessibility.ts'
import { expect, test } from './people.ts'

test('an operator sees how the workspace is, sends a test mail, and finds whether somebody is signed in', async ({
  windowOf,
  caller,
}) => {
  const page = await windowOf('operator')
  await page.goto('/operation')
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(part('Zustand')).toContainText('nimmt Änderungen an')
  await expect(part('Zustand')).toContainText('Im Protokoll steht keine Sicherung')
  await expect(part('Speicherplatz').getByRole('listitem').first()).toContainText(/\d+ Dokumente, \d+ Fassungen/)
  await expectNoViolations(page)

  await part('E-Mail-Versand').getByRole('button', { name: 'Probe an mich schicken' }).click()
  await expect(part('E-Mail-Versand').getByRole('status')).toContainText('betrieb@einklang.example liegt im Ordner')

  const reviewer = await caller('reviewer')
  const { name } = (await reviewer.ask('GET', '/api/me')).body as { name: string }
  await page.getByLabel('Person suchen').fill(name)
  await page.getByRole('button', { name: `Sitzungen: ${name}` }).click()
  await expect(page.getByRole('dialog')).toContainText('angemeldet.')
  await page.getByRole('button', { name: 'Abbrechen' }).click()

  // What cannot be had is said where it belongs, and the rest is there.
  await page.route('**/api/instance/storage', (route) =>
    route.fulfill({ status: 429, contentType: 'application/problem+json', body: '{"code":"too-many-attempts"}' }),
  )
  await page.reload()
  await expect(part('Speicherplatz').getByRole('button', { name: 'Noch einmal versuchen' })).toBeVisible()
  await expect(part('Zustand')).toContainText('nimmt Änderungen an')
  await page.unroute('**/api/instance/storage')
  await part('Speicherplatz').getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(part('Speicherplatz').getByRole('listitem').first()).toBeVisible()
})

test('whoever leads a working group takes somebody in by name, and writes where nobody else reads', async ({
  windowOf,
  caller,
}) => {
  const facilitator = await caller('facilitator')
  const [{ id: workshop }] = (await facilitator.ask('GET', '/api/workshops')).body as [{ id: string }]
  const formed = await facilitator.ask('POST', `/api/workshops/${workshop}/groups`, { title: 'AG Übergang' })
  const { id: group } = formed.body as { id: string }
  const lead = (await (await caller('hellwegland')).ask('GET', '/api/me')).body as {
    actor: string
    grants: [{ organisation: string }]
  }
  const role = { role: 'group-lead', group, organisation: lead.grants[0].organisation, function: 'Leitung der AG' }
  expect((await facilitator.ask('POST', '/api/roles', { ...role, person: lead.actor })).status).toBe(201)

  const page = await windowOf('hellwegland')
  await page.goto(`/groups/${group}`)
  await page.getByRole('button', { name: 'Mitglied aufnehmen' }).click()
  const person = page.getByLabel('Person')
  const option = person.locator('option', { hasText: 'Kreis Lennetal' }).first()
  await person.selectOption((await option.getAttribute('value'))!)
  await page.getByLabel('Funktion').fill('Mitarbeit')
  await page.getByRole('dialog').getByRole('button', { name: 'Rolle geben' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Mitarbeit' })).toBeVisible()
  await expectNoViolations(page)
  expect((await (await caller('outsider')).ask('GET', `/api/groups/${group}/people`)).status).toBe(404)
})

test('a coordinator looks after the people of the county outside of a workshop, and finds it on record', async ({
  windowOf,
}) => {
  const page = await windowOf('eggeberg')
  await page.goto('/')
  await page.getByRole('link', { name: /^Personen: Kreis Eggeberg/ }).click()
  await page.getByRole('button', { name: 'Einladen' }).click()
  await page.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Mitglied: Kreis Eggeberg (Demo)' })
  await page.getByLabel('E-Mail-Adresse').fill('neu@eggeberg.example')
  await page.getByLabel('Funktion').fill('Schulverwaltung')
  await page.getByRole('button', { name: 'Einladung schicken' }).click()
  await page.getByRole('button', { name: 'Schließen' }).click()
  await expect(page.getByText('neu@eggeberg.example')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Einladung an neu@eggeberg.example zurückziehen' }).click()
  await expect(page.getByText('Keine Einladung ist offen.')).toBeVisible()

  await page.goto('/audit')
  const entry = page.getByRole('row').filter({ hasText: 'Person eingeladen' })
  await expect(entry.first()).toContainText('Mitglied, Kreis Eggeberg')
  await page.getByLabel('Vorgang').selectOption({ label: 'Gastlink zurückgezogen' })
  await expect(page.getByText('Für diese Auswahl steht nichts im Protokoll.')).toBeVisible()
  await expectNoViolations(page)
})
