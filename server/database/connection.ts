import type Driver from 'libsql'
import { closeDriver, openDriver } from './open-driver.ts'
import { readStatementText, type StatementText } from './statement-text.ts'
import {
  type Result,
  type Statement,
  StorageConflict,
  StorageDamage,
  StorageFailure,
  StorageMisuse,
} from './storage.ts'
import { fromDriver, toDriver } from './values.ts'

/** The one connection to the database file, synchronous. It lives in one thread, and whoever opened it closes it. */
export interface Connection {
  /** One transaction. Throws StorageConflict, StorageDamage, StorageFailure or StorageMisuse; then nothing was written. */
  batch(statements: readonly Statement[]): Result[]
  /** SQL of several statements, then `then`, in one transaction. Throws as `batch` does. */
  script(sql: string, then: readonly Statement[]): Result[]
  /** A copy of everything that is committed, in a file that is empty or missing. Writes wait meanwhile. Throws StorageFailure. */
  copyTo(file: string): void
  /** Leaves one file with everything in it, free for the next process. */
  close(): void
}

interface Prepared extends StatementText {
  readonly statement: Driver.Statement<unknown[]>
}

const PREPARED_MOST = 500

/** Opens `file`, or a database in memory for `:memory:`. Throws StartFailure when it cannot be trusted with data. */
export function openConnection(file: string): Connection {
  const driver = openDriver(file)
  const prepared = new Map<string, Prepared>()

  function prepare(sql: string): Prepared {
    const known = prepared.get(sql)
    if (known) {
      // Back to the end of the line: the one unused for longest goes first.
      prepared.delete(sql)
      prepared.set(sql, known)
      return known
    }
    const text = readStatementText(sql)
    const fresh = { statement: driver.prepare(sql), ...text }
    if (fresh.statement.reader) fresh.statement.raw(true)
    if (prepared.size >= PREPARED_MOST) prepared.delete(prepared.keys().next().value!)
    prepared.set(sql, fresh)
    return fresh
  }

  function run({ sql, parameters, mustChange }: Statement): Result {
    const { statement, parameters: wanted, returning } = prepare(sql)
    if (parameters.length !== wanted) {
      throw new StorageMisuse(`${parameters.length} parameters where ${wanted} belong: ${sql}`)
    }
    const bound = parameters.map(toDriver)
    const result = statement.reader ? read(statement, bound, returning) : write(statement, bound)
    if (mustChange && result.changes === 0) throw new StorageConflict(`Changed nothing: ${sql}`)
    return result
  }

  // The driver wants the parameters as one array: a lone Buffer among its arguments ends the process.
  const write = (statement: Prepared['statement'], bound: readonly unknown[]): Result => ({
    columns: [],
    rows: [],
    changes: statement.run(bound).changes,
  })

  function read(statement: Prepared['statement'], bound: readonly unknown[], returning: boolean): Result {
    const rows = (statement.all(bound) as unknown[][]).map((row) => row.map(fromDriver))
    return { columns: statement.columns().map(({ name }) => name), rows, changes: returning ? changesOfLast() : 0 }
  }

  function changesOfLast(): number {
    const [[changes]] = prepare('select changes()').statement.all([]) as [[bigint]]
    return Number(changes)
  }

  function inTransaction<Answer>(work: () => Answer): Answer {
    try {
      // Deferred: a batch that only reads never touches the log, and so waits for no disk.
      driver.exec('begin')
      const answer = work()
      if (!driver.inTransaction) throw new StorageMisuse('The statements ended the transaction that they were part of')
      driver.exec('commit')
      return answer
    } catch (error) {
      undo()
      throw refusal(error)
    }
  }

  // SQLite has undone everything itself after some failures (a full disk).
  function undo() {
    try {
      if (driver.inTransaction) driver.exec('rollback')
    } catch (error) {
      throw new StorageFailure('A batch could not be undone', { cause: error })
    }
  }

  return {
    batch: (statements) => inTransaction(() => statements.map(run)),
    script(sql, then) {
      prepared.clear()
      return inTransaction(() => {
        driver.exec(sql)
        return then.map(run)
      })
    },
    copyTo(copy) {
      try {
        driver.exec(`vacuum into '${copy.replaceAll("'", "''")}'`)
      } catch (error) {
        throw refusal(error)
      }
    },
    close() {
      prepared.clear()
      closeDriver(driver, file)
    },
  }
}

const refusals = [StorageConflict, StorageDamage, StorageFailure, StorageMisuse]

function refusal(error: unknown): Error {
  if (refusals.some((refusal) => error instanceof refusal)) return error as Error
  const { message, code } = error as { message: string; code?: string }
  if (code?.startsWith('SQLITE_CONSTRAINT')) return new StorageConflict(message, { cause: error })
  if (code?.startsWith('SQLITE_CORRUPT')) return new StorageDamage(message, { cause: error })
  return new StorageFailure(code ? `${message} (${code})` : message, { cause: error })
}
