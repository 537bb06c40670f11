import canonicalize from 'canonicalize'
import * as Y from 'yjs'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import { readClause } from '../../shared/text/codec.ts'
import { clauseRoot, clausesOf, outlineOf } from '../../shared/text/outline.ts'
import type { Storage } from '../database/storage.ts'
import type { Past, State } from './journal.ts'
import { readPast } from './libsql-reading.ts'
import { makeLiveDocument } from './live-document.ts'

/** What came of a document's journal. */
export interface Compacted {
  /** Absent where nothing was written since the last one, or the journal is damaged. */
  readonly state?: State
  /** Whether every record was as it had been written. */
  readonly isSound: boolean
}

/** So many entries are read in one go, so that whoever types waits no longer for the disk. */
const ENTRIES_AT_ONCE = 100

/** Reads a document's journal and makes its state. Nobody else may keep states or let go of entries meanwhile. */
export async function compactJournal(storage: Pick<Storage, 'batch'>, document: DocumentId): Promise<Compacted> {
  const past = await readPast(storage, document, ENTRIES_AT_ONCE)
  const isSound = !past.damage && !past.mended
  if (past.damage || past.head.sequence === past.stateSequence) return { isSound }
  return { isSound, state: compact(past) }
}

/**
 * All that a journal holds as one update. What comes out is read again and compared: the same text in its canonical form,
 * of removed clauses too, the same Yjs ids, the same deletions.
 *
 * @throws Error if it is not the same, or the journal is damaged
 */
export function compact(past: Past): State {
  if (past.damage) throw past.damage
  const live = makeLiveDocument(past)
  const update = Y.encodeStateAsUpdate(live.doc)
  const again = new Y.Doc()
  Y.applyUpdate(again, update)
  const difference = differenceBetween(live.doc, again)
  if (difference) throw new Error(`The compacted document has ${difference}`)
  return { head: past.head, update, graves: live.graves() }
}

/** What tells two documents apart; undefined if nothing does. */
export function differenceBetween(one: Y.Doc, other: Y.Doc): string | undefined {
  if (statesOf(one) !== statesOf(other)) return 'other Yjs ids'
  const [gone, alsoGone] = [one, other].map(({ store }) => Y.createDeleteSetFromStructStore(store))
  if (!Y.equalDeleteSets(gone!, alsoGone!)) return 'other deletions'
  return contentOf(one) === contentOf(other) ? undefined : 'another text'
}

const statesOf = (doc: Y.Doc): string =>
  JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b))

function contentOf(doc: Y.Doc): string {
  const clauses = [...clausesOf(doc).keys()].sort().map((id) => [id, readClause(clauseRoot(doc, id as ClauseId)!, '')])
  return canonicalize([clauses, outlineOf(doc).toJSON()]) as string
}
