import type { Result, Statement, Storage } from './storage.ts'

/** The storage as those hold it who opened it; features see the batches alone. */
export interface StorageOwner extends Storage {
  /** Runs SQL of several statements, then `then`, in one transaction. For migrations; takes no parameters. */
  script(sql: string, then: readonly Statement[]): Promise<Result[]>
  /** A copy of everything that is committed, in a file that is empty or missing. Writes wait meanwhile. */
  copyTo(file: string): Promise<void>
}
