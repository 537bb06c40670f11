import type { OrganisationId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'

export const timelineFilters = ['all', 'named', 'own'] as const

/** Which versions somebody wants to see. */
export interface TimelineFilter {
  readonly kind: (typeof timelineFilters)[number]
  /** Those of one organisation; null stands for all. */
  readonly by: OrganisationId | null
}

/** Organisations that a version is of: whoever kept it, and all that have changed something in it. */
export const partiesOf = ({ createdBy, changed }: VersionSummary): readonly OrganisationId[] => [
  ...new Set([
    createdBy.organisation,
    ...(changed?.organisations.flatMap(({ organisation }) => organisation ?? []) ?? []),
  ]),
]

/** @param own the organisation of whoever asks */
export const isVersionWanted = (
  version: VersionSummary,
  { kind, by }: TimelineFilter,
  own: OrganisationId | undefined,
): boolean =>
  (kind !== 'named' || version.kind !== 'automatic') &&
  (kind !== 'own' || version.createdBy.organisation === own) &&
  (by === null || partiesOf(version).includes(by))
