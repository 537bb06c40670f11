import type { Kysely, Selectable } from 'kysely'
import type { ClauseId, DocumentId, OrganisationId, VersionId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import type { Fates } from './attribution.ts'
import type { VersionEntry } from './chain.ts'
import type { Draft } from './draft.ts'
import { storedRuns } from './runs.ts'

/** A version as the database has it. Whether it is what was kept is another question (`sound.ts`). */
export interface StoredVersion {
  readonly summary: VersionSummary
  readonly document: DocumentId
  readonly title: string
  readonly sequence: number
  readonly clauses: readonly StoredClause[]
  readonly removals: ReadonlyMap<ClauseId, OrganisationId>
}

export interface StoredClause {
  readonly id: ClauseId
  readonly number: string | null
  readonly templateClauseId: string | null
  readonly hash: string
  readonly wordingHash: string
  /** JSON */
  readonly content: string
  /** JSON */
  readonly runs: string
}

export type Versions = ReturnType<typeof makeVersions>

export function makeVersions(database: Kysely<Tables>) {
  const summaries = (document: DocumentId) =>
    database.selectFrom('version').selectAll().where('documentId', '=', document).orderBy('number', 'desc')

  return {
    async newest(document: DocumentId): Promise<VersionSummary | undefined> {
      const row = await summaries(document).limit(1).executeTakeFirst()
      return row && summaryFrom(row)
    },
    async of(document: DocumentId, page: { before?: number | undefined; limit: number }): Promise<VersionSummary[]> {
      const { before = Number.MAX_SAFE_INTEGER, limit } = page
      return (await summaries(document).where('number', '<', before).limit(limit).execute()).map(summaryFrom)
    },
    async documentOf(version: VersionId): Promise<DocumentId | undefined> {
      const row = await database.selectFrom('version').select('documentId').where('id', '=', version).executeTakeFirst()
      return row?.documentId
    },
    async find(version: VersionId): Promise<StoredVersion | undefined> {
      const row = await database.selectFrom('version').selectAll().where('id', '=', version).executeTakeFirst()
      if (!row) return undefined
      const clauses = await database
        .selectFrom('versionClause')
        .innerJoin('clauseText', 'clauseText.hash', 'versionClause.hash')
        .select([
          'clauseId as id',
          'number',
          'templateClauseId',
          'versionClause.hash',
          'wordingHash',
          'content',
          'runs',
        ])
        .where('versionId', '=', version)
        .orderBy('position')
        .execute()
      const removals = await database
        .selectFrom('versionRemoval')
        .select(['clauseId', 'organisationId'])
        .where('versionId', '=', version)
        .execute()
      return {
        ...{ summary: summaryFrom(row), document: row.documentId, title: row.title, sequence: row.sequence, clauses },
        removals: new Map(removals.map(({ clauseId, organisationId }) => [clauseId, organisationId])),
      }
    },
    /** What became of characters of a document. */
    async fates(document: DocumentId): Promise<Fates> {
      const [deleted, carried] = await Promise.all([
        database.selectFrom('deleted').selectAll().where('documentId', '=', document).execute(),
        database.selectFrom('carried').selectAll().where('documentId', '=', document).execute(),
      ])
      return {
        deleted: deleted.map(({ clientId: client, clock, length, organisationId: by }) => ({
          client,
          clock,
          length,
          by,
        })),
        carried: carried.map(({ clientId: client, clock, length, sequence, ...from }) => ({
          ...{ client, clock, length, sequence },
          from: { client: from.fromClientId, clock: from.fromClock },
        })),
      }
    },
    /** The rows of a version; the seal comes last and closes it to further clauses. */
    keeping(entry: VersionEntry, hash: string, { clauses, removals }: Draft): Statement[] {
      const { id, document, number, kind, words, contentHash, previousHash, sequence, createdAt } = entry
      return [
        compile(
          database.insertInto('version').values({
            ...{
              id,
              documentId: document,
              number,
              kind,
              ...words,
              contentHash,
              previousHash,
              hash,
              sequence,
              createdAt,
            },
            ...{ actorId: entry.actor, organisationId: entry.organisation, role: entry.role },
          }),
        ),
        ...clauses.flatMap((clause, position) => [
          compile(
            database
              .insertInto('clauseText')
              .values({ hash: clause.hash, content: JSON.stringify(clause.content) })
              .onConflict((conflict) => conflict.doNothing()),
          ),
          compile(
            database.insertInto('versionClause').values({
              versionId: id,
              position,
              clauseId: clause.id,
              number: clause.number,
              templateClauseId: clause.templateClauseId,
              hash: clause.hash,
              wordingHash: clause.wordingHash,
              runs: storedRuns(clause.runs),
            }),
          ),
        ]),
        ...[...removals].map(([clauseId, organisationId]) =>
          compile(database.insertInto('versionRemoval').values({ versionId: id, clauseId, organisationId })),
        ),
        compile(database.insertInto('versionSeal').values({ versionId: id })),
      ]
    },
  }
}

const summaryFrom = (row: Selectable<Tables['version']>): VersionSummary => ({
  id: row.id,
  number: row.number,
  label: row.label,
  note: row.note,
  kind: row.kind,
  contentHash: row.contentHash,
  hash: row.hash,
  previousHash: row.previousHash,
  createdAt: row.createdAt,
  createdBy: { organisation: row.organisationId, role: row.role },
})
