import type { Editing } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import type { Lock, Notice } from '../../shared/room-protocol.ts'

/** What facilitators change: opens or closes the whole document, locks a clause or, with null, opens it again. */
export interface ModerationChange {
  readonly editing?: Editing
  readonly lock?: { readonly clause: ClauseId; readonly lock: Lock | null }
}

/**
 * What may be written at present: what the disk allows, less what anybody has asked to close since. What opens counts
 * from when it has landed; until it is on disk nobody may lean on it, and a closing that was asked for later stays.
 */
export function makeModeration(first: { readonly editing: Editing; readonly locks: readonly Lock[] }) {
  let onDisk = first.editing
  const locksOnDisk = new Map(first.locks.map((lock) => [lock.clause, lock]))
  const pending = new Set<ModerationChange>()
  /** What holds, of both. */
  const locks = new Map(locksOnDisk)
  /** What has been asked for so far, landed or not. */
  let before = Promise.resolve()

  function changeLocks(): void {
    locks.clear()
    for (const [clause, lock] of locksOnDisk) locks.set(clause, lock)
    for (const { lock } of pending) if (lock?.lock && !locks.has(lock.clause)) locks.set(lock.clause, lock.lock)
  }

  function land({ editing, lock }: ModerationChange): void {
    onDisk = editing ?? onDisk
    if (lock?.lock) locksOnDisk.set(lock.clause, lock.lock)
    else if (lock) locksOnDisk.delete(lock.clause)
    changeLocks()
  }

  const changesAnything = ({ editing, lock }: ModerationChange): boolean =>
    (editing !== undefined && editing !== onDisk) ||
    (lock !== undefined && locksOnDisk.has(lock.clause) !== (lock.lock !== null))

  const editing = (): Editing => ([...pending].some((change) => change.editing === 'closed') ? 'closed' : onDisk)

  return {
    editing,
    locks: locks as ReadonlyMap<ClauseId, Lock>,
    notice: (): Notice => ({ kind: 'locks', editing: editing(), locks: [...locks.values()] }),
    /**
     * Carries a change out when all that were asked for before it have landed, one by one. What it closes holds from now
     * on, until it has landed or never will; a change that changes nothing when its turn comes is none.
     *
     * @param write brings it to the disk, and calls `landed` as soon as it is there
     */
    carryOut(
      change: ModerationChange,
      write: (landed: () => void) => Promise<void>,
      mayStill: () => void,
    ): Promise<void> {
      pending.add(change)
      changeLocks()
      const carried = before
        .then(async () => {
          mayStill()
          if (changesAnything(change)) await write(() => land(change))
        })
        .finally(() => {
          pending.delete(change)
          changeLocks()
        })
      before = carried.catch(() => {})
      return carried
    },
  }
}
