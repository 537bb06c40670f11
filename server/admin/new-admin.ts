import { z } from 'zod'
import type { ActorId, OrganisationId } from '../../shared/ids.ts'
import { compile, makeDatabase } from '../database/kysely-dialect.ts'
import { type Storage, StorageConflict } from '../database/storage.ts'
import { newId } from '../new-id.ts'
import { personStatements } from '../people/store.ts'
import { CommandFailure } from './command-failure.ts'

/** Somebody who runs the workspace. They see no documents. */
export const NewAdmin = z.strictObject({
  email: z.email(),
  name: z.string(),
  organisation: z.string(),
  /** As better-auth hashes it: the password itself goes nowhere. */
  passwordHash: z.string(),
  at: z.iso.datetime(),
})
export type NewAdmin = z.infer<typeof NewAdmin>

/** @throws CommandFailure */
export async function writeAdmin(storage: Storage, { email, name, organisation, passwordHash, at }: NewAdmin) {
  const database = makeDatabase(storage)
  const known = await database.selectFrom('organisation').select('id').where('name', '=', organisation).execute()
  const organisationId = known[0]?.id ?? newId<OrganisationId>()
  const actor = newId<ActorId>()
  const ours = {
    id: organisationId,
    kind: 'agency',
    name: organisation,
    shortName: organisation,
    createdAt: at,
  } as const
  const grant = {
    id: newId(),
    actorId: actor,
    role: 'operator',
    organisationId,
    function: name,
    createdAt: at,
  } as const
  await storage
    .batch([
      ...(known.length > 0 ? [] : [compile(database.insertInto('organisation').values(ours))]),
      ...personStatements(database, { userId: newId(), actor, name, email, passwordHash, at }),
      compile(database.insertInto('roleGrant').values({ ...grant, workshopId: null, documentId: null })),
    ])
    .catch((cause: unknown) => {
      if (!(cause instanceof StorageConflict)) throw cause
      throw new CommandFailure(`${email} has an account already.`)
    })
}
