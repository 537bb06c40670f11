import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { askDesk } from './ask-desk.ts'
import { CommandFailure } from './command-failure.ts'
import { copyDatabase, syncToDisk } from './copy.ts'
import { inDatabase } from './in-database.ts'
import { contentsOf, manifestOf, sha256Of, writeManifest } from './manifest.ts'
import { writeBackupNote } from './note-backup.ts'
import { type Tell, verifyDatabase } from './verify.ts'

/** `20261122T090000Z` */
const stamp = (at: string) => at.replace(/[-:]|\.\d+/g, '')

/** Where a backup goes: into a folder under a name of its own, or into the file that was named. */
function fileFor(target: string, at: string): string {
  const isFolder = /[/\\]$/.test(target) || (existsSync(target) && statSync(target).isDirectory())
  const file = isFolder ? path.join(target, `einklang-${stamp(at)}.db`) : target
  for (const each of [file, manifestOf(file)]) if (existsSync(each)) throw new CommandFailure(`${each} exists already.`)
  return path.resolve(file)
}

/**
 * Copies the database while people type, looks at all that was written, and only then gives it its name. Answers with the
 * file; beside it lies the manifest.
 *
 * @throws CommandFailure if what was written is not sound; then nothing is left of it
 */
export async function backUp(
  config: Config,
  target: string,
  { at, program, tell }: { readonly at: string; readonly program: string; readonly tell: Tell },
): Promise<string> {
  const file = fileFor(target, at)
  const part = `${file}.part`
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  rmSync(part, { force: true })
  tell(`Copying ${config.databaseFile} …`)
  await copyDatabase(config, part)
  try {
    tell('Checking what was written …')
    const storage = openInProcess(part)
    const contents = await contentsOf(storage)
    const faults = await verifyDatabase(storage, tell).finally(() => storage.close())
    if (faults.length > 0) {
      throw new CommandFailure(
        'The database itself is damaged, so there is no backup of it. The older ones are still good.',
      )
    }
    const [bytes, sha256] = [statSync(part).size, await sha256Of(part)]
    writeManifest(manifestOf(file), {
      ...{ format: 1, program, createdAt: at, file: path.basename(file), bytes, sha256 },
      ...contents,
    })
    syncToDisk(part)
    renameSync(part, file)
    syncToDisk(path.dirname(file))
    await noteBackup(config, at).catch((cause: Error) =>
      tell(`The backup is good, but not on record: ${cause.message}`),
    )
    return file
  } catch (cause) {
    for (const left of [part, manifestOf(file)]) rmSync(left, { force: true })
    throw cause
  }
}

/** By the server if one runs, else in the database itself. */
async function noteBackup(config: Config, at: string): Promise<void> {
  const isDone = await askDesk(config.dataFolder, { noteBackup: { at } })
  if (!isDone) await inDatabase(config, (storage) => writeBackupNote(storage, { at }))
}
