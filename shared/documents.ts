import { z } from 'zod'
import type { Organisation } from './counties.ts'
import type { ClauseId, DocumentId, OrganisationId, WorkshopId } from './ids.ts'
import { lineOfText } from './plain-text.ts'

export const documentKinds = ['target-agreement', 'guiding-principles', 'knowledge-page'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What a new document starts from; `blank` is one clause with one empty paragraph. */
export const templates = [...documentKinds, 'blank'] as const
export type Template = (typeof templates)[number]

export type DocumentState = 'draft'
export const editings = ['open', 'closed'] as const
/** Whether the text may be changed at all; facilitators open and close it. */
export type Editing = (typeof editings)[number]

export const LIMITS = { title: 200, clauses: 500 } as const

/** `GET /api/workshops/:id/documents`. */
export interface DocumentSummary {
  readonly id: DocumentId
  readonly kind: DocumentKind
  readonly title: string
  readonly state: DocumentState
  readonly editing: Editing
  readonly counties: readonly OrganisationId[]
  /** Number of the newest version, 0 while there is none. */
  readonly versions: number
  readonly updatedAt: string
  /** Who wrote last; null while only the template is in it. */
  readonly updatedBy: OrganisationId | null
}

/** `GET /api/documents/:id`: the live draft, from committed state only. */
export interface Document extends DocumentSummary {
  readonly workshop: { readonly id: WorkshopId; readonly title: string }
  readonly epoch: number
  readonly organisations: readonly Organisation[]
  readonly clauses: readonly {
    readonly id: ClauseId
    /** "1", "2" …; null for an annex. */
    readonly number: string | null
    readonly title: string
    readonly text: string
    readonly hash: string
    readonly wordingHash: string
    readonly locked: boolean
  }[]
}

export const NewDocument = z.strictObject({
  kind: z.enum(documentKinds),
  title: lineOfText(LIMITS.title),
  template: z.enum(templates).optional(),
})
export type NewDocument = z.input<typeof NewDocument>

export const DocumentChange = z
  .strictObject({ title: lineOfText(LIMITS.title).optional(), editing: z.enum(editings).optional() })
  .refine((change) => Object.keys(change).length > 0)
export type DocumentChange = z.input<typeof DocumentChange>

/** `after`: the clause that the new or moved one follows; null puts it first, absent puts a new one last. */
export const NewClause = z.strictObject({ title: lineOfText(LIMITS.title), after: z.string().nullable().optional() })
export type NewClause = z.input<typeof NewClause>

export const ClauseChange = z
  .strictObject({ title: lineOfText(LIMITS.title).optional(), after: z.string().nullable().optional() })
  .refine((change) => Object.keys(change).length > 0)
export type ClauseChange = z.input<typeof ClauseChange>

export const ClauseLock = z.strictObject({ locked: z.boolean() })
export type ClauseLock = z.input<typeof ClauseLock>
