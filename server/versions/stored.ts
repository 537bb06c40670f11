import type { Selectable } from 'kysely'
import type { ClauseId, DocumentId, OrganisationId, VersionId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import type { Tables } from '../database/tables.ts'

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

/** A row of `version` with what other tables say about it. */
interface Row extends Selectable<Tables['version']> {
  readonly sourceId: VersionId | null
  readonly sourceNumber: number | null
  readonly sourceClause: ClauseId | null
  readonly wordsAdded: number | null
  readonly wordsRemoved: number | null
  /** JSON */
  readonly organisations: string | null
}

export const summaryFrom = (row: Row): VersionSummary => ({
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
