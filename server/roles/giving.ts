import type { ActorId, GrantId, OrganisationId } from '../../shared/ids.ts'
import { type Grant, mayManageWorkshop, type Tenure } from '../../shared/may.ts'
import { mayGive } from '../../shared/may-give.ts'
import { Problem } from '../../shared/problems.ts'
import type { HeldRole, NewRole, RoleChange } from '../../shared/roles.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Database } from '../database/kysely-dialect.ts'
import { type Statement, type Storage, StorageConflict } from '../database/storage.ts'
import { newId } from '../new-id.ts'
import type { SignedIn } from '../people/people.ts'
import { grantStatement } from '../people/store.ts'
import type { RolePlace, Roles, StoredPerson } from './store.ts'

export interface GivingDependencies {
  readonly roles: Roles
  readonly storage: Storage
  readonly database: Database
  readonly clock: Clock
}

/** A role of somebody, as far as one may know of it. */
export interface KnownRole {
  readonly actor: ActorId
  readonly role: HeldRole & Grant
  readonly place: RolePlace
}

export type Giving = ReturnType<typeof makeGiving>

/** Giving, changing and taking roles. The rules stand in `shared/may-give.ts`; each act and its record are one batch. */
export function makeGiving({ roles, storage, database, clock }: GivingDependencies) {
  /**
   * Whether this person may give this role: by invitation, before anybody is named.
   *
   * @throws Problem `not-found` where it names anything that they may not know of, `not-allowed`, `invalid` where the
   * role does not fit the organisation
   */
  async function judge({ grants }: Pick<SignedIn, 'grants'>, wanted: Grant & Tenure): Promise<RolePlace> {
    const place = await roles.placeOf(grants, wanted)
    if (!place || place.isArchived || !isKnown(grants, wanted, place)) throw new Problem('not-found')
    if (!mayGive(grants, wanted, place)) throw new Problem('not-allowed')
    if (!fits(wanted, place)) throw new Problem('invalid', { fields: ['organisation'] })
    return place
  }

  /** Whom one may name: operators everybody, others the people of the organisation that the role is for. */
  async function personFor({ grants }: SignedIn, id: ActorId, organisation: OrganisationId): Promise<StoredPerson> {
    const found = await roles.person(id)
    const runsTheMachine = grants.some(({ role }) => role === 'operator')
    if (!found || !(runsTheMachine || found.roles.some((role) => role.organisation === organisation)))
      throw new Problem('not-found')
    return found
  }

  const noted = (by: SignedIn, kind: 'role-given' | 'role-changed' | 'role-taken', about: Grant, actor: ActorId) =>
    record(database, {
      ...{ kind, at: isoTime(clock), actor: by.actor, organisation: about.organisation },
      workshop: 'workshop' in about ? about.workshop : null,
      subject: {
        ...{ person: actor, role: about.role, organisation: about.organisation },
        ...('document' in about && { document: about.document }),
        ...('group' in about && { group: about.group }),
      },
    })

  /** Nobody but an operator, and they not for themselves, may leave a county without a coordinator. */
  const isFree = (by: SignedIn, actor: ActorId, role: Grant['role']) =>
    role !== 'operator' && by.actor !== actor && by.grants.some((grant) => grant.role === 'operator')

  async function unlessLast(statements: Statement[], id: GrantId): Promise<void> {
    await storage.batch(statements).catch(async (cause) => {
      if (!(cause instanceof StorageConflict)) throw cause
      const left = await roles.find(id)
      if (!left) throw new Problem('not-found')
      throw new Problem(left.role.role === 'operator' ? 'last-operator' : 'last-coordinator')
    })
  }

  return {
    judge,
    async give(by: SignedIn, { person: actor, function: title, ...wanted }: NewRole): Promise<HeldRole> {
      const grant = inUtc(wanted)
      await judge(by, grant)
      // Or whoever forms a working group would read in it, and whoever runs the machine what is written on it.
      if (actor === by.actor) throw new Problem('not-allowed')
      const person = await personFor(by, actor, grant.organisation)
      const clashing = { operator: 'delegate', delegate: 'operator' }[grant.role as string]
      if (person.roles.some(({ role }) => role === clashing)) throw new Problem('operator-may-not-vote')
      if (person.roles.some((held) => isSame(held, grant))) throw new Problem('has-role-already')
      const id = newId<GrantId>()
      const readsAsOperator = grant.role === 'reviewer' && person.roles.some(({ role }) => role === 'operator')
      await storage.batch([
        grantStatement(database, { id, actor, grant, function: title, at: isoTime(clock) }),
        noted(by, 'role-given', grant, actor),
        ...(readsAsOperator
          ? [
              record(database, {
                ...{ kind: 'operator-granted-reading', at: isoTime(clock), actor: by.actor },
                ...{ organisation: grant.organisation, subject: { person: actor, document: grant.document } },
              }),
            ]
          : []),
      ])
      return (await roles.find(id))!.role
    },
    /** A role as far as this person may know of it: their own, or one in a place that they know of. */
    async find({ actor, grants }: SignedIn, id: GrantId): Promise<KnownRole | undefined> {
      const found = await roles.find(id)
      const place = found && (await roles.placeOf(grants, found.role))
      if (!place || !(found.actor === actor || isKnown(grants, found.role, place))) return undefined
      return { ...found, place }
    },
    /** What may be taken by those who may give it; a county's coordinators by themselves alone. */
    mayTake: ({ grants }: SignedIn, { role, place }: KnownRole): boolean =>
      mayGive(grants, role, { ...place, hasCoordinator: true, isOfGroup: false }),
    async change(by: SignedIn, { actor, role, place }: KnownRole, change: RoleChange): Promise<HeldRole> {
      const wanted = inUtc(change)
      const { from = role.from, until = role.until, deputy = role.deputy } = wanted
      if (from && until && from >= until) throw new Problem('invalid', { fields: ['until'] })
      if (!mayGive(by.grants, { ...role, from, until, deputy }, { ...place, hasCoordinator: true, isOfGroup: false }))
        throw new Problem('not-allowed')
      const statement = roles.changing(role.id, wanted, isFree(by, actor, role.role))
      await unlessLast([statement, noted(by, 'role-changed', role, actor)], role.id)
      return (await roles.find(role.id))?.role ?? { ...role, from, until }
    },
    async take(by: SignedIn, { actor, role }: KnownRole): Promise<void> {
      const statement = roles.taking(role.id, isFree(by, actor, role.role))
      await unlessLast([statement, noted(by, 'role-taken', role, actor)], role.id)
    },
  }
}

/** Times are compared as text in the database: one form for all. */
export function inUtc<T extends Tenure>(tenure: T): T {
  const plain = (time: string | null | undefined) => (time ? new Date(time).toISOString() : time)
  const { from, until } = tenure
  return {
    ...tenure,
    ...(from !== undefined && { from: plain(from) }),
    ...(until !== undefined && { until: plain(until) }),
  }
}

function isKnown(mine: readonly Grant[], wanted: Grant, { workshop, parties, parent, countiesLookedAfter }: RolePlace) {
  if (mine.some(({ role }) => role === 'operator')) return true
  const own = (organisation: OrganisationId) => mine.some((grant) => grant.organisation === organisation)
  const inWorkshop = workshop !== undefined && (mayManageWorkshop(mine, workshop) || parties.some(own))
  if (workshop !== undefined && !inWorkshop) return false
  const { organisation } = wanted
  return (
    own(organisation) ||
    (parent != null && own(parent)) ||
    countiesLookedAfter.includes(organisation) ||
    (inWorkshop && parties.includes(organisation))
  )
}

/** Counties write and vote, others read; in a workshop one acts for an organisation that takes part. */
function fits({ role, organisation }: Grant, { kind, parties }: RolePlace): boolean {
  if (role === 'coordinator' || role === 'member') return kind === 'county'
  if (role === 'reader') return kind !== 'county'
  if (role === 'delegate') return kind === 'county' && parties.includes(organisation)
  return role === 'operator' || role === 'facilitator' || parties.includes(organisation)
}

const isSame = (held: HeldRole & Grant, wanted: Grant & Tenure): boolean =>
  held.role === wanted.role &&
  held.organisation === wanted.organisation &&
  held.deputy === (wanted.deputy ?? false) &&
  held.workshop === ('workshop' in wanted ? wanted.workshop : undefined) &&
  held.document === ('document' in wanted ? wanted.document : undefined) &&
  held.group === ('group' in wanted ? wanted.group : undefined) &&
  held.until === null
