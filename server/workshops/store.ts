import type { Kysely } from 'kysely'
import type { Organisation } from '../../shared/counties.ts'
import type { DocumentId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
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
}

export type Workshops = ReturnType<typeof makeWorkshops>

export function makeWorkshops(database: Kysely<Tables>) {
  const organisationsOf = (workshop: WorkshopId): Promise<Organisation[]> =>
    database
      .selectFrom('workshopOrganisation')
      .innerJoin('organisation', 'organisation.id', 'workshopOrganisation.organisationId')
      .select(['organisation.id', 'kind', 'name', 'shortName', 'place'])
      .where('workshopId', '=', workshop)
      .orderBy('position')
      .execute()

  const find = async (id: WorkshopId): Promise<StoredWorkshop | undefined> => {
    const row = await database.selectFrom('workshop').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) return undefined
    const documents = await database.selectFrom('document').select('id').where('workshopId', '=', id).execute()
    return {
      id,
      title: row.title,
      question: row.question,
      state: row.state,
      organisations: await organisationsOf(id),
      documents: documents.map((document) => document.id),
    }
  }

  return {
    find,
    organisationsOf,
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
