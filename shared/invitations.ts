import { z } from 'zod'
import { LinkToken, MailAddress, OneLine, Password } from './accounts.ts'
import type { Grant, Tenure } from './may.ts'
import { languages } from './people.ts'
import { roleWith } from './roles.ts'

/** `POST /api/invitations`: a role for whoever has this address, with an account or without. */
export const NewInvitation = roleWith({
  email: MailAddress,
  function: OneLine.max(100).describe('What they are there: "Koordination Bildungsbüro"'),
  language: z.enum(languages).optional().describe('Of the mail'),
  send: z.boolean().optional().describe('false: no mail; the link is handed over by other means'),
})
export type NewInvitation = z.output<typeof NewInvitation>

export const invitationStates = ['open', 'accepted', 'revoked', 'expired'] as const

/** As those see it who may invite to the same. */
export const Invitation = z
  .object({
    id: z.string(),
    state: z.enum(invitationStates),
    email: z.string().nullable().describe('null as soon as it is no longer open'),
    role: z.custom<Grant & Tenure>(),
    function: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .readonly()
export type Invitation = z.infer<typeof Invitation>

/** What became of the mail; the link is told only where it did not go to the address itself. */
export const MadeInvitation = z
  .object({
    invitation: Invitation,
    delivery: z.enum(['sent', 'kept', 'failed', 'not-wanted']),
    link: z.string().nullable(),
  })
  .readonly()
export type MadeInvitation = z.infer<typeof MadeInvitation>

export const InvitationToken = z.strictObject({ token: LinkToken })

/** `POST /api/invitation/look`: what somebody who was invited has to know. */
export const InvitationShown = z
  .object({
    email: z.string(),
    hasAccount: z.boolean(),
    role: z.custom<Grant['role']>(),
    function: z.string(),
    organisation: z.string().describe('For whom one would act'),
    place: z
      .string()
      .nullable()
      .describe('The workshop, document or group; null where the role is for the organisation'),
    expiresAt: z.iso.datetime(),
  })
  .readonly()
export type InvitationShown = z.infer<typeof InvitationShown>

/** `POST /api/invitation/join`: accept with a new account, whose address is the invitation's. */
export const Joining = z.strictObject({
  token: LinkToken,
  name: OneLine,
  password: Password,
  language: z.enum(languages),
})
export type Joining = z.infer<typeof Joining>
