import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import type { Storage } from '../database/storage.ts'
import { CommandFailure } from './command-failure.ts'

/**
 * Opens the database while no server runs, for one act.
 *
 * @throws CommandFailure if there is none
 */
export async function inDatabase<T>({ databaseFile }: Config, act: (storage: Storage) => Promise<T>): Promise<T> {
  if (!existsSync(databaseFile)) throw new CommandFailure(`There is no database in ${databaseFile} (DATA_DIR).`)
  const storage = openInProcess(databaseFile)
  try {
    return await act(storage)
  } finally {
    await storage.close()
  }
}
