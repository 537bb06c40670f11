import type { ActorId, GrantId } from '../../shared/ids.ts'
import type { Grant, Tenure } from '../../shared/may.ts'
import type { Language } from '../../shared/people.ts'

/** A grant as somebody holds it, and what they are there: "Koordination Bildungsbüro". */
export type HeldGrant = Grant & Required<Tenure> & { readonly id: GrantId; readonly function: string }

/** Somebody whose browser is signed in. */
export interface SignedIn {
  readonly actor: ActorId
  readonly name: string
  readonly email: string
  readonly language: Language | null
  readonly grants: readonly HeldGrant[]
  readonly session: { readonly id: string; readonly expiresAt: Date }
}
