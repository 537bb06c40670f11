import type { Doc } from 'yjs'
import type { Editing } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import type { Lock } from '../../shared/room-protocol.ts'
import type { Draft } from './drafts.ts'

/** What a page has to say of the text that it keeps in this browser. */
export interface Particulars {
  /** Which epoch of the document the text is from. */
  readonly epoch: number
  /** Changes that the server's disk does not have yet, and the clauses that they are in. */
  readonly changes: number
  readonly touched: readonly ClauseId[]
  /** Words that were not taken, still to be copied. */
  readonly drafts: readonly Draft[]
  /** Whether this person might write when the room was last heard; undefined if it never was. */
  readonly mayEdit: boolean | undefined
  readonly editing: Editing
  readonly locks: readonly Lock[]
}

/** Whether there are words in it that are nowhere else. */
export const isUnsent = ({ changes, drafts }: Pick<Particulars, 'changes' | 'drafts'>): boolean =>
  changes > 0 || drafts.length > 0

/** What was kept of a document when the page before went. */
export interface Kept extends Particulars {
  readonly updates: readonly Uint8Array[]
}

/** `keeping`: what is typed lies in this browser. `failing`: it does not, and closing the page would lose it. */
export type Keeping = 'keeping' | 'failing'

/**
 * A document's text in this browser, for one page. Words typed without a connection live in it, so that they survive a
 * reload and the end of the browser.
 */
export interface Copy {
  /** Undefined if nothing was kept. */
  readonly kept: Kept | undefined
  /** Keeps this document from now on. Text that was kept of another one goes, in the same moment as the new one comes. */
  readonly follow: (doc: Doc) => void
  /** To be called whenever something of it has changed. `isAlone`: the server cannot be reached, so this copy is all. */
  readonly note: (particulars: Particulars, isAlone: boolean) => void
  /** Begins anew, after all copies of a person were deleted, with what the page has now. */
  readonly renew: () => void
  /** Forgets everything: the document is no longer this person's to read. */
  readonly drop: () => void
  readonly onKeeping: (listener: (keeping: Keeping) => void) => void
}
