import type { Kysely, Selectable } from 'kysely'
import type { ActorId } from '../../shared/ids.ts'
import type { Grant } from '../../shared/may.ts'
import type { Language } from '../../shared/people.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement, Storage } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import type { HeldGrant, SignedIn } from './people.ts'

export interface SignInFailures {
  /** Adds a failure and answers with all of this account since `outdated`, oldest first, as ISO 8601. */
  record(accountHash: string, at: string, outdated: string): Promise<{ id: number; times: string[] }>
  takeBack(id: number): Promise<void>
  forget(accountHash: string): Promise<void>
}

export function makeSignInFailures(database: Kysely<Tables>, storage: Storage): SignInFailures {
  return {
    async record(accountHash, at, outdated) {
      const [, inserted, found] = await storage.batch([
        compile(database.deleteFrom('signInFailure').where('at', '<=', outdated)),
        compile(database.insertInto('signInFailure').values({ accountHash, at }).returning('id')),
        compile(database.selectFrom('signInFailure').select('at').where('accountHash', '=', accountHash).orderBy('at')),
      ])
      return { id: inserted!.rows[0]![0] as number, times: found!.rows.map(([time]) => time as string) }
    },
    async takeBack(id) {
      await database.deleteFrom('signInFailure').where('id', '=', id).execute()
    },
    async forget(accountHash) {
      await database.deleteFrom('signInFailure').where('accountHash', '=', accountHash).execute()
    },
  }
}

export type People = ReturnType<typeof makePeople>

/** People's grants and settings. */
export function makePeople(database: Kysely<Tables>) {
  return {
    async grantsOf(actor: ActorId): Promise<HeldGrant[]> {
      const rows = await database
        .selectFrom('roleGrant')
        .selectAll()
        .where('actorId', '=', actor)
        .orderBy('id')
        .execute()
      return rows.map(grantOf)
    },
    /** Who is signed in by these sessions, by the session's id; whoever is not there is not signed in any more. */
    async inSessions(ids: readonly string[]): Promise<Map<string, Pick<SignedIn, 'actor' | 'grants' | 'session'>>> {
      const sessions = await database
        .selectFrom('session')
        .innerJoin('user', 'user.id', 'session.userId')
        .select(['session.id', 'session.expiresAt', 'user.actorId'])
        .where('session.id', 'in', oneOf(ids))
        .execute()
      const rows = await database
        .selectFrom('roleGrant')
        .selectAll()
        .where('actorId', 'in', oneOf([...new Set(sessions.map(({ actorId }) => actorId))]))
        .orderBy('id')
        .execute()
      const grantsOf = (actor: ActorId) => rows.filter(({ actorId }) => actorId === actor).map(grantOf)
      return new Map(
        sessions.map(({ id, expiresAt, actorId }) => [
          id,
          { actor: actorId, grants: grantsOf(actorId), session: { id, expiresAt: new Date(expiresAt) } },
        ]),
      )
    },
    /** The organisations that a person acts for. */
    organisationsOf: (actor: ActorId) =>
      database
        .selectFrom('organisation')
        .select(['id', 'kind', 'name', 'shortName'])
        .where('id', 'in', (grants) =>
          grants.selectFrom('roleGrant').select('organisationId').where('actorId', '=', actor),
        )
        .orderBy('name')
        .execute(),
    async setLanguage(actor: ActorId, language: Language) {
      await database.updateTable('user').set({ language }).where('actorId', '=', actor).execute()
    },
  }
}

function grantOf({ role, organisationId, workshopId, documentId, ...row }: Selectable<Tables['roleGrant']>): HeldGrant {
  const scope = {
    ...(workshopId !== null && { workshop: workshopId }),
    ...(documentId !== null && { document: documentId }),
  }
  // The schema's checks see to it that the scope fits the role.
  return { ...({ role, organisation: organisationId, ...scope } as Grant), function: row.function }
}

export interface NewPerson {
  readonly userId: string
  readonly actor: ActorId
  readonly name: string
  readonly email: string
  /** As better-auth hashes it. */
  readonly passwordHash: string
  readonly at: string
}

/** A person with a password. */
export function personStatements(database: Kysely<Tables>, person: NewPerson): Statement[] {
  const times = { createdAt: person.at, updatedAt: person.at }
  return [
    compile(database.insertInto('actor').values({ id: person.actor, createdAt: person.at })),
    compile(
      database.insertInto('user').values({
        id: person.userId,
        name: person.name,
        email: person.email,
        emailVerified: 1,
        image: null,
        actorId: person.actor,
        language: null,
        ...times,
      }),
    ),
    compile(
      database.insertInto('account').values({
        id: person.userId,
        accountId: person.userId,
        providerId: 'credential',
        userId: person.userId,
        password: person.passwordHash,
        ...times,
      }),
    ),
  ]
}
