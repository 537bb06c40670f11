import { z } from 'zod'
import { type GrantId, idSchema, type OrganisationId } from './ids.ts'
import { standingRoles } from './may.ts'

const documentActions = ['read', 'edit', 'moderate', 'keep-version', 'restore', 'share'] as const
const workshopActions = ['read', 'create-document', 'form-group', 'look-after', 'read-names', 'read-audit'] as const

const because = {
  role: z.enum([...standingRoles, 'operator']),
  organisation: idSchema<OrganisationId>(),
  grant: idSchema<GrantId>().describe('The role that it rests on, as in `GET /api/me`'),
  deputy: z.boolean(),
  until: z.iso.datetime().nullable(),
}

/** What one may do in a document, by which role, and what state stands in the way at present. */
export const DocumentRights = z
  .object({
    ...because,
    may: z.array(z.enum(documentActions)).readonly(),
    votesFor: idSchema<OrganisationId>().nullable().describe('The county for which one votes on it'),
    hindered: z
      .enum(['editing-closed', 'workshop-closed', 'group-closed'])
      .nullable()
      .describe('Why nobody may write at present'),
  })
  .readonly()
export type DocumentRights = z.infer<typeof DocumentRights>

/** What one may do in a workshop, and by which role. */
export const WorkshopRights = z.object({ ...because, may: z.array(z.enum(workshopActions)).readonly() }).readonly()
export type WorkshopRights = z.infer<typeof WorkshopRights>

export const actionsInDocument = documentActions
