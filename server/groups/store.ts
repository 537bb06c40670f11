import type { Kysely } from 'kysely'
import type { GroupId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { WorkingGroup } from '../../shared/workshops.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

export type Groups = ReturnType<typeof makeGroups>

/** `now` answers in ISO 8601. */
export function makeGroups(database: Kysely<Tables>, now: () => string) {
  const all = database.selectFrom('workingGroup').selectAll().orderBy('createdAt')

  type Row = Awaited<ReturnType<typeof all.execute>>[number]

  async function withPeople(groups: readonly Row[]): Promise<WorkingGroup[]> {
    const people = await database
      .selectFrom('roleGrant')
      .select(['groupId', 'organisationId', 'role', 'function'])
      .where('groupId', 'in', oneOf(groups.map(({ id }) => id)))
      .where(({ or, eb }) => or([eb('validFrom', 'is', null), eb('validFrom', '<=', now())]))
      .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>', now())]))
      .orderBy('id')
      .execute()
    return groups.map(({ id, workshopId, title, closedAt }) => ({
      ...{ id, workshop: workshopId, title, closedAt },
      people: people
        .filter(({ groupId }) => groupId === id)
        .map(({ organisationId, role, function: title }) => ({
          ...{ organisation: organisationId as OrganisationId, function: title },
          role: role as 'group-lead' | 'group-member',
        })),
    }))
  }

  return {
    find: async (id: GroupId): Promise<WorkingGroup | undefined> =>
      (await withPeople(await all.where('id', '=', id).execute()))[0],
    inWorkshop: async (id: WorkshopId): Promise<WorkingGroup[]> =>
      withPeople(await all.where('workshopId', '=', id).execute()),
    forming: (id: GroupId, workshopId: WorkshopId, title: string, createdAt: string): Statement =>
      compile(database.insertInto('workingGroup').values({ id, workshopId, title, createdAt, closedAt: null })),
    changing: (id: GroupId, change: { title?: string; closedAt?: string | null }): Statement =>
      compile(database.updateTable('workingGroup').set(change).where('id', '=', id)),
  }
}
