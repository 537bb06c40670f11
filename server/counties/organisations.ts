import { looksLikeId, type OrganisationId } from '../../shared/ids.ts'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import type { SignedIn } from '../people/people.ts'
import type { Organisations } from './store.ts'

/** The organisations that a person may know of: those they act for and theirs; whoever gathers counties sees all. */
export function organisationsKnownTo(organisations: Organisations, { grants }: SignedIn): Promise<OrganisationEntry[]> {
  const gathersCounties = grants.some(({ role }) => role === 'operator' || role === 'facilitator')
  return gathersCounties
    ? organisations.all()
    : organisations.withTheirs(grants.map(({ organisation }) => organisation))
}

export async function findOrganisation(
  organisations: Organisations,
  person: SignedIn,
  id: string,
): Promise<OrganisationEntry | undefined> {
  if (!looksLikeId(id)) return undefined
  const known = await organisationsKnownTo(organisations, person)
  return known.find((each) => each.id === (id as OrganisationId))
}
