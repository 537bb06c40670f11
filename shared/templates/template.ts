import type { DocumentKind } from '../documents.ts'
import type { Block } from '../text/canonical.ts'

/** What a new document starts from. Square brackets mark what the parties have to fill in. */
export interface DocumentTemplate {
  readonly kind: DocumentKind
  readonly clauses: readonly TemplateClause[]
}

export interface TemplateClause {
  /** Stable for ever: by it the same clause is found again in documents made from one template. */
  readonly templateClauseId: string
  readonly title: string
  readonly annex?: true
  readonly blocks: readonly Block[]
}
