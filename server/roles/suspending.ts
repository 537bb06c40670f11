import { type ActorId, looksLikeId } from '../../shared/ids.ts'
import type { Grant } from '../../shared/may.ts'
import { Problem } from '../../shared/problems.ts'
import { record } from '../audit/store.ts'
import { isoTime } from '../clock.ts'
import { type Result, StorageConflict } from '../database/storage.ts'
import type { SignedIn } from '../people/people.ts'
import type { GivingDependencies } from './giving.ts'
import type { Roles, StoredPerson } from './store.ts'

const coordinates = (grants: readonly Grant[], organisation: string) =>
  grants.some((grant) => grant.role === 'coordinator' && grant.organisation === organisation)

const runsTheMachine = (grants: readonly Grant[]) => grants.some(({ role }) => role === 'operator')

/** A person as far as one may know of them: oneself, the people of one's county for its coordinators, all for operators. */
export async function findPerson(
  roles: Roles,
  { actor, grants }: SignedIn,
  id: string,
): Promise<StoredPerson | undefined> {
  const found = looksLikeId(id) ? await roles.person(id as ActorId) : undefined
  if (!found || found.id === actor || runsTheMachine(grants)) return found
  return found.roles.some(({ organisation }) => coordinates(grants, organisation)) ? found : undefined
}

/** A coordinator keeps out whoever has no role but for their county, and no operator keeps out; an operator anybody. */
export const maySuspend = (found: StoredPerson, { grants }: SignedIn): boolean =>
  runsTheMachine(grants) ||
  (!found.isSuspendedByOperator &&
    found.roles.length > 0 &&
    found.roles.every(({ organisation }) => coordinates(grants, organisation)))

type Act = 'person-suspended' | 'person-readmitted' | 'sessions-ended'

export type Suspending = ReturnType<typeof makeSuspending>

/** Keeping somebody out, and letting them in again. Their roles stay as they are meanwhile, and count for nothing. */
export function makeSuspending({ roles, storage, database, clock }: GivingDependencies) {
  const noted = (by: SignedIn, kind: Act, { id, roles: held }: StoredPerson) =>
    record(database, {
      ...{ kind, at: isoTime(clock), actor: by.actor, organisation: held[0]?.organisation ?? null },
      subject: { person: id },
    })

  return {
    /** Answers with the sessions that ended. @throws Problem `last-coordinator`, `last-operator` */
    async suspend(by: SignedIn, person: StoredPerson): Promise<string[]> {
      if (person.isSuspended) return []
      const isOperator = runsTheMachine(by.grants)
      const isFree = isOperator && by.actor !== person.id
      const statements = roles.suspending(person, isoTime(clock), { isOperator, isFree })
      const note = noted(by, 'person-suspended', person)
      const results = await storage.batch([note, ...statements]).catch((cause: unknown) => {
        if (!(cause instanceof StorageConflict)) throw cause
        throw new Problem(person.roles.some(({ role }) => role === 'operator') ? 'last-operator' : 'last-coordinator')
      })
      return idsIn(results)
    },
    /** They can sign in again at once; for a page that was left open somewhere. Answers with the sessions that ended. */
    async endSessions(by: SignedIn, person: StoredPerson): Promise<string[]> {
      return idsIn(await storage.batch([noted(by, 'sessions-ended', person), roles.endingSessions(person.userId)]))
    },
    openSessions: (person: StoredPerson): Promise<number> => roles.countSessionsOf(person.userId),
    async readmit(by: SignedIn, person: StoredPerson): Promise<void> {
      if (person.isSuspended)
        await storage.batch([roles.readmitting(person.id), noted(by, 'person-readmitted', person)])
    },
  }
}

/** What the last statement of a batch gave back. */
const idsIn = (results: readonly Result[]) => results.at(-1)!.rows.map(([id]) => id as string)
