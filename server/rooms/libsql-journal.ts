import type { ActorId, DocumentId, OrganisationId } from '../../shared/ids.ts'
import {
  type Result,
  type Statement,
  type Storage,
  StorageConflict,
  StorageMisuse,
  type Value,
} from '../database/storage.ts'
import {
  type Author,
  type AuthoredRange,
  DamagedJournal,
  type Entry,
  emptyHead,
  type Head,
  type IdRange,
  type Journal,
  JournalConflict,
} from './journal.ts'
import { checksumOf, sealOf } from './seal.ts'

/** The journal in the database. `now` is ISO 8601. */
export function makeLibsqlJournal(storage: Storage, now: () => string = () => new Date().toISOString()): Journal {
  return {
    async read(document) {
      const [entries, clients, inserted, deleted] = await storage.batch(
        selections.map((sql) => statement(sql, document)),
      )
      const { head, updates } = checked(document, entries!)
      const owners = clients!.rows.map(
        ([client, actor, organisation]) => [client, authorOf(actor, organisation)] as const,
      )
      return {
        ...{ head, updates },
        owners: new Map(owners as (readonly [number, Author])[]),
        inserted: inserted!.rows.map(rangeOf),
        deleted: deleted!.rows.map(rangeOf),
      }
    },
    async commit(document, after, entries, alongside) {
      const at = now()
      const statements: Statement[] = [...alongside]
      let head = after
      for (const entry of entries) {
        const next = sealed(document, head, entry, at)
        statements.push(next.insertion, ...rowsOf(document, entry))
        head = next.head
      }
      const last = entries.at(-1)
      if (last) statements.push(statement(changing, at, last.by.organisation, document))
      if (statements.length > 0) await storage.batch(statements).catch(asConflict)
      return head
    },
  }
}

const selections = [
  `select sequence, epoch, actorId, organisationId, at, bytes, checksum, previousHash, hash
   from journalEntry where documentId = ? order by sequence`,
  'select clientId, actorId, organisationId from roomClient where documentId = ?',
  ...['inserted', 'deleted'].map(
    (table) => `select clientId, clock, length, actorId, organisationId from ${table} where documentId = ?`,
  ),
]
const changing = 'update document set updatedAt = ?, updatedBy = ? where id = ?'

const statement = (sql: string, ...parameters: Value[]): Statement => ({ sql, parameters })

const authorOf = (actor: unknown, organisation: unknown): Author => ({
  actor: actor as ActorId,
  organisation: organisation as OrganisationId,
})

const rangeOf = ([client, clock, length, actor, organisation]: readonly Value[]): AuthoredRange => ({
  client: client as number,
  clock: clock as number,
  length: length as number,
  by: authorOf(actor, organisation),
})

/** The updates of a chain without a gap or a false seal. */
function checked(document: DocumentId, { rows }: Result): { head: Head; updates: Uint8Array[] } {
  let head = emptyHead
  const updates = rows.map(([sequence, epoch, actor, organisation, at, stored, checksum, previousHash, hash]) => {
    const bytes = stored as Uint8Array
    const expected = head.sequence + 1
    const damaged = (why: string) => new DamagedJournal(document, expected, why)
    if (sequence !== expected) throw damaged('entries are missing')
    if (checksumOf(bytes) !== checksum) throw damaged('its bytes have changed')
    if (previousHash !== head.hash) throw damaged('it does not follow the entry before')
    const by = authorOf(actor, organisation)
    const entry = { document, sequence: expected, epoch: epoch as number, by, at: at as string, bytes }
    if (sealOf(head, entry) !== hash) throw damaged('its seal is false')
    head = { sequence: expected, hash: hash as string }
    return bytes
  })
  return { head, updates }
}

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

const rowsOf = (document: DocumentId, { by, claimed, inserted, deleted }: Entry): Statement[] => [
  ...claimed.map((client) =>
    statement(
      'insert into roomClient (documentId, clientId, actorId, organisationId) values (?, ?, ?, ?)',
      ...[document, client, by.actor, by.organisation],
    ),
  ),
  ...inserted.flatMap((range) => addition('inserted', document, range, by)),
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
