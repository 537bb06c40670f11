import { z } from 'zod'
import { compile, makeDatabase } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { accountHash } from '../people/sign-in-limits.ts'
import { CommandFailure } from './command-failure.ts'

/** Whose name, address, ways to sign in and roles are to be deleted. */
export const Erasure = z.strictObject({ email: z.string(), at: z.iso.datetime() })
export type Erasure = z.infer<typeof Erasure>

/**
 * What they wrote stays, for their county, under a random id that leads to nobody any more.
 *
 * @throws CommandFailure
 */
export async function writeErasure(storage: Storage, { email, at }: Erasure): Promise<void> {
  const database = makeDatabase(storage)
  const address = email.trim().toLowerCase()
  const person = await database
    .selectFrom('user')
    .select(['id', 'actorId'])
    .where('email', '=', address)
    .executeTakeFirst()
  if (!person) throw new CommandFailure(`Nobody has an account with the address ${address}.`)
  const { id, actorId } = person
  await storage.batch([
    compile(database.insertInto('erasure').values({ actorId, at })),
    compile(database.deleteFrom('roleGrant').where('actorId', '=', actorId)),
    compile(database.deleteFrom('seen').where('actorId', '=', actorId)),
    compile(
      database.deleteFrom('verification').where((by) => by.or([by('identifier', '=', address), by('value', '=', id)])),
    ),
    compile(database.deleteFrom('signInFailure').where('accountHash', '=', accountHash(address))),
    // Sessions and accounts go with it.
    compile(database.deleteFrom('user').where('id', '=', id)),
  ])
}
