import type { DocumentId } from '../../shared/ids.ts'
import type { Statement, Storage, Value } from '../database/storage.ts'
import { asBytes, asIntegers, textOf } from '../database/text-as-bytes.ts'
import type { State } from './journal.ts'
import { isStateSound } from './libsql-reading.ts'
import { sealOfState } from './seal.ts'

/** What shortens the journals in the database. */
export interface Shortening {
  /** Puts a state in the place of the one before, in one transaction; the entries stay. */
  keepState(document: DocumentId, state: State): Promise<void>
  /**
   * Lets go of the bytes of the oldest entries that were written before a time and are in the state, at most `most` of
   * them in one transaction. Their seals stay. Answers with how many they were.
   */
  letGo(document: DocumentId, before: string, most: number): Promise<number>
  /** When the oldest entry was written whose bytes are still there (ISO 8601), and how many entries no state holds. */
  ageOf(document: DocumentId): Promise<{ readonly oldest: string | undefined; readonly sinceState: number }>
  documents(): Promise<DocumentId[]>
}

const statement = (sql: string, ...parameters: Value[]): Statement => ({ sql, parameters, mustChange: true })

export function makeShortening(storage: Storage, now: () => string): Shortening {
  const ask = async (sql: string, ...parameters: Value[]) => (await storage.batch([{ sql, parameters }]))[0]!.rows

  return {
    async keepState(document, { head, update, graves: list }) {
      const { sequence, hash: entryHash } = head
      const [at, graves] = [now(), JSON.stringify(list)]
      const hash = sealOfState({ document, sequence, entryHash, at, graves, bytes: update })
      // Only while the journal has this very entry, and no newer state.
      const keeping = `insert or replace into journalState
        select ?, ?, ?, ?, ?, ?, ?, ? from journalEntry where documentId = ? and sequence = ? and hash = ?
          and not exists (select 1 from journalState where documentId = ? and sequence > ?)`
      await storage.batch(
        [1, 2].map((copy) =>
          statement(
            keeping,
            ...[document, copy, sequence, entryHash, at, update, graves, hash],
            ...[document, sequence, entryHash, document, sequence],
          ),
        ),
      )
    },

    async letGo(document, before, most) {
      const [[first, recent, inState] = []] = await ask(
        `select (select min(${asIntegers('sequence')}) from journalEntry where documentId = ?),
          (select ${asIntegers('sequence')} from journalEntry where documentId = ? and at >= ? order by sequence limit 1),
          (select min(${asIntegers('sequence')}) from journalState where documentId = ?)`,
        ...[document, document, before, document],
      )
      if (typeof first !== 'number' || typeof inState !== 'number') return 0
      const last = Math.min(inState, typeof recent === 'number' ? recent - 1 : inState, first + most - 1)
      if (last < first || !(await isStateSound(storage, document))) return 0
      await storage.batch([
        statement(
          `insert into journalSeal
           select documentId, sequence, epoch, actorId, organisationId, at, previousHash, hash from journalEntry
           where documentId = ? and sequence <= ?
             and (select count(*) from journalState where documentId = ? and sequence >= ?) = 2`,
          ...[document, last, document, last],
        ),
        statement('delete from journalEntry where documentId = ? and sequence <= ?', document, last),
      ])
      return last - first + 1
    },

    async ageOf(document) {
      const [[oldest, sinceState] = []] = await ask(
        `select (select ${asBytes('at')} from journalEntry where documentId = ? order by sequence limit 1),
          (select ${asIntegers('journalSequence')} from document where id = ?)
            - coalesce((select min(${asIntegers('sequence')}) from journalState where documentId = ?), 0)`,
        ...[document, document, document],
      )
      return {
        oldest: oldest instanceof Uint8Array ? textOf(oldest) : undefined,
        sinceState: (sinceState as number | null) ?? 0,
      }
    },

    documents: async () => (await ask('select id from document')).map(([id]) => id as DocumentId),
  }
}
