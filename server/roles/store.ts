import type { Kysely, Selectable } from 'kysely'
import { byName } from '../../shared/by-name.ts'
import type { ActorId, GrantId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { Grant } from '../../shared/may.ts'
import type { GivingPlace } from '../../shared/may-give.ts'
import type { HeldRole, PersonEntry, RoleChange } from '../../shared/roles.ts'
import { compile, oneOf } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import { isIndispensable, unlessIndispensable } from '../people/in-charge-store.ts'

/** Where a role is to hold, as far as a decision about it needs to know. */
export interface RolePlace extends GivingPlace {
  readonly kind: Tables['organisation']['kind']
  readonly isArchived: boolean
  /** The organisations that take part in its workshop; none for a role that has no workshop. */
  readonly parties: readonly OrganisationId[]
}

/** Somebody, with all roles that are not over, in force or not yet. */
export interface StoredPerson {
  readonly id: ActorId
  readonly userId: string
  readonly name: string
  readonly isSuspended: boolean
  readonly isSuspendedByOperator: boolean
  readonly roles: readonly (HeldRole & Grant)[]
}

export type Roles = ReturnType<typeof makeRoles>

/** `now` answers in ISO 8601. */
export function makeRoles(database: Kysely<Tables>, now: () => string) {
  const notOver = database
    .selectFrom('roleGrant')
    .selectAll()
    .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>', now())]))
    .orderBy('id')

  async function workshopOf(grant: Grant): Promise<{ workshop?: WorkshopId; isOfGroup?: boolean } | undefined> {
    if ('document' in grant) {
      const row = await database
        .selectFrom('document')
        .select(['workshopId', 'workingGroupId'])
        .where('id', '=', grant.document)
        .executeTakeFirst()
      return row && { workshop: row.workshopId, isOfGroup: row.workingGroupId !== null }
    }
    if ('group' in grant) {
      const group = database.selectFrom('workingGroup').select('workshopId').where('id', '=', grant.group)
      const row = await group.executeTakeFirst()
      return row && { workshop: row.workshopId }
    }
    if (!('workshop' in grant)) return {}
    const found = await database.selectFrom('workshop').select('id').where('id', '=', grant.workshop).executeTakeFirst()
    return found && { workshop: found.id }
  }

  const partiesOf = async (workshops: readonly WorkshopId[]): Promise<OrganisationId[]> => {
    const rows = await database
      .selectFrom('workshopOrganisation')
      .select('organisationId')
      .where('workshopId', 'in', oneOf(workshops))
      .where('leftAt', 'is', null)
      .execute()
    return rows.map(({ organisationId }) => organisationId)
  }

  async function peopleWith(grants: readonly Selectable<Tables['roleGrant']>[]): Promise<StoredPerson[]> {
    const actors = [...new Set(grants.map(({ actorId }) => actorId))]
    const users = await database
      .selectFrom('user')
      .select(['actorId', 'id', 'name', 'suspendedAt', 'suspendedByOperator'])
      .where('actorId', 'in', oneOf(actors))
      .execute()
    return users.sort(byName).map(({ actorId, ...user }) => ({
      ...{ id: actorId, ...accountOf(user) },
      roles: grants.filter((grant) => grant.actorId === actorId).map(roleOf),
    }))
  }

  return {
    /** Undefined if anything that the grant names is not there. */
    async placeOf(mine: readonly Grant[], wanted: Grant): Promise<RolePlace | undefined> {
      const organisation = await database
        .selectFrom('organisation')
        .select(['kind', 'parentId', 'archivedAt'])
        .where('id', '=', wanted.organisation)
        .executeTakeFirst()
      const where = await workshopOf(wanted)
      if (!organisation || !where) return undefined
      const lookedAfter = mine.flatMap((grant) => (grant.role === 'facilitator' ? grant.workshop : []))
      const coordinators = notOver.where('role', '=', 'coordinator').where('organisationId', '=', wanted.organisation)
      return {
        ...where,
        ...{ kind: organisation.kind, parent: organisation.parentId, isArchived: organisation.archivedAt !== null },
        hasCoordinator: (await coordinators.execute()).length > 0,
        parties: where.workshop ? await partiesOf([where.workshop]) : [],
        countiesLookedAfter: await partiesOf(lookedAfter),
      }
    },
    async person(id: ActorId): Promise<StoredPerson | undefined> {
      const user = await database
        .selectFrom('user')
        .select(['id', 'name', 'suspendedAt', 'suspendedByOperator'])
        .where('actorId', '=', id)
        .executeTakeFirst()
      const roles = (await notOver.where('actorId', '=', id).execute()).map(roleOf)
      return user && { id, ...accountOf(user), roles }
    },
    async find(id: GrantId): Promise<{ readonly actor: ActorId; readonly role: HeldRole & Grant } | undefined> {
      const row = await notOver.where('id', '=', id).executeTakeFirst()
      return row && { actor: row.actorId, role: roleOf(row) }
    },
    /** Everybody with a role for one of these organisations. */
    ofOrganisations: async (ids: readonly OrganisationId[]): Promise<StoredPerson[]> =>
      peopleWith(await notOver.where('organisationId', 'in', oneOf(ids)).execute()),
    /** Everybody who comes into a workshop by a role in it, or for a county that takes part. */
    async inWorkshop(id: WorkshopId): Promise<StoredPerson[]> {
      const parties = await partiesOf([id])
      const documents = database.selectFrom('document').select('document.id').where('workshopId', '=', id)
      const groups = database.selectFrom('workingGroup').select('workingGroup.id').where('workshopId', '=', id)
      const rows = await notOver
        .where(({ or, and, eb }) =>
          or([
            eb('workshopId', '=', id),
            eb('documentId', 'in', documents),
            eb('groupId', 'in', groups),
            and([eb('role', 'in', ['coordinator', 'member']), eb('organisationId', 'in', oneOf(parties))]),
          ]),
        )
        .execute()
      return peopleWith(rows)
    },
    everybody: async (): Promise<StoredPerson[]> => peopleWith(await notOver.execute()),
    /** Changes nothing, and so undoes the batch, where it would leave a county or the machine without anybody. */
    taking: (id: GrantId, isFree: boolean): Statement => ({
      ...compile(
        database
          .deleteFrom('roleGrant')
          .where('id', '=', id)
          .where((eb) => (isFree ? eb.lit(true) : eb.not(isIndispensable(now(), 'role')))),
      ),
      mustChange: true,
    }),
    /** As `taking`, where the role would not be held as it was for as long as it was. */
    changing(id: GrantId, { function: title, deputy, from, until }: RoleChange, isFree: boolean): Statement {
      return {
        ...compile(
          database
            .updateTable('roleGrant')
            .set({
              ...(title !== undefined && { function: title }),
              ...(deputy !== undefined && { deputy: deputy ? 1 : 0 }),
              ...(from !== undefined && { validFrom: from }),
              ...(until !== undefined && { validUntil: until }),
            })
            .where('id', '=', id)
            .where((eb) =>
              eb.or([
                eb.lit(isFree),
                eb.not(isIndispensable(now(), 'role')),
                eb.and([
                  deputy === true ? eb('deputy', '=', 1) : eb.lit(true),
                  eb.lit(!from || from <= now()),
                  until ? eb('validUntil', '<=', until) : eb.lit(true),
                ]),
              ]),
            ),
        ),
        mustChange: true,
      }
    },
    /** As `taking`, for all roles of a person at once; their sessions end with it. The machine is never left alone. */
    suspending(
      { id: actor, userId }: StoredPerson,
      at: string,
      by: { isOperator: boolean; isFree: boolean },
    ): Statement[] {
      return [
        unlessIndispensable(database, actor, at, by.isFree ? ['operator'] : undefined),
        compile(
          database
            .updateTable('user')
            .set({ suspendedAt: at, suspendedByOperator: by.isOperator ? 1 : 0 })
            .where('actorId', '=', actor),
        ),
        this.endingSessions(userId),
      ]
    },
    endingSessions: (userId: string): Statement =>
      compile(database.deleteFrom('session').where('userId', '=', userId).returning('id')),
    readmitting: (actor: ActorId): Statement =>
      compile(
        database.updateTable('user').set({ suspendedAt: null, suspendedByOperator: 0 }).where('actorId', '=', actor),
      ),
    /** How many sessions a person has open. When they began is nobody's business. */
    async countSessionsOf(userId: string): Promise<number> {
      const open = database
        .selectFrom('session')
        .select('id')
        .where('userId', '=', userId)
        .where('expiresAt', '>', now())
      return (await open.execute()).length
    },
  }
}

const accountOf = (user: Pick<Selectable<Tables['user']>, 'id' | 'name' | 'suspendedAt' | 'suspendedByOperator'>) => ({
  ...{ userId: user.id, name: user.name, isSuspended: user.suspendedAt !== null },
  isSuspendedByOperator: user.suspendedByOperator === 1,
})

function roleOf(row: Selectable<Tables['roleGrant']>): HeldRole & Grant {
  const { id, role, organisationId, workshopId, documentId, groupId } = row
  return {
    ...{ id, role, organisation: organisationId, function: row.function },
    ...(workshopId !== null && { workshop: workshopId }),
    ...(documentId !== null && { document: documentId }),
    ...(groupId !== null && { group: groupId }),
    ...{ deputy: row.deputy === 1, from: row.validFrom, until: row.validUntil },
  } as HeldRole & Grant
}

/** As those see somebody who look after them; of the roles those that `isTheirs` lets through. */
export const entryOf = (person: StoredPerson, isTheirs: (role: HeldRole) => boolean = () => true): PersonEntry => ({
  ...{ id: person.id, name: person.name, suspended: person.isSuspended },
  suspendedByOperator: person.isSuspendedByOperator,
  roles: person.roles.filter(isTheirs),
})
