import type { Result, Statement, Storage } from './storage.ts'

/** The storage as those hold it who opened it; features see the batches alone. */
export interface StorageOwner extends Storage {
  /** Runs SQL of several statements, then `then`, in one transaction. For migrations; takes no parameters. */
  script(sql: string, then: readonly Statement[]): Promise<Result[]>
}
