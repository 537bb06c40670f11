import { openInProcess } from '../../database/in-process-storage.ts'
import { migrate } from '../../database/migrate.ts'
import { readMigrations } from '../../database/read-migrations.ts'
import type { StorageOwner } from '../../database/storage-owner.ts'
import { author, documentId, organisation } from './town-hall.ts'

/** A fresh database, in memory unless a file is named, with a workshop, its document, and authors 1 to 9. */
export async function makeStorage(documents: readonly string[] = [documentId], file?: string): Promise<StorageOwner> {
  const storage = openInProcess(file)
  await migrate(storage, readMigrations('migrations'))
  const at = '2026-11-02T09:00:00.000Z'
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const rows: [string, (string | null)[]][] = [
    ...numbers.map((n): [string, string[]] => ['actor', [author(n).actor, at]]),
    ...numbers.map((n): [string, string[]] => [
      'organisation (id, kind, name, shortName, createdAt)',
      [organisation(n), 'county', `Kreis ${n}`, `K${n}`, at],
    ]),
    ['workshop (id, title, question, state, createdAt)', ['w', 'Werkstatt', '', 'running', at]],
    ...documents.map((id): [string, (string | null)[]] => [
      'document (id, workshopId, kind, title, state, editing, createdAt, createdBy, updatedAt)',
      [id, 'w', 'knowledge-page', 'Seite', 'draft', 'open', at, author(1).actor, at],
    ]),
  ]
  await storage.batch(
    rows.map(([table, parameters]) => ({
      sql: `insert into ${table} values (${parameters.map(() => '?').join(', ')})`,
      parameters,
    })),
  )
  return storage
}
