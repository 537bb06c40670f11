import type {
  BlockComparison,
  ClauseComparison,
  LineComparison,
  LineShape,
  Run,
} from '../../shared/compare/comparison.ts'

/** Both texts in one, with marks; or only what stood in the old, or stands in the new one. */
export type Shown = 'both' | 'from' | 'to'

const absentKinds: Record<Shown, Run['kind'] | undefined> = { both: undefined, from: 'inserted', to: 'deleted' }

export const runsOn = (shown: Shown, runs: readonly Run[]): readonly Run[] =>
  shown === 'both' ? runs : runs.filter(({ kind }) => kind !== absentKinds[shown])

/** Whether the block stood, or stands, at this very place. */
export function isOn(shown: Shown, block: { readonly change: BlockComparison['change'] }): boolean {
  if (shown === 'both') return true
  return shown === 'from'
    ? !['added', 'moved', 'moved-edited'].includes(block.change)
    : !['removed', 'moved-away'].includes(block.change)
}

export const shapeOn = (shown: Shown, line: LineComparison): LineShape =>
  shown === 'from' ? (line.shapeBefore ?? line.shape) : line.shape

/**
 * The blocks of one text, in which a line that was split is still one, and lines that were joined are one already. In
 * both texts at once each stands for itself.
 */
export function joinSeams(shown: Shown, blocks: readonly BlockComparison[]): readonly BlockComparison[] {
  if (shown === 'both') return blocks
  const joined: BlockComparison[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const goesOn = block.type === 'line' && block.seam === (shown === 'from' ? 'split' : 'merged')
    if (goesOn && last?.type === 'line')
      joined[joined.length - 1] = { ...last, runs: [...last.runs, ...blanks(block.seamBlank), ...block.runs] }
    else joined.push(block)
  }
  return joined
}

const blanks = (text: string | undefined): readonly Run[] => (text ? [{ kind: 'kept', text, organisations: [] }] : [])

/** A line and those that were split off it or are now joined to it: they stand in one row, old opposite new. */
export function rowsOf(clause: ClauseComparison): readonly (readonly BlockComparison[])[] {
  const rows: BlockComparison[][] = []
  for (const block of clause.blocks) {
    if (block.type === 'line' && block.seam && rows.length > 0) rows.at(-1)!.push(block)
    else rows.push([block])
  }
  return rows
}
