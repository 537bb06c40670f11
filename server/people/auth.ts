import { betterAuth } from 'better-auth'
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
        create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) },
        delete: { after: async (session) => onSessionEnded(session.id) },
      },
    },
  })
}

export type Auth = ReturnType<typeof makeAuth>
