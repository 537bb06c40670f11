import { z } from 'zod'
import { organisationKinds } from './counties.ts'
import { idSchema, namedId, type OrganisationId } from './ids.ts'
import { lineOfText, paragraphOfText } from './plain-text.ts'

const kinds = z.enum(organisationKinds)

/** A party as those see it who look after organisations. */
export const OrganisationEntry = z
  .object({
    id: idSchema<OrganisationId>(),
    kind: kinds,
    name: z.string(),
    shortName: z.string(),
    contactPoint: z.string().describe('Where to turn to: an office, a post box, a telephone; may be empty'),
    parent: idSchema<OrganisationId>().nullable().describe('The county of a municipality or committee'),
    archivedAt: z.iso.datetime().nullable(),
  })
  .readonly()
export type OrganisationEntry = z.infer<typeof OrganisationEntry>

const contactPoint = paragraphOfText(500)

export const NewOrganisation = z
  .strictObject({
    kind: kinds,
    name: lineOfText(200),
    shortName: lineOfText(12),
    contactPoint: contactPoint.optional(),
    parent: namedId<OrganisationId>().optional(),
  })
  .refine(({ kind, parent }) => kind !== 'municipality' || parent !== undefined, { path: ['parent'] })
  .refine(({ kind, parent }) => parent === undefined || kind === 'municipality' || kind === 'committee', {
    path: ['parent'],
  })
export type NewOrganisation = z.output<typeof NewOrganisation>

export const OrganisationChange = z
  .strictObject({
    name: lineOfText(200).optional(),
    shortName: lineOfText(12).optional(),
    contactPoint: contactPoint.optional(),
    archived: z.boolean().optional(),
  })
  .refine((change) => Object.keys(change).length > 0)
export type OrganisationChange = z.output<typeof OrganisationChange>
