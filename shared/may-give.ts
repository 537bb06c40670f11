import type { OrganisationId, WorkshopId } from './ids.ts'
import type { Grant, Tenure } from './may.ts'

/** What must be known of the place that a role is given in. */
export interface GivingPlace {
  /** The workshop in which the role holds: its own, or that of its document or working group. */
  readonly workshop?: WorkshopId
  /** The counties that take part in the workshops that the giver looks after. */
  readonly countiesLookedAfter: readonly OrganisationId[]
  /** The county that the role's organisation belongs to, where it is a municipality or a committee. */
  readonly parent?: OrganisationId | null
  /** Whether the role's organisation has a coordinator already. */
  readonly hasCoordinator: boolean
  /** Whether the role's document belongs to a working group: nobody is let in from outside. */
  readonly isOfGroup?: boolean
}

/**
 * Whether somebody with these grants may give this role to somebody else, by invitation or at once, or change or take
 * it. Nobody gives more than they have: a role like their own not for longer, and a deputy only in somebody's place.
 * A county looks after itself as soon as it has its first coordinator.
 */
export function mayGive(mine: readonly (Grant & Tenure)[], wanted: Grant & Tenure, place: GivingPlace): boolean {
  const runsTheMachine = mine.some(({ role }) => role === 'operator')
  const facilitates = mine.some((grant) => grant.role === 'facilitator' && grant.workshop === place.workshop)
  const coordinating = (organisation: OrganisationId) =>
    mine.filter((grant) => grant.role === 'coordinator' && grant.organisation === organisation)
  const asLong = (own: Tenure) => !own.until || (!!wanted.until && Date.parse(wanted.until) <= Date.parse(own.until))
  const covers = (own: Tenure) => asLong(own) && (!own.deputy || wanted.deputy === true)

  switch (wanted.role) {
    case 'operator':
      return mine.some((own) => own.role === 'operator' && covers(own))
    case 'facilitator':
      return runsTheMachine
    case 'coordinator':
      return (
        runsTheMachine ||
        coordinating(wanted.organisation).some(covers) ||
        (!place.hasCoordinator && place.countiesLookedAfter.includes(wanted.organisation))
      )
    case 'member':
      return runsTheMachine || coordinating(wanted.organisation).length > 0
    case 'reader':
      return runsTheMachine || (place.parent != null && coordinating(place.parent).length > 0)
    case 'delegate':
      return coordinating(wanted.organisation).some(covers)
    case 'reviewer':
      return facilitates && place.isOfGroup !== true
    case 'group-lead':
      return facilitates
    case 'group-member':
      return facilitates || mine.some((grant) => grant.role === 'group-lead' && grant.group === wanted.group)
  }
}
