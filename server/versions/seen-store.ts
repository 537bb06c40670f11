import type { Kysely } from 'kysely'
import type { ActorId, DocumentId } from '../../shared/ids.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

export type Seen = ReturnType<typeof makeSeen>

/** What a document said when a person last marked it as seen. */
export function makeSeen(database: Kysely<Tables>) {
  return {
    seenBy: (document: DocumentId, actor: ActorId): Promise<{ at: string; text: string } | undefined> =>
      database
        .selectFrom('seen')
        .select(['at', 'text'])
        .where('documentId', '=', document)
        .where('actorId', '=', actor)
        .executeTakeFirst(),
    /** The hashes of all texts that versions of a document hold: these are kept for good. */
    async heldBy(document: DocumentId): Promise<ReadonlySet<string>> {
      const held = await database
        .selectFrom('versionClause')
        .innerJoin('version', 'version.id', 'versionClause.versionId')
        .select('versionClause.hash')
        .where('documentId', '=', document)
        .distinct()
        .execute()
      return new Set(held.map(({ hash }) => hash))
    },
    /** Texts that versions hold, as JSON by their hash. */
    async textsOf(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const texts = await database.selectFrom('clauseText').selectAll().where('hash', 'in', oneOf(hashes)).execute()
      return new Map(texts.map(({ hash, content }) => [hash, content]))
    },
    seeing: (document: DocumentId, actor: ActorId, at: string, text: string): Statement =>
      compile(
        database
          .insertInto('seen')
          .values({ documentId: document, actorId: actor, at, text })
          .onConflict((conflict) => conflict.columns(['documentId', 'actorId']).doUpdateSet({ at, text })),
      ),
  }
}
