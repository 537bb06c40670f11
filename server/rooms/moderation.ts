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

  return {
    editing: (): Editing => editing,
    locks: locks as ReadonlyMap<ClauseId, Lock>,
    notice: (): Notice => ({ kind: 'locks', editing, locks: [...locks.values()] }),
    /**
     * What closes holds from now on, what opens only from `land`: until it is on disk nobody may lean on it. `takeBack`
     * undoes what this change has closed, unless somebody else has changed it since.
     */
    begin({ editing: next, lock }: ModerationChange): { land(): void; takeBack(): void } {
      const before = lock && locks.get(lock.clause)
      const editingBefore = editing
      if (next === 'closed') editing = next
      if (lock?.lock) locks.set(lock.clause, lock.lock)
      return {
        land() {
          if (next === 'open') editing = next
          if (lock?.lock === null) locks.delete(lock.clause)
        },
        takeBack() {
          if (next === 'closed' && editing === next) editing = editingBefore
          if (!lock?.lock || locks.get(lock.clause) !== lock.lock) return
          if (before) locks.set(lock.clause, before)
          else locks.delete(lock.clause)
        },
      }
    },
  }
}
