import { type GroupId, looksLikeId } from '../../shared/ids.ts'
import type { Grant } from '../../shared/may.ts'
import type { WorkingGroup } from '../../shared/workshops.ts'
import type { SignedIn } from '../people/people.ts'
import type { Groups } from './store.ts'

const facilitates = (grants: readonly Grant[], { workshop }: WorkingGroup) =>
  grants.some((grant) => grant.role === 'facilitator' && grant.workshop === workshop)

export const isInGroup = (grants: readonly Grant[], { id }: Pick<WorkingGroup, 'id'>) =>
  grants.some((grant) => 'group' in grant && grant.group === id)

export const mayLeadGroup = (grants: readonly Grant[], group: WorkingGroup): boolean =>
  facilitates(grants, group) || grants.some((grant) => grant.role === 'group-lead' && grant.group === group.id)

/** That a group exists is known to its people and to the facilitators, who form it but do not read in it. */
export const knowsOfGroup = (grants: readonly Grant[], group: WorkingGroup): boolean =>
  facilitates(grants, group) || isInGroup(grants, group)

export async function findGroup(groups: Groups, { grants }: SignedIn, id: string): Promise<WorkingGroup | undefined> {
  const group = looksLikeId(id) ? await groups.find(id as GroupId) : undefined
  return group && knowsOfGroup(grants, group) ? group : undefined
}
