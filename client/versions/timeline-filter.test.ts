import { expect, test } from 'vitest'
import type { OrganisationId } from '../../shared/ids.ts'
import type { VersionKind, VersionSummary } from '../../shared/versions.ts'
import { isVersionWanted, type TimelineFilter } from './timeline-filter.ts'

const [lennetal, soest, agency] = ['LEN', 'SOE', 'TA'] as OrganisationId[] as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
]
const version = (number: number, kind: VersionKind, by: OrganisationId, changed: readonly OrganisationId[] | null) =>
  ({
    ...{ number, kind, createdBy: { organisation: by } },
    changed: changed && { organisations: [...changed, null].map((organisation) => ({ organisation })) },
  }) as unknown as VersionSummary

const versions = [
  version(1, 'named', agency, []),
  version(2, 'automatic', lennetal, [lennetal, soest]),
  version(3, 'named', lennetal, [soest]),
  version(4, 'restored', soest, null),
]

const shown = (filter: Partial<TimelineFilter>) =>
  versions
    .filter((one) => isVersionWanted(one, { kind: 'all', by: null, ...filter }, lennetal))
    .map(({ number }) => number)

test('the list of versions shows all, those that somebody meant to keep, or one’s own', () => {
  expect(shown({})).toEqual([1, 2, 3, 4])
  expect(shown({ kind: 'named' })).toEqual([1, 3, 4])
  expect(shown({ kind: 'own' })).toEqual([2, 3])
})

test('versions of a county are those that it kept and those in which it changed something', () => {
  expect(shown({ by: soest })).toEqual([2, 3, 4])
  expect(shown({ by: soest, kind: 'own' })).toEqual([2, 3])
  expect(shown({ by: agency })).toEqual([1])
})
