import type { ClauseComparison, Comparison } from '../../shared/compare/comparison.ts'
import type { ClauseStep, Named } from '../../shared/comparisons.ts'
import type { VersionSummary } from '../../shared/versions.ts'

/** One line of a clause's history: a change, or a stretch of versions in which it stayed as it was. */
export type HistoryEntry =
  | {
      readonly kind: 'step'
      /** Absent for the draft. */
      readonly version: VersionSummary | undefined
      readonly clause: ClauseComparison
      /** Whether the draft says just this. */
      readonly isNow: boolean
    }
  | {
      readonly kind: 'same'
      /** Numbers of the first and the last of these versions; absent where only the draft follows. */
      readonly versions: { readonly first: number; readonly last: number } | undefined
      readonly isDraftToo: boolean
      /** Whether the clause stayed away. */
      readonly isAbsent: boolean
    }

/**
 * The history of a clause as a page tells it, newest first.
 *
 * @param newest number of the document's newest version, 0 while there is none
 */
export function historyOf(steps: readonly ClauseStep[], newest: number): readonly HistoryEntry[] {
  let later = newest + 1
  return steps.flatMap(({ version, clause }, index): HistoryEntry[] => {
    const isNow = index === 0
    const step: HistoryEntry = { kind: 'step', version: version ?? undefined, clause: withoutNames(clause), isNow }
    if (!version) return [step]
    const between = version.number + 1 < later ? { first: version.number + 1, last: later - 1 } : undefined
    later = version.number
    const isAbsent = clause.change === 'removed'
    return between || isNow ? [{ kind: 'same', versions: between, isDraftToo: isNow, isAbsent }, step] : [step]
  })
}

/** A comparison in which this clause is all there is. */
export const comparisonOfClause = (clause: ClauseComparison): Comparison => ({
  title: [],
  clauses: [clause],
  summary: { ...clause.words, changedClauses: 1, organisations: [] },
})

/** With the ids of organisations alone, as pages have it: what they are called the document says. */
const withoutNames = (clause: Named<ClauseComparison>): ClauseComparison => onlyIds(clause) as ClauseComparison

function onlyIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => (isName(each) ? each.id : onlyIds(each)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, onlyIds(part)]))
}

const isName = (value: unknown): value is { readonly id: string; readonly shortName: string } =>
  typeof value === 'object' && value !== null && 'shortName' in value && 'id' in value
