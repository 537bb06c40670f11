import { z } from 'zod'
import { OneLine } from './accounts.ts'
import { Organisation } from './counties.ts'
import { type ActorId, type GrantId, idSchema } from './ids.ts'
import type { Grant, Tenure } from './may.ts'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** `GET /api/me`: the person who is signed in, as they see themselves. */
export const Me = z
  .object({
    actor: idSchema<ActorId>(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languages).nullable(),
    grants: z
      .array(z.custom<Grant & Required<Tenure> & { readonly id: GrantId; readonly function: string }>())
      .readonly()
      .describe('What they are at present, where, and until when; see shared/may.ts'),
    organisations: z.array(Organisation).readonly(),
  })
  .readonly()
export type Me = z.infer<typeof Me>

export const MeChange = z.strictObject({ language: z.enum(languages).optional(), name: OneLine.optional() })
export type MeChange = z.infer<typeof MeChange>
