import type { Editing } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import type { Lock, Notice } from '../../shared/room-protocol.ts'

/** What facilitators change: opens or closes the whole document, locks a clause or, with null, opens it again. */
export interface ModerationChange {
  readonly editing?: Editing
  readonly lock?: { readonly clause: ClauseId; readonly lock: Lock | null }
}

/** A change that is on its way to the disk. */
export interface PendingChange {
  /** Whether it would change what is on disk; to be asked when everything asked for before it has landed. */
  changesAnything(): boolean
  /** It is on disk. */
  land(): void
  /** It is no longer on its way, landed or not. */
  end(): void
}

/**
 * What may be written at present: what the disk allows, less what anybody has asked to close since. What opens counts
 * from `land`; until it is on disk nobody may lean on it, and a closing that was asked for later stays.
 */
export function makeModeration(first: { readonly editing: Editing; readonly locks: readonly Lock[] }) {
  let onDisk = first.editing
  const locksOnDisk = new Map(first.locks.map((lock) => [lock.clause, lock]))
  const pending = new Set<ModerationChange>()
  /** What holds, of both. */
  const locks = new Map(locksOnDisk)

  function changeLocks(): void {
    locks.clear()
    for (const [clause, lock] of locksOnDisk) locks.set(clause, lock)
    for (const { lock } of pending) if (lock?.lock && !locks.has(lock.clause)) locks.set(lock.clause, lock.lock)
  }

  const editing = (): Editing => ([...pending].some((change) => change.editing === 'closed') ? 'closed' : onDisk)

  return {
    editing,
    locks: locks as ReadonlyMap<ClauseId, Lock>,
    notice: (): Notice => ({ kind: 'locks', editing: editing(), locks: [...locks.values()] }),
    /** What closes holds from now on, until it has landed or `end` says that it never will. */
    begin(change: ModerationChange): PendingChange {
      const { editing: next, lock } = change
      pending.add(change)
      changeLocks()
      return {
        changesAnything: () =>
          (next !== undefined && next !== onDisk) ||
          (lock !== undefined && locksOnDisk.has(lock.clause) !== (lock.lock !== null)),
        land() {
          onDisk = next ?? onDisk
          if (lock?.lock) locksOnDisk.set(lock.clause, lock.lock)
          else if (lock) locksOnDisk.delete(lock.clause)
          changeLocks()
        },
        end() {
          pending.delete(change)
          changeLocks()
        },
      }
    },
  }
}
