import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { askDesk } from './ask-desk.ts'
import { CommandFailure } from './command-failure.ts'

/**
 * A copy of everything that is committed in the database, by the server if one runs, else by ourselves. It is readable
 * by nobody else, and on disk. `file` must not exist.
 *
 * @throws CommandFailure
 */
export async function copyDatabase({ dataFolder, databaseFile }: Config, file: string): Promise<void> {
  if (!existsSync(databaseFile)) throw new CommandFailure(`There is no database in ${databaseFile} (DATA_DIR).`)
  closeSync(openSync(file, 'wx', 0o600))
  try {
    if (!(await askDesk(dataFolder, { copyTo: file }))) await copyByOurselves(databaseFile, file)
    syncToDisk(file)
    syncToDisk(path.dirname(file))
  } catch (cause) {
    rmSync(file, { force: true })
    throw cause
  }
}

async function copyByOurselves(databaseFile: string, file: string): Promise<void> {
  const storage = openInProcess(databaseFile)
  try {
    await storage.copyTo(file)
  } finally {
    await storage.close()
  }
}

export function syncToDisk(place: string): void {
  const descriptor = openSync(place, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
