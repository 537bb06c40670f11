import type { Lobby } from '../rooms/lobby.ts'
import type { StoredWorkshop } from '../workshops/store.ts'
import type { Documents } from './store.ts'

/**
 * Makes it felt in the rooms that a workshop or a working group has begun or ended: whoever is writing learns whether
 * the text may still be changed. A room that opens later asks by itself.
 */
export const makeSettleRooms =
  (documents: Documents, lobby: Lobby) =>
  async ({ id }: Pick<StoredWorkshop, 'id'>): Promise<void> => {
    const opened = new Set(lobby.opened())
    for (const document of await documents.inWorkshop(id)) {
      if (!opened.has(document.id)) continue
      await lobby.inRoom(document.id, (room) => room.moderate({ editing: document.editing }, []))
    }
  }
