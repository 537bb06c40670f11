import { z } from 'zod'
import { record } from '../audit/store.ts'
import { makeDatabase } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'

/** When a backup was begun that is whole and was checked. */
export const BackupNote = z.strictObject({ at: z.iso.datetime() })

/** Operators see on their page when the last one was made. */
export async function writeBackupNote(storage: Storage, { at }: z.infer<typeof BackupNote>): Promise<void> {
  await storage.batch([record(makeDatabase(storage), { kind: 'backup-made', at, actor: null })])
}
