import type { OrganisationId } from './ids.ts'

export const organisationKinds = ['county', 'agency', 'school-supervision'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Which of the eight county inks (colour, pattern) an organisation writes with in a workshop; the agency and guests have none. */
export type Place = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** An organisation as a workshop shows it. */
export interface Organisation {
  readonly id: OrganisationId
  readonly kind: OrganisationKind
  /** "Kreis Lennetal (Demo)" */
  readonly name: string
  /** Two or three letters, as on a number plate: "LEN" */
  readonly shortName: string
  /** A county keeps its place for the life of a workshop. */
  readonly place: Place | null
}
