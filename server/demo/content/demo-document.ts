import type { DocumentKind } from '../../../shared/documents.ts'
import type { Block } from '../../../shared/text/canonical.ts'

/** The counties that take part in the demo workshop. */
export type CountyKey = 'soest' | 'lennetal' | 'hellwegland' | 'eggeberg'

/** Whoever may write in it: a county, or the agency that convenes it. */
export type Author = CountyKey | 'agency'

/** A document of the demo workshop: its text, and what happened to it since. */
export interface DemoDocument {
  /** Unique in the demo. */
  readonly key: string
  readonly kind: DocumentKind
  readonly title: string
  readonly counties: 'all' | readonly CountyKey[]
  readonly clauses: readonly DemoClause[]
  /** Changes to the text above, in the order they were made. */
  readonly edits?: readonly DemoEdit[]
  /** Oldest first. */
  readonly versions?: readonly DemoVersion[]
  /** After so many of the edits everybody has last seen the text. */
  readonly seenAfterEdits?: number
  /** Keys of clauses that the facilitator has locked, after everything else. */
  readonly locked?: readonly string[]
}

export interface DemoClause {
  /** Unique in its document. */
  readonly key: string
  readonly templateClauseId?: string
  readonly title: string
  readonly annex?: true
  readonly blocks: readonly Block[]
  /** Whose words these are; absent means the agency's. */
  readonly writtenBy?: Author
}

export type DemoEdit = {
  readonly by: Author
  readonly clause: string
} & (
  | { readonly append: readonly Block[] }
  /** Words that stand once in one line of the clause, and what is said in their place. */
  | { readonly instead: { readonly of: string; readonly say: string } }
)

export interface DemoVersion {
  readonly label: string
  readonly note?: string
  readonly by: Author
  /** How many of the edits it contains; rises from one version to the next. */
  readonly afterEdits: number
}
