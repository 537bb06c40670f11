import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VersionSummary } from '../../shared/versions.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'

let world: WorkshopTest
beforeAll(async () => {
  world = await makeWorkshopTest()
})
afterAll(() => world.server.close())

test('a version whose text is no longer what was kept is not shown, nor one in a format that nobody knows', async () => {
  const { server } = world
  const kept = async (title: string) => {
    const { id, clauses } = await world.aDocument(title)
    await world.anna.ask('PATCH', `/api/documents/${id}/clauses/${clauses[0]!.id}`, { title })
    const { body } = await world.anna.ask('POST', `/api/documents/${id}/versions`, { label: 'Erste' })
    return (body as VersionSummary).id
  }
  const spoil = (id: string, sql: string) =>
    server.storage.batch([
      { sql: 'drop trigger if exists clauseTextIsNeverChanged', parameters: [] },
      {
        sql: `update clauseText set content = ${sql} where hash in (select hash from versionClause where versionId = ?)`,
        parameters: [id],
      },
    ])
  const [reworded, unreadable, newer, sound] = await Promise.all(['Anders', 'Kaputt', 'Neu', 'Heil'].map(kept))
  await spoil(reworded!, "replace(content, 'Anders', 'Andres')")
  await spoil(unreadable!, "'{'")
  await spoil(newer!, `replace(content, '"format":1', '"format":2')`)
  for (const id of [reworded, unreadable, newer]) {
    const answer = await world.anna.ask('GET', `/api/versions/${id}`)
    expect(answer).toMatchObject({ status: 409, body: { code: 'version-damaged', version: 1 } })
    expect(JSON.stringify(answer.body)).not.toMatch(/Andres|Neu/)
  }
  expect((await world.anna.ask('GET', `/api/versions/${sound}`)).status).toBe(200)
})
