import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { authOptions } from './auth-options.ts'

export interface AuthDependencies {
  readonly database: Kysely<Tables>
  readonly secret: string
  readonly publicUrl: string
  /** Called as soon as a session has ended, by signing out or by being revoked. */
  readonly onSessionEnded: (sessionId: string) => void
}

/** Accounts, passwords and sessions. Sessions are looked up in the database at every request: no cached copy outlives them. */
export function makeAuth({ database, secret, publicUrl, onSessionEnded }: AuthDependencies) {
  return betterAuth({
    ...authOptions,
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    database: { db: database, type: 'sqlite', transaction: false },
    logger: { disabled: true },
    databaseHooks: {
      session: {
        // What browser on which machine signed in is nobody's business and is not kept.
        create: {
          async before(session) {
            await mustBeAdmitted(database, session.userId)
            return { data: { ...session, ipAddress: null, userAgent: null } }
          },
        },
        delete: { after: async (session) => onSessionEnded(session.id) },
      },
    },
  })
}

/** Asked when the password was right, so that nobody learns of it who does not know that. */
async function mustBeAdmitted(database: Kysely<Tables>, userId: string): Promise<void> {
  const user = await database.selectFrom('user').select('suspendedAt').where('id', '=', userId).executeTakeFirst()
  if (user?.suspendedAt) throw new APIError('FORBIDDEN')
}

export type Auth = ReturnType<typeof makeAuth>
