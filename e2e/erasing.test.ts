import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { admin } from './admin-process.ts'
import { accounts, newDocument, signInByApi } from './api.ts'
import { firstText, joinRoom } from './room-client.ts'
import { start, tidyUpAfterEach } from './servers-of-a-test.ts'

tidyUpAfterEach()

test('beside a running server, an erasure closes the open page of that person, and a redaction is shown at once', async () => {
  const { url, dataFolder } = await start()
  const [member, coordinator] = await Promise.all([signInByApi(url, 'member'), signInByApi(url, 'lennetal')])
  const { id, clauses } = await newDocument(coordinator, 'Mit einem Namen')
  const [leaving, staying] = [member, coordinator].map(({ cookie }) =>
    joinRoom({ origin: url, cookie, documentId: id }),
  )
  await Promise.all([leaving!.synced, staying!.synced])
  firstText(leaving!.doc, clauses[0]!.id).insert(0, 'Ansprechperson ist Erika Muster.')
  await expect.poll(() => leaving!.saved()).toBe(leaving!.sent())
  const { body } = await coordinator.ask('POST', `/api/documents/${id}/versions`, { label: 'Stand' })
  const version = `/api/versions/${(body as { id: string }).id}`

  const redacted = await admin(dataFolder, ['redact', id, 'Erika Muster', 'Name einer Privatperson'])
  expect(redacted).toMatchObject({ status: 0, stderr: '' })
  const text = async () => JSON.stringify((await coordinator.ask('GET', version)).body)
  expect(await text()).toContain('Ansprechperson ist █████ ██████.')

  const erased = await admin(dataFolder, ['erase-person', accounts.member])
  expect(erased).toMatchObject({ status: 0, stderr: '' })
  expect(await leaving!.closed).toBe(4401)
  expect((await member.ask('GET', '/api/me')).status).toBe(401)
  await expect(signInByApi(url, 'member')).rejects.toThrow('401')

  // Nobody else is disturbed.
  firstText(staying!.doc, clauses[0]!.id).insert(0, 'Weiter. ')
  await expect.poll(() => staying!.saved()).toBe(staying!.sent())
  expect(await text()).not.toContain('Erika')
  expect(await admin(dataFolder, ['erase-person', accounts.member])).toMatchObject({ status: 1 })
  expect((await admin(dataFolder, ['verify'])).stdout).toContain('All is sound.')
})

test('after an erasure neither name nor address is left: not in the file of the database, not in a mail, not in the log', async () => {
  const { url, dataFolder, output, stop } = await start({ env: { LOG_LEVEL: 'trace' } })
  const [member, coordinator] = await Promise.all([signInByApi(url, 'member'), signInByApi(url, 'lennetal')])
  const post = (to: string, body: object) =>
    fetch(`${url}/api/${to}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(body),
    })
  const { id, clauses } = await newDocument(coordinator, 'Bleibt')
  const room = joinRoom({ origin: url, cookie: member.cookie, documentId: id })
  await room.synced
  firstText(room.doc, clauses[0]!.id).insert(0, 'Ein Satz, der bleibt.')
  await expect.poll(() => room.saved()).toBe(room.sent())
  expect((await member.ask('PATCH', '/api/me', { name: 'Erasmus Vergissmein' })).status).toBe(200)
  expect((await member.ask('POST', `/api/documents/${id}/versions`, { label: 'Stand' })).status).toBe(201)
  expect((await post('auth/sign-in/email', { email: accounts.member, password: 'geraten' })).status).toBe(401)
  expect((await post('new-password/ask', { email: accounts.member })).status).toBe(202)
  const files = () =>
    readdirSync(dataFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
  const tells = (text: string) => text.includes('Vergissmein') || text.toLowerCase().includes(accounts.member)
  const telling = () => files().filter((file) => tells(readFileSync(file, 'latin1')))
  await expect.poll(() => telling().some((file) => file.endsWith('.eml'))).toBe(true)

  expect(await admin(dataFolder, ['erase-person', accounts.member])).toMatchObject({ status: 0, stderr: '' })
  const { body } = await coordinator.ask('GET', `/api/documents/${id}/versions`)
  expect(body).toHaveLength(1)
  expect(await stop()).toBe(0)
  expect(telling()).toEqual([])
  expect(output()).toContain('there is no mail server')
  expect(tells(output().replace(/^ {2}\S+@\S+ .*$/gm, ''))).toBe(false)
  expect((await admin(dataFolder, ['verify'])).stdout).toContain('All is sound.')
})
