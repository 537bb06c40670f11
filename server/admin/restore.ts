import { constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { record } from '../audit/store.ts'
import type { Config } from '../config.ts'
import { prepareDataFolder } from '../data-folder.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { makeDatabase } from '../database/kysely-dialect.ts'
import { migrate } from '../database/migrate.ts'
import type { Migration } from '../database/read-migrations.ts'
import { StartFailure } from '../start-failure.ts'
import { CommandFailure } from './command-failure.ts'
import { syncToDisk } from './copy.ts'
import { readManifest, sha256Of } from './manifest.ts'
import { type Tell, verifyDatabase } from './verify.ts'

const parts = ['', '-wal', '-shm'] as const

/**
 * Puts a backup in the place of the database. Nothing is thrown away: what was there lies beside it under another name,
 * with which it answers (undefined if there was nothing).
 *
 * @throws CommandFailure if a server runs on the data folder, or the backup is not what its manifest says; then everything
 *   is as it was
 */
export async function restore(
  config: Config,
  backup: string,
  { at, migrations, tell }: { readonly at: string; readonly migrations: readonly Migration[]; readonly tell: Tell },
): Promise<string | undefined> {
  const { databaseFile } = config
  mustBeFree(databaseFile)
  await mustBeWhole(backup)
  prepareDataFolder(config.dataFolder)
  const fresh = `${databaseFile}.restoring`
  for (const part of parts) rmSync(fresh + part, { force: true })
  copyFileSync(backup, fresh, constants.COPYFILE_FICLONE)
  try {
    await prepare(fresh, at, migrations, tell)
    // Once more, and at the last moment: somebody may have started the server meanwhile.
    mustBeFree(databaseFile)
    const aside = putAside(databaseFile, at)
    renameSync(fresh, databaseFile)
    syncToDisk(path.dirname(databaseFile))
    return aside
  } finally {
    for (const part of parts) rmSync(fresh + part, { force: true })
  }
}

/** Takes the lock that a server holds as long as it runs. A database that is damaged has nobody who holds it. */
function mustBeFree(databaseFile: string): void {
  if (!existsSync(databaseFile)) return
  try {
    void openInProcess(databaseFile).close()
  } catch (cause) {
    if (!(cause instanceof StartFailure)) throw cause
    if (cause.message.includes('in use')) throw new CommandFailure('A server runs on this data folder. Stop it first.')
    if (!cause.message.includes('is damaged')) throw cause
  }
}

async function mustBeWhole(backup: string): Promise<void> {
  if (!existsSync(backup)) throw new CommandFailure(`There is no ${backup}.`)
  const { bytes, sha256 } = readManifest(backup)
  if (statSync(backup).size !== bytes || (await sha256Of(backup)) !== sha256) {
    throw new CommandFailure(`${backup} is damaged: it is not what its manifest says. Nothing was changed.`)
  }
}

/**
 * Makes a copy of a backup into a database to go on with. Every document gets an epoch that none has ever had: pages that
 * are open still have text that is newer than the backup, and must not merge it in unseen (rule 16). Sessions are ended;
 * some of them had been ended already when the backup was made.
 */
async function prepare(file: string, at: string, migrations: readonly Migration[], tell: Tell): Promise<void> {
  const storage = openInProcess(file)
  try {
    const faults = await verifyDatabase(storage, tell)
    if (faults.length > 0) throw new CommandFailure('The backup is damaged. Nothing was changed.')
    await migrate(storage, migrations)
    const seconds = Math.floor(Date.parse(at) / 1000)
    await storage.batch([
      { sql: 'update document set epoch = max(epoch + 1, ?)', parameters: [seconds] },
      { sql: 'delete from session', parameters: [] },
      record(makeDatabase(storage), { kind: 'backup-restored', at, actor: null }),
    ])
  } finally {
    await storage.close()
  }
}

function putAside(databaseFile: string, at: string): string | undefined {
  if (!existsSync(databaseFile)) return undefined
  const aside = `${databaseFile}.before-${at.replace(/[-:]|\.\d+/g, '')}`
  for (const part of parts) if (existsSync(databaseFile + part)) renameSync(databaseFile + part, aside + part)
  return aside
}
