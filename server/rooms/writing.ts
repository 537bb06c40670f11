import type * as Y from 'yjs'
import type { Work } from './commits.ts'
import type { Alongside, Author, Carry } from './journal.ts'
import type { LiveDocument } from './live-document.ts'
import type { Ownership } from './ownership.ts'
import type { Part } from './part.ts'

/** Changes the document; `carry` tells of words in it that come from elsewhere, and whose they are. */
export type Edit<T> = (doc: Y.Doc, carry: (words: Carry) => void) => T

/** A feature's rows, from what the edit answered and the sequence that holds what it saw. */
export type RowsFor<T> = (seen: T, sequence: number) => readonly Alongside[]

export interface WritingOptions {
  readonly live: () => LiveDocument
  readonly ownership: Ownership
  /** Brings what was written to the disk. */
  readonly push: (part: Omit<Part, 'credits'>, work: Work<Part>, carried: readonly Carry[]) => void
  /** The same, where nothing was. */
  readonly wait: (work: Work<Part>) => void
  /** The document can no longer be trusted. */
  readonly drop: (cause: unknown) => void
}

/** What the server writes into the document on somebody's behalf, with a feature's rows in the same commit (R12). */
export function makeWriting({ live, ownership, push, wait, drop }: WritingOptions) {
  /** Lets `edit` write. What it throws before it has changed anything is the caller's; after that the room is lost. */
  function write<T>(by: Author, edit: Edit<T>) {
    const carried: Carry[] = []
    const { outcome, effect } = live().write(ownership.penOf(by), (doc) => edit(doc, (carry) => carried.push(carry)))
    if ('value' in outcome) return { value: outcome.value, effect, carried }
    // What Yjs cannot write into an update has changed the document all the same.
    if (effect.inserted.length + effect.deleted.length > 0) drop(outcome.cause)
    throw outcome.cause
  }

  /**
   * Writes on somebody's behalf, or only looks, and lets a feature's rows land in the same commit.
   *
   * @throws JournalConflict if a row was refused. Then nothing of it is kept; if `edit` had changed the document, the
   *   room is dropped and everybody comes back with what they had not yet seen saved
   * @throws Problem `not-saved` if the disk refuses
   */
  return async <T>(by: Author, edit: Edit<T>, rowsFor?: RowsFor<T>): Promise<T> => {
    const { value, effect, carried } = write(by, edit)
    const rows = rowsFor && { alongside: (sequence: number) => rowsFor(value, sequence) }
    await new Promise<void>((done, failed) => {
      const work = { ...rows, done, failed }
      if (!effect.update) wait(work)
      else push({ by, effect, claimed: ownership.claim([ownership.penOf(by)], by), notices: [] }, work, carried)
    })
    return value
  }
}
