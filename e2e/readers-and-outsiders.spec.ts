import * as Y from 'yjs'
import { documentsOf, liveText, newDocument } from './api.ts'
import { clauseText, expect, openDocument, test, writeButton } from './people.ts'
import { firstText, joinRoom } from './room-client.ts'

test('the reviewer reads what they are to review and nothing else, cannot type, and a forged frame of theirs changes nothing', async ({
  signIn,
  caller,
  server,
}) => {
  const reviewer = await caller('reviewer')
  const [assigned] = await documentsOf(reviewer)
  const other = await newDocument(await caller('soest'), 'Nicht zur Prüfung')
  const before = await liveText(reviewer, assigned!.id)

  const page = await signIn('reviewer')
  await page.getByRole('link', { name: 'Ganztag in Südwestfalen' }).click()
  await expect(page.getByRole('link', { name: assigned!.title })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nicht zur Prüfung' })).toBeHidden()
  expect((await page.goto(`/documents/${other.id}`))!.status()).toBe(404)
  await openDocument(page, assigned!.id)
  await expect(page.getByText('Sie lesen mit.')).toBeVisible()
  await expect(clauseText(page)).not.toHaveAttribute('contenteditable')
  await expect(writeButton(page)).toBeHidden()

  const forger = joinRoom({ origin: server.url, cookie: reviewer.cookie, documentId: assigned!.id })
  await forger.synced
  const clause = [...forger.doc.getMap('clauses').keys()][0]!
  firstText(forger.doc, clause).insert(0, 'gefälscht')
  expect(await forger.closed).toBe(4403)
  expect(await liveText(reviewer, assigned!.id)).toBe(before)
})

for (const stranger of ['outsider', 'operator'] as const) {
  test(`for the ${stranger} the document does not exist: not as a page, not in the API, not on the socket`, async ({
    signIn,
    caller,
    server,
  }) => {
    const { id } = await newDocument(await caller('soest'), 'Verschlossen')
    const strange = await caller(stranger)
    const unknown = await strange.ask('GET', '/api/documents/00000000-0000-7000-8000-000000000000')
    const malformed = await strange.ask('GET', '/api/documents/keine-id')
    const foreign = await strange.ask('GET', `/api/documents/${id}`)
    expect([unknown.status, malformed.status, foreign.status]).toEqual([404, 404, 404])
    expect(foreign.body).toEqual(unknown.body)
    expect(malformed.body).toEqual(unknown.body)

    const page = await signIn(stranger)
    const answer = await page.goto(`/documents/${id}`)
    expect(answer!.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible()

    expect(await joinRoom({ origin: server.url, cookie: strange.cookie, documentId: id }).closed).toBe(4404)
  })
}

test('signing out in another tab ends the socket and asks to sign in again', async ({
  openTogether,
  server,
  caller,
}) => {
  const {
    id,
    pages: [lennetal],
  } = await openTogether('Abgemeldet', ['lennetal'])
  const [session] = (await lennetal!.context().cookies()).filter(({ httpOnly }) => httpOnly)
  const cookie = `${session!.name}=${session!.value}`
  const raw = joinRoom({ origin: server.url, cookie, documentId: id, doc: new Y.Doc() })
  await raw.synced
  const otherTab = await lennetal!.context().newPage()
  await otherTab.goto('/')
  await otherTab.getByRole('button', { name: /^Konto/ }).click()
  await otherTab.getByRole('menuitem', { name: 'Abmelden' }).click()
  expect(await raw.closed).toBe(4401)
  await expect(lennetal!.getByText('Ihre Sitzung ist beendet.').first()).toBeVisible()
  expect((await caller('lennetal')).cookie).not.toBe(cookie)
})
