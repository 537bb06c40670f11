import type { VersionId } from '../../shared/ids.ts'
import { attribute } from './attribution.ts'
import type { CompareTexts } from './compare-apart.ts'
import type { Counts } from './counts-store.ts'
import { soundText } from './sound.ts'
import type { Versions } from './store.ts'
import type { Traces } from './traces-store.ts'

export interface CountingDependencies {
  readonly versions: Versions
  readonly counts: Counts
  readonly traces: Traces
  readonly compareTexts: CompareTexts
}

export type Counting = ReturnType<typeof makeCounting>

/** How much a version differs from the one before it: counted once, and kept beside it. */
export function makeCounting({ versions, counts, traces, compareTexts }: CountingDependencies) {
  async function count(id: VersionId): Promise<void> {
    const version = (await versions.find(id))!
    const before = await versions.findBefore(version)
    const text = soundText(version)
    const older = before ? soundText(before) : { ...text, clauses: [], sequence: 0 }
    const sides = attribute(older, text, await traces.fates(version.document))
    const { summary } = await compareTexts(sides.from, sides.to)
    await counts.counted(id, {
      ...{ added: summary.added, removed: summary.removed },
      organisations: summary.organisations.map(({ organisation, added, removed }) => ({
        organisation,
        added,
        removed,
      })),
    })
  }

  return {
    count,
    /** Counts some of the versions of which nobody knows it yet; one that is damaged is passed over. */
    async catchUp(): Promise<void> {
      for (const id of await counts.uncounted(20)) await count(id).catch(() => {})
    },
  }
}
