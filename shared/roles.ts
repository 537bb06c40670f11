import { z } from 'zod'
import {
  type ActorId,
  type DocumentId,
  type GrantId,
  type GroupId,
  idSchema,
  namedId,
  type OrganisationId,
  type WorkshopId,
} from './ids.ts'
import type { Grant, Tenure } from './may.ts'
import { lineOfText } from './plain-text.ts'

const roleNames = [
  'operator',
  'facilitator',
  'coordinator',
  'member',
  'reviewer',
  'reader',
  'group-lead',
  'group-member',
  'delegate',
] as const satisfies readonly Grant['role'][]

const organisation = namedId<OrganisationId>()
const workshop = namedId<WorkshopId>()

const shapes = {
  instance: { role: z.enum(['operator', 'coordinator', 'member', 'reader']), organisation },
  workshop: { role: z.enum(['facilitator', 'delegate']), organisation, workshop },
  document: { role: z.literal('reviewer'), organisation, document: namedId<DocumentId>() },
  group: { role: z.enum(['group-lead', 'group-member']), organisation, group: namedId<GroupId>() },
}

const tenure = {
  deputy: z.boolean().optional().describe('In somebody’s place ("in Vertretung")'),
  from: z.iso.datetime().nullable().optional(),
  until: z.iso.datetime().nullable().optional(),
}

const inOrder = ({ from, until }: Tenure) => !from || !until || Date.parse(from) < Date.parse(until)

/** A role in its scope, as `POST /api/roles` and an invitation name it; `what` is what stands beside it. */
export const roleWith = <What extends z.ZodRawShape>(what: What) =>
  z.union([
    z.strictObject({ ...shapes.instance, ...tenure, ...what }),
    z.strictObject({ ...shapes.workshop, ...tenure, ...what }),
    z.strictObject({ ...shapes.document, ...tenure, ...what }),
    z.strictObject({ ...shapes.group, ...tenure, ...what }),
  ])

export const NewRole = roleWith({ person: namedId<ActorId>(), function: lineOfText(100) }).refine(inOrder, {
  path: ['until'],
})
export type NewRole = z.output<typeof NewRole>

export const RoleChange = z
  .strictObject({ function: lineOfText(100).optional(), ...tenure })
  .refine((change) => Object.keys(change).length > 0)
  .refine(inOrder, { path: ['until'] })
export type RoleChange = z.output<typeof RoleChange>

/** A role that somebody holds, will hold, or held until lately. */
export const HeldRole = z
  .object({
    id: idSchema<GrantId>(),
    role: z.enum(roleNames),
    organisation: idSchema<OrganisationId>(),
    workshop: idSchema<WorkshopId>().optional(),
    document: idSchema<DocumentId>().optional(),
    group: idSchema<GroupId>().optional(),
    function: z.string(),
    deputy: z.boolean(),
    from: z.iso.datetime().nullable(),
    until: z.iso.datetime().nullable(),
  })
  .readonly()
export type HeldRole = z.infer<typeof HeldRole>

/** Somebody as those see them who look after them: the only place where one reads another's name. */
export const PersonEntry = z
  .object({
    id: idSchema<ActorId>(),
    name: z.string(),
    suspended: z.boolean(),
    suspendedByOperator: z.boolean().describe('Then their county does not let them in again'),
    roles: z.array(HeldRole).readonly().describe('As far as the reader looks after them'),
  })
  .readonly()
export type PersonEntry = z.infer<typeof PersonEntry>

export const Suspension = z.strictObject({ suspended: z.boolean() })

/** In how many browsers somebody is signed in. Since when, and in which, is nobody's business. */
export const OpenSessions = z.object({ open: z.int() }).readonly()
export type OpenSessions = z.infer<typeof OpenSessions>
