import type { DocumentId } from '../../shared/ids.ts'
import type { Storage } from '../database/storage.ts'
import { verifyRedactions } from '../evidence/verify-redactions.ts'
import { verifyJournal } from '../rooms/verify-journal.ts'
import { verifyVersions } from '../versions/verify-versions.ts'

/** Says what is going on, one line at a time. */
export type Tell = (line: string) => void

/** Everything that is wrong with a database, in a sentence each; of every chain the first bad entry. */
export async function verifyDatabase(storage: Storage, tell: Tell): Promise<string[]> {
  const ask = async (sql: string) => (await storage.batch([{ sql, parameters: [] }]))[0]!.rows
  const faults: string[] = []
  const found = (fault: string) => {
    faults.push(fault)
    tell(`DAMAGED  ${fault}`)
  }
  for (const [line] of await ask('pragma integrity_check')) if (line !== 'ok') found(`the file: ${line}`)
  for (const [table, row] of await ask('pragma foreign_key_check'))
    found(`the file: row ${row} of ${table} hangs on nothing`)
  const redaction = await verifyRedactions(storage)
  if (redaction) found(`redaction ${redaction.number}: ${redaction.why}`)
  const documents = (await ask('select id from document order by createdAt')).map(([id]) => id as DocumentId)
  for (const [n, document] of documents.entries()) {
    const journal = await verifyJournal(storage, document)
    if (journal) found(`document ${document}, journal entry ${journal.sequence}: ${journal.why}`)
    const version = await verifyVersions(storage, document)
    if (version) found(`document ${document}, version ${version.number}: ${version.why}`)
    if (!journal && !version) tell(`sound    document ${document} (${n + 1} of ${documents.length})`)
  }
  return faults
}
