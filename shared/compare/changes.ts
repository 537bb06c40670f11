import type { ClauseId, OrganisationId } from '../ids.ts'
import type { BlockComparison, Run } from './comparison.ts'

/**
 * 'replaced': deleted and inserted at one place. 'reshaped': kind of block, level, tick or alignment. 'clause': the clause
 * as a whole was added, removed, moved or has another title.
 */
export type ChangeKind =
  | 'clause'
  | 'inserted'
  | 'deleted'
  | 'replaced'
  | 'moved'
  | 'formatted'
  | 'reshaped'
  | 'split'
  | 'merged'

/** One change as a reader steps through them. */
export interface Change {
  /** For permalinks: the id of the clause and which change of it this is, from 1 up. The same comparison, the same ids. */
  readonly id: string
  readonly clause: ClauseId
  readonly kind: ChangeKind
  /** What was there, and what is there now, as plain words; one of them may be empty. */
  readonly before: string
  readonly after: string
  readonly organisations: readonly OrganisationId[]
  /** The very block of the comparison; absent where it is about the clause as a whole. */
  readonly block?: BlockComparison
  /** The very runs of that block which it is about; empty where it is about the block as a whole. */
  readonly runs: readonly Run[]
}
