import type { Kysely } from 'kysely'
import type { ActorId } from '../../shared/ids.ts'
import { type Language, languages } from '../../shared/people.ts'
import { compile } from '../database/kysely-dialect.ts'
import { type Result, type Statement, type Storage, StorageConflict } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

/** An account as far as its owner's password and address are concerned. */
export interface StoredAccount {
  readonly userId: string
  readonly actor: ActorId
  readonly name: string
  readonly email: string
  readonly language: Language | null
  readonly passwordHash: string
  readonly hasSecondFactor: boolean
}

export interface NewLink {
  readonly tokenHash: string
  readonly userId: string
  readonly purpose: Tables['accountLink']['purpose']
  readonly newAddress: string | null
  readonly createdAt: string
  readonly expiresAt: string
}

export type Accounts = ReturnType<typeof makeAccounts>

export function makeAccounts(database: Kysely<Tables>, storage: Storage) {
  async function find(by: { email: string } | { actorId: ActorId } | { 'user.id': string }) {
    const [column, value] = Object.entries(by)[0] as ['email', string]
    const row = await database
      .selectFrom('user')
      .innerJoin('account', 'account.userId', 'user.id')
      .select(['user.id', 'actorId', 'name', 'email', 'language', 'password', 'twoFactorEnabled'])
      .where(column, '=', value)
      .where('providerId', '=', 'credential')
      .executeTakeFirst()
    if (!row?.password) return undefined
    const found: StoredAccount = {
      ...{ userId: row.id, actor: row.actorId, name: row.name, email: row.email, passwordHash: row.password },
      language: languages.find((language) => language === row.language) ?? null,
      hasSecondFactor: row.twoFactorEnabled === 1,
    }
    return found
  }

  const useLink = (tokenHash: string, purpose: NewLink['purpose'], at: string): Statement => ({
    ...compile(
      database
        .deleteFrom('accountLink')
        .where('tokenHash', '=', tokenHash)
        .where('purpose', '=', purpose)
        .where('expiresAt', '>', at),
    ),
    mustChange: true,
  })
  const setPassword = (userId: string, password: string, updatedAt: string): Statement => ({
    ...compile(
      database
        .updateTable('account')
        .set({ password, updatedAt })
        .where('userId', '=', userId)
        .where('providerId', '=', 'credential'),
    ),
    mustChange: true,
  })
  /** All but `kept`, if one is to be kept; its rows are the ids of the sessions. */
  const endSessions = (userId: string, kept = ''): Statement =>
    compile(database.deleteFrom('session').where('userId', '=', userId).where('id', '<>', kept).returning('id'))

  return {
    byAddress: (email: string) => find({ email }),
    of: (actor: ActorId) => find({ actorId: actor }),

    async letExpiredGo(at: string): Promise<void> {
      await database.deleteFrom('accountLink').where('expiresAt', '<=', at).execute()
    },
    /** Keeps a link unless this person has asked for `most` already that have not expired; answers with whether it did. */
    async keepLink(link: NewLink, most: number): Promise<boolean> {
      await this.letExpiredGo(link.createdAt)
      const count = database
        .selectFrom('accountLink as open')
        .select(({ fn }) => fn.countAll<number>().as('links'))
        .where('open.userId', '=', link.userId)
        .where('open.purpose', '=', link.purpose)
      const unlessTooMany = database
        .updateTable('accountLink')
        .set({ createdAt: link.createdAt })
        .where('tokenHash', '=', link.tokenHash)
        .where(count, '<=', most)
      // In one batch: wishes that come at the same moment must not all pass the same count.
      const batch = [
        compile(database.insertInto('accountLink').values(link)),
        { ...compile(unlessTooMany), mustChange: true },
      ]
      return (await unlessConflict(storage.batch(batch))) !== undefined
    },
    async linkBehind(tokenHash: string, purpose: NewLink['purpose'], at: string) {
      const link = await database
        .selectFrom('accountLink')
        .selectAll()
        .where('tokenHash', '=', tokenHash)
        .where('purpose', '=', purpose)
        .where('expiresAt', '>', at)
        .executeTakeFirst()
      const account = link && (await find({ 'user.id': link.userId }))
      return account && { ...link, account }
    },

    /** Sets a password by a link; answers with the sessions that ended. Undefined if the link was used meanwhile. */
    async renewPassword(tokenHash: string, { userId }: StoredAccount, passwordHash: string, at: string) {
      const batch = [
        useLink(tokenHash, 'new-password', at),
        setPassword(userId, passwordHash, at),
        compile(database.deleteFrom('accountLink').where('userId', '=', userId)),
        // Whoever could open the mail has the address.
        compile(database.updateTable('user').set({ emailVerified: 1, updatedAt: at }).where('id', '=', userId)),
        endSessions(userId),
      ]
      const results = await unlessConflict(storage.batch(batch))
      return results && idsIn(results)
    },
    /** Sets a password; answers with the sessions that ended, which are all but `kept`. */
    async changePassword({ userId }: StoredAccount, passwordHash: string, kept: string, at: string) {
      const results = await storage.batch([
        setPassword(userId, passwordHash, at),
        compile(database.deleteFrom('accountLink').where('userId', '=', userId)),
        endSessions(userId, kept),
      ])
      return idsIn(results)
    },
    /** False if the link was used, or the address taken, meanwhile. */
    async changeAddress(tokenHash: string, userId: string, email: string, at: string): Promise<boolean> {
      const change = database.updateTable('user').set({ email, emailVerified: 1, updatedAt: at })
      const batch = [
        useLink(tokenHash, 'new-address', at),
        { ...compile(change.where('id', '=', userId)), mustChange: true },
        // Links that went to the former address.
        compile(database.deleteFrom('accountLink').where('userId', '=', userId)),
      ]
      return (await unlessConflict(storage.batch(batch))) !== undefined
    },

    sessionsOf: (userId: string, at: string) =>
      database
        .selectFrom('session')
        .select(['id', 'createdAt', 'expiresAt'])
        .where('userId', '=', userId)
        .where('expiresAt', '>', at)
        .orderBy('createdAt', 'desc')
        .execute(),
    async endSession(userId: string, id: string): Promise<boolean> {
      const ended = await database.deleteFrom('session').where('userId', '=', userId).where('id', '=', id).execute()
      return ended[0]!.numDeletedRows > 0n
    },
    async endOtherSessions(userId: string, kept: string): Promise<string[]> {
      const [ended] = await storage.batch([endSessions(userId, kept)])
      return idsIn([ended!])
    },
  }
}

/** What the last statement of a batch gave back. */
const idsIn = (results: readonly Result[]) => results.at(-1)!.rows.map(([id]) => id as string)

async function unlessConflict<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((cause: unknown) => {
    if (cause instanceof StorageConflict) return undefined
    throw cause
  })
}
