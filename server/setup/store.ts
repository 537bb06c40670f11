import type { Kysely } from 'kysely'
import type { ActorId, GrantId, OrganisationId } from '../../shared/ids.ts'
import { record } from '../audit/store.ts'
import { compile } from '../database/kysely-dialect.ts'
import { type Storage, StorageConflict } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import { newId } from '../new-id.ts'
import { grantStatement, type NewPerson, personStatements } from '../people/store.ts'

export type SetupStore = ReturnType<typeof makeSetupStore>

export function makeSetupStore(database: Kysely<Tables>, storage: Storage) {
  return {
    /** Whether nobody has ever had an account: actors outlive people. */
    async isEmpty(): Promise<boolean> {
      return (await database.selectFrom('actor').select('id').limit(1).execute()).length === 0
    },
    /** In place of the link before it, which is void from then on. */
    async keepLink(tokenHash: string, createdAt: string): Promise<void> {
      const link = { tokenHash, createdAt }
      const insert = database.insertInto('setupLink').values({ id: 1, ...link })
      await insert.onConflict((conflict) => conflict.column('id').doUpdateSet(link)).execute()
    },
    async isLink(tokenHash: string): Promise<boolean> {
      const links = database.selectFrom('setupLink').select('id').where('tokenHash', '=', tokenHash)
      return (await links.execute()).length > 0
    },
    /** False if the link is not, or no longer, the one. */
    async begin(
      tokenHash: string,
      person: Omit<NewPerson, 'userId' | 'actor'>,
      organisation: { readonly name: string; readonly shortName: string },
    ): Promise<boolean> {
      const { at } = person
      const actor = newId<ActorId>()
      const id = newId<OrganisationId>()
      const use = database.deleteFrom('setupLink').where('tokenHash', '=', tokenHash)
      const agency = { id, kind: 'agency', ...organisation, contactPoint: '', createdAt: at } as const
      const grant = { role: 'operator', organisation: id } as const
      const done = storage.batch([
        { ...compile(use), mustChange: true },
        compile(database.insertInto('organisation').values(agency)),
        ...personStatements(database, { ...person, userId: newId(), actor }),
        grantStatement(database, { id: newId<GrantId>(), actor, grant, function: 'Betrieb', at }),
        record(database, { kind: 'organisation-added', at, actor, organisation: id, subject: { organisation: id } }),
        record(database, { kind: 'person-joined', at, actor, organisation: id, subject: { person: actor, ...grant } }),
      ])
      return done.then(
        () => true,
        (cause: unknown) => {
          if (cause instanceof StorageConflict) return false
          throw cause
        },
      )
    },
  }
}
