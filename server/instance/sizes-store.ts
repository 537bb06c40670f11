import { type Kysely, sql } from 'kysely'
import type { DocumentId } from '../../shared/ids.ts'
import type { WorkshopSize } from '../../shared/operation.ts'
import type { Tables } from '../database/tables.ts'

export type Sizes = ReturnType<typeof makeSizes>

/** What workshops take of the disk. */
export function makeSizes(database: Kysely<Tables>) {
  async function bytesOf(document: DocumentId): Promise<number> {
    const bytes = sql<number>`coalesce(sum(length(bytes)), 0)`.as('bytes')
    const [edits, states] = await Promise.all([
      database.selectFrom('journalEntry').select(bytes).where('documentId', '=', document).executeTakeFirstOrThrow(),
      database.selectFrom('journalState').select(bytes).where('documentId', '=', document).executeTakeFirstOrThrow(),
    ])
    return edits.bytes + states.bytes
  }

  return {
    /** A question for each document, so that nobody who types waits for all of them. */
    async ofWorkshops(): Promise<WorkshopSize[]> {
      const workshops = await database.selectFrom('workshop').select(['id', 'title']).orderBy('createdAt').execute()
      const documents = await database
        .selectFrom('document')
        .leftJoin('version', 'version.documentId', 'document.id')
        .select(['document.id', 'workshopId', ({ fn }) => fn.count<number>('version.id').as('versions')])
        .groupBy('document.id')
        .execute()
      const bytes = new Map<DocumentId, number>()
      for (const { id } of documents) bytes.set(id, await bytesOf(id))
      return workshops.map(({ id, title }) => {
        const here = documents.filter(({ workshopId }) => workshopId === id)
        const sum = (what: (of: (typeof here)[number]) => number) => here.reduce((all, each) => all + what(each), 0)
        return {
          ...{ workshop: id, title, documents: here.length },
          ...{ versions: sum(({ versions }) => versions), bytes: sum((document) => bytes.get(document.id)!) },
        }
      })
    },
  }
}
