import { z } from 'zod'
import { idSchema, type OrganisationId } from './ids.ts'

export const organisationKinds = ['county', 'agency', 'school-supervision'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** An organisation as a workshop shows it. */
export const Organisation = z
  .object({
    id: idSchema<OrganisationId>(),
    kind: z.enum(organisationKinds),
    name: z.string().describe('"Kreis Lennetal (Demo)"'),
    shortName: z.string().describe('Two or three letters, as on a number plate: "LEN"'),
    place: z
      .number()
      .nullable()
      .describe('Which of the eight county inks it writes with, for the life of the workshop; null for other parties'),
  })
  .readonly()
export type Organisation = z.infer<typeof Organisation>
