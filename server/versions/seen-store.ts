import type { Kysely } from 'kysely'
import type { ActorId, DocumentId } from '../../shared/ids.ts'
import { compile } from '../database/kysely-dialect.ts'
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
    seeing: (document: DocumentId, actor: ActorId, at: string, text: string): Statement =>
      compile(
        database
          .insertInto('seen')
          .values({ documentId: document, actorId: actor, at, text })
          .onConflict((conflict) => conflict.columns(['documentId', 'actorId']).doUpdateSet({ at, text })),
      ),
  }
}
