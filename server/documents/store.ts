import type { Kysely } from 'kysely'
import type { DocumentKind, DocumentState, Editing } from '../../shared/documents.ts'
import type { ActorId, ClauseId, DocumentId, GroupId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { DocumentScope, Standing } from '../../shared/may.ts'
import type { Lock } from '../../shared/room-protocol.ts'
import { type AuditNote, record } from '../audit/store.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement, Storage } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

/** Everything about a document but its text. */
export interface StoredDocument extends Required<DocumentScope> {
  readonly workshopTitle: string
  readonly kind: DocumentKind
  readonly title: string
  readonly state: DocumentState
  /** Closed for good where the workshop or the working group has ended. */
  readonly editing: Editing
  readonly ended: 'workshop-closed' | 'group-closed' | null
  readonly epoch: number
  readonly versions: number
  readonly updatedAt: string
  readonly updatedBy: OrganisationId | null
}

/** As what somebody acts. */
export type Acting = Pick<Standing, 'role' | 'deputy'>

/** To whom a document belongs. */
export type Belonging =
  | { readonly belongsTo: 'workshop' }
  | { readonly belongsTo: 'counties'; readonly counties: readonly OrganisationId[] }
  | { readonly belongsTo: 'group'; readonly group: GroupId }

export type NewStoredDocument = Belonging & {
  readonly id: DocumentId
  readonly workshop: WorkshopId
  readonly kind: DocumentKind
  readonly title: string
  readonly at: string
  readonly by: ActorId
  readonly organisation: OrganisationId
}

const idsIn = (concatenated: string | null) => (concatenated?.split(',') ?? []) as OrganisationId[]

export type Documents = ReturnType<typeof makeDocuments>

export function makeDocuments(database: Kysely<Tables>, storage: Storage) {
  const selection = database
    .selectFrom('document')
    .innerJoin('workshop', 'workshop.id', 'document.workshopId')
    .leftJoin('workingGroup', 'workingGroup.id', 'document.workingGroupId')
    .select([
      'document.id',
      'document.workshopId',
      'workshop.title as workshopTitle',
      'document.kind',
      'document.title',
    ])
    .select(['document.state', 'document.editing', 'document.epoch', 'document.updatedAt', 'document.updatedBy'])
    .select(['document.belongsTo', 'document.workingGroupId'])
    .select(['workshop.state as workshopState', 'workingGroup.closedAt as groupClosedAt'])
    .select(({ selectFrom }) => [
      selectFrom('version')
        .select(({ fn }) => fn.max('number').as('newest'))
        .whereRef('version.documentId', '=', 'document.id')
        .as('versions'),
      // Those of them that still take part.
      selectFrom('workshopOrganisation')
        .innerJoin('organisation', 'organisation.id', 'workshopOrganisation.organisationId')
        .select(({ fn }) => fn<string>('group_concat', ['organisationId']).as('ids'))
        .whereRef('workshopOrganisation.workshopId', '=', 'document.workshopId')
        .where('organisation.kind', '=', 'county')
        .where('leftAt', 'is', null)
        .where(({ or, and, eb, exists, selectFrom: within }) =>
          or([
            eb('document.belongsTo', '=', 'workshop'),
            and([
              eb('document.belongsTo', '=', 'counties'),
              exists(
                within('documentCounty')
                  .select('documentCounty.organisationId')
                  .whereRef('documentCounty.documentId', '=', 'document.id')
                  .whereRef('documentCounty.organisationId', '=', 'workshopOrganisation.organisationId'),
              ),
            ]),
          ]),
        )
        .as('counties'),
      selectFrom('documentShare')
        .select(({ fn }) => fn<string>('group_concat', ['organisationId']).as('ids'))
        .whereRef('documentShare.documentId', '=', 'document.id')
        .as('sharedWith'),
    ])

  type Row = Awaited<ReturnType<typeof selection.execute>>[number]

  const endOf = ({ workshopState, groupClosedAt }: Row) =>
    workshopState === 'closed' ? 'workshop-closed' : groupClosedAt !== null ? 'group-closed' : null

  const fromRow = (row: Row): StoredDocument => ({
    id: row.id,
    workshop: row.workshopId,
    workshopTitle: row.workshopTitle,
    belongsTo: row.belongsTo,
    group: row.workingGroupId,
    counties: idsIn(row.counties),
    sharedWith: idsIn(row.sharedWith),
    kind: row.kind,
    title: row.title,
    state: row.state,
    editing: endOf(row) ? 'closed' : row.editing,
    ended: endOf(row),
    epoch: row.epoch,
    versions: row.versions ?? 0,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
  })

  return {
    async find(id: DocumentId): Promise<StoredDocument | undefined> {
      const row = await selection.where('document.id', '=', id).executeTakeFirst()
      return row && fromRow(row)
    },
    async findAll(ids: readonly DocumentId[]): Promise<Map<DocumentId, StoredDocument>> {
      const rows = await selection.where('document.id', 'in', oneOf(ids)).execute()
      return new Map(rows.map((row) => [row.id, fromRow(row)]))
    },
    async inWorkshop(workshop: WorkshopId): Promise<StoredDocument[]> {
      const rows = await selection
        .where('document.workshopId', '=', workshop)
        .orderBy('document.updatedAt', 'desc')
        .execute()
      return rows.map(fromRow)
    },
    async locksOf(id: DocumentId): Promise<Lock[]> {
      const rows = await database.selectFrom('clauseLock').selectAll().where('documentId', '=', id).execute()
      return rows.map(({ clauseId, organisationId, at, deputy }) => ({
        ...{ clause: clauseId, by: organisationId, at },
        ...(deputy === 1 && { deputy: true as const }),
      }))
    },
    /** What was done with a document, for the record. */
    noted: (note: AuditNote): Statement => record(database, note),
    /** The same for what changes no row besides. */
    async note(note: AuditNote): Promise<void> {
      await storage.batch([record(database, note)])
    },
    creation(document: NewStoredDocument): Statement[] {
      return [
        compile(
          database.insertInto('document').values({
            id: document.id,
            workshopId: document.workshop,
            kind: document.kind,
            title: document.title,
            state: 'draft',
            editing: 'open',
            createdAt: document.at,
            createdBy: document.by,
            updatedAt: document.at,
            updatedBy: document.organisation,
            belongsTo: document.belongsTo,
            workingGroupId: document.belongsTo === 'group' ? document.group : null,
          }),
        ),
        ...(document.belongsTo === 'counties' ? document.counties : []).map((organisationId) =>
          compile(database.insertInto('documentCounty').values({ documentId: document.id, organisationId })),
        ),
      ]
    },
    renaming: (id: DocumentId, title: string, updatedBy: OrganisationId, updatedAt: string): Statement =>
      compile(database.updateTable('document').set({ title, updatedBy, updatedAt }).where('id', '=', id)),
    editingChange: (id: DocumentId, editing: Editing): Statement =>
      compile(database.updateTable('document').set({ editing }).where('id', '=', id)),
    locking: (id: DocumentId, lock: Lock, by: ActorId, { role, deputy }: Acting): Statement =>
      compile(
        database
          .insertInto('clauseLock')
          .values({
            ...{ documentId: id, clauseId: lock.clause, actorId: by, organisationId: lock.by, at: lock.at },
            ...{ role, deputy: deputy ? 1 : 0 },
          })
          .onConflict((conflict) => conflict.doNothing()),
      ),
    unlocking: (id: DocumentId, clause: ClauseId): Statement =>
      compile(database.deleteFrom('clauseLock').where('documentId', '=', id).where('clauseId', '=', clause)),
  }
}
