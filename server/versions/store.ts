import type { Kysely, Selectable } from 'kysely'
import type { ClauseId, DocumentId, VersionId } from '../../shared/ids.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { plainText } from '../../shared/text/plain-text.ts'
import type { Version, VersionSummary } from '../../shared/versions.ts'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import type { VersionEntry } from './chain.ts'

/** A clause as it goes into a version. */
export interface KeptClause {
  readonly id: ClauseId
  readonly number: string | null
  readonly templateClauseId: string | null
  readonly content: ClauseContent
  readonly hash: string
  readonly wordingHash: string
  /** Whose words these are; beside the hash, not in it. */
  readonly runs: unknown
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
    async whole(version: VersionId): Promise<Version> {
      const row = await database.selectFrom('version').selectAll().where('id', '=', version).executeTakeFirstOrThrow()
      const clauses = await database
        .selectFrom('versionClause')
        .innerJoin('clauseText', 'clauseText.hash', 'versionClause.hash')
        .select(['clauseId', 'number', 'versionClause.hash', 'wordingHash', 'content'])
        .where('versionId', '=', version)
        .orderBy('position')
        .execute()
      return {
        ...summaryFrom(row),
        document: row.documentId,
        title: row.title,
        clauses: clauses.map(({ clauseId, number, hash, wordingHash, content: json }) => {
          const content: ClauseContent = JSON.parse(json)
          const text = plainText(content)
          return { id: clauseId, number, title: content.title, content, text, hash, wordingHash }
        }),
      }
    },
    /** The rows of a version; the seal comes last and closes it to further clauses. */
    keeping(entry: VersionEntry, hash: string, clauses: readonly KeptClause[]): Statement[] {
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
              runs: JSON.stringify(clause.runs),
            }),
          ),
        ]),
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
