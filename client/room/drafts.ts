import type { Doc } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/room-protocol.ts'
import { readClause } from '../../shared/text/codec.ts'
import { clauseRoot, readOutline } from '../../shared/text/outline.ts'
import { plainText } from '../../shared/text/plain-text.ts'

/** Words that did not get into the document; they stay with their author until copied or discarded. */
export interface Draft {
  readonly clause: ClauseId
  /** As the clause was called when the words were written. */
  readonly number: string | null
  readonly title: string
  readonly why: Refusal['code'] | 'text-gone'
  readonly text: string
}

/** What a clause says; empty if there is none. */
export const textOf = (doc: Doc, clause: ClauseId): string => {
  const root = clauseRoot(doc, clause)
  return root ? plainText(readClause(root, '')) : ''
}

/** Which clause a draft belongs to, in the words of the outline of `doc`. */
export function nameOf(doc: Doc, clause: ClauseId): { readonly number: string | null; readonly title: string } {
  const entry = readOutline(doc).find(({ id }) => id === clause)
  return { number: entry?.number ?? null, title: entry?.title ?? '' }
}

/** Every clause among `clauses` that reads differently in the author's document and in a fresh one. */
export function draftsBetween(own: Doc, fresh: Doc, clauses: Iterable<ClauseId>, why: Draft['why']): Draft[] {
  return [...clauses].flatMap((clause) => {
    const text = textOf(own, clause)
    return text === '' || text === textOf(fresh, clause) ? [] : [{ clause, ...nameOf(own, clause), why, text }]
  })
}
