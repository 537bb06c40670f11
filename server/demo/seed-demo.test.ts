import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorId, DocumentId } from '../../shared/ids.ts'
import { systemClock } from '../clock.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { migrate } from '../database/migrate.ts'
import { readMigrations } from '../database/read-migrations.ts'
import { makeLog } from '../log.ts'
import { verifyVersions } from '../versions/verify-versions.ts'
import { makeWorkspace } from '../workspace.ts'
import { allDayAgreement } from './content/all-day-agreement.ts'
import { seedDemo } from './seed-demo.ts'

const storage = openInProcess()
const workspace = makeWorkspace({ storage, clock: systemClock, log: makeLog('silent') })
let id: DocumentId
beforeAll(async () => {
  await migrate(storage, readMigrations('migrations'))
  await seedDemo(workspace)
  const sql = 'select id from document where title = ?'
  const [found] = await storage.batch([{ sql, parameters: [allDayAgreement.title] }])
  id = found!.rows[0]![0] as DocumentId
}, 60_000)
afterAll(async () => {
  await workspace.lobby.closeAll()
  await storage.close()
})

test('the agreement of the demo has versions of several counties, each with how much it changes', async () => {
  const versions = await workspace.versions.of(id, { limit: 100 })
  expect(versions.length).toBeGreaterThanOrEqual(5)
  expect(new Set(versions.map(({ createdBy }) => createdBy.organisation)).size).toBeGreaterThanOrEqual(4)
  for (const { changed } of versions) expect(changed!.added + changed!.removed).toBeGreaterThan(0)
  expect(await verifyVersions(storage, id)).toBeUndefined()
})

test('a reviewer finds in it the changed deadline and the county that changed it', async () => {
  const document = (await workspace.documents.find(id))!
  const first = (await workspace.versions.of(id, { limit: 100 })).at(-1)!
  const nobody = '' as ActorId
  const { clauses, summary } = await workspace.comparing.compare(document, { from: first.id, to: 'draft' }, nobody)
  const term = clauses.find(({ title }) => title.startsWith('Laufzeit'))!
  const changes = term.blocks
    .flatMap(({ runs }) => runs)
    .filter(({ kind }) => kind !== 'kept')
    .map(({ kind, text, organisations }) => [
      kind,
      text.includes('2028') || text.includes('2029'),
      organisations.map(({ shortName }) => shortName),
    ])
  expect(changes).toEqual([
    ['deleted', true, ['HWL']],
    ['inserted', true, ['HWL']],
  ])
  expect(summary.organisations.map(({ organisation }) => organisation)).not.toContain(null)
  expect(summary.organisations.length).toBeGreaterThanOrEqual(3)
})
