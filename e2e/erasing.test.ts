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
