import * as Y from 'yjs'
import type { DocumentId } from '../../shared/ids.ts'
import type { Storage, Value } from '../database/storage.ts'
import { asBytes, asIntegers, textOf } from '../database/text-as-bytes.ts'
import { followChain, isSealedState } from './chain.ts'
import { emptyHead, type Head, type IdRange } from './journal.ts'
import { readPast } from './libsql-reading.ts'
import { entryColumns, entryOf, stateColumns, stateOf } from './libsql-records.ts'
import { makeLiveDocument } from './live-document.ts'

/** The first thing that is wrong with a journal. */
export interface JournalFault {
  readonly sequence: number
  readonly why: string
}

const AT_ONCE = 500

/**
 * Follows a document's journal from its first entry to its last, looks at both copies of its state, and opens it as a
 * room would.
 */
export async function verifyJournal(storage: Storage, document: DocumentId): Promise<JournalFault | undefined> {
  const rows = async (sql: string, ...parameters: Value[]) => (await storage.batch([{ sql, parameters }]))[0]!.rows

  const states = (
    await rows(`select ${stateColumns} from journalState where documentId = ? order by copy`, document)
  ).map((row) => stateOf(document, row))
  /** The hash of the entry that a state ends with, once it was passed. */
  const sealed = new Map<number, string>()
  const pass = ({ sequence, hash }: Head) => {
    if (states.some((state) => state.sequence === sequence)) sealed.set(sequence, hash)
  }

  async function followSeals(): Promise<Head | JournalFault> {
    let head = emptyHead
    const seals = `select ${asIntegers('sequence')}, ${asBytes('previousHash, hash')} from journalSeal
      where documentId = ? order by sequence`
    for (const [sequence, previousHash, hash] of await rows(seals, document)) {
      if (sequence !== head.sequence + 1) return { sequence: head.sequence + 1, why: 'entries are missing' }
      if (textOf(previousHash) !== head.hash)
        return { sequence: head.sequence + 1, why: 'it does not follow the entry before' }
      head = { sequence: sequence as number, hash: textOf(hash) }
      pass(head)
    }
    return head
  }

  async function followEntries(start: Head): Promise<Head | JournalFault> {
    const page = `select ${entryColumns} from journalEntry where documentId = ? and sequence > ? order by sequence limit ?`
    for (let head = start; ; ) {
      const entries = (await rows(page, document, head.sequence, AT_ONCE)).map((row) => entryOf(document, row))
      if (entries.length === 0) return head
      const { damage, head: reached } = followChain(document, head, entries, 0)
      if (damage) return damage
      for (const { sequence, hash } of entries) pass({ sequence, hash })
      head = reached
    }
  }

  const ofSeals = await followSeals()
  if ('why' in ofSeals) return ofSeals
  const head = await followEntries(ofSeals)
  if ('why' in head) return head
  const [[last] = [0]] = await rows(`select ${asIntegers('journalSequence')} from document where id = ?`, document)
  if (head.sequence !== last) return { sequence: head.sequence + 1, why: `the document counts ${last} entries` }
  for (const state of states) {
    const { sequence } = state
    if (!isSealedState(state)) return { sequence, why: 'the state stored there has changed' }
    if (sealed.get(sequence) !== state.entryHash) return { sequence, why: 'the state stored there is of another chain' }
  }
  if (ofSeals.sequence > 0 && states.length !== 2)
    return { sequence: ofSeals.sequence, why: 'a copy of the state is missing' }
  return opens(storage, document)
}

async function opens(storage: Storage, document: DocumentId): Promise<JournalFault | undefined> {
  try {
    const past = await readPast(storage, document)
    if (past.damage ?? past.mended) return past.damage ?? past.mended
    const { store } = makeLiveDocument(past).doc
    const isKnown = ({ client, clock, length }: IdRange) => clock + length <= Y.getState(store, client)
    if ([...past.inserted, ...past.deleted].every(isKnown)) return undefined
    return { sequence: past.head.sequence, why: 'more was attributed than was written' }
  } catch (cause) {
    return { sequence: 1, why: `it cannot be opened (${(cause as Error).message})` }
  }
}
