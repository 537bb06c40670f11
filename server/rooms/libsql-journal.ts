import type { DocumentId } from '../../shared/ids.ts'
import { type Statement, type Storage, StorageConflict, StorageMisuse, type Value } from '../database/storage.ts'
import {
  type Author,
  type DamagedJournal,
  type Entry,
  type Head,
  type IdRange,
  type Journal,
  JournalConflict,
} from './journal.ts'
import { readPast } from './libsql-reading.ts'
import { checksumOf, sealOf } from './seal.ts'

/** The journal in the database. `now` is ISO 8601. */
export function makeLibsqlJournal(storage: Storage, now: () => string = () => new Date().toISOString()): Journal {
  const record = ({ document, sequence, why }: DamagedJournal) =>
    storage
      .batch([statement('insert or ignore into journalDamage values (?, ?, ?, ?)', document, sequence, why, now())])
      // A disk that takes no report must not keep what is sound from being read. The log has it as well.
      .catch(() => {})
  return {
    async read(document) {
      const past = await readPast(storage, document)
      const damage = past.damage ?? past.mended
      if (damage) await record(damage)
      return past
    },
    async commit(document, after, entries, alongside) {
      const at = now()
      const statements: Statement[] = [...alongside]
      let head = after
      for (const entry of entries) {
        const next = sealed(document, head, entry, at)
        statements.push(next.insertion, ...rowsOf(document, entry, next.head.sequence))
        head = next.head
      }
      const last = entries.at(-1)
      if (last) statements.push(statement(changing, at, last.by.organisation, head.sequence, document))
      if (statements.length > 0) await storage.batch(statements).catch(asConflict)
      return head
    },
  }
}

const changing = 'update document set updatedAt = ?, updatedBy = ?, journalSequence = ? where id = ?'

const statement = (sql: string, ...parameters: Value[]): Statement => ({ sql, parameters })

function sealed(document: DocumentId, previous: Head, { by, epoch, update }: Entry, at: string) {
  const sequence = previous.sequence + 1
  const hash = sealOf(previous, { document, sequence, epoch, by, at, bytes: update })
  const insertion = statement(
    `insert into journalEntry
       (documentId, sequence, epoch, actorId, organisationId, at, bytes, checksum, previousHash, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[document, sequence, epoch, by.actor, by.organisation, at, update, checksumOf(update), previous.hash, hash],
  )
  return { head: { sequence, hash }, insertion }
}

const rowsOf = (
  document: DocumentId,
  { by, claimed, inserted, carried, deleted }: Entry,
  sequence: number,
): Statement[] => [
  ...claimed.map((client) =>
    statement(
      'insert into roomClient (documentId, clientId, actorId, organisationId) values (?, ?, ?, ?)',
      ...[document, client, by.actor, by.organisation],
    ),
  ),
  ...[...inserted.map((to) => ({ to, by })), ...carried]
    .toSorted((a, b) => a.to.client - b.to.client || a.to.clock - b.to.clock)
    .flatMap(({ to, by }) => addition('inserted', document, to, by)),
  ...carried.flatMap(({ from, to }) =>
    from
      ? statement(
          'insert or ignore into carried values (?, ?, ?, ?, ?, ?, ?)',
          ...[document, to.client, to.clock, to.length, from.client, from.clock, sequence],
        )
      : [],
  ),
  ...deleted.flatMap((range) => addition('deleted', document, range, by)),
]

/** A run that goes on where an earlier one of the same author ends becomes part of it: typing costs no row a letter. */
function addition(
  table: 'inserted' | 'deleted',
  document: DocumentId,
  { client, clock, length }: IdRange,
  { actor, organisation }: Author,
): Statement[] {
  return [
    statement(
      `update ${table} set length = length + ?
       where documentId = ? and clientId = ? and clock + length = ? and actorId = ? and organisationId = ?
         and clock = (select max(clock) from ${table} where documentId = ? and clientId = ? and clock < ?)`,
      ...[length, document, client, clock, actor, organisation, document, client, clock],
    ),
    statement(
      `insert into ${table} (documentId, clientId, clock, length, organisationId, actorId)
       select ?, ?, ?, ?, ?, ? where not exists (
         select 1 from ${table}
         where documentId = ? and clientId = ? and clock < ? and clock + length > ?
           and clock = (select max(clock) from ${table} where documentId = ? and clientId = ? and clock <= ?))`,
      ...[document, client, clock, length, organisation, actor],
      ...[document, client, clock, clock, document, client, clock],
    ),
  ]
}

function asConflict(cause: unknown): never {
  const isFinal = cause instanceof StorageConflict || cause instanceof StorageMisuse
  throw isFinal ? new JournalConflict(cause.message, { cause }) : cause
}
