import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Storage } from '../database/storage.ts'
import { CommandFailure } from './command-failure.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What lies beside a backup and says what it must be: the file's hash, and the ends of all its chains. */
const Manifest = z.strictObject({
  format: z.literal(1),
  program: z.string(),
  createdAt: z.iso.datetime(),
  file: z.string(),
  bytes: z.int(),
  sha256: Hash,
  migrations: z.array(z.string()),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      epoch: z.int(),
      entries: z.int(),
      /** Hash of the last journal entry. */
      journal: Hash.nullable(),
      versions: z.int(),
      /** Hash of the newest version. */
      version: Hash.nullable(),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestOf = (backup: string): string => `${backup}.json`

/** The part of a manifest that only the open database knows. */
export async function contentsOf(storage: Storage): Promise<Pick<Manifest, 'migrations' | 'documents'>> {
  const [migrations, documents] = await storage.batch([
    { sql: 'select name from migration order by name', parameters: [] },
    {
      sql: `select id, epoch, journalSequence,
          coalesce((select hash from journalEntry where documentId = document.id order by sequence desc limit 1),
            (select entryHash from journalState where documentId = document.id limit 1)),
          (select count(*) from version where documentId = document.id),
          (select hash from version where documentId = document.id order by number desc limit 1)
        from document order by id`,
      parameters: [],
    },
  ])
  return {
    migrations: migrations!.rows.map(([name]) => name as string),
    documents: documents!.rows.map(([id, epoch, entries, journal, versions, version]) => ({
      ...{ id: id as string, epoch: epoch as number, entries: entries as number },
      ...{ journal: journal as string | null, versions: versions as number, version: version as string | null },
    })),
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

export const writeManifest = (file: string, manifest: Manifest): void =>
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })

/** @throws CommandFailure if there is none, or it is none */
export function readManifest(backup: string): Manifest {
  const file = manifestOf(backup)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new CommandFailure(`${file} is missing. Without it nobody can tell whether the backup is whole.`)
  }
  const read = Manifest.safeParse(parsed(text))
  if (!read.success) throw new CommandFailure(`${file} is not the manifest of a backup, or not of this program.`)
  if (read.data.file !== path.basename(backup)) {
    throw new CommandFailure(`${file} belongs to a backup that is called ${read.data.file}.`)
  }
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
