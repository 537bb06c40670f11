import type { ActorId } from '../../shared/ids.ts'
import { record } from '../audit/store.ts'
import { compile, makeDatabase } from '../database/kysely-dialect.ts'
import { type Statement, type Storage, StorageConflict } from '../database/storage.ts'
import { type Dependent, dependentOn, unlessIndispensable } from '../people/in-charge-store.ts'
import { accountHash } from '../people/sign-in-limits.ts'
import { conditionOf, type Traces, ties } from './ties.ts'

export interface Erased {
  readonly actor: ActorId
  readonly userId: string
  readonly email: string
}

export const tracesOf = ({ actor, userId, email }: Erased): Traces => ({
  ...{ actor, user: userId, address: email, addressHash: accountHash(email) },
})

/**
 * Deletes name, address, ways to sign in, roles and what a person has marked as seen, and puts on record that it was
 * done, and when. What they wrote stays, for their county, under a random id that leads to nobody any more.
 *
 * @param by who did it; null for the operator's command
 * @returns what cannot do without this person, in which case nothing was done; undefined otherwise
 */
export async function erase(
  storage: Storage,
  person: Erased,
  at: string,
  by: ActorId | null,
): Promise<Dependent | undefined> {
  const database = makeDatabase(storage)
  const traces = tracesOf(person)
  const going = Object.entries(ties).flatMap(([table, of]) =>
    of
      .filter(({ onErasure }) => onErasure === 'goes')
      .map((tie): Statement => {
        const [condition, parameter] = conditionOf(tie, traces)
        return { sql: `delete from "${table}" where ${condition}`, parameters: [parameter] }
      }),
  )
  const batch = [
    unlessIndispensable(database, person.actor, at),
    compile(database.insertInto('erasure').values({ actorId: person.actor, at })),
    record(database, { kind: 'person-erased', at, actor: by, subject: { person: person.actor } }),
    ...going,
  ]
  try {
    await storage.batch(batch)
    return undefined
  } catch (cause) {
    if (!(cause instanceof StorageConflict)) throw cause
    const dependent = await dependentOn(database, person.actor, at)
    if (dependent.counties.length === 0 && !dependent.machine) throw cause
    return dependent
  }
}
