import type { Kysely, Selectable } from 'kysely'
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
      database.selectFrom('workingGroup').select('workingGroup.id').where('workshopId', '=', id).execute(),
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
      ...{ state: row.state, theme: row.theme, startsOn: row.startsOn, endsOn: row.endsOn, visibility: row.visibility },
      frameworkAgreement: frameworkOf(row),
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
    endingLinks: (id: WorkshopId, at: string): Statement =>
      compile(
        database
          .updateTable('guestLink')
          .set({ revokedAt: at })
          .where('revokedAt', 'is', null)
          .where('versionId', 'in', (versions) =>
            versions
              .selectFrom('version')
              .innerJoin('document', 'document.id', 'version.documentId')
              .select('version.id')
              .where('document.workshopId', '=', id),
          ),
      ),
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
    /** The row stays, for its ink; the roles that its people had in this workshop alone, and what it was shown, go. */
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
      ]
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
            eb('documentId', 'in', oneOf(workshop.documents)),
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

function frameworkOf(row: Selectable<Tables['workshop']>): StoredWorkshop['frameworkAgreement'] {
  if (row.frameworkDocumentId !== null) return { document: row.frameworkDocumentId }
  return row.frameworkText === '' ? null : { text: row.frameworkText }
}
