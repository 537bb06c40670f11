import type { Kysely, Selectable } from 'kysely'
import type { ActorId } from '../../shared/ids.ts'
import type { Grant, Tenure } from '../../shared/may.ts'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

/** What an invitation is for, as it is kept. */
export interface Offer {
  readonly grant: Grant & Tenure
  readonly function: string
  /** Whether its link went to the address alone, so that whoever has it has the address. */
  readonly provesAddress: boolean
}

export interface StoredInvitation extends Offer {
  readonly id: string
  readonly state: Tables['invitation']['state']
  readonly address: string | null
  readonly invitedBy: ActorId
  readonly createdAt: string
  readonly expiresAt: string
}

export type Invitations = ReturnType<typeof makeInvitations>

export function makeInvitations(database: Kysely<Tables>) {
  const closed = { tokenHash: null, address: null }
  const table = () => database.selectFrom('invitation').selectAll()

  return {
    /** Those that nobody has accepted in time lose their link and their address. */
    async letExpiredGo(at: string): Promise<void> {
      const expired = database.updateTable('invitation').set({ ...closed, state: 'expired' })
      await expired.where('state', '=', 'open').where('expiresAt', '<=', at).execute()
    },
    adding: (invitation: Omit<StoredInvitation, 'state'>, tokenHash: string): Statement => {
      const { id, address, invitedBy, createdAt, expiresAt, grant, function: title, provesAddress } = invitation
      return compile(
        database.insertInto('invitation').values({
          ...{ id, tokenHash, address, state: 'open', invitedBy, createdAt, expiresAt },
          role: JSON.stringify({ grant, function: title, provesAddress }),
          organisationId: grant.organisation,
          workshopId: 'workshop' in grant ? grant.workshop : null,
        }),
      )
    },
    /** Once a link was told to anybody but the address, it proves nothing any more. */
    async doesNotProve(id: string, offer: Offer): Promise<void> {
      const { grant, function: title } = offer
      const role = JSON.stringify({ grant, function: title, provesAddress: false })
      await database.updateTable('invitation').set({ role }).where('id', '=', id).execute()
    },
    async behind(tokenHash: string, at: string): Promise<StoredInvitation | undefined> {
      const row = await table().where('tokenHash', '=', tokenHash).where('expiresAt', '>', at).executeTakeFirst()
      return row && invitationOf(row)
    },
    /** Newest first: all that are open, and what was closed since. */
    async since(createdAt: string): Promise<StoredInvitation[]> {
      const rows = await table()
        .where(({ or, eb }) => or([eb('state', '=', 'open'), eb('createdAt', '>', createdAt)]))
        .orderBy('createdAt', 'desc')
        .execute()
      return rows.map(invitationOf)
    },
    async find(id: string): Promise<StoredInvitation | undefined> {
      const row = await table().where('id', '=', id).executeTakeFirst()
      return row && invitationOf(row)
    },
    async countBy(actor: ActorId, since: string): Promise<number> {
      return (await table().where('invitedBy', '=', actor).where('createdAt', '>', since).execute()).length
    },
    /** Changes nothing, and so undoes the batch, if it is no longer open or has expired. */
    closing: (id: string, state: 'accepted' | 'revoked', at: string): Statement => ({
      ...compile(
        database
          .updateTable('invitation')
          .set({ ...closed, state })
          .where('id', '=', id)
          .where('state', '=', 'open')
          .where('expiresAt', '>', at),
      ),
      mustChange: true,
    }),
    /** The names of the organisation and of the place that a role is for. */
    async namesOf(grant: Grant): Promise<{ readonly organisation: string; readonly place: string | null }> {
      const named = database.selectFrom('organisation').select('name').where('id', '=', grant.organisation)
      const organisation = (await named.executeTakeFirst())?.name ?? ''
      if ('workshop' in grant) return { organisation, place: await titleIn('workshop', grant.workshop) }
      if ('document' in grant) return { organisation, place: await titleIn('document', grant.document) }
      if ('group' in grant) return { organisation, place: await titleIn('workingGroup', grant.group) }
      return { organisation, place: null }
    },
    async isAccount(email: string): Promise<boolean> {
      return (await database.selectFrom('user').select('id').where('email', '=', email).execute()).length > 0
    },
  }

  async function titleIn(table: 'workshop' | 'document' | 'workingGroup', id: string): Promise<string | null> {
    const row = await database
      .selectFrom(table)
      .select('title')
      .where('id', '=', id as never)
      .executeTakeFirst()
    return row?.title ?? null
  }
}

function invitationOf({ role, ...row }: Selectable<Tables['invitation']>): StoredInvitation {
  const { id, state, address, invitedBy, createdAt, expiresAt } = row
  return { ...{ id, state, address, invitedBy, createdAt, expiresAt }, ...(JSON.parse(role) as Offer) }
}
