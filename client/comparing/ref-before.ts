import type { ClauseComparison } from '../../shared/compare/comparison.ts'
import { words } from '../words/words.ts'

/** What the clause was called in the old text. */
export const refBefore = (clause: ClauseComparison): string => words().clause.ref(clause.number.from, clause.title)
