import { z } from 'zod'
import { erase } from '../accounts/erasing.ts'
import { makeDatabase } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { CommandFailure } from './command-failure.ts'

/** Whose name, address, ways to sign in and roles are to be deleted. */
export const Erasure = z.strictObject({ email: z.string(), at: z.iso.datetime() })
export type Erasure = z.infer<typeof Erasure>

/**
 * What they wrote stays, for their county, under a random id that leads to nobody any more.
 *
 * @throws CommandFailure
 */
export async function writeErasure(storage: Storage, { email: given, at }: Erasure): Promise<void> {
  const email = given.trim().toLowerCase()
  const person = await makeDatabase(storage)
    .selectFrom('user')
    .select(['id', 'actorId'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (!person) throw new CommandFailure(`Nobody has an account with the address ${email}.`)
  const dependent = await erase(storage, { actor: person.actorId, userId: person.id, email }, at, null)
  if (!dependent) return
  const [county] = dependent.counties
  throw new CommandFailure(
    county === undefined
      ? `Nobody but ${email} runs the workspace. Make another account first, with create-admin.`
      : `Nobody but ${email} coordinates ${county}. Name somebody else first, or take the role on the page of operation.`,
  )
}
