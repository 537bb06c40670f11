import type { Editing } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import type { Lock, Notice } from '../../shared/room-protocol.ts'

/** What facilitators change: opens or closes the whole document, locks a clause or, with null, opens it again. */
export interface ModerationChange {
  readonly editing?: Editing
  readonly lock?: { readonly clause: ClauseId; readonly lock: Lock | null }
}

/** What may be written at present. */
export function makeModeration(first: { readonly editing: Editing; readonly locks: readonly Lock[] }) {
  let editing = first.editing
  const locks = new Map(first.locks.map((lock) => [lock.clause, lock]))

  const setLock = (clause: ClauseId, lock: Lock | null | undefined) => {
    if (lock) locks.set(clause, lock)
    else locks.delete(clause)
  }

  return {
    editing: (): Editing => editing,
    locks: locks as ReadonlyMap<ClauseId, Lock>,
    notice: (): Notice => ({ kind: 'locks', editing, locks: [...locks.values()] }),
    /** Holds from now on; the answer takes it back. */
    change({ editing: next = editing, lock }: ModerationChange): () => void {
      const before = { editing, lock: lock && locks.get(lock.clause) }
      editing = next
      if (lock) setLock(lock.clause, lock.lock)
      return () => {
        editing = before.editing
        if (lock) setLock(lock.clause, before.lock)
      }
    },
  }
}
