/**
 * What a comparison says. One list shows both texts: reading all but what was deleted gives the new text, reading all but
 * what was inserted gives the old one.
 */
import type { ClauseId, OrganisationId } from '../ids.ts'
import type { Align, Cell, List, Mark } from '../text/canonical.ts'

export interface Comparison {
  /** The title of the document. */
  readonly title: readonly Run[]
  /** In the order of the new text; a removed clause follows the clause that it followed in the old one. */
  readonly clauses: readonly ClauseComparison[]
  readonly summary: Summary
}

export type ClauseChange = 'unchanged' | 'added' | 'removed' | 'moved' | 'edited' | 'moved-edited'

export interface ClauseComparison {
  /** In the new text; in the old one if the clause is gone. */
  readonly id: ClauseId
  /** The id in the old text where it is another one, since the clause was found by its template or by its likeness. */
  readonly idBefore?: ClauseId
  /** As it is now; of a removed clause, as it was. */
  readonly title: string
  readonly titleRuns: readonly Run[]
  /** Null where the clause has none, or is not in that text. */
  readonly number: Sides<string | null>
  /** Which clause it is in each text, counted from 0; null where it is not in that text. */
  readonly position: Sides<number | null>
  readonly change: ClauseChange
  /** Of a clause that was moved: by whom, as far as anybody knows. */
  readonly moved?: { readonly organisations: readonly OrganisationId[] }
  readonly blocks: readonly BlockComparison[]
  readonly words: WordCount
  /** By organisation, in the order in which they first appear; null stands for those nobody knows. */
  readonly organisations: readonly OrganisationCount[]
}

export interface Sides<T> {
  readonly from: T
  readonly to: T
}

/**
 * 'moved-away' marks where a block, or the row of a table, stood that has been moved: it has no words of its own, they are
 * at the new place.
 */
export type BlockChange = ClauseChange | 'moved-away'

export type BlockComparison = LineComparison | TableComparison

interface BlockBase {
  readonly change: BlockChange
  /** Of a block that was moved: where it stood, which is where its 'moved-away' is. */
  readonly movedFrom?: BlockPlace
  /** Of a block 'moved-away': where it is now. */
  readonly movedTo?: BlockPlace
  /** Who added, removed, moved or reshaped the block as a whole; what happened inside it is said by its runs. */
  readonly organisations: readonly OrganisationId[]
  /** What the block says. Of a table: the words of all cells, parted by tabs and line feeds, to be read, not to be drawn. */
  readonly runs: readonly Run[]
}

export interface BlockPlace {
  readonly clause: ClauseId
  /** Which of the `blocks` of that clause's comparison, counted from 0. */
  readonly block: number
}

/** A paragraph, a heading, a quote, a rule, or one item of a list: lists are told by the shape of their lines. */
export interface LineComparison extends BlockBase {
  readonly type: 'line'
  /** As it is now; of a removed one, as it was. */
  readonly shape: LineShape
  /** Where it was another in anything, if only in its number. */
  readonly shapeBefore?: LineShape
  /** Whether kind of block, level, tick, alignment or indent is another: a change that a reader is told. */
  readonly isReshaped?: true
  /**
   * 'split': a line of its own now, in the old text it went on with the line before that is in the old text.
   * 'merged': a line of its own in the old text, now it goes on with the line before that is in the new text.
   * A line with a seam has one shape only, that of the text in which it is a line of its own.
   */
  readonly seam?: 'split' | 'merged'
  /** The blanks that stand for the seam in the text that has none. */
  readonly seamBlank?: string
}

export type LineShape =
  | { readonly kind: 'paragraph' | 'quote'; readonly align?: Align; readonly indent?: number }
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4 | 5 | 6
      readonly align?: Align
      readonly indent?: number
    }
  | ItemShape
  | { readonly kind: 'rule' }

export interface ItemShape {
  readonly kind: 'item'
  /** The list it is in. */
  readonly list: List['kind']
  /** How many lists it is in, from 1 up. */
  readonly level: number
  /** What a reader sees before it in a numbered list; it follows from the order and is no change of its own. */
  readonly number?: number
  readonly isChecked?: true
  /** The lists around it, the outermost first, each with the tick of the item in it. */
  readonly around: readonly ListAround[]
  /** How many of [list, item, list, item …] around it, from the outermost on, it shares with the line before. */
  readonly joins: number
}

export interface ListAround {
  readonly kind: List['kind']
  readonly start?: number
  readonly isChecked?: true
}

export interface TableComparison extends BlockBase {
  readonly type: 'table'
  readonly columns: readonly ColumnComparison[]
  readonly rows: readonly RowComparison[]
  /** Pixels, one per column; absent where nobody resized. No change of its own. */
  readonly columnWidths: Sides<readonly number[] | undefined>
}

export type PartChange = 'unchanged' | 'added' | 'removed'

export interface ColumnComparison {
  readonly change: PartChange
}

export interface RowComparison {
  readonly change: BlockChange
  /** Of a row that was moved: which of the table's `rows` is 'moved-away' for it, and who moved it. */
  readonly moved?: { readonly from: number; readonly organisations: readonly OrganisationId[] }
  /** Of a row 'moved-away', which has no cells: which of the table's `rows` it is now. */
  readonly movedTo?: number
  readonly cells: readonly CellComparison[]
}

export interface CellComparison {
  readonly change: PartChange | 'edited'
  /** Which of the table's `columns` it begins in, counted from 0. */
  readonly column: number
  readonly frame: CellFrame
  /** Where what it heads, or how far it spans, was another. */
  readonly frameBefore?: CellFrame
  /** Who made it another. */
  readonly organisations: readonly OrganisationId[]
  readonly blocks: readonly BlockComparison[]
}

export type CellFrame = Pick<Cell, 'header' | 'columns' | 'rows'>

export type RunKind = 'kept' | 'inserted' | 'deleted' | 'formatted'

/** A stretch of one line that shares its fate, its marks and its organisations. */
export interface Run {
  readonly kind: RunKind
  /** As it is now; of a deleted run, as it was. A break within a line is "\n", with `isBreak`. */
  readonly text: string
  /** Who inserted, deleted or formatted it; empty where it is kept, or where nobody knows. */
  readonly organisations: readonly OrganisationId[]
  readonly marks?: readonly Mark[]
  readonly link?: LinkTarget
  readonly isBreak?: true
  /** Of a formatted run, how it looked: other marks, another link, or the same words with other blanks or hyphens. */
  readonly before?: RunLook
  /** The same sentence is inserted, or deleted, elsewhere: both have the same number, unique in the comparison. */
  readonly move?: number
}

export interface RunLook {
  /** Absent where it is letter by letter the same. */
  readonly text?: string
  readonly marks?: readonly Mark[]
  readonly link?: LinkTarget
}

export interface LinkTarget {
  readonly url: string
  readonly title?: string
}

/** Words as a reader counts them. What was moved without being reworded is neither added nor removed. */
export interface WordCount {
  readonly added: number
  readonly removed: number
}

export interface OrganisationCount extends WordCount {
  readonly organisation: OrganisationId | null
}

export interface Summary extends WordCount {
  /** How many clauses have changed, in whatever way. */
  readonly changedClauses: number
  /** By organisation, in the order in which they first appear; `clauses` is how many each has changed. */
  readonly organisations: readonly (OrganisationCount & { readonly clauses: number })[]
}
