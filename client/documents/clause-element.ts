import type { ClauseId } from '../../shared/ids.ts'

/** The element that holds a clause on the page. */
export const clauseElement = (clause: ClauseId): HTMLElement | null => document.getElementById(`clause-${clause}`)
