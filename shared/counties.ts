import { z } from 'zod'
import { idSchema, type OrganisationId } from './ids.ts'

export const organisationKinds = [
  'county',
  'municipality',
  'agency',
  'committee',
  'school-supervision',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Which of the eight county inks (colour and pattern) a county writes with, for the life of a workshop. */
export const places = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type Place = (typeof places)[number]

/** An organisation as a workshop shows it. */
export const Organisation = z
  .object({
    id: idSchema<OrganisationId>(),
    kind: z.enum(organisationKinds),
    name: z.string().describe('"Kreis Lennetal (Demo)"'),
    shortName: z.string().describe('Two or three letters, as on a number plate: "LEN"'),
    place: z.literal(places).nullable().describe('The ink of a county; null for other parties'),
  })
  .readonly()
export type Organisation = z.infer<typeof Organisation>
