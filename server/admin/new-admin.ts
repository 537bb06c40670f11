import { z } from 'zod'
import type { ActorId, GrantId, OrganisationId } from '../../shared/ids.ts'
import { record } from '../audit/store.ts'
import { compile, makeDatabase } from '../database/kysely-dialect.ts'
import { type Storage, StorageConflict } from '../database/storage.ts'
import { newId } from '../new-id.ts'
import { grantStatement, personStatements } from '../people/store.ts'
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

/** Names belong to accounts alone: what a grant says is shown to others. */
const OPERATORS_FUNCTION = 'Betrieb'

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
  const grant = { role: 'operator', organisation: organisationId } as const
  const by = { at, actor: null, organisation: organisationId }
  await storage
    .batch([
      ...(known.length > 0
        ? []
        : [
            compile(database.insertInto('organisation').values(ours)),
            record(database, { kind: 'organisation-added', ...by, subject: { organisation: organisationId } }),
          ]),
      compile(database.deleteFrom('setupLink')),
      ...personStatements(database, { userId: newId(), actor, name, email, passwordHash, at }),
      grantStatement(database, { id: newId<GrantId>(), actor, grant, function: OPERATORS_FUNCTION, at }),
      record(database, { kind: 'role-given', ...by, subject: { person: actor, ...grant } }),
    ])
    .catch((cause: unknown) => {
      if (!(cause instanceof StorageConflict)) throw cause
      throw new CommandFailure(`${email} has an account already.`)
    })
}
