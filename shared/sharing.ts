import { z } from 'zod'
import { LinkToken } from './accounts.ts'
import { type ActorId, type GuestLinkId, idSchema, namedId, type OrganisationId } from './ids.ts'
import type { ClauseContent } from './text/canonical.ts'

/** An organisation whose readers may read a document. */
export const NewShare = z.strictObject({ organisation: namedId<OrganisationId>() })
export const Share = z.object({ organisation: idSchema<OrganisationId>(), sharedAt: z.iso.datetime() }).readonly()
export type Share = z.infer<typeof Share>

export const MOST_GUEST_DAYS = 90

export const NewGuestLink = z.strictObject({
  days: z.number().int().min(1).max(MOST_GUEST_DAYS).default(30).describe('For how many days it opens the version'),
})

const link = {
  id: idSchema<GuestLinkId>(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  organisation: idSchema<OrganisationId>().describe('For which it was made'),
  createdBy: idSchema<ActorId>(),
}

/** A link that opens one version without an account. */
export const GuestLink = z.object(link).readonly()
export type GuestLink = z.infer<typeof GuestLink>

/** What stands in a link, in a body: an address stands in the logs of proxies. */
export const GuestToken = z.strictObject({ token: LinkToken })

/** With what stands in the link. It is told once: the workspace keeps its hash alone. */
export const MadeGuestLink = z.object({ ...link, token: z.string() }).readonly()
export type MadeGuestLink = z.infer<typeof MadeGuestLink>

/** `POST /api/guest`: one version, to be read by whoever holds the link. */
export const GuestVersion = z
  .object({
    title: z.string(),
    number: z.number(),
    label: z.string(),
    createdAt: z.iso.datetime(),
    organisation: z.string().describe('Who kept it, by the name of the organisation'),
    contentHash: z.string(),
    hash: z.string(),
    expiresAt: z.iso.datetime(),
    clauses: z
      .array(
        z
          .object({
            number: z.string().nullable(),
            title: z.string(),
            content: z.custom<ClauseContent>().describe('The canonical format; see shared/text/canonical.ts'),
            text: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type GuestVersion = z.infer<typeof GuestVersion>
