import type { DocumentId } from '../../shared/ids.ts'
import { type Author, type AuthoredRange, emptyHead, type Journal, JournalConflict, type Past } from './journal.ts'
import { sealOf } from './seal.ts'

/** Adds a range, as part of the one before it where that one goes on. */
function extend(ranges: AuthoredRange[], range: AuthoredRange): void {
  const index = ranges.findIndex(
    ({ client, clock, length, by }) =>
      client === range.client &&
      clock + length === range.clock &&
      by.actor === range.by.actor &&
      by.organisation === range.by.organisation,
  )
  if (index === -1) ranges.push(range)
  else ranges[index] = { ...range, clock: ranges[index]!.clock, length: ranges[index]!.length + range.length }
}

const nothing: Past = {
  ...{ head: emptyHead, stateSequence: 0, updates: [], owners: new Map(), inserted: [], deleted: [], graves: [] },
}

/** A journal that is gone with the process. Rows alongside are only remembered. */
export function makeMemoryJournal(now: () => string = () => new Date().toISOString()): Journal & {
  readonly alongside: unknown[]
} {
  const pasts = new Map<DocumentId, Past>()
  const alongside: unknown[] = []
  const past = (document: DocumentId): Past => pasts.get(document) ?? nothing
  return {
    alongside,
    read: async (document) => past(document),
    async commit(document, after, entries, rows) {
      const before = past(document)
      if (entries.length > 0 && before.head.sequence !== after.sequence) {
        throw new JournalConflict(`Entry ${after.sequence + 1} is written already`)
      }
      const owners = new Map<number, Author>(before.owners)
      const inserted = [...before.inserted]
      const deleted = [...before.deleted]
      let head = after
      for (const { by, epoch, update, ...entry } of entries) {
        const sequence = head.sequence + 1
        head = { sequence, hash: sealOf(head, { document, sequence, epoch, by, at: now(), bytes: update }) }
        for (const client of entry.claimed) owners.set(client, by)
        for (const range of entry.inserted) extend(inserted, { ...range, by })
        for (const carry of entry.carried) extend(inserted, { ...carry.to, by: carry.by })
        for (const range of entry.deleted) extend(deleted, { ...range, by })
      }
      const updates = [...before.updates, ...entries.map(({ update }) => update)]
      if (entries.length > 0) pasts.set(document, { ...before, head, updates, owners, inserted, deleted })
      alongside.push(...rows)
      return head
    },
  }
}
