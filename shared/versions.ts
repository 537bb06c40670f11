import { z } from 'zod'
import type { ClauseId, OrganisationId, VersionId } from './ids.ts'
import type { Standing } from './may.ts'
import { lineOfText, paragraphOfText } from './plain-text.ts'
import type { ClauseContent } from './text/canonical.ts'

export type VersionKind = 'automatic' | 'named' | 'restored' | 'frozen'

/** A version (Fassung), as listed by `GET /api/documents/:id/versions`, newest first. Immutable. */
export interface VersionSummary {
  readonly id: VersionId
  readonly number: number
  readonly label: string
  readonly note: string
  readonly kind: VersionKind
  /** The same text gives the same value. */
  readonly contentHash: string
  /** Its entry in the document's chain of versions. */
  readonly hash: string
  readonly previousHash: string | null
  readonly createdAt: string
  readonly createdBy: { readonly organisation: OrganisationId; readonly role: Standing['role'] }
}

/** `GET /api/versions/:id`. */
export interface Version extends VersionSummary {
  readonly clauses: readonly {
    readonly id: ClauseId
    readonly number: string | null
    readonly title: string
    readonly content: ClauseContent
    readonly text: string
    readonly hash: string
    readonly wordingHash: string
  }[]
}

export const NewVersion = z.strictObject({ label: lineOfText(200), note: paragraphOfText(2000).optional() })
export type NewVersion = z.input<typeof NewVersion>
