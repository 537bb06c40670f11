import { expect, test } from 'vitest'
import { openInProcess } from './in-process-storage.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './read-migrations.ts'

const at = '2026-01-01T00:00:00.000Z'

test('organisations and roles come through the change of their tables, with everything that points at them', async () => {
  const storage = openInProcess()
  const migrations = readMigrations('migrations')
  await migrate(storage, migrations.slice(0, 9))
  const rows = [
    ...['a', 'b', 'c'].map(
      (id) => `insert into organisation values ('${id}', 'county', 'Kreis ${id}', '${id}', '${at}')`,
    ),
    `insert into organisation values ('t', 'agency', 'Agentur', 'TA', '${at}')`,
    `insert into actor values ('p', '${at}')`,
    `insert into workshop values ('w', 'Werkstatt', '', 'running', '${at}')`,
    ...['a', 'b'].map((id, n) => `insert into workshopOrganisation values ('w', '${id}', ${n + 1}, ${n})`),
    ...['shared', 'own'].map(
      (
        id,
      ) => `insert into document (id, workshopId, kind, title, state, editing, createdAt, createdBy, updatedAt, updatedBy)
        values ('${id}', 'w', 'knowledge-page', 'Seite', 'draft', 'open', '${at}', 'p', '${at}', 'a')`,
    ),
    `insert into documentCounty values ('shared', 'a'), ('shared', 'b'), ('own', 'a')`,
    `insert into roleGrant values ('g', 'p', 'reviewer', 't', null, 'own', 'Prüfung', '${at}')`,
  ]
  await storage.batch(rows.map((sql) => ({ sql, parameters: [] })))
  expect(await migrate(storage, migrations)).toContain('0010-rights')

  const ask = async (sql: string) => (await storage.batch([{ sql, parameters: [] }]))[0]!.rows
  expect(await ask('select id, kind, contactPoint, parentId, archivedAt from organisation order by id')).toEqual([
    ['a', 'county', '', null, null],
    ['b', 'county', '', null, null],
    ['c', 'county', '', null, null],
    ['t', 'agency', '', null, null],
  ])
  expect(await ask('select id, belongsTo from document order by id')).toEqual([
    ['own', 'counties'],
    ['shared', 'workshop'],
  ])
  expect(await ask('select * from documentCounty')).toEqual([['own', 'a']])
  expect(await ask('select id, role, documentId, deputy, validUntil from roleGrant')).toEqual([
    ['g', 'reviewer', 'own', 0, null],
  ])
  expect(await ask('pragma foreign_key_check')).toEqual([])
  await expect(ask(`delete from organisation where id = 'a'`)).rejects.toThrow('FOREIGN KEY')
  await storage.close()
})
