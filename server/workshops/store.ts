import type { Kysely } from 'kysely'
import type { Organisation } from '../../shared/counties.ts'
import type { DocumentId, GroupId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { WorkshopState } from '../../shared/workshops.ts'
import { oneOf } from '../database/kysely-dialect.ts'
import type { Tables } from '../database/tables.ts'

/** A workshop as it is kept, with everybody who takes part. */
export interface StoredWorkshop {
  readonly id: WorkshopId
  readonly title: string
  readonly question: string
  readonly state: WorkshopState
  /** In the order in which every list shows them. */
  readonly organisations: readonly Organisation[]
  readonly documents: readonly DocumentId[]
  readonly groups: readonly GroupId[]
  /** The organisations with which any of its documents is shared. */
  readonly sharedWith: readonly OrganisationId[]
}

export type Workshops = ReturnType<typeof makeWorkshops>

/** `now` answers in ISO 8601. */
export function makeWorkshops(database: Kysely<Tables>, now: () => string) {
  const organisationsIn = (workshop: WorkshopId) =>
    database
      .selectFrom('workshopOrganisation')
      .innerJoin('organisation', 'organisation.id', 'workshopOrganisation.organisationId')
      .select(['organisation.id', 'kind', 'name', 'shortName', 'place'])
      .where('workshopId', '=', workshop)
      .orderBy('position')

  const find = async (id: WorkshopId): Promise<StoredWorkshop | undefined> => {
    const row = await database.selectFrom('workshop').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) return undefined
    const [documents, groups, shares] = await Promise.all([
      database.selectFrom('document').select('id').where('workshopId', '=', id).execute(),
      database.selectFrom('workingGroup').select('id').where('workshopId', '=', id).execute(),
      database
        .selectFrom('documentShare')
        .innerJoin('document', 'document.id', 'documentShare.documentId')
        .select('organisationId')
        .distinct()
        .where('workshopId', '=', id)
        .execute(),
    ])
    return {
      id,
      title: row.title,
      question: row.question,
      state: row.state,
      organisations: await organisationsIn(id).where('leftAt', 'is', null).execute(),
      documents: documents.map((document) => document.id),
      groups: groups.map((group) => group.id),
      sharedWith: shares.map(({ organisationId }) => organisationId),
    }
  }

  return {
    find,
    /** All that take part or did: their ink stays on what they wrote. */
    organisationsOf: (workshop: WorkshopId): Promise<Organisation[]> => organisationsIn(workshop).execute(),
    async organisationsOfAll(workshops: readonly WorkshopId[]): Promise<Map<WorkshopId, Organisation[]>> {
      const rows = await database
        .selectFrom('workshopOrganisation')
        .innerJoin('organisation', 'organisation.id', 'workshopOrganisation.organisationId')
        .select(['workshopId', 'organisation.id', 'kind', 'name', 'shortName', 'place'])
        .where('workshopId', 'in', oneOf(workshops))
        .orderBy('position')
        .execute()
      const found = new Map<WorkshopId, Organisation[]>(workshops.map((id) => [id, []]))
      for (const { workshopId, ...organisation } of rows) found.get(workshopId)?.push(organisation)
      return found
    },
    /** The short names of organisations, whether they still take part or not. */
    async shortNamesOf(organisations: readonly OrganisationId[]): Promise<Map<OrganisationId, string>> {
      const rows = await database
        .selectFrom('organisation')
        .select(['id', 'shortName'])
        .where('id', 'in', oneOf(organisations))
        .execute()
      return new Map(rows.map(({ id, shortName }) => [id, shortName]))
    },
    async all(): Promise<StoredWorkshop[]> {
      const rows = await database.selectFrom('workshop').select('id').orderBy('createdAt', 'desc').execute()
      return Promise.all(rows.map(async ({ id }) => (await find(id))!))
    },
    /** Who takes part, by function; never by name. */
    async functionsIn(workshop: StoredWorkshop): Promise<{ organisation: OrganisationId; functions: string[] }[]> {
      const rows = await database
        .selectFrom('roleGrant')
        .select(['organisationId', 'function'])
        .where(({ or, eb }) => or([eb('validFrom', 'is', null), eb('validFrom', '<=', now())]))
        .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>', now())]))
        .where(({ or, and, eb }) =>
          or([
            eb('workshopId', '=', workshop.id),
            eb('documentId', 'in', [...workshop.documents]),
            and([
              eb('role', 'in', ['coordinator', 'member']),
              eb(
                'organisationId',
                'in',
                workshop.organisations.map(({ id }) => id),
              ),
            ]),
          ]),
        )
        .orderBy('id')
        .execute()
      return workshop.organisations.map(({ id }) => ({
        organisation: id,
        functions: [...new Set(rows.filter((row) => row.organisationId === id).map((row) => row.function))],
      }))
    },
  }
}
