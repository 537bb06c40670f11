import { byName } from '../../shared/by-name.ts'
import type { OrganisationEntry } from '../../shared/organisations.ts'

/** Organisations by name, counties first, each followed by what belongs to it; what is in the archive stands last. */
export function withTheirs(organisations: readonly OrganisationEntry[]): OrganisationEntry[] {
  const rank = ({ kind, archivedAt }: OrganisationEntry) => (archivedAt ? 2 : 0) + (kind === 'county' ? 0 : 1)
  const sorted = [...organisations].sort((a, b) => rank(a) - rank(b) || byName(a, b))
  const isThere = (id: OrganisationEntry['parent']) => organisations.some((each) => each.id === id)
  return sorted
    .filter(({ parent }) => parent === null || !isThere(parent))
    .flatMap((each) => [each, ...sorted.filter(({ parent }) => parent === each.id)])
}
