import type { Kysely } from 'kysely'
import type { DocumentId } from '../../shared/ids.ts'
import type { Tables } from '../database/tables.ts'
import type { Author } from '../rooms/journal.ts'
import type { Fates } from './attribution.ts'

export type Traces = ReturnType<typeof makeTraces>

/** What writing has left behind in the tables of the rooms, as far as versions ask for it. */
export function makeTraces(database: Kysely<Tables>) {
  return {
    /** What became of characters of a document. */
    async fates(document: DocumentId): Promise<Fates> {
      const [deleted, carried] = await Promise.all([
        database.selectFrom('deleted').selectAll().where('documentId', '=', document).execute(),
        database
          .selectFrom('carried')
          .leftJoin('roomClient', (join) =>
            join
              .onRef('roomClient.documentId', '=', 'carried.documentId')
              .onRef('roomClient.clientId', '=', 'carried.clientId'),
          )
          .selectAll('carried')
          .select('roomClient.organisationId as by')
          .where('carried.documentId', '=', document)
          .execute(),
      ])
      return {
        deleted: deleted.map(({ clientId: client, clock, length, organisationId: by }) => ({
          client,
          clock,
          length,
          by,
        })),
        carried: carried.map(({ clientId: client, clock, length, sequence, by, ...from }) => ({
          ...{ client, clock, length, sequence, by },
          from: { client: from.fromClientId, clock: from.fromClock },
        })),
      }
    },
    /** Documents in which nobody has written since then, though their newest version is older and says less. */
    async resting(times: { since: string; kept: string }): Promise<{ document: DocumentId; sequence: number }[]> {
      const newest = database
        .selectFrom('version')
        .select(({ fn }) => ['documentId', fn.max('sequence').as('sequence'), fn.max('createdAt').as('keptAt')])
        .groupBy('documentId')
        .as('newest')
      return (
        database
          .selectFrom('document')
          .leftJoin(newest, 'newest.documentId', 'document.id')
          .select(['document.id as document', 'document.journalSequence as sequence'])
          .where('document.updatedAt', '<=', times.since)
          .where(({ fn, eb, ref, val }) =>
            eb(fn.coalesce(ref('newest.keptAt'), ref('document.createdAt')), '<=', val(times.kept)),
          )
          // The first entry is the template.
          .where(({ fn, eb, ref, val }) =>
            eb('document.journalSequence', '>', fn.coalesce(ref('newest.sequence'), val(1))),
          )
          .orderBy('document.id')
          .execute()
      )
    },
    /** Who wrote in a document of late, the last one first. */
    async lastWriters(document: DocumentId): Promise<Author[]> {
      const found = await database
        .selectFrom('journalEntry')
        .select(['actorId as actor', 'organisationId as organisation'])
        .where('documentId', '=', document)
        .groupBy(['actorId', 'organisationId'])
        .orderBy(({ fn }) => fn.max('sequence'), 'desc')
        .limit(20)
        .execute()
      return found
    },
  }
}
