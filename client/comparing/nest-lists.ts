import type { BlockComparison, ItemShape, LineComparison } from '../../shared/compare/comparison.ts'
import type { List } from '../../shared/text/canonical.ts'
import { isOn, type Shown, shapeOn } from './shown.ts'

/** What is drawn below one another: a line that is no item, a table, a place that something left, or a list. */
export type Piece = { readonly kind: 'block'; readonly block: BlockComparison } | ListPiece

export interface ListPiece {
  readonly kind: 'list'
  readonly list: List['kind']
  readonly items: readonly ItemPiece[]
}

/** An item's own line, or the list one level deeper that stands in its place. */
export type ItemPiece = { readonly line: LineComparison } | { readonly nested: ListPiece }

interface OpenList {
  readonly kind: 'list'
  readonly list: List['kind']
  readonly items: (ItemPiece | { readonly nested: OpenList })[]
}

/** Lines tell by their shape which list they are in; here the lists are drawn together. */
export function nestLists(shown: Shown, blocks: readonly BlockComparison[]): readonly Piece[] {
  const pieces: Piece[] = []
  /** The lists that the last item stands in, the outermost first. */
  let open: OpenList[] = []
  for (const block of blocks) {
    if (!isOn(shown, block)) continue
    const shape = block.type === 'line' && block.change !== 'moved-away' ? shapeOn(shown, block) : undefined
    if (block.type !== 'line' || shape?.kind !== 'item') {
      open = []
      pieces.push({ kind: 'block', block })
      continue
    }
    open.length = Math.min(open.length, shape.level)
    if (open[shape.level - 1] && open[shape.level - 1]!.list !== shape.list) open.length = shape.level - 1
    while (open.length < shape.level) {
      const list: OpenList = { kind: 'list', list: kindAt(shape, open.length), items: [] }
      const around = open.at(-1)
      if (around) around.items.push({ nested: list })
      else pieces.push(list)
      open.push(list)
    }
    open.at(-1)!.items.push({ line: block })
  }
  return pieces
}

const kindAt = (shape: ItemShape, depth: number): List['kind'] =>
  depth === shape.level - 1 ? shape.list : (shape.around[depth]?.kind ?? shape.list)
