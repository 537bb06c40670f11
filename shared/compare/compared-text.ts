import type { ClauseId, OrganisationId } from '../ids.ts'
import type { ClauseContent } from '../text/canonical.ts'

/** One of the two texts that are compared: a version, or the draft. */
export interface ComparedText {
  readonly title: string
  /** In reading order. */
  readonly clauses: readonly ComparedClause[]
}

export interface ComparedClause {
  readonly id: ClauseId
  readonly number: string | null
  readonly templateClauseId: string | null
  readonly content: ClauseContent
  /** Whose words these are; absent where nobody knows, then no organisation is named. */
  readonly credits?: readonly Credit[]
  /** Who has changed its title and its place, from one of the two texts to the other; the same in both. */
  readonly head?: ChangedHead
}

/** Null where it is not known or has not happened. */
export interface ChangedHead {
  readonly titledBy: OrganisationId | null
  readonly movedBy: OrganisationId | null
}

/**
 * So many characters (UTF-16 code units) in a row, over all texts of the clause's blocks in their order; neither breaks
 * between lines nor marks are counted, nor the title. The old text is asked who deleted, the new one who inserted and
 * who formatted; null where it is not known or has not happened.
 */
export interface Credit {
  readonly length: number
  readonly insertedBy: OrganisationId | null
  readonly deletedBy: OrganisationId | null
  readonly formattedBy: OrganisationId | null
  /**
   * Of characters that are in both texts, and were taken away and put back as they were in between, as when a line is
   * moved, split, or made a heading: all who did that.
   */
  readonly carriedBy?: readonly OrganisationId[]
  /** All who have changed the tick, the alignment and the like of its line where it stands. */
  readonly shapedBy?: readonly OrganisationId[]
}
