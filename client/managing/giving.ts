import type { DocumentId, GroupId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { Grant, Role, Tenure } from '../../shared/may.ts'
import { type GivingPlace, mayGive } from '../../shared/may-give.ts'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import type { HeldRole, PersonEntry } from '../../shared/roles.ts'

/** From where somebody looks after people: what they are themselves, and whom they see. */
export interface Outlook {
  readonly grants: readonly (Grant & Tenure)[]
  readonly people: readonly PersonEntry[]
  readonly organisations: readonly Pick<OrganisationEntry, 'id' | 'kind' | 'parent'>[]
  /** The workshop whose page it is, and the counties that take part in it. */
  readonly workshop?: { readonly id: WorkshopId; readonly counties: readonly OrganisationId[] }
}

function placeOf({ grants, people, organisations, workshop }: Outlook, id: OrganisationId): GivingPlace {
  const facilitates = grants.some((grant) => grant.role === 'facilitator' && grant.workshop === workshop?.id)
  return {
    ...(workshop && { workshop: workshop.id }),
    countiesLookedAfter: facilitates && workshop ? workshop.counties : [],
    parent: organisations.find((each) => each.id === id)?.parent ?? null,
    hasCoordinator: people.some(({ roles }) =>
      roles.some(({ role, organisation }) => role === 'coordinator' && organisation === id),
    ),
  }
}

/** So short, and in somebody's place, that whoever may give a role at all may give it so. */
const LEAST = { until: '1970-01-01T00:00:00.000Z', deputy: true }

/** The roles for an organisation that one may offer to somebody; those of working groups are given in the group. */
export const rolesToGive = (outlook: Outlook, organisation: OrganisationId): Role[] =>
  grantsToGive(outlook, organisation, LEAST).map(({ role }) => role)

/** Those that one may give so, with the place where each holds; which document a reviewer is for is chosen later. */
export function grantsToGive(outlook: Outlook, organisation: OrganisationId, tenure: Tenure): Grant[] {
  const { kind } = outlook.organisations.find(({ id }) => id === organisation) ?? {}
  const { id: workshop, counties = [] } = outlook.workshop ?? {}
  const fitting: Grant[] =
    kind === undefined ? [] : kind === 'county' ? forCounty(organisation) : forOthers(organisation)
  if (workshop && kind !== 'county') fitting.push({ role: 'facilitator', organisation, workshop })
  if (workshop && counties.includes(organisation)) fitting.push({ role: 'delegate', organisation, workshop })
  if (workshop && kind !== undefined) fitting.push({ role: 'reviewer', organisation, document: '' as DocumentId })
  const place = placeOf(outlook, organisation)
  return fitting.filter((grant) => mayGive(outlook.grants, { ...grant, ...tenure }, place))
}

const inGroup = ['group-member', 'group-lead'] as const
export type RoleInGroup = (typeof inGroup)[number]

/** The roles in a working group that one may offer to somebody. */
export function rolesInGroup(
  { grants }: Pick<Outlook, 'grants'>,
  { id: group, workshop }: { readonly id: GroupId; readonly workshop: WorkshopId },
): RoleInGroup[] {
  const place = { workshop, countiesLookedAfter: [], hasCoordinator: true }
  return inGroup.filter((role) => mayGive(grants, { role, group, organisation: '' as OrganisationId }, place))
}

const forCounty = (organisation: OrganisationId): Grant[] => [
  { role: 'coordinator', organisation },
  { role: 'member', organisation },
]
const forOthers = (organisation: OrganisationId): Grant[] => [{ role: 'reader', organisation }]

/** Whether one may change or take a role of somebody: whoever may give it. */
export const mayTake = (outlook: Outlook, held: HeldRole): boolean =>
  mayGive(outlook.grants, held as HeldRole & Grant, { ...placeOf(outlook, held.organisation), hasCoordinator: true })

/** Whether one may keep somebody out: operators anybody, coordinators those who act for their county alone. */
export function maySuspend({ grants }: Pick<Outlook, 'grants'>, { roles, suspendedByOperator }: PersonEntry): boolean {
  const coordinates = (organisation: OrganisationId) =>
    grants.some((grant) => grant.role === 'coordinator' && grant.organisation === organisation)
  return (
    grants.some(({ role }) => role === 'operator') ||
    (!suspendedByOperator && roles.length > 0 && roles.every(({ organisation }) => coordinates(organisation)))
  )
}

/** Whom one may name for an organisation: operators everybody, others those who act for it already. */
export function peopleFor({ grants, people }: Outlook, organisation: OrganisationId): readonly PersonEntry[] {
  if (grants.some(({ role }) => role === 'operator')) return people
  return people.filter(({ roles }) => roles.some((held) => held.organisation === organisation))
}
