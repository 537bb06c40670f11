import * as random from 'lib0/random'
import type { ActorId } from '../../shared/ids.ts'
import type { Author } from './journal.ts'

export type Ownership = ReturnType<typeof makeOwnership>

/**
 * Whose each Yjs client id is (R7): whoever's socket showed it first, for ever from the first thing written.
 *
 * @param known owners from the journal
 * @param shownBy whose socket showed a client id first, though nothing has been written with it
 */
export function makeOwnership(known: ReadonlyMap<number, Author>, shownBy: (client: number) => ActorId | undefined) {
  const owners = new Map(known)
  /** Client ids that the server writes with on somebody's behalf. */
  const pens = new Map<string, number>()
  const inPens = new Set<number>()

  function penOf(by: Author): number {
    const key = `${by.actor} ${by.organisation}`
    const client = pens.get(key) ?? random.uint32()
    if (!pens.has(key) && (owners.has(client) || shownBy(client) !== undefined)) return penOf(by)
    pens.set(key, client)
    inPens.add(client)
    return client
  }

  return {
    /** Whether a socket of this actor may show or write with a client id. */
    mayUse(actor: ActorId, client: number): boolean {
      if (inPens.has(client)) return false
      return (owners.get(client)?.actor ?? shownBy(client) ?? actor) === actor
    },
    /** Whose a client id is with which something was written. */
    ownerOf: (client: number): ActorId | undefined => owners.get(client)?.actor,
    /** Remembers whose the client ids are; answers with those that were nobody's. */
    claim(clients: readonly number[], by: Author): number[] {
      const claimed = clients.filter((client) => !owners.has(client))
      for (const client of claimed) owners.set(client, by)
      return claimed
    },
    /** The client id that the server writes with for somebody, new in each room. */
    penOf,
  }
}
