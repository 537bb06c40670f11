import { z } from 'zod'
import { Organisation } from './counties.ts'
import { type ClauseId, type DocumentId, type GroupId, idSchema, type OrganisationId, type WorkshopId } from './ids.ts'
import { lineOfText } from './plain-text.ts'

export const documentKinds = ['target-agreement', 'guiding-principles', 'knowledge-page'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What a new document starts from; `blank` is one clause with one empty paragraph. */
export const templates = [...documentKinds, 'blank'] as const
export type Template = (typeof templates)[number]

export const documentStates = ['draft'] as const
export type DocumentState = (typeof documentStates)[number]
export const editings = ['open', 'closed'] as const
/** Whether the text may be changed at all; facilitators open and close it. */
export type Editing = (typeof editings)[number]

export const LIMITS = { title: 200, clauses: 500 } as const

const summary = {
  id: idSchema<DocumentId>(),
  kind: z.enum(documentKinds),
  title: z.string(),
  state: z.enum(documentStates),
  editing: z.enum(editings),
  counties: z.array(idSchema<OrganisationId>()).readonly(),
  belongsTo: z
    .enum(['workshop', 'counties', 'group'])
    .describe('To all counties of the workshop, to those named, or to a working group'),
  group: idSchema<GroupId>().nullable(),
  sharedWith: z.array(idSchema<OrganisationId>()).readonly().describe('Whose readers may read it'),
  versions: z.number().describe('Number of the newest version, 0 while there is none'),
  updatedAt: z.iso.datetime(),
  updatedBy: idSchema<OrganisationId>().nullable().describe('Who wrote last'),
}

/** `GET /api/workshops/:id/documents`. */
export const DocumentSummary = z.object(summary).readonly()
export type DocumentSummary = z.infer<typeof DocumentSummary>

/** A clause of the live draft. */
export const Clause = z
  .object({
    id: idSchema<ClauseId>(),
    number: z.string().nullable().describe('"1", "2" …; null for an annex'),
    title: z.string(),
    text: z.string(),
    hash: z.string(),
    wordingHash: z.string(),
    locked: z.boolean(),
  })
  .readonly()
export type Clause = z.infer<typeof Clause>

const head = {
  ...summary,
  workshop: z.object({ id: idSchema<WorkshopId>(), title: z.string() }).readonly(),
  epoch: z.number(),
  organisations: z.array(Organisation).readonly(),
}

/** What a page must know of a document besides its text. */
export const DocumentHead = z.object(head).readonly()
export type DocumentHead = z.infer<typeof DocumentHead>

/** `GET /api/documents/:id`: the live draft, from committed state only. */
export const Document = z.object({ ...head, clauses: z.array(Clause).readonly() }).readonly()
export type Document = z.infer<typeof Document>

/** `GET /api/documents/:id/opening`: with what a page begins, so that one reads before it has come into the room. */
export const Opening = z
  .object({
    ...head,
    text: z
      .base64()
      .describe('A Yjs update with the whole draft, from committed state only, as the room would send it'),
  })
  .readonly()
export type Opening = z.infer<typeof Opening>

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
export const NewClause = z.strictObject({
  title: lineOfText(LIMITS.title),
  after: z.string().nullable().optional(),
  annex: z.boolean().optional().describe('An annex (Anlage) has no number'),
})
export type NewClause = z.input<typeof NewClause>

export const ClauseChange = z
  .strictObject({ title: lineOfText(LIMITS.title).optional(), after: z.string().nullable().optional() })
  .refine((change) => Object.keys(change).length > 0)
export type ClauseChange = z.input<typeof ClauseChange>

export const ClauseLock = z.strictObject({ locked: z.boolean() })
export type ClauseLock = z.input<typeof ClauseLock>
