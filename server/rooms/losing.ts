import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { type Decoded, NotLetIn } from './decode.ts'
import type { Ground, SharedType } from './ground.ts'

/**
 * The clauses in which something that lives is deleted by an edit.
 *
 * @throws NotLetIn if the edit deletes what nobody knows, what is the server's, or too much
 */
export function clausesThatLose(
  { store }: Y.Doc,
  survey: (type: SharedType) => Ground,
  { sections, deletions }: Decoded,
): ReadonlySet<ClauseId> {
  const losing = new Set<ClauseId>()
  /** Ranges in which something lives; a page that comes back names everything else that was ever deleted as well. */
  let taken = 0
  for (const [client, ranges] of deletions) {
    const structs = store.clients.get(client) ?? []
    const state = Y.getState(store, client)
    const last = sections.get(client)?.at(-1)
    const end = last ? last.id.clock + last.length : state
    for (const { clock, len } of ranges) {
      if (clock + len > end) throw new NotLetIn('incomplete')
      if (clock >= state) continue
      let takes = false
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const item = structs[index]!
        if (item.id.clock >= clock + len) break
        if (item instanceof Y.GC || item.deleted) continue
        const ground = survey(item.parent as SharedType)
        if (ground.kind === 'elsewhere') throw new NotLetIn('not-yours')
        losing.add(ground.clause)
        takes = true
      }
      if (takes) taken++
      if (taken > ROOM_LIMITS.deletedRanges) throw new NotLetIn('too-large')
    }
  }
  return losing
}
