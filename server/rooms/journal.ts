import type { ActorId, ClauseId, DocumentId, OrganisationId } from '../../shared/ids.ts'
import type { Statement } from '../database/storage.ts'

/** Who wrote, and for whom. */
export interface Author {
  readonly actor: ActorId
  readonly organisation: OrganisationId
}

/** Yjs ids in a row: those of `client` from `clock` up to, not including, `clock + length`. */
export interface IdRange {
  readonly client: number
  readonly clock: number
  readonly length: number
}

export interface AuthoredRange extends IdRange {
  readonly by: Author
}

/** Characters that stand elsewhere since, under new ids, and are still the words of whoever wrote them. */
export interface Carry {
  readonly to: IdRange
  /** Where the ids begin that they had before; absent where nobody knows these. */
  readonly from?: { readonly client: number; readonly clock: number }
  readonly by: Author
}

/** The last entry of a document's journal; sequence 0 is before the first. */
export interface Head {
  readonly sequence: number
  /** SHA-256 in hex; empty before the first entry. */
  readonly hash: string
}

/** What one author added to a document in one commit. */
export interface Entry {
  readonly by: Author
  readonly epoch: number
  /** A Yjs update, encoding 1. */
  readonly update: Uint8Array
  /** Without what is `carried`. */
  readonly inserted: readonly IdRange[]
  readonly carried: readonly Carry[]
  readonly deleted: readonly IdRange[]
  /** Client ids that are the author's from now on. */
  readonly claimed: readonly number[]
}

/** In which clause something was that is deleted. */
export interface Grave extends IdRange {
  readonly clause: ClauseId
}

/** A document as its journal left it at one entry: what came before need not be read any more. */
export interface State {
  readonly head: Head
  /** A Yjs update, encoding 1. */
  readonly update: Uint8Array
  readonly graves: readonly Grave[]
}

/** Everything that a document's journal holds, as far as it can be trusted. */
export interface Past {
  readonly head: Head
  /** The entry with which the state ends that reading began from; 0 if it began with the first entry. */
  readonly stateSequence: number
  /** That state, if there is one, and what was written after it, in this order. */
  readonly updates: readonly Uint8Array[]
  /** Whose each client id is. */
  readonly owners: ReadonlyMap<number, Author>
  readonly inserted: readonly AuthoredRange[]
  readonly deleted: readonly AuthoredRange[]
  /** What `updates` no longer tell of the deleted text in the state. */
  readonly graves: readonly Grave[]
  /** A record is damaged, but all that it held was found elsewhere. */
  readonly mended?: DamagedJournal
  /** What is wrong with the entry after `head`. It is kept as it is, nothing after it was read, and nothing may be written. */
  readonly damage?: DamagedJournal
}

/** A feature's rows that must land together with what the room writes, or not at all. */
export type Alongside = Statement

/** Where edits outlive the room: for each document an append-only chain of entries, each sealed with the one before. */
export interface Journal {
  /** Looks at every record. What is damaged, and what follows it, is left out; it is on record for the operator. */
  read(document: DocumentId): Promise<Past>
  /**
   * Writes all of it or nothing, the rows alongside first; what was written is on disk when it resolves.
   *
   * @param after the head that the writer knows
   * @throws JournalConflict if somebody else has written after that head, or a row alongside was refused
   */
  commit(document: DocumentId, after: Head, entries: readonly Entry[], alongside: readonly Alongside[]): Promise<Head>
}

export const emptyHead: Head = { sequence: 0, hash: '' }

/** Nothing was written, and trying the same again would not help. `cause` is the storage's word. */
export class JournalConflict extends Error {
  override readonly name = 'JournalConflict'
}

/** A document's journal is not what was written; other documents are not concerned. */
export class DamagedJournal extends Error {
  override readonly name = 'DamagedJournal'
  readonly document: DocumentId
  /** The first entry that is wrong. */
  readonly sequence: number
  readonly why: string

  constructor(document: DocumentId, sequence: number, why: string) {
    super(`The journal of document ${document} is damaged at entry ${sequence}: ${why}`)
    this.document = document
    this.sequence = sequence
    this.why = why
  }
}
