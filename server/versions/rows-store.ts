import type { Kysely } from 'kysely'
import type { ClauseId, VersionId } from '../../shared/ids.ts'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import type { VersionEntry } from './chain.ts'
import type { Draft, KeptClause } from './draft.ts'
import { storedRuns } from './runs.ts'

/** What is written when a version is kept; nothing of it is ever changed. */
export const versionRows = (database: Kysely<Tables>) => ({
  comingFrom: (id: VersionId, { version, clause }: { version: VersionId; clause?: ClauseId | undefined }): Statement =>
    compile(
      database.insertInto('versionSource').values({ versionId: id, sourceId: version, clauseId: clause ?? null }),
    ),
  /** The rows of a version; the seal comes last and closes it to further clauses. */
  keeping(entry: VersionEntry, hash: string, { clauses, removals }: Draft): Statement[] {
    const { id, document, number, kind, words, contentHash, previousHash, sequence, createdAt } = entry
    return [
      compile(
        database.insertInto('version').values({
          ...{ id, documentId: document, number, kind, ...words, contentHash, previousHash, hash, sequence },
          createdAt,
          ...{ actorId: entry.actor, organisationId: entry.organisation, role: entry.role },
          deputy: entry.deputy ? 1 : 0,
        }),
      ),
      ...clauses.flatMap((clause, position) => clauseRows(database, id, clause, position)),
      ...[...removals].map(([clauseId, organisationId]) =>
        compile(database.insertInto('versionRemoval').values({ versionId: id, clauseId, organisationId })),
      ),
      compile(database.insertInto('versionSeal').values({ versionId: id })),
    ]
  },
})

const clauseRows = (
  database: Kysely<Tables>,
  versionId: VersionId,
  clause: KeptClause,
  position: number,
): Statement[] => [
  compile(
    database
      .insertInto('clauseText')
      .values({ hash: clause.hash, content: JSON.stringify(clause.content) })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  compile(
    database.insertInto('versionClause').values({
      versionId,
      position,
      clauseId: clause.id,
      number: clause.number,
      templateClauseId: clause.templateClauseId,
      hash: clause.hash,
      wordingHash: clause.wordingHash,
      runs: storedRuns(clause.runs, clause.head),
    }),
  ),
]
