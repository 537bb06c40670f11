import { z } from 'zod'
import { record } from '../audit/store.ts'
import { compile, makeDatabase } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { CommandFailure } from './command-failure.ts'

/** Whose second factor is to go, since the telephone and the backup codes are lost. */
export const SecondFactorReset = z.strictObject({ email: z.string(), at: z.iso.datetime() })
export type SecondFactorReset = z.infer<typeof SecondFactorReset>

/**
 * The password is enough again; every session ends.
 *
 * @throws CommandFailure
 */
export async function writeSecondFactorReset(storage: Storage, { email: given, at }: SecondFactorReset): Promise<void> {
  const database = makeDatabase(storage)
  const email = given.trim().toLowerCase()
  const person = await database
    .selectFrom('user')
    .select(['id', 'actorId', 'twoFactorEnabled'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (!person) throw new CommandFailure(`Nobody has an account with the address ${email}.`)
  if (person.twoFactorEnabled !== 1) throw new CommandFailure(`${email} has no second factor.`)
  await storage.batch([
    compile(database.updateTable('user').set({ twoFactorEnabled: 0 }).where('id', '=', person.id)),
    compile(database.deleteFrom('twoFactor').where('userId', '=', person.id)),
    compile(database.deleteFrom('session').where('userId', '=', person.id)),
    record(database, { kind: 'second-factor-reset', at, actor: null, subject: { person: person.actorId } }),
  ])
}
