import type { DocumentId, VersionId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { comparingWords } from '../words/comparing/words.ts'

/** How an address names one of the two texts that are compared. */
/** 'seen' is the draft as whoever asks last said that they had seen it. */
export type SideId = VersionId | 'draft' | 'seen'

export type Side =
  | { readonly kind: 'draft' }
  | { readonly kind: 'seen' }
  | { readonly kind: 'version'; readonly version: VersionSummary }

export const idOf = (side: Side): SideId => (side.kind === 'version' ? side.version.id : side.kind)

/** „Fassung 2“, „Entwurf“, „Zuletzt gesehen“. */
export const nameOf = (side: Side): string =>
  side.kind === 'version' ? comparingWords().version(side.version.number) : comparingWords()[side.kind]

/** The address of the page that compares two texts. */
export const comparisonAddress = (document: DocumentId, from: SideId, to: SideId): string =>
  `/documents/${document}/compare?from=${from}&to=${to}`

/** What the address asks for: two texts of this document, or one that it does not have. */
export type AskedSides = { readonly from: Side; readonly to: Side } | 'unknown' | 'no-version'

/**
 * Without anything said, the newest version is compared with the draft, and a version with the one before it.
 *
 * @param versions newest first
 */
export function askedSides(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  versions: readonly VersionSummary[],
): AskedSides {
  const find = (id: string): Side | undefined => {
    const version = versions.find((one) => one.id === id)
    return id === 'draft' || id === 'seen' ? { kind: id } : version && { kind: 'version', version }
  }
  const to = find(asked.to ?? 'draft')
  if (!to) return 'unknown'
  if (asked.from !== undefined) {
    const from = find(asked.from)
    return from ? { from, to } : 'unknown'
  }
  const before = to.kind !== 'version' ? versions[0] : versions.find(({ number }) => number < to.version.number)
  return before ? { from: { kind: 'version', version: before }, to } : 'no-version'
}
