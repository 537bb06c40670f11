import { z } from 'zod'
import { record } from '../audit/store.ts'
import type { Config } from '../config.ts'
import { makeDatabase } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { askDesk } from './ask-desk.ts'
import { inDatabase } from './in-database.ts'

/** When a backup was begun that is whole and was checked. */
export const BackupNote = z.strictObject({ at: z.iso.datetime() })

/** Operators see on their page when the last one was made. */
export async function writeBackupNote(storage: Storage, { at }: z.infer<typeof BackupNote>): Promise<void> {
  await storage.batch([record(makeDatabase(storage), { kind: 'backup-made', at, actor: null })])
}

/** By the server if one runs, else in the database itself. */
export async function noteBackup(config: Config, at: string): Promise<void> {
  const isDone = await askDesk(config.dataFolder, { noteBackup: { at } })
  if (!isDone) await inDatabase(config, (storage) => writeBackupNote(storage, { at }))
}
