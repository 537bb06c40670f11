import type { VersionSummary } from '../../shared/versions.ts'
import type { Side } from './side.ts'

const numberOf = (side: Side): number => (side.kind === 'version' ? side.version.number : Number.POSITIVE_INFINITY)

/** The versions on the way from one text to the other whose note says why, oldest first. */
export function reasonsBetween(from: Side, to: Side, versions: readonly VersionSummary[]): readonly VersionSummary[] {
  const [first, last] = [Math.min(numberOf(from), numberOf(to)), Math.max(numberOf(from), numberOf(to))]
  return versions.filter(({ number, note }) => note !== '' && number > first && number <= last).toReversed()
}
