import type { Kysely } from 'kysely'
import type { ActorId, ClauseId, DocumentId, OrganisationId, VersionId } from '../../shared/ids.ts'
import type { VersionKind, VersionSummary } from '../../shared/versions.ts'
import { oneOf } from '../database/kysely-dialect.ts'
import type { Tables } from '../database/tables.ts'
import { versionRows } from './rows-store.ts'
import { type StoredState, type StoredVersion, summaryFrom } from './stored.ts'

/** Which of a document's versions: those before a number, at most so many, and only those that fit. */
export interface Page {
  readonly limit: number
  readonly before?: number | undefined
  readonly kinds?: readonly VersionKind[] | undefined
  /** Who kept them. */
  readonly actor?: ActorId | undefined
  /** Which organisation kept them, or changed something in them. */
  readonly organisation?: OrganisationId | undefined
  /** Which clause changed in them. */
  readonly clause?: ClauseId | undefined
}

export type Versions = ReturnType<typeof makeVersions>

export function makeVersions(database: Kysely<Tables>) {
  const rows = database
    .selectFrom('version')
    .leftJoin('versionSource', 'versionSource.versionId', 'version.id')
    .leftJoin('version as source', 'source.id', 'versionSource.sourceId')
    .selectAll('version')
    .leftJoin('versionChange', 'versionChange.versionId', 'version.id')
    .select(['versionChange.wordsAdded', 'versionChange.wordsRemoved', 'versionChange.organisations'])
    .select(['source.id as sourceId', 'source.number as sourceNumber', 'versionSource.clauseId as sourceClause'])
  const summaries = (document: DocumentId) =>
    rows.where('version.documentId', '=', document).orderBy('version.number', 'desc')

  async function find(version: VersionId): Promise<StoredVersion | undefined> {
    const row = await rows.where('version.id', '=', version).executeTakeFirst()
    if (!row) return undefined
    const clauses = await database
      .selectFrom('versionClause')
      .innerJoin('clauseText', 'clauseText.hash', 'versionClause.hash')
      .leftJoin('redaction', (join) =>
        join
          .onRef('redaction.clauseHash', '=', 'clauseText.hash')
          .onRef('redaction.remains', '=', 'clauseText.content'),
      )
      .select(['clauseId as id', 'versionClause.number', 'templateClauseId', 'versionClause.hash', 'wordingHash'])
      .select(['content', 'runs', 'redaction.number as redaction'])
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
  }

  return {
    async newest(document: DocumentId): Promise<VersionSummary | undefined> {
      const row = await summaries(document).limit(1).executeTakeFirst()
      return row && summaryFrom(row)
    },
    async of(document: DocumentId, { before, limit, ...filter }: Page): Promise<VersionSummary[]> {
      let page = summaries(document).limit(limit)
      if (before !== undefined) page = page.where('version.number', '<', before)
      if (filter.kinds) page = page.where('version.kind', 'in', oneOf(filter.kinds))
      if (filter.actor) page = page.where('version.actorId', '=', filter.actor)
      const { organisation, clause } = filter
      if (organisation)
        page = page.where(({ or, eb }) =>
          or([
            eb('version.organisationId', '=', organisation),
            eb('versionChange.organisations', 'like', `%"${organisation}"%`),
          ]),
        )
      if (clause)
        page = page
          .leftJoin('versionClause as own', (join) =>
            join.onRef('own.versionId', '=', 'version.id').on('own.clauseId', '=', clause),
          )
          .leftJoin('version as previous', 'previous.hash', 'version.previousHash')
          .leftJoin('versionClause as former', (join) =>
            join.onRef('former.versionId', '=', 'previous.id').on('former.clauseId', '=', clause),
          )
          .where(({ eb, fn, ref, val }) =>
            eb(fn.coalesce(ref('own.hash'), val('')), '<>', fn.coalesce(ref('former.hash'), val(''))),
          )
      return (await page.execute()).map(summaryFrom)
    },
    async documentOf(version: VersionId): Promise<DocumentId | undefined> {
      const row = await database.selectFrom('version').select('documentId').where('id', '=', version).executeTakeFirst()
      return row?.documentId
    },
    /** The version that this one is chained to. */
    async findBefore({ summary }: StoredVersion): Promise<StoredVersion | undefined> {
      if (summary.previousHash === null) return undefined
      const row = await database
        .selectFrom('version')
        .select('id')
        .where('hash', '=', summary.previousHash)
        .executeTakeFirst()
      return row && find(row.id)
    },
    find,
    /** Whether any version of a document has a clause. */
    async haveClause(document: DocumentId, clause: ClauseId): Promise<boolean> {
      const row = await database
        .selectFrom('versionClause')
        .innerJoin('version', 'version.id', 'versionClause.versionId')
        .select('version.id')
        .where('version.documentId', '=', document)
        .where('versionClause.clauseId', '=', clause)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    /** A clause in all versions in which it is not what it was in the one before, oldest first. */
    async statesOf(document: DocumentId, clause: ClauseId): Promise<StoredState[]> {
      const found = await rows
        .leftJoin('versionClause as own', (join) =>
          join.onRef('own.versionId', '=', 'version.id').on('own.clauseId', '=', clause),
        )
        .leftJoin('clauseText', 'clauseText.hash', 'own.hash')
        .leftJoin('redaction', (join) =>
          join
            .onRef('redaction.clauseHash', '=', 'clauseText.hash')
            .onRef('redaction.remains', '=', 'clauseText.content'),
        )
        .leftJoin('versionRemoval as removal', (join) =>
          join.onRef('removal.versionId', '=', 'version.id').on('removal.clauseId', '=', clause),
        )
        .select(['own.number as clauseNumber', 'own.templateClauseId', 'own.hash as clauseHash', 'own.wordingHash'])
        .select(['clauseText.content', 'redaction.number as redaction', 'own.runs'])
        .select('removal.organisationId as removedBy')
        .where('version.documentId', '=', document)
        .orderBy('version.number')
        .execute()
      return found
        .filter((row, index) => row.clauseHash !== (found[index - 1]?.clauseHash ?? null))
        .map((row): StoredState => {
          const {
            clauseHash,
            clauseNumber: number,
            templateClauseId,
            wordingHash,
            content,
            redaction,
            runs,
            removedBy,
          } = row
          const state = { version: summaryFrom(row), sequence: row.sequence, removedBy }
          if (clauseHash === null) return state
          const texts = { content: content ?? '', redaction, runs: runs!, wordingHash: wordingHash! }
          return { ...state, clause: { id: clause, number, templateClauseId, hash: clauseHash, ...texts } }
        })
    },
    ...versionRows(database),
  }
}
