import type { BetterAuthOptions } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { passwordLength } from '../../shared/account-limits.ts'

/**
 * What decides the shape of the accounts' tables and who may have one. Secrets, addresses and the database come in where
 * the rest is wired.
 */
export const authOptions = {
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLength.least },
  // A cached session would outlive its end; each request asks the database.
  // A session ends seven days after signing in: prolonging it would lengthen the life of a stolen cookie as well.
  session: { cookieCache: { enabled: false }, disableSessionRefresh: true },
  user: {
    additionalFields: {
      actorId: { type: 'string', required: true, input: false, unique: true },
      language: { type: 'string', required: false, input: false },
      suspendedAt: { type: 'date', required: false, input: false },
    },
  },
  // Codes of an app on a telephone. No device is trusted to go without, and no code is ever sent anywhere.
  plugins: [twoFactor({ issuer: 'Einklang', skipVerificationOnEnable: false })],
  // Failures are counted per account, since a whole venue sits behind one address.
  rateLimit: { enabled: false },
  advanced: { ipAddress: { disableIpTracking: true } },
  telemetry: { enabled: false },
} as const satisfies BetterAuthOptions
