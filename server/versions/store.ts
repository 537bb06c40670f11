import type { Kysely, Selectable } from 'kysely'
import type { ActorId, ClauseId, DocumentId, OrganisationId, VersionId } from '../../shared/ids.ts'
import type { VersionKind, VersionSummary } from '../../shared/versions.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
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
  /** Of a text that was redacted: the record that says so. Its hash is that of the text before. */
  readonly redaction: number | null
  /** JSON */
  readonly runs: string
}

/** A clause as one version has it; absent where that version does not have it. */
export interface StoredState {
  readonly version: VersionSummary
  readonly sequence: number
  readonly clause?: StoredClause
  readonly removedBy: OrganisationId | null
}

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
    comingFrom: (
      id: VersionId,
      { version, clause }: { version: VersionId; clause?: ClauseId | undefined },
    ): Statement =>
      compile(
        database.insertInto('versionSource').values({ versionId: id, sourceId: version, clauseId: clause ?? null }),
      ),
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
            deputy: entry.deputy ? 1 : 0,
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
              runs: storedRuns(clause.runs, clause.head),
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

interface Row extends Selectable<Tables['version']> {
  readonly sourceId: VersionId | null
  readonly sourceNumber: number | null
  readonly sourceClause: ClauseId | null
  readonly wordsAdded: number | null
  readonly wordsRemoved: number | null
  /** JSON */
  readonly organisations: string | null
}

const summaryFrom = (row: Row): VersionSummary => ({
  id: row.id,
  number: row.number,
  label: row.label,
  note: row.note,
  kind: row.kind,
  contentHash: row.contentHash,
  hash: row.hash,
  previousHash: row.previousHash,
  createdAt: row.createdAt,
  restored: row.sourceId && {
    ...{ version: row.sourceId, number: row.sourceNumber!, clause: row.sourceClause },
  },
  changed:
    row.organisations === null
      ? null
      : { added: row.wordsAdded!, removed: row.wordsRemoved!, organisations: JSON.parse(row.organisations) },
  createdBy: { organisation: row.organisationId, role: row.role, ...(row.deputy === 1 && { deputy: true }) },
})
