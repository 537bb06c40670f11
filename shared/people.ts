import { z } from 'zod'
import type { Organisation } from './counties.ts'
import type { ActorId } from './ids.ts'
import type { Grant } from './may.ts'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** `GET /api/me`: the person who is signed in, as they see themselves. */
export interface Me {
  readonly actor: ActorId
  /** In shared views people appear by function: "Koordination Bildungsbüro". */
  readonly name: string
  readonly email: string
  readonly language: Language | null
  readonly grants: readonly Grant[]
  readonly organisations: readonly Omit<Organisation, 'place'>[]
}

export const MeChange = z.strictObject({ language: z.enum(languages) })
export type MeChange = z.infer<typeof MeChange>
