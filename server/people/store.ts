import type { Kysely, Selectable } from 'kysely'
import { byName } from '../../shared/by-name.ts'
import type { ActorId, GrantId } from '../../shared/ids.ts'
import { countsAt, type Grant, type Tenure } from '../../shared/may.ts'
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

/** People's grants and settings. `now` answers in ISO 8601. */
export function makePeople(database: Kysely<Tables>, now: () => string) {
  const suspended = database.selectFrom('user').select('actorId').where('suspendedAt', 'is not', null)
  const inForce = (grants: readonly HeldGrant[]) => grants.filter((grant) => countsAt(grant, now()))

  return {
    /** What they hold at present; a suspended person holds nothing. */
    async grantsOf(actor: ActorId): Promise<HeldGrant[]> {
      const rows = await database
        .selectFrom('roleGrant')
        .selectAll()
        .where('actorId', '=', actor)
        .where('actorId', 'not in', suspended)
        .orderBy('id')
        .execute()
      return inForce(rows.map(grantOf))
    },
    /** Who is signed in by these sessions, by the session's token; whoever is not there is not signed in any more. */
    async inSessions(tokens: readonly string[]): Promise<Map<string, Pick<SignedIn, 'actor' | 'grants' | 'session'>>> {
      const sessions = await database
        .selectFrom('session')
        .innerJoin('user', 'user.id', 'session.userId')
        .select(['session.id', 'session.token', 'session.expiresAt', 'user.actorId'])
        .where('session.token', 'in', oneOf(tokens))
        .where('suspendedAt', 'is', null)
        .execute()
      const rows = await database
        .selectFrom('roleGrant')
        .selectAll()
        .where('actorId', 'in', oneOf([...new Set(sessions.map(({ actorId }) => actorId))]))
        .orderBy('id')
        .execute()
      const grantsOf = (actor: ActorId) => inForce(rows.filter(({ actorId }) => actorId === actor).map(grantOf))
      return new Map(
        sessions.map(({ id, token, expiresAt, actorId }) => [
          token,
          { actor: actorId, grants: grantsOf(actorId), session: { id, expiresAt: new Date(expiresAt) } },
        ]),
      )
    },
    /** The organisations that a person acts for. */
    organisationsOf: async (actor: ActorId) => {
      const organisations = await database
        .selectFrom('organisation')
        .select(['id', 'kind', 'name', 'shortName'])
        .where('id', 'in', (grants) =>
          grants.selectFrom('roleGrant').select('organisationId').where('actorId', '=', actor),
        )
        .execute()
      return organisations.sort(byName)
    },
    async change(actor: ActorId, to: { readonly language: Language | null; readonly name: string }) {
      await database.updateTable('user').set(to).where('actorId', '=', actor).execute()
    },
  }
}

function grantOf(row: Selectable<Tables['roleGrant']>): HeldGrant {
  const { role, organisationId, workshopId, documentId, groupId } = row
  const scope = {
    ...(workshopId !== null && { workshop: workshopId }),
    ...(documentId !== null && { document: documentId }),
    ...(groupId !== null && { group: groupId }),
  }
  return {
    // The schema's checks see to it that the scope fits the role.
    ...({ role, organisation: organisationId, ...scope } as Grant),
    ...{ id: row.id, function: row.function, deputy: row.deputy === 1, from: row.validFrom, until: row.validUntil },
  }
}

/** A role for somebody. */
export interface NewGrant {
  readonly id: GrantId
  readonly actor: ActorId
  readonly grant: Grant & Tenure
  /** What they are there, shown in shared views instead of the name. */
  readonly function: string
  readonly at: string
}

/** Gives the role. The batch is refused with a StorageConflict if it would let one person run the machine and vote. */
export const grantStatement = (
  database: Kysely<Tables>,
  { id, actor, grant, function: title, at }: NewGrant,
): Statement =>
  compile(
    database.insertInto('roleGrant').values({
      ...{ id, actorId: actor, role: grant.role, organisationId: grant.organisation, function: title, createdAt: at },
      workshopId: 'workshop' in grant ? grant.workshop : null,
      documentId: 'document' in grant ? grant.document : null,
      groupId: 'group' in grant ? grant.group : null,
      deputy: grant.deputy ? 1 : 0,
      ...{ validFrom: grant.from ?? null, validUntil: grant.until ?? null },
    }),
  )

export interface NewPerson {
  readonly userId: string
  readonly actor: ActorId
  readonly name: string
  readonly email: string
  /** As better-auth hashes it. */
  readonly passwordHash: string
  readonly at: string
  readonly language?: Language
  /** Absent: whoever makes the account vouches for the address. */
  readonly isVerified?: boolean
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
        emailVerified: person.isVerified === false ? 0 : 1,
        image: null,
        actorId: person.actor,
        language: person.language ?? null,
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
