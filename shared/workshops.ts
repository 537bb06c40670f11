import { z } from 'zod'
import { Organisation } from './counties.ts'
import { idSchema, type OrganisationId, type WorkshopId } from './ids.ts'

export const workshopStates = ['planned', 'running', 'closed'] as const
export type WorkshopState = (typeof workshopStates)[number]

/** Who sees that a workshop exists: those who take part, or everybody with an account. */
export const visibilities = ['participants', 'everyone'] as const
export type WorkshopVisibility = (typeof visibilities)[number]

const summary = {
  id: idSchema<WorkshopId>(),
  title: z.string(),
  question: z.string().describe('The question that brings the counties together; may be empty'),
  state: z.enum(workshopStates),
  counties: z.array(Organisation).readonly(),
  others: z.array(Organisation).readonly().describe('The agency that convenes it, and guests'),
}

/** A development workshop (Entwicklungswerkstatt), as listed by `GET /api/workshops`. */
export const WorkshopSummary = z.object(summary).readonly()
export type WorkshopSummary = z.infer<typeof WorkshopSummary>

/** `GET /api/workshops/:id`. */
export const Workshop = z
  .object({
    ...summary,
    people: z
      .array(z.object({ organisation: idSchema<OrganisationId>(), functions: z.array(z.string()).readonly() }))
      .readonly()
      .describe('Who takes part, by function'),
  })
  .readonly()
export type Workshop = z.infer<typeof Workshop>
