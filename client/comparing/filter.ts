import type { Change } from '../../shared/compare/changes.ts'
import type { ClauseComparison } from '../../shared/compare/comparison.ts'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'

export const changeFilters = ['all', 'inserted', 'deleted', 'replaced', 'moved', 'formatted', 'numbers'] as const
export type ChangeFilter = (typeof changeFilters)[number]

/** Which changes somebody wants to see. */
export interface Filter {
  readonly kind: ChangeFilter
  readonly clause: ClauseId | null
  /** Whose changes are left out; null stands for those of whom nobody knows. */
  readonly without: readonly (OrganisationId | null)[]
}

export const noFilter: Filter = { kind: 'all', clause: null, without: [] }

const figures = (text: string) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).toSorted().join(' ')

/** Whether a number, a date or an amount is another one now. */
const touchesNumbers = ({ before, after }: Change) => figures(before) !== figures(after)

const isOfKind = (change: Change, clause: ClauseComparison | undefined, kind: ChangeFilter): boolean => {
  if (kind === 'all') return true
  if (kind === 'numbers') return touchesNumbers(change)
  if (kind === 'formatted') return ['formatted', 'reshaped', 'split', 'merged'].includes(change.kind)
  if (change.kind !== 'clause') return change.kind === kind
  if (kind === 'inserted') return clause?.change === 'added'
  if (kind === 'deleted') return clause?.change === 'removed'
  const isMoved = clause?.change === 'moved' || clause?.change === 'moved-edited'
  return kind === 'moved' ? isMoved : kind === 'replaced' && clause?.change === 'edited'
}

/** Whether a change is among those that are wanted. A change of several organisations is, as long as one of them is. */
export function isWanted(change: Change, clause: ClauseComparison | undefined, filter: Filter): boolean {
  if (filter.clause !== null && change.clause !== filter.clause) return false
  const whose = change.organisations.length === 0 ? [null] : change.organisations
  return whose.some((one) => !filter.without.includes(one)) && isOfKind(change, clause, filter.kind)
}
