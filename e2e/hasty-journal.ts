import { setTimeout as sleep } from 'node:timers/promises'
import type { Storage } from '../server/database/storage.ts'
import type { Head, Journal } from '../server/rooms/journal.ts'
import { makeLibsqlJournal as makeCarefulJournal } from '../server/rooms/libsql-journal.ts'
import type { DocumentId } from '../shared/ids.ts'

const LATER_MS = 50

/** A journal as other systems have it: it says "written" at once and writes a moment later. For the check of the check. */
export function makeLibsqlJournal(storage: Storage, now: () => string): Journal {
  const careful = makeCarefulJournal(storage, now)
  const written = new Map<DocumentId, Promise<Head>>()
  return {
    async read(document) {
      await written.get(document)
      return careful.read(document)
    },
    async commit(document, after, entries, alongside) {
      const before = written.get(document) ?? Promise.resolve(after)
      const later = before.then(async (head) => {
        await sleep(LATER_MS)
        return careful.commit(document, head, entries, alongside)
      })
      written.set(document, later)
      if (alongside.length > 0) return later
      return { sequence: after.sequence + entries.length, hash: 'not yet known' }
    },
  }
}
