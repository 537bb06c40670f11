import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await makeTestServer()
})
afterEach(() => server.close())

test('everybody reads imprint, data protection and accessibility; operators alone write them, on record', async () => {
  const agency = await server.aCounty('Agentur')
  const operator = await server.aPerson('operator', agency)
  const member = await server.aPerson('member', agency)
  const read = async () => (await server.request('GET', '/api/legal')).body
  const none = { de: null, en: null }
  const empty = { imprint: none, privacy: none, accessibility: none }
  expect(await read()).toEqual(empty)
  const text = '# Anbieter\n\nKreis Soest, <b>Amt 40</b>'
  expect((await member.ask('PUT', '/api/legal', { page: 'imprint', language: 'de', text })).status).toBe(403)
  expect((await operator.ask('PUT', '/api/legal', { page: 'audit-days', language: 'de', text })).status).toBe(400)
  expect((await operator.ask('PUT', '/api/legal', { page: 'imprint', language: 'de', text })).status).toBe(204)
  expect(await read()).toEqual({ ...empty, imprint: { de: text, en: null } })
  expect(
    (await operator.ask('PUT', '/api/legal', { page: 'imprint', language: 'en', text: 'In English' })).status,
  ).toBe(204)
  expect(await read()).toEqual({ ...empty, imprint: { de: text, en: 'In English' } })
  await operator.ask('PUT', '/api/legal', { page: 'imprint', language: 'en', text: null })
  await operator.ask('PUT', '/api/legal', { page: 'imprint', language: 'de', text: null })
  expect(await read()).toEqual(empty)
  const [kept] = await server.storage.batch([{ sql: 'select kind, subject from auditEntry', parameters: [] }])
  expect(kept!.rows).toEqual(
    ['text-imprint', 'text-imprint-en', 'text-imprint-en', 'text-imprint'].map((name) => [
      'settings-changed',
      JSON.stringify({ changed: [name] }),
    ]),
  )
})
