import type { ActorId } from '../../shared/ids.ts'
import { record } from '../audit/store.ts'
import { compile, makeDatabase } from '../database/kysely-dialect.ts'
import type { Statement, Storage } from '../database/storage.ts'
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
 * @param first what has to hold before anything of it is done
 */
export async function erase(
  storage: Storage,
  person: Erased,
  at: string,
  by: ActorId | null,
  first?: Statement,
): Promise<void> {
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
  await storage.batch([
    ...(first ? [first] : []),
    compile(database.insertInto('erasure').values({ actorId: person.actor, at })),
    record(database, { kind: 'person-erased', at, actor: by, subject: { person: person.actor } }),
    ...going,
  ])
}
