import type { DocumentId } from '../../shared/ids.ts'
import { type Statement, type Storage, StorageDamage, type Value } from '../database/storage.ts'
import { asBytes, asIntegers } from '../database/text-as-bytes.ts'
import { followChain, isSealedState } from './chain.ts'
import { DamagedJournal, emptyHead, type Past } from './journal.ts'
import {
  authorOf,
  entryColumns,
  entryOf,
  type Row,
  rangesByAuthor,
  rangesOf,
  stateColumns,
  stateOf,
} from './libsql-records.ts'

/** Where reading begins: one of the two copies of the state, or the first entry. */
type Source = 'first copy' | 'second copy' | 'first entry'
const sources: readonly Source[] = ['first copy', 'second copy', 'first entry']
const copyOf: Record<Source, number> = { 'first copy': 1, 'second copy': 2, 'first entry': 0 }

const selections = {
  state: `select ${stateColumns} from journalState where documentId = ? and copy = ?`,
  entries: `select ${entryColumns} from journalEntry where documentId = ?
    and sequence > coalesce((select sequence from journalState where documentId = ? and copy = ?), 0) order by sequence
    limit ?`,
  more: `select ${entryColumns} from journalEntry where documentId = ? and sequence > ? and sequence <= ?
    order by sequence limit ?`,
  entry: `select ${entryColumns} from journalEntry where documentId = ? and sequence = ?`,
  last: `select ${asIntegers('journalSequence')} from document where id = ?`,
  clients: `select ${asIntegers('clientId')}, ${asBytes('actorId, organisationId')} from roomClient where documentId = ?`,
  inserted: rangesByAuthor('inserted'),
  deleted: rangesByAuthor('deleted'),
}
const besideTheText = ['last', 'clients', 'inserted', 'deleted'] as const

/** What SQLite takes for no limit. */
const ALL = -1

type Reader = Pick<Storage, 'batch'>
type Found = Readonly<Record<'state' | 'entries' | (typeof besideTheText)[number], readonly Row[]>>

const statement = (sql: string, ...parameters: Value[]): Statement => ({ sql, parameters })

/**
 * Everything that the database has of a document's journal, as far as it can be trusted. Where one record is damaged it
 * is looked for whether another holds the same; only what is nowhere sound is left out.
 *
 * @param atOnce how many entries are read in one transaction; all, unless nobody shortens the journal meanwhile
 */
export async function readPast(storage: Reader, document: DocumentId, atOnce = ALL): Promise<Past> {
  const tried: Past[] = []
  for (const source of sources) {
    const past = await readFrom(storage, document, source, atOnce)
    const mended = tried[0]?.damage
    if (!past.damage) return mended ? { ...past, mended } : past
    tried.push(past)
  }
  return tried.reduce((best, past) => (past.head.sequence > best.head.sequence ? past : best))
}

/** Whether both copies of a document's state are what was written. */
export async function isStateSound(storage: Reader, document: DocumentId): Promise<boolean> {
  const copies = await storage.batch([1, 2].map((copy) => statement(selections.state, document, copy)))
  return copies.every(({ rows: [row] }) => row !== undefined && isSealedState(stateOf(document, row)))
}

async function readFrom(storage: Reader, document: DocumentId, source: Source, atOnce: number): Promise<Past> {
  const copy = copyOf[source]
  try {
    // One batch, so that nothing is moved meanwhile from the entries into the state.
    const [state, entries, last, clients, inserted, deleted] = await storage
      .batch([
        statement(selections.state, document, copy),
        statement(selections.entries, document, document, copy, atOnce),
        ...besideTheText.map((what) => statement(selections[what], document)),
      ])
      .then((results) => results.map(({ rows }) => rows))
    const found = { state, entries, last, clients, inserted, deleted } as Record<keyof Found, readonly Row[]>
    return pastFrom(document, { ...found, entries: await withRemaining(storage, document, found, atOnce) })
  } catch (cause) {
    if (!(cause instanceof StorageDamage)) throw cause
    return readAroundDamage(storage, document, copy, cause)
  }
}

/** All entries up to the one that was the last when reading began. */
async function withRemaining(storage: Reader, document: DocumentId, { entries, last }: Found, atOnce: number) {
  const all = [...entries]
  for (let piece = entries; piece.length === atOnce; all.push(...piece)) {
    const [from, to] = [piece.at(-1)![0]!, last[0]![0]!]
    piece = (await storage.batch([statement(selections.more, document, from, to, atOnce)]))[0]!.rows
  }
  return all
}

/** What of a journal lies on sound pages, entry by entry up to the first that does not. */
async function readAroundDamage(storage: Reader, document: DocumentId, copy: number, cause: StorageDamage) {
  const rowsOrNone = async (sql: string, ...parameters: Value[]): Promise<readonly Row[]> => {
    try {
      return (await storage.batch([statement(sql, ...parameters)]))[0]!.rows
    } catch (failure) {
      if (failure instanceof StorageDamage) return []
      throw failure
    }
  }
  const state = await rowsOrNone(selections.state, document, copy)
  const entries: Row[] = []
  for (let sequence = ((state[0]?.[0] ?? 0) as number) + 1; ; sequence++) {
    const [row] = await rowsOrNone(selections.entry, document, sequence)
    if (!row) break
    entries.push(row)
  }
  const [last, clients, inserted, deleted] = await Promise.all(
    besideTheText.map((what) => rowsOrNone(selections[what], document)),
  )
  const past = pastFrom(document, {
    state,
    entries,
    last: last!,
    clients: clients!,
    inserted: inserted!,
    deleted: deleted!,
  })
  const damage = new DamagedJournal(document, past.head.sequence + 1, `the database cannot read it (${cause.message})`)
  return { damage, ...past }
}

function pastFrom(document: DocumentId, found: Found): Past {
  const state = found.state[0] && stateOf(document, found.state[0])
  const isFalse = state && !isSealedState(state)
  const start = state && !isFalse ? { sequence: state.sequence, hash: state.entryHash } : emptyHead
  const { head, updates, damage } = followChain(
    document,
    start,
    isFalse ? [] : found.entries.map((row) => entryOf(document, row)),
    (found.last[0]?.[0] ?? 0) as number,
  )
  const wrong = isFalse ? new DamagedJournal(document, state.sequence, 'the state stored there has changed') : damage
  return {
    head,
    stateSequence: start.sequence,
    updates: state && !isFalse ? [state.bytes, ...updates] : updates,
    graves: state && !isFalse ? JSON.parse(state.graves) : [],
    owners: new Map(
      found.clients.map(([client, actor, organisation]) => [client as number, authorOf(actor, organisation)]),
    ),
    inserted: found.inserted.flatMap(rangesOf),
    deleted: found.deleted.flatMap(rangesOf),
    ...(wrong && { damage: wrong }),
  }
}
