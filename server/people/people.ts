import type { ActorId } from '../../shared/ids.ts'
import type { Grant } from '../../shared/may.ts'
import type { Language } from '../../shared/people.ts'

/** A grant, and what the person is there: "Koordination Bildungsbüro". */
export type HeldGrant = Grant & { readonly function: string }

/** Somebody whose browser is signed in. */
export interface SignedIn {
  readonly actor: ActorId
  readonly name: string
  readonly email: string
  readonly language: Language | null
  readonly grants: readonly HeldGrant[]
  readonly session: { readonly id: string; readonly expiresAt: Date }
}
