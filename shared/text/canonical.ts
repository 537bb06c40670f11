/**
 * The canonical format of a clause, format 1. Closed and numbered: what is hashed and stored in versions is exactly
 * this, so it never changes; a new need gets a new number, and both stay readable.
 *
 * Rules of the form: neighbouring runs with the same marks are one run, empty runs are absent, what is at its default
 * is absent, marks are sorted, no clause has neither block nor title. Ids of editors, clause numbers and positions are
 * not part of it. Hashes are SHA-256 over its RFC 8785 JSON, without Unicode normalisation.
 */
export interface ClauseContent {
  readonly format: 1
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Align = 'left' | 'center' | 'right' | 'justify' | 'start' | 'end'

interface Shape {
  readonly align?: Align
  /** Levels, from 1 up; absent is 0. */
  readonly indent?: number
}

export type Block =
  | ({ readonly type: 'paragraph'; readonly content: readonly Inline[] } & Shape)
  | ({ readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly content: readonly Inline[] } & Shape)
  | ({ readonly type: 'quote'; readonly content: readonly Inline[] } & Shape)
  | List
  | Table
  | { readonly type: 'rule' }

export interface List {
  readonly type: 'list'
  readonly kind: 'bullet' | 'number' | 'check'
  /** The first number where it is not 1. */
  readonly start?: number
  readonly items: readonly ListItem[]
}

/** A deeper level is an item whose content is a list, as Lexical keeps it. */
export interface ListItem {
  readonly checked?: true
  readonly content: readonly (Inline | List)[]
}

export interface Table {
  readonly type: 'table'
  /** Pixels, one per column; absent where nobody resized. */
  readonly columnWidths?: readonly number[]
  readonly rows: readonly { readonly cells: readonly Cell[] }[]
}

export interface Cell {
  /** 'row': it stands in a heading row and heads its column; 'column': it stands in a heading column; or both. */
  readonly header?: 'row' | 'column' | 'both'
  readonly columns?: number
  readonly rows?: number
  /** At least one: an empty cell holds an empty paragraph. */
  readonly blocks: readonly Block[]
}

export type Mark = 'bold' | 'code' | 'italic' | 'strikethrough' | 'subscript' | 'superscript' | 'underline'

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly url: string; readonly title?: string; readonly content: readonly Inline[] }
