import type { BlockComparison, ClauseComparison } from '../../shared/compare/comparison.ts'
import type { Reading } from './reading.tsx'

/** Whether a block stays in sight when only changes are shown: there is something in it that the reader wants to see. */
export function isOfInterest(reading: Reading, block: BlockComparison): boolean {
  const changes = reading.compared().changesIn(block)
  // A place that a block has left has no change of its own: it goes with the block.
  const moved = block.movedTo && reading.compared().clause(block.movedTo.clause)?.blocks[block.movedTo.block]
  return [...changes, ...(moved ? reading.compared().changesIn(moved) : [])].some(reading.isWanted)
}

export const isClauseWanted = (reading: Reading, clause: ClauseComparison): boolean =>
  [reading.compared().changeOfClause(clause.id)].some((change) => change && reading.isWanted(change)) ||
  clause.blocks.some((block) => isOfInterest(reading, block))
