import { expectNoViolations } from './accessibility.ts'
import { type Caller, newDocument } from './api.ts'
import { expect, failOnStrayErrors, openToRead, test, writeButton } from './people.ts'

const theOnly = async (caller: Caller) =>
  ((await caller.ask('GET', '/api/workshops')).body as { id: string; title: string }[])[0]!

test('the facilitator arranges a workshop, and everybody in it reads what was arranged', async ({
  windowOf,
  caller,
}) => {
  const { id } = await theOnly(await caller('facilitator'))
  const page = await windowOf('facilitator')
  await page.goto(`/workshops/${id}`)
  await page.getByRole('link', { name: 'Werkstatt verwalten' }).click()
  await page.getByLabel('Thema', { exact: true }).fill('Ganztag')
  await page.getByLabel('Beginn', { exact: true }).fill('2026-09-01')
  await page.getByLabel('Ende', { exact: true }).fill('2026-08-01')
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByText('Das Ende liegt vor dem Beginn.')).toBeVisible()
  await page.getByLabel('Ende', { exact: true }).fill('2027-07-31')
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByText('Die Angaben sind gespeichert.')).toBeVisible()
  await expectNoViolations(page)

  const reader = await windowOf('member')
  await reader.goto(`/workshops/${id}`)
  await expect(reader.getByText('ab 1. September 2026 bis 31. Juli 2027')).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Werkstatt verwalten' })).toBeHidden()
  await expectNoViolations(reader)
})

test('a county names a deputy for a time, and takes the role and gives it back', async ({ windowOf, caller }) => {
  const { id } = await theOnly(await caller('lennetal'))
  const page = await windowOf('lennetal')
  await page.goto(`/workshops/${id}/people`)
  await page.getByRole('button', { name: 'Rolle geben: Kreis Lennetal (Demo)' }).click()
  await page.getByLabel('Person').selectOption({ label: 'Schulverwaltung' })
  await page.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Koordination' })
  await page.getByLabel('Funktion').fill('Vertretung Bildungsbüro')
  await page.getByLabel('In Vertretung').check()
  await page.getByLabel('Gilt bis einschließlich').fill('2099-12-14')
  await page.getByRole('dialog').getByRole('button', { name: 'Rolle geben' }).click()
  const held = page.getByText('Koordination · in Vertretung · bis 14. Dezember 2099')
  await expect(held).toBeVisible()
  await expectNoViolations(page)

  const take = async () => {
    await page.getByRole('button', { name: 'Aktionen zu Schulverwaltung, Koordination' }).click()
    await page.getByRole('menuitem', { name: 'Rolle nehmen' }).click()
    await expect(held).toBeHidden()
  }
  await take()
  await page.getByRole('button', { name: 'Zurücknehmen' }).click()
  await expect(held).toBeVisible()
  await take()
})

test('a municipality reads what is shared with it, cannot edit it, and no longer when that is taken back', async ({
  windowOf,
  caller,
}) => {
  const [operator, soest] = [await caller('operator'), await caller('soest')]
  const organisations = (await operator.ask('GET', '/api/organisations')).body as { id: string; name: string }[]
  const county = organisations.find(({ name }) => name === 'Kreis Soest')!
  const made = await operator.ask('POST', '/api/organisations', {
    ...{ kind: 'municipality', name: 'Gemeinde Anröchte', shortName: 'ANR', parent: county.id },
  })
  const municipality = made.body as { id: string }
  const person = (await (await caller('outsider')).ask('GET', '/api/me')).body as { actor: string }
  const given = await operator.ask('POST', '/api/roles', {
    ...{ person: person.actor, role: 'reader', organisation: municipality.id, function: 'Schulamt' },
  })
  const { id } = await newDocument(soest, 'Für die Gemeinde')

  const sharer = await windowOf('soest')
  await openToRead(sharer, id)
  await sharer.getByRole('button', { name: 'Weitere Aktionen' }).click()
  await sharer.getByRole('menuitem', { name: 'Mitlesen lassen' }).click()
  await sharer.getByLabel('Freigeben für').selectOption({ label: 'Gemeinde Anröchte' })
  await sharer.getByRole('button', { name: 'Freigeben', exact: true }).click()
  const takeBack = sharer.getByRole('button', { name: 'Freigabe zurücknehmen: Gemeinde Anröchte' })
  await expect(takeBack).toBeVisible()

  const reader = await windowOf('outsider')
  await openToRead(reader, id)
  await expect(reader.getByText('Sie lesen mit.')).toBeVisible()
  await expect(writeButton(reader)).toBeHidden()
  await reader.goto(`/documents/${id}/rights`)
  await expect(reader.getByText('Sie haben hier die Rolle „Lesen“ für Gemeinde Anröchte.')).toBeVisible()
  await expectNoViolations(reader)

  await takeBack.click()
  await expect(sharer.getByText('Das Dokument ist für niemanden freigegeben.')).toBeVisible()
  expect((await reader.goto(`/documents/${id}`))!.status()).toBe(404)
  await operator.ask('DELETE', `/api/roles/${(given.body as { id: string }).id}`)
})

test('a guest link opens one version without an account, until it is revoked', async ({
  windowOf,
  caller,
  browser,
  server,
}) => {
  const soest = await caller('soest')
  const { id } = await newDocument(soest, 'Für Gäste')
  const kept = await soest.ask('POST', `/api/documents/${id}/versions`, { label: 'Zur Ansicht' })
  const page = await windowOf('soest')
  await page.goto(`/documents/${id}/versions/${(kept.body as { id: string }).id}`)
  await page.getByRole('button', { name: 'Gastlink' }).click()
  await page.getByRole('button', { name: 'Link erstellen' }).click()
  const link = await page.getByLabel('Gastlink', { exact: true }).inputValue()

  const context = await browser.newContext({ baseURL: server.url })
  const guest = await context.newPage()
  const errors: string[] = []
  failOnStrayErrors(guest, errors, /status of 40[14]/)
  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: 'Für Gäste' })).toBeVisible()
  await expect(guest.getByText('Fassung 1, Zur Ansicht')).toBeVisible()
  await expect(guest.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
  await expectNoViolations(guest)

  await page.getByRole('button', { name: /^Link zurückziehen/ }).click()
  await expect(page.getByText(/zurückgezogen am/)).toBeVisible()
  await guest.reload()
  await expect(guest.getByRole('heading', { name: 'Dieser Link öffnet nichts mehr' })).toBeVisible()
  expect(errors).toEqual([])
  await context.close()
})

test('names stand as in a German dictionary, Ä beside A and not after Z, in both languages', async ({
  windowOf,
  caller,
}) => {
  const operator = await caller('operator')
  const organisations = (await operator.ask('GET', '/api/organisations')).body as { id: string; name: string }[]
  const county = organisations.find(({ name }) => name.startsWith('Kreis Eggeberg'))!
  const inOrder = ['Gemeinde Aarfeld', 'Gemeinde Ährental', 'Gemeinde Alstetten', 'Gemeinde Zellbrück']
  const made: { id: string }[] = []
  for (const [at, name] of inOrder.toReversed().entries()) {
    const wish = { kind: 'municipality', name, shortName: `G${at}`, parent: county.id }
    made.push((await operator.ask('POST', '/api/organisations', wish)).body as { id: string })
  }
  const ours = new RegExp(inOrder.join('|'))
  const { id } = await newDocument(await caller('eggeberg'), 'Für wen zuerst')
  const [list, sharer] = [await windowOf('operator'), await windowOf('eggeberg')]
  const areInOrder = async (more: string, share: string) => {
    await list.goto('/operation')
    await expect(list.getByRole('listitem').filter({ hasText: ours })).toContainText(inOrder)
    // The page sorts that list; this one stands as the server gives it.
    await sharer.goto(`/documents/${id}`)
    await sharer.getByRole('button', { name: more }).click()
    await sharer.getByRole('menuitem', { name: share }).click()
    await expect(sharer.getByRole('dialog').locator('option').filter({ hasText: ours })).toHaveText(inOrder)
  }
  await areInOrder('Weitere Aktionen', 'Mitlesen lassen')
  for (const page of [list, sharer]) await page.evaluate(() => localStorage.setItem('einklang.language', 'en'))
  await areInOrder('More actions', 'Let others read')
  for (const each of made) await operator.ask('PATCH', `/api/organisations/${each.id}`, { archived: true })
})
