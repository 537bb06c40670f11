import { type Kysely, type Selectable, sql } from 'kysely'
import type { Organisation, Place } from '../../shared/counties.ts'
import type { DocumentId, GroupId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type {
  NewWorkshop,
  Workshop,
  WorkshopChange,
  WorkshopState,
  WorkshopVisibility,
} from '../../shared/workshops.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

/** A workshop as it is kept, with everybody who takes part. */
export interface StoredWorkshop {
  readonly id: WorkshopId
  readonly title: string
  readonly question: string
  readonly state: WorkshopState
  readonly theme: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly visibility: WorkshopVisibility
  readonly frameworkAgreement: Workshop['frameworkAgreement']
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
  /** With all that belongs to them: the same few questions for any number of workshops. */
  async function whole(rows: readonly Selectable<Tables['workshop']>[]): Promise<StoredWorkshop[]> {
    const among = oneOf(rows.map(({ id }) => id))
    const [documents, groups, shares, organisations] = await Promise.all([
      database.selectFrom('document').select(['workshopId', 'id']).where('workshopId', 'in', among).execute(),
      database.selectFrom('workingGroup').select(['workshopId', 'id']).where('workshopId', 'in', among).execute(),
      database
        .selectFrom('documentShare')
        .innerJoin('document', 'document.id', 'documentShare.documentId')
        .select(['workshopId', 'organisationId'])
        .distinct()
        .where('workshopId', 'in', among)
        .execute(),
      database
        .selectFrom('workshopOrganisation')
        .innerJoin('organisation', 'organisation.id', 'workshopOrganisation.organisationId')
        .select(['workshopId', 'organisation.id', 'kind', 'name', 'shortName', 'place'])
        .where('workshopId', 'in', among)
        .where('leftAt', 'is', null)
        .orderBy('position')
        .execute(),
    ])
    const [documentsIn, groupsIn] = [byWorkshop(documents), byWorkshop(groups)]
    const [sharesIn, organisationsIn] = [byWorkshop(shares), byWorkshop(organisations)]
    return rows.map((row) => ({
      ...{ id: row.id, title: row.title, question: row.question, state: row.state, theme: row.theme },
      ...{ startsOn: row.startsOn, endsOn: row.endsOn, visibility: row.visibility },
      frameworkAgreement: frameworkOf(row),
      organisations: organisationsIn(row.id).map(({ workshopId: _, ...organisation }) => organisation),
      documents: documentsIn(row.id).map((document) => document.id),
      groups: groupsIn(row.id).map((group) => group.id),
      sharedWith: sharesIn(row.id).map(({ organisationId }) => organisationId),
    }))
  }

  const find = async (id: WorkshopId): Promise<StoredWorkshop | undefined> => {
    const rows = await database.selectFrom('workshop').selectAll().where('id', '=', id).execute()
    return (await whole(rows))[0]
  }

  const revokingLinks = (workshop: WorkshopId, revokedAt: string) =>
    database
      .updateTable('guestLink')
      .set({ revokedAt })
      .where('revokedAt', 'is', null)
      .where('versionId', 'in', (versions) =>
        versions
          .selectFrom('version')
          .innerJoin('document', 'document.id', 'version.documentId')
          .select('version.id')
          .where('document.workshopId', '=', workshop),
      )

  const seenIn = (workshops: readonly WorkshopId[]) =>
    database
      .selectFrom('workshopOrganisation')
      .innerJoin('organisation', 'organisation.id', 'workshopOrganisation.organisationId')
      .select(['workshopId', 'organisation.id', 'kind', 'name', 'shortName', 'place', 'position'])
      .where('workshopId', 'in', oneOf(workshops))
      .union(
        database
          .selectFrom('documentShare')
          .innerJoin('document', 'document.id', 'documentShare.documentId')
          .innerJoin('organisation', 'organisation.id', 'documentShare.organisationId')
          .select(['document.workshopId', 'organisation.id', 'organisation.kind', 'name', 'shortName'])
          .select([sql<Place | null>`null`.as('place'), sql<number>`1000`.as('position')])
          .where('document.workshopId', 'in', oneOf(workshops))
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('workshopOrganisation as party')
                  .select('party.place')
                  .whereRef('party.workshopId', '=', 'document.workshopId')
                  .whereRef('party.organisationId', '=', 'organisation.id'),
              ),
            ),
          ),
      )
      .orderBy('position')
      .execute()

  return {
    find,
    /** All that take part or did, since their ink stays on what they wrote, and those that read what is shared with them. */
    organisationsOf: async (workshop: WorkshopId): Promise<Organisation[]> =>
      (await seenIn([workshop])).map(({ workshopId: _, position: __, ...organisation }) => organisation),
    async organisationsOfAll(workshops: readonly WorkshopId[]): Promise<Map<WorkshopId, Organisation[]>> {
      const rows = await seenIn(workshops)
      const found = new Map<WorkshopId, Organisation[]>(workshops.map((id) => [id, []]))
      for (const { workshopId, position: _, ...organisation } of rows) found.get(workshopId)?.push(organisation)
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
      return whole(await database.selectFrom('workshop').selectAll().orderBy('createdAt', 'desc').execute())
    },
    opening: (id: WorkshopId, { organisations: _, ...words }: NewWorkshop, createdAt: string): Statement =>
      compile(database.insertInto('workshop').values({ id, question: '', state: 'planned', createdAt, ...words })),
    changing(id: WorkshopId, { frameworkAgreement: agreed, ...change }: WorkshopChange): Statement {
      const framework = agreed !== undefined && {
        frameworkDocumentId: agreed && 'document' in agreed ? agreed.document : null,
        frameworkText: agreed && 'text' in agreed ? agreed.text : '',
      }
      return compile(
        database
          .updateTable('workshop')
          .set({ ...change, ...framework })
          .where('id', '=', id),
      )
    },
    /** Guests read what is being worked on; when that ends, so do their links. */
    endingLinks: (id: WorkshopId, at: string): Statement => compile(revokingLinks(id, at)),
    /** All that take part or did, the inks they write with, and where the next one would stand. */
    async parties(id: WorkshopId) {
      return database
        .selectFrom('workshopOrganisation')
        .selectAll()
        .where('workshopId', '=', id)
        .orderBy('position')
        .execute()
    },
    joining: (
      workshopId: WorkshopId,
      organisationId: OrganisationId,
      place: Place | null,
      position: number,
    ): Statement =>
      compile(database.insertInto('workshopOrganisation').values({ workshopId, organisationId, place, position })),
    returning: (workshop: WorkshopId, organisation: OrganisationId): Statement =>
      compile(
        database
          .updateTable('workshopOrganisation')
          .set({ leftAt: null })
          .where('workshopId', '=', workshop)
          .where('organisationId', '=', organisation),
      ),
    /**
     * The row stays, for its ink; the roles that its people had in this workshop alone, what it was shown, and the links
     * that it gave out, go.
     */
    leaving(workshop: WorkshopId, organisation: OrganisationId, leftAt: string): Statement[] {
      const documentsHere = database.selectFrom('document').select('id').where('workshopId', '=', workshop)
      const theirs = database
        .selectFrom('organisation')
        .select('id')
        .where(({ or, eb }) => or([eb('id', '=', organisation), eb('parentId', '=', organisation)]))
      return [
        compile(
          database
            .updateTable('workshopOrganisation')
            .set({ leftAt })
            .where('workshopId', '=', workshop)
            .where('organisationId', '=', organisation),
        ),
        compile(
          database
            .deleteFrom('roleGrant')
            .where('organisationId', '=', organisation)
            .where(({ or, eb, selectFrom }) =>
              or([
                eb('workshopId', '=', workshop),
                eb('documentId', 'in', documentsHere),
                eb(
                  'groupId',
                  'in',
                  selectFrom('workingGroup').select('workingGroup.id').where('workshopId', '=', workshop),
                ),
              ]),
            ),
        ),
        compile(
          database
            .deleteFrom('documentShare')
            .where('documentId', 'in', documentsHere)
            .where('organisationId', 'in', theirs),
        ),
        compile(revokingLinks(workshop, leftAt).where('organisationId', '=', organisation)),
      ]
    },
    /** Who takes part, by function; never by name. */
    async functionsIn(workshop: StoredWorkshop): Promise<{ organisation: OrganisationId; functions: string[] }[]> {
      const organisations = workshop.organisations.map(({ id }) => id)
      const rows = await database
        .selectFrom('roleGrant')
        .select(['organisationId', 'function'])
        .where(({ or, eb }) => or([eb('validFrom', 'is', null), eb('validFrom', '<=', now())]))
        .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>', now())]))
        .where(({ or, and, eb }) =>
          or([
            eb('workshopId', '=', workshop.id),
            eb('documentId', 'in', oneOf(workshop.documents)),
            and([eb('role', 'in', ['coordinator', 'member']), eb('organisationId', 'in', oneOf(organisations))]),
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

function frameworkOf(row: Selectable<Tables['workshop']>): StoredWorkshop['frameworkAgreement'] {
  if (row.frameworkDocumentId !== null) return { document: row.frameworkDocumentId }
  return row.frameworkText === '' ? null : { text: row.frameworkText }
}

/** The rows of one workshop among those of many. */
function byWorkshop<Row extends { readonly workshopId: WorkshopId }>(rows: readonly Row[]) {
  const found = new Map<WorkshopId, Row[]>()
  for (const row of rows) {
    const own = found.get(row.workshopId)
    if (own) own.push(row)
    else found.set(row.workshopId, [row])
  }
  return (workshop: WorkshopId): readonly Row[] => found.get(workshop) ?? []
}
