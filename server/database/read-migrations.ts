import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure.ts'

/** One step of the schema. Once released it is never edited; the next change is the next file. */
export interface Migration {
  /** "0003-documents" */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the SQL in hexadecimal, whatever line ends a checkout gave it. */
  readonly checksum: string
}

/** The `NNNN-what.sql` files of `folder`, in order. Throws StartFailure for a gap or a name out of order. */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file, at) => {
    const expected = `${at + 1}`.padStart(4, '0')
    if (!file.startsWith(`${expected}-`)) {
      throw new StartFailure(`${join(folder, file)}: migration ${expected} belongs here. The program is not complete.`)
    }
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { name: file.slice(0, -'.sql'.length), sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
