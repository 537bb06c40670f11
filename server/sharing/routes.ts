import { z } from 'zod'
import { type GuestLinkId, looksLikeId, type OrganisationId, type VersionId } from '../../shared/ids.ts'
import { mayInDocument } from '../../shared/may.ts'
import { Problem } from '../../shared/problems.ts'
import {
  GuestLink,
  GuestToken,
  GuestVersion,
  MadeGuestLink,
  NewGuestLink,
  NewShare,
  Share,
} from '../../shared/sharing.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Organisations } from '../counties/store.ts'
import type { Database } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { findDocument, type KnownDocument } from '../documents/documents.ts'
import type { Documents } from '../documents/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { openEndpoint } from '../http/open-endpoint.ts'
import { newId } from '../new-id.ts'
import type { SignedIn } from '../people/people.ts'
import type { Versions } from '../versions/store.ts'
import type { Workshops } from '../workshops/store.ts'
import { hashOfToken, newToken, openedByLink } from './guests.ts'
import type { Sharing } from './store.ts'

export interface SharingDependencies {
  readonly sharing: Sharing
  readonly documents: Documents
  readonly versions: Versions
  readonly workshops: Workshops
  readonly organisations: Organisations
  readonly storage: Storage
  readonly database: Database
  readonly clock: Clock
  /** Called when anybody's rights have changed; done when that is in force everywhere. */
  readonly onRights: () => Promise<void>
}

const DAY_MS = 24 * 60 * 60_000
const mayShare = ({ standing }: KnownDocument) => mayInDocument(standing, 'share')

export function sharingEndpoints(dependencies: SharingDependencies): AnyEndpoint[] {
  const { sharing, documents, versions, workshops, organisations, storage, database, clock, onRights } = dependencies

  const find = (person: SignedIn, { documentId }: { documentId: string }) => findDocument(documents, person, documentId)

  const findVersion = async (person: SignedIn, { versionId }: { versionId: string }) => {
    const version = versionId as VersionId
    const id = looksLikeId(version) ? await versions.documentOf(version) : undefined
    const known = id && (await findDocument(documents, person, id))
    return known && { ...known, version }
  }

  const findLink = async (person: SignedIn, { guestLinkId }: { guestLinkId: string }) => {
    const link = looksLikeId(guestLinkId) ? await sharing.link(guestLinkId as GuestLinkId) : undefined
    const known = link && (await findVersion(person, { versionId: link.version }))
    return known && { ...known, link }
  }

  /** A county shows its own municipalities and committees; the facilitators whoever takes part, or belongs to a county that does. */
  async function mayBeShown({ document, standing }: KnownDocument, id: OrganisationId): Promise<boolean> {
    const organisation = await organisations.find(id)
    if (!organisation || organisation.archivedAt !== null) return false
    if (standing.role !== 'facilitator') return organisation.parent === standing.organisation
    const parties = (await workshops.find(document.workshop))!.organisations
    return parties.some((party) => party.id === id || party.id === organisation.parent)
  }

  const noted = (
    kind: 'document-shared' | 'document-unshared' | 'guest-link-made' | 'guest-link-revoked',
    { actor }: SignedIn,
    { document, standing }: KnownDocument,
    subject: { organisation?: OrganisationId; version?: VersionId; guestLink?: GuestLinkId },
  ) =>
    record(database, {
      ...{ kind, at: isoTime(clock), actor, organisation: standing.organisation, workshop: document.workshop },
      subject: { document: document.id, ...subject },
    })

  return [
    endpoint({
      method: 'get',
      path: '/documents/:documentId/shares',
      summary: 'The organisations whose readers may read a document (whoever may share it)',
      answer: z.array(Share),
      find,
      allowed: mayShare,
      handle: ({ found: { document } }) => sharing.sharesOf(document.id),
    }),
    endpoint({
      method: 'post',
      path: '/documents/:documentId/shares',
      summary: 'Let the readers of an organisation read a document',
      status: 201,
      body: NewShare,
      answer: z.array(Share),
      find,
      allowed: mayShare,
      handle: async ({ person, found, body: { organisation } }) => {
        const { document } = found
        if (!(await mayBeShown(found, organisation))) throw new Problem('not-found')
        if (document.ended) throw new Problem(document.ended)
        await storage.batch([
          sharing.sharing(document.id, organisation, person.actor),
          noted('document-shared', person, found, { organisation }),
        ])
        return sharing.sharesOf(document.id)
      },
    }),
    endpoint({
      method: 'delete',
      path: '/documents/:documentId/shares/:organisationId',
      summary: 'Let the readers of an organisation read a document no longer',
      status: 204,
      find: async (person, params) => {
        const known = await find(person, params)
        const organisation = params.organisationId as OrganisationId
        return known?.document.sharedWith.includes(organisation) ? { ...known, organisation } : undefined
      },
      allowed: mayShare,
      handle: async ({ person, found }) => {
        const { document, organisation } = found
        if (!(await mayBeShown(found, organisation))) throw new Problem('not-allowed')
        await storage.batch([
          sharing.unsharing(document.id, organisation),
          noted('document-unshared', person, found, { organisation }),
        ])
        await onRights()
      },
    }),
    endpoint({
      method: 'get',
      path: '/versions/:versionId/guest-links',
      summary: 'The links that open a version without an account (whoever may share it)',
      answer: z.array(GuestLink),
      find: findVersion,
      allowed: mayShare,
      handle: ({ found: { version } }) => sharing.linksTo(version),
    }),
    endpoint({
      method: 'post',
      path: '/versions/:versionId/guest-links',
      summary: 'A link that opens a version without an account, for a time; its token is told once',
      status: 201,
      body: NewGuestLink,
      answer: MadeGuestLink,
      find: findVersion,
      allowed: mayShare,
      handle: async ({ person, found, body: { days } }) => {
        if (found.document.ended) throw new Problem(found.document.ended)
        const token = newToken()
        const link = {
          ...{ id: newId<GuestLinkId>(), createdAt: isoTime(clock), createdBy: person.actor },
          ...{ expiresAt: new Date(clock.now() + days * DAY_MS).toISOString() },
          organisation: found.standing.organisation,
        }
        await storage.batch([
          sharing.making(link, found.version, hashOfToken(token)),
          noted('guest-link-made', person, found, { version: found.version, guestLink: link.id }),
        ])
        return { ...link, revokedAt: null, token }
      },
    }),
    endpoint({
      method: 'delete',
      path: '/guest-links/:guestLinkId',
      summary: 'Revoke a link',
      status: 204,
      find: findLink,
      allowed: mayShare,
      handle: async ({ person, found }) => {
        if (found.link.revokedAt !== null) return
        await storage.batch([
          sharing.revoking(found.link.id),
          noted('guest-link-revoked', person, found, { version: found.version, guestLink: found.link.id }),
        ])
      },
    }),
    openEndpoint({
      method: 'post',
      path: '/guest',
      summary: 'The version that a guest link opens',
      body: GuestToken,
      answer: GuestVersion,
      handle: async ({ token }) => {
        const opened = await openedByLink(sharing, versions, token)
        if (!opened) throw new Problem('not-found')
        return opened
      },
    }),
  ]
}
