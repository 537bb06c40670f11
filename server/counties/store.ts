import type { Kysely, Selectable } from 'kysely'
import { byName } from '../../shared/by-name.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { NewOrganisation, OrganisationChange, OrganisationEntry } from '../../shared/organisations.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

export type Organisations = ReturnType<typeof makeOrganisations>

export function makeOrganisations(database: Kysely<Tables>) {
  const all = database.selectFrom('organisation').selectAll()

  return {
    async find(id: OrganisationId): Promise<OrganisationEntry | undefined> {
      const row = await all.where('id', '=', id).executeTakeFirst()
      return row && fromRow(row)
    },
    all: async (): Promise<OrganisationEntry[]> => (await all.execute()).map(fromRow).sort(byName),
    /** These, and the municipalities and committees that belong to any of them. */
    async withTheirs(ids: readonly OrganisationId[]): Promise<OrganisationEntry[]> {
      const rows = await all
        .where(({ or, eb }) => or([eb('id', 'in', oneOf(ids)), eb('parentId', 'in', oneOf(ids))]))
        .execute()
      return rows.map(fromRow).sort(byName)
    },
    adding: (
      id: OrganisationId,
      { kind, name, shortName, contactPoint, parent }: NewOrganisation,
      at: string,
    ): Statement =>
      compile(
        database.insertInto('organisation').values({
          id,
          kind,
          name,
          shortName,
          contactPoint: contactPoint ?? '',
          parentId: parent ?? null,
          createdAt: at,
        }),
      ),
    changing: (id: OrganisationId, { archived, ...words }: OrganisationChange, at: string): Statement =>
      compile(
        database
          .updateTable('organisation')
          .set({ ...words, ...(archived !== undefined && { archivedAt: archived ? at : null }) })
          .where('id', '=', id),
      ),
  }
}

const fromRow = ({ parentId, createdAt: _, ...row }: Selectable<Tables['organisation']>): OrganisationEntry => ({
  ...row,
  parent: parentId,
})
