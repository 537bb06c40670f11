import type { Kysely } from 'kysely'
import type { DocumentId, OrganisationId } from '../../shared/ids.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import type { Tables } from '../database/tables.ts'
import type { VersionEntry } from '../versions/chain.ts'
import type { Redaction } from './redactions.ts'

/** What the database holds of the versions of a document, as it stands there: whether it is sound is for others to say. */
export interface KeptChain {
  readonly organisations: Readonly<Record<OrganisationId, string>>
  readonly versions: readonly (VersionEntry & { readonly hash: string })[]
  readonly texts: Readonly<Record<string, ClauseContent>>
  readonly redactions: readonly Redaction[]
}

export type Chains = ReturnType<typeof makeChains>

export function makeChains(database: Kysely<Tables>) {
  const versionsOf = (document: DocumentId) =>
    database.selectFrom('version').selectAll().where('documentId', '=', document).orderBy('number').execute()

  const clausesOf = (document: DocumentId) =>
    database
      .selectFrom('versionClause')
      .innerJoin('version', 'version.id', 'versionClause.versionId')
      .select(['versionId', 'clauseId', 'versionClause.hash', 'wordingHash'])
      .where('documentId', '=', document)
      .orderBy('version.number')
      .orderBy('position')
      .execute()

  const textsOf = (document: DocumentId) =>
    database
      .selectFrom('clauseText')
      .selectAll()
      .where('hash', 'in', (kept) =>
        kept
          .selectFrom('versionClause')
          .innerJoin('version', 'version.id', 'versionClause.versionId')
          .select('versionClause.hash')
          .where('documentId', '=', document),
      )
      .orderBy('hash')
      .execute()

  const redactions = async (): Promise<Redaction[]> =>
    (await database.selectFrom('redaction').selectAll().orderBy('number').execute()).map((row) => ({
      ...row,
      remains: JSON.parse(row.remains) as ClauseContent,
    }))

  return {
    async of(document: DocumentId): Promise<KeptChain> {
      const [versions, clauses, texts, organisations, redacted] = await Promise.all([
        versionsOf(document),
        clausesOf(document),
        textsOf(document),
        database.selectFrom('organisation').select(['id', 'name']).execute(),
        redactions(),
      ])
      const known = new Set(texts.map(({ hash }) => hash))
      const acting = new Set(versions.map(({ organisationId }) => organisationId))
      return {
        organisations: Object.fromEntries(
          organisations.filter(({ id }) => acting.has(id)).map(({ id, name }) => [id, name]),
        ),
        versions: versions.map((row) => ({
          ...{ id: row.id, document: row.documentId, number: row.number, kind: row.kind },
          words: { label: row.label, note: row.note, title: row.title },
          contentHash: row.contentHash,
          clauses: clauses
            .filter(({ versionId }) => versionId === row.id)
            .map(({ clauseId, hash, wordingHash }) => ({ id: clauseId, hash, wordingHash })),
          ...{ previousHash: row.previousHash, sequence: row.sequence, createdAt: row.createdAt },
          ...{ actor: row.actorId, organisation: row.organisationId, role: row.role, hash: row.hash },
          ...(row.deputy === 1 && { deputy: true as const }),
        })),
        texts: Object.fromEntries(texts.flatMap(({ hash, content }) => readable(hash, content))),
        redactions: redacted.filter(({ clauseHash }) => known.has(clauseHash)),
      }
    },
  }
}

/** A text that was damaged beyond reading is left out: the check then says which version lacks it. */
function readable(hash: string, content: string): [[hash: string, content: ClauseContent]] | [] {
  try {
    return [[hash, JSON.parse(content) as ClauseContent]]
  } catch {
    return []
  }
}
