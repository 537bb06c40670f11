/**
 * The one door to the database. Whoever stands behind it (a thread with an embedded file, a libSQL server by URL) takes
 * batches only: one batch is one transaction, and none spans two calls.
 */
export type Value = null | number | string | Uint8Array

export interface Statement {
  readonly sql: string
  readonly parameters: readonly Value[]
  /** Undo the whole batch with a StorageConflict if this statement changes no row. */
  readonly mustChange?: boolean
}

export interface Result {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  /** Rows inserted, updated or deleted. */
  readonly changes: number
}

export interface Storage {
  /**
   * All or nothing; when it resolves, what was written is on disk. Rejects with StorageConflict, StorageDamage,
   * StorageFailure or StorageMisuse.
   */
  batch(statements: readonly Statement[]): Promise<Result[]>
  /** Ends after what was handed in before; later calls reject. */
  close(): Promise<void>
}

/** A constraint or `mustChange` refused the batch; nothing of it was written. */
export class StorageConflict extends Error {
  override readonly name = 'StorageConflict'
}

/** The disk or the database failed; nothing of the batch was written. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
}

/** What the disk gives back is not what was written there: a page of the file is damaged. Nothing was changed. */
export class StorageDamage extends Error {
  override readonly name = 'StorageDamage'
}

/** A statement that must never reach the database: a mistake in the program, nothing that trying again would mend. */
export class StorageMisuse extends Error {
  override readonly name = 'StorageMisuse'
}
