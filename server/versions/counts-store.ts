import type { Kysely } from 'kysely'
import type { VersionId } from '../../shared/ids.ts'
import type { VersionChange } from '../../shared/versions.ts'
import type { Tables } from '../database/tables.ts'

export type Counts = ReturnType<typeof makeCounts>

/** How much versions differ from those before them, as it was counted. */
export function makeCounts(database: Kysely<Tables>) {
  return {
    /** Versions of which nobody knows how much they differ from the one before. */
    async uncounted(limit: number): Promise<VersionId[]> {
      const found = await database
        .selectFrom('version')
        .leftJoin('versionChange', 'versionChange.versionId', 'version.id')
        .select('version.id')
        .where('versionChange.versionId', 'is', null)
        .orderBy('version.createdAt', 'desc')
        .limit(limit)
        .execute()
      return found.map(({ id }) => id)
    },
    async counted(version: VersionId, { added, removed, organisations }: VersionChange): Promise<void> {
      await database
        .insertInto('versionChange')
        .values({
          ...{ versionId: version, wordsAdded: added, wordsRemoved: removed },
          organisations: JSON.stringify(organisations),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}
