import { z } from 'zod'
import { Organisation } from './counties.ts'
import { type DocumentId, type GroupId, idSchema, namedId, type OrganisationId, type WorkshopId } from './ids.ts'
import { lineOfText, paragraphOfText } from './plain-text.ts'

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

/** What the parties agreed on before they began: a document of the workspace, or words about one elsewhere. */
const framework = <Id extends z.ZodType>(document: Id) =>
  z.union([z.strictObject({ document }), z.strictObject({ text: paragraphOfText(2000) })])

const arrangements = {
  theme: z.string().describe('In two or three words; may be empty'),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  visibility: z
    .enum(visibilities)
    .describe('Who sees that it exists: those who take part, or everybody with an account'),
  frameworkAgreement: z
    .union([z.object({ document: idSchema<DocumentId>() }).readonly(), z.object({ text: z.string() }).readonly()])
    .nullable(),
}

/** A development workshop (Entwicklungswerkstatt), as listed by `GET /api/workshops`. */
export const WorkshopSummary = z.object(summary).readonly()
export type WorkshopSummary = z.infer<typeof WorkshopSummary>

/** `GET /api/workshops/:id`. */
export const Workshop = z
  .object({
    ...summary,
    ...arrangements,
    people: z
      .array(z.object({ organisation: idSchema<OrganisationId>(), functions: z.array(z.string()).readonly() }))
      .readonly()
      .describe('Who takes part, by function'),
  })
  .readonly()
export type Workshop = z.infer<typeof Workshop>

const dates = { startsOn: z.iso.date().nullable().optional(), endsOn: z.iso.date().nullable().optional() }
const inOrder = ({ startsOn, endsOn }: { startsOn?: string | null | undefined; endsOn?: string | null | undefined }) =>
  !startsOn || !endsOn || startsOn <= endsOn

export const NewWorkshop = z
  .strictObject({
    title: lineOfText(200),
    question: paragraphOfText(500).optional(),
    theme: paragraphOfText(100).optional(),
    ...dates,
    organisations: z.array(namedId<OrganisationId>()).max(50).optional(),
  })
  .refine(inOrder, { path: ['endsOn'] })
export type NewWorkshop = z.output<typeof NewWorkshop>

export const WorkshopChange = z
  .strictObject({
    title: lineOfText(200).optional(),
    question: paragraphOfText(500).optional(),
    theme: paragraphOfText(100).optional(),
    ...dates,
    state: z.enum(workshopStates).optional(),
    visibility: z.enum(visibilities).optional(),
    frameworkAgreement: framework(namedId<DocumentId>()).nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0)
  .refine(inOrder, { path: ['endsOn'] })
export type WorkshopChange = z.output<typeof WorkshopChange>

/** A party that joins a workshop; a county gets the next ink. */
export const NewParty = z.strictObject({ organisation: namedId<OrganisationId>() })

/** A workshop as everybody with an account may see it, if it is so arranged. */
export const WorkshopNotice = z.object({ ...summary, theme: z.string() }).readonly()
export type WorkshopNotice = z.infer<typeof WorkshopNotice>

/** A working group (Arbeitsgruppe): some people of a workshop who write apart from it. */
export const WorkingGroup = z
  .object({
    id: idSchema<GroupId>(),
    workshop: idSchema<WorkshopId>(),
    title: z.string(),
    closedAt: z.iso.datetime().nullable(),
    people: z
      .array(
        z
          .object({
            organisation: idSchema<OrganisationId>(),
            role: z.enum(['group-lead', 'group-member']),
            function: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .describe('By function; never by name'),
  })
  .readonly()
export type WorkingGroup = z.infer<typeof WorkingGroup>

export const NewGroup = z.strictObject({ title: lineOfText(200) })
export const GroupChange = z
  .strictObject({ title: lineOfText(200).optional(), closed: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0)
export type GroupChange = z.output<typeof GroupChange>
