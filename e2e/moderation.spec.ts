import type { LiveDocument } from './api.ts'
import { clauseText, expect, holdLine, releaseLine, test, typeInto } from './people.ts'
import { firstText, joinRoom } from './room-client.ts'

test('a clause that is locked while two write in it takes no further word, and what they wrote can be copied', async ({
  openTogether,
  signIn,
  caller,
  server,
}) => {
  const {
    id,
    pages: [lennetal, hellwegland],
  } = await openTogether('Gesperrt', ['lennetal', 'hellwegland'])
  await typeInto(lennetal!, 'Vorher. ')
  await expect(clauseText(hellwegland!)).toContainText('Vorher.')
  const facilitator = await caller('facilitator')
  const read = async () => (await facilitator.ask('GET', `/api/documents/${id}`)).body as LiveDocument
  const clause = (await read()).clauses[0]!

  // Both go on typing on a slow line, so that the lock overtakes their words.
  const writers = [lennetal!, hellwegland!]
  for (const page of writers) await holdLine(page)
  await Promise.all([typeInto(lennetal!, 'Zu spät von Lennetal.'), typeInto(hellwegland!, 'Zu spät von Hellwegland.')])
  const locked = await facilitator.ask('PUT', `/api/documents/${id}/clauses/${clause.id}/lock`, { locked: true })
  expect(locked.status).toBe(200)
  for (const page of writers) await releaseLine(page)
  for (const [index, county] of ['Lennetal', 'Hellwegland'].entries()) {
    const page = writers[index]!
    const draft = page.locator('.notice', { hasText: 'konnte nicht übernommen werden' })
    await expect(draft).toContainText(`Zu spät von ${county}.`)
    await draft.getByRole('button', { name: 'Kopieren' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`Zu spät von ${county}.`)
    await expect(clauseText(page)).toHaveText('Vorher.')
    await expect(clauseText(page)).toHaveAttribute('contenteditable', 'false')
  }
  expect((await read()).clauses[0]!.text.trim()).toBe('Vorher.')

  const raw = joinRoom({ origin: server.url, cookie: (await caller('eggeberg')).cookie, documentId: id })
  await raw.synced
  expect(raw.notices).toContainEqual(
    expect.objectContaining({ kind: 'locks', locks: [expect.objectContaining({ clause: clause.id })] }),
  )
  const text = firstText(raw.doc, clause.id)
  text.insert(text.length, 'vom rohen Socket')
  expect(await raw.closed).toBe(4409)
  expect(raw.refusals).toEqual([{ code: 'clause-locked', clauses: [clause.id] }])
  expect((await read()).clauses[0]!.text).not.toContain('vom rohen Socket')

  const third = await signIn('facilitator')
  await third.goto(`/documents/${id}`)
  await expect(third.locator('.clause.locked')).toBeVisible()
  await expect(third.locator('.outline a').first()).toContainText('gesperrt')
})

test('the facilitator closes the document and opens it again; everyone sees why they cannot write', async ({
  openTogether,
}) => {
  const {
    pages: [facilitator, lennetal],
  } = await openTogether('Geschlossen', ['facilitator', 'lennetal'])
  await facilitator!.getByRole('button', { name: 'Bearbeitung schließen' }).click()
  await expect(lennetal!.getByText('Das Dokument ist geschlossen.')).toBeVisible()
  await expect(clauseText(lennetal!)).toHaveAttribute('contenteditable', 'false')
  await facilitator!.getByRole('button', { name: 'Bearbeitung öffnen' }).click()
  await expect(clauseText(lennetal!)).toHaveAttribute('contenteditable', 'true')
  await typeInto(lennetal!, 'Wieder offen.')
  await expect(clauseText(facilitator!)).toContainText('Wieder offen.')
})
