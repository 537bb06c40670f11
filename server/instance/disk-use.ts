import { readdir, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { DiskUse } from '../../shared/operation.ts'
import { outboxIn } from '../mail/outbox.ts'

const bytesOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

/** Asks the disk that the data folder and the database lie on. */
export const makeDiskUse =
  ({ dataFolder, databaseFile }: { readonly dataFolder: string; readonly databaseFile: string }) =>
  async (): Promise<DiskUse> => {
    const [disk, database, log, letters] = await Promise.all([
      statfs(path.dirname(databaseFile)),
      bytesOf(databaseFile),
      bytesOf(`${databaseFile}-wal`),
      readdir(outboxIn(dataFolder)).catch(() => []),
    ])
    return {
      // What a process without special rights may still take.
      ...{ freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
      ...{ databaseBytes: database + log, outboxLetters: letters.length },
    }
  }
