import { z } from 'zod'
import { type GrantId, looksLikeId } from '../../shared/ids.ts'
import type { Grant } from '../../shared/may.ts'
import { HeldRole, NewRole, OpenSessions, PersonEntry, RoleChange, Suspension } from '../../shared/roles.ts'
import { findOrganisation } from '../counties/organisations.ts'
import type { Organisations } from '../counties/store.ts'
import { findGroup, mayLeadGroup } from '../groups/groups.ts'
import type { Groups } from '../groups/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { SignedIn } from '../people/people.ts'
import type { Workshops } from '../workshops/store.ts'
import { findKeptWorkshop } from '../workshops/workshops.ts'
import type { Giving } from './giving.ts'
import { entryOf, type Roles } from './store.ts'
import { findPerson, maySuspend, type Suspending } from './suspending.ts'

export interface RoleDependencies {
  readonly roles: Roles
  readonly giving: Giving
  readonly suspending: Suspending
  readonly workshops: Workshops
  readonly groups: Groups
  readonly organisations: Organisations
  /** Called when anybody's rights have changed; done when that is in force everywhere. */
  readonly onRights: () => Promise<void>
  readonly onSessionEnded: (sessionId: string) => void
}

const runsTheMachine = (grants: readonly Grant[]) => grants.some(({ role }) => role === 'operator')
const coordinated = (grants: readonly Grant[]) =>
  grants.flatMap((grant) => (grant.role === 'coordinator' ? grant.organisation : []))

export function roleEndpoints(dependencies: RoleDependencies): AnyEndpoint[] {
  const { roles, giving, suspending, workshops, groups, organisations, onRights, onSessionEnded } = dependencies

  const findRole = async (person: SignedIn, { roleId }: { roleId: string }) =>
    looksLikeId(roleId) ? giving.find(person, roleId as GrantId) : undefined

  return [
    endpoint({
      method: 'get',
      path: '/workshops/:workshopId/people',
      summary: 'Who comes into a workshop, with names (operators, its facilitators; coordinators their county’s)',
      answer: z.array(PersonEntry),
      find: (person, { workshopId }) => findKeptWorkshop(workshops, person, workshopId),
      allowed: ({ isLookedAfter, standing }) => isLookedAfter || standing?.role === 'coordinator',
      handle: async ({ person, found: { workshop, isLookedAfter } }) => {
        const people = await roles.inWorkshop(workshop.id)
        if (isLookedAfter) return people.map((each) => entryOf(each))
        const ours = coordinated(person.grants)
        const isOurs = ({ organisation }: HeldRole) => ours.includes(organisation)
        return people.filter((each) => each.roles.some(isOurs)).map((each) => entryOf(each, isOurs))
      },
    }),
    endpoint({
      method: 'get',
      path: '/organisations/:organisationId/people',
      summary: 'Who acts for an organisation, with names (operators; its coordinators, those of its county)',
      answer: z.array(PersonEntry),
      find: (person, { organisationId }) => findOrganisation(organisations, person, organisationId),
      allowed: ({ id, parent }, { grants }) =>
        runsTheMachine(grants) || coordinated(grants).some((ours) => ours === id || ours === parent),
      handle: async ({ found: { id } }) =>
        (await roles.ofOrganisations([id])).map((each) => entryOf(each, ({ organisation }) => organisation === id)),
    }),
    endpoint({
      method: 'get',
      path: '/groups/:groupId/people',
      summary:
        'Those who come into the workshop of a group, with names, and who of them is in it (facilitators, its lead)',
      answer: z.array(PersonEntry),
      find: (person, { groupId }) => findGroup(groups, person, groupId),
      allowed: (group, { grants }) => mayLeadGroup(grants, group),
      handle: async ({ found: { id, workshop } }) => {
        const isOfGroup = ({ group }: HeldRole) => group === undefined || group === id
        const people = await roles.inWorkshop(workshop)
        return people.filter((each) => each.roles.some(isOfGroup)).map((each) => entryOf(each, isOfGroup))
      },
    }),
    endpoint({
      method: 'get',
      path: '/people',
      summary: 'Everybody with a role (operators)',
      answer: z.array(PersonEntry),
      find: async (person) => person,
      allowed: ({ grants }) => runsTheMachine(grants),
      handle: async () => (await roles.everybody()).map((each) => entryOf(each)),
    }),
    endpoint({
      method: 'put',
      path: '/people/:personId/suspension',
      summary: 'Keep somebody out, or let them in again (operators; coordinators for people of their county alone)',
      status: 204,
      body: Suspension,
      find: (person, { personId }) => findPerson(roles, person, personId),
      allowed: maySuspend,
      handle: async ({ person, found, body }) => {
        if (!body.suspended) return suspending.readmit(person, found)
        for (const session of await suspending.suspend(person, found)) onSessionEnded(session)
      },
    }),
    endpoint({
      method: 'get',
      path: '/people/:personId/sessions',
      summary: 'In how many browsers somebody is signed in (whoever may keep them out)',
      answer: OpenSessions,
      find: (person, { personId }) => findPerson(roles, person, personId),
      allowed: maySuspend,
      handle: async ({ found }) => ({ open: await suspending.openSessions(found) }),
    }),
    endpoint({
      method: 'delete',
      path: '/people/:personId/sessions',
      summary: 'Sign somebody out everywhere (whoever may keep them out)',
      status: 204,
      find: (person, { personId }) => findPerson(roles, person, personId),
      allowed: maySuspend,
      handle: async ({ person, found }) => {
        for (const session of await suspending.endSessions(person, found)) onSessionEnded(session)
      },
    }),
    endpoint({
      method: 'post',
      path: '/roles',
      summary: 'Give a role to somebody who has an account; who may give which stands in shared/may-give.ts',
      status: 201,
      body: NewRole,
      answer: HeldRole,
      find: async (person) => person,
      handle: async ({ person, body }) => {
        const given = await giving.give(person, body)
        await onRights()
        return given
      },
    }),
    endpoint({
      method: 'patch',
      path: '/roles/:roleId',
      summary: 'Change the function or the period of a role (whoever may give it)',
      body: RoleChange,
      answer: HeldRole,
      find: findRole,
      allowed: (known, person) => giving.mayTake(person, known),
      handle: async ({ person, found, body }) => {
        const changed = await giving.change(person, found, body)
        await onRights()
        return changed
      },
    }),
    endpoint({
      method: 'delete',
      path: '/roles/:roleId',
      summary: 'Take a role (whoever may give it), or lay down one’s own',
      status: 204,
      find: findRole,
      allowed: (known, person) => known.actor === person.actor || giving.mayTake(person, known),
      handle: async ({ person, found }) => {
        await giving.take(person, found)
        await onRights()
      },
    }),
  ]
}
