import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ActorId } from '../../shared/ids.ts'
import type { Role } from '../../shared/may.ts'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

/**
 * True of a row of `roleGrant` that a county, or the machine, cannot do without at this moment (ISO 8601): it is in force,
 * and nobody else coordinates the county, or runs the machine, at least as long and in their own right. In a deputy's
 * place anybody will do who is there at all. An organisation in the archive needs nobody.
 *
 * @param without what is to go: this one role, or its holder with all that they have
 */
export const isIndispensable = (at: string, without: 'role' | 'holder'): RawBuilder<boolean> => {
  const somebodyElse = sql.raw(without === 'role' ? 'other.id <> roleGrant.id' : 'other.actorId <> roleGrant.actorId')
  const counts = (row: string) =>
    sql`(${sql.ref(`${row}.validFrom`)} is null or ${sql.ref(`${row}.validFrom`)} <= ${at})
      and (${sql.ref(`${row}.validUntil`)} is null or ${sql.ref(`${row}.validUntil`)} > ${at})
      and ${sql.ref(`${row}.actorId`)} not in (select actorId from "user" where suspendedAt is not null)`
  return sql<boolean>`(
    roleGrant.role in ('coordinator', 'operator') and ${counts('roleGrant')}
    and (roleGrant.role = 'operator' or roleGrant.organisationId in (select id from organisation where archivedAt is null))
    and not exists (
      select 1 from roleGrant other
      where other.role = roleGrant.role and ${somebodyElse} and ${counts('other')}
        and (other.role = 'operator' or other.organisationId = roleGrant.organisationId)
        and (roleGrant.deputy = 1 or other.deputy = 0)
        and (roleGrant.deputy = 1 or other.validUntil is null or other.validUntil >= roleGrant.validUntil)
    )
  )`
}

/** What cannot do without somebody: names of counties, and whether it is the machine. */
export interface Dependent {
  readonly counties: readonly string[]
  readonly machine: boolean
}

export async function dependentOn(database: Kysely<Tables>, actor: ActorId, at: string): Promise<Dependent> {
  const held = await database
    .selectFrom('roleGrant')
    .innerJoin('organisation', 'organisation.id', 'roleGrant.organisationId')
    .select(['role', 'name'])
    .where('roleGrant.actorId', '=', actor)
    .where(isIndispensable(at, 'holder'))
    .execute()
  return {
    counties: held.flatMap(({ role, name }) => (role === 'coordinator' ? name : [])),
    machine: held.some(({ role }) => role === 'operator'),
  }
}

/**
 * Changes nothing, and so undoes its batch, as long as somebody cannot be done without.
 *
 * @param roles those of theirs that are asked about
 */
export const unlessIndispensable = (
  database: Kysely<Tables>,
  actor: ActorId,
  at: string,
  roles: readonly Role[] = ['coordinator', 'operator'],
): Statement => {
  const needed = database
    .selectFrom('roleGrant')
    .select('roleGrant.id')
    .where('roleGrant.actorId', '=', actor)
    .where('roleGrant.role', 'in', roles)
    .where(isIndispensable(at, 'holder'))
  const touch = database.updateTable('actor').set({ id: actor }).where('id', '=', actor)
  return { ...compile(touch.where(({ not, exists }) => not(exists(needed)))), mustChange: true }
}
