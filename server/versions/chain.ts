import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ActorId, ClauseId, DocumentId, OrganisationId, VersionId } from '../../shared/ids.ts'
import type { Standing } from '../../shared/may.ts'
import type { VersionKind } from '../../shared/versions.ts'

/** What the hash of a version vouches for: the text by its hashes, who kept it as what, and the version before. */
export interface VersionEntry {
  readonly id: VersionId
  readonly document: DocumentId
  readonly number: number
  readonly kind: VersionKind
  /** Label, note and title stand in the entry by a hash of their own, so that one of them can be erased later. */
  readonly words: { readonly label: string; readonly note: string; readonly title: string }
  readonly contentHash: string
  readonly clauses: readonly { readonly id: ClauseId; readonly hash: string; readonly wordingHash: string }[]
  readonly previousHash: string | null
  /** The last journal entry that is in it. */
  readonly sequence: number
  readonly createdAt: string
  readonly actor: ActorId
  readonly organisation: OrganisationId
  readonly role: Standing['role']
  /** Acted in somebody's place; absent, and so no part of the hash, for whoever acted in their own right. */
  readonly deputy?: true
}

const sha256 = (value: unknown) =>
  createHash('sha256')
    .update(canonicalize(value) as string)
    .digest('hex')

/** SHA-256 over RFC 8785 JSON, format 1. Stored for ever: another form gets another format number. */
export function versionHash({ words, ...entry }: VersionEntry): string {
  return sha256({
    format: 1,
    type: 'version',
    ...entry,
    wordsHash: sha256({ format: 1, type: 'version-words', ...words }),
  })
}
