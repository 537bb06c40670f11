import { StartFailure } from '../start-failure.ts'
import type { Migration } from './read-migrations.ts'
import type { Statement } from './storage.ts'
import type { StorageOwner } from './storage-owner.ts'

const ledgerTable = `create table if not exists migration (
  -- One row: a step of the schema that this database has taken.
  name text not null primary key,
  checksum text not null,
  appliedAt text not null
) strict`

const statement = (sql: string, ...parameters: string[]): Statement => ({ sql, parameters })

/**
 * Brings the database to the schema of this program and answers with the names of the steps taken. A step and its row in
 * the ledger are one transaction: whatever ends the process in between, the next start goes on where it was.
 * Rejects with StartFailure when the database has been somewhere that these migrations do not lead.
 */
export async function migrate(storage: StorageOwner, migrations: readonly Migration[]): Promise<string[]> {
  const [, taken] = await storage.batch([
    statement(ledgerTable),
    statement('select name, checksum from migration order by name'),
  ])
  const pending = remaining(taken!.rows as readonly [string, string][], migrations)
  for (const migration of pending) await take(storage, migration)
  return pending.map(({ name }) => name)
}

function remaining(taken: readonly (readonly [string, string])[], migrations: readonly Migration[]): Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  const newest = migrations.at(-1)?.name ?? ''
  taken.forEach(([name, checksum], at) => {
    const migration = byName.get(name)
    if (!migration && name > newest) {
      throw new StartFailure(`The database is newer than this program (it has ${name}). Start the newer program.`)
    }
    if (!migration) throw new StartFailure(`Migration ${name} was applied to the database, but the program has none.`)
    if (migration.checksum !== checksum) {
      throw new StartFailure(`Migration ${name} was edited after it had been applied. Bring back the file as it was.`)
    }
    if (migrations[at] !== migration) {
      throw new StartFailure(`Migration ${migrations[at]!.name} is missing in the database, although ${name} is there.`)
    }
  })
  return migrations.slice(taken.length)
}

async function take(storage: StorageOwner, { name, sql, checksum }: Migration) {
  // The time comes from SQLite: nothing depends on it, it is for the reader of the ledger.
  const enter = `insert into migration values (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`
  try {
    await storage.script(sql, [statement(enter, name, checksum)])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`Migration ${name} failed and was undone: ${reason}`, { cause: error })
  }
}
