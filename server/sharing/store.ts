import type { Kysely, Selectable } from 'kysely'
import type { ActorId, DocumentId, GuestLinkId, OrganisationId, VersionId } from '../../shared/ids.ts'
import type { GuestLink, Share } from '../../shared/sharing.ts'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

export type Sharing = ReturnType<typeof makeSharing>

/** With whom documents are shared, and the links that open a version without an account. `now` answers in ISO 8601. */
export function makeSharing(database: Kysely<Tables>, now: () => string) {
  return {
    sharesOf: (document: DocumentId): Promise<Share[]> =>
      database
        .selectFrom('documentShare')
        .select(['organisationId as organisation', 'sharedAt'])
        .where('documentId', '=', document)
        .orderBy('sharedAt')
        .execute(),
    sharing: (documentId: DocumentId, organisationId: OrganisationId, sharedBy: ActorId): Statement =>
      compile(
        database
          .insertInto('documentShare')
          .values({ documentId, organisationId, sharedBy, sharedAt: now() })
          .onConflict((conflict) => conflict.doNothing()),
      ),
    unsharing: (document: DocumentId, organisation: OrganisationId): Statement =>
      compile(
        database
          .deleteFrom('documentShare')
          .where('documentId', '=', document)
          .where('organisationId', '=', organisation),
      ),
    async linksTo(version: VersionId): Promise<GuestLink[]> {
      const rows = await database.selectFrom('guestLink').selectAll().where('versionId', '=', version).execute()
      return rows.map(linkFrom)
    },
    async link(id: GuestLinkId): Promise<(GuestLink & { readonly version: VersionId }) | undefined> {
      const row = await database.selectFrom('guestLink').selectAll().where('id', '=', id).executeTakeFirst()
      return row && { ...linkFrom(row), version: row.versionId }
    },
    making: (link: Omit<GuestLink, 'revokedAt'>, version: VersionId, tokenHash: string): Statement =>
      compile(
        database.insertInto('guestLink').values({
          ...{ id: link.id, tokenHash, versionId: version, createdBy: link.createdBy, revokedAt: null },
          ...{ organisationId: link.organisation, createdAt: link.createdAt, expiresAt: link.expiresAt },
        }),
      ),
    revoking: (id: GuestLinkId): Statement =>
      compile(
        database.updateTable('guestLink').set({ revokedAt: now() }).where('id', '=', id).where('revokedAt', 'is', null),
      ),
    /** What the link with this hash opens at present. */
    async opens(tokenHash: string): Promise<{ readonly version: VersionId; readonly expiresAt: string } | undefined> {
      return database
        .selectFrom('guestLink')
        .innerJoin('version', 'version.id', 'guestLink.versionId')
        .innerJoin('document', 'document.id', 'version.documentId')
        .innerJoin('workshop', 'workshop.id', 'document.workshopId')
        .select(['guestLink.versionId as version', 'expiresAt'])
        .where('tokenHash', '=', tokenHash)
        .where('revokedAt', 'is', null)
        .where('expiresAt', '>', now())
        .where('workshop.state', '<>', 'closed')
        .executeTakeFirst()
    },
    async nameOf(organisation: OrganisationId): Promise<string> {
      const row = await database.selectFrom('organisation').select('name').where('id', '=', organisation).execute()
      return row[0]?.name ?? ''
    },
  }
}

const linkFrom = (row: Selectable<Tables['guestLink']>): GuestLink => ({
  ...{ id: row.id, createdAt: row.createdAt, expiresAt: row.expiresAt, revokedAt: row.revokedAt },
  ...{ organisation: row.organisationId, createdBy: row.createdBy },
})
