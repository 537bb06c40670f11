import { z } from 'zod'
import { type ClauseId, type DocumentId, idSchema, type OrganisationId, type VersionId } from './ids.ts'
import { standingRoles } from './may.ts'
import { lineOfText, paragraphOfText } from './plain-text.ts'
import type { ClauseContent } from './text/canonical.ts'

export const versionKinds = ['automatic', 'named', 'restored', 'frozen'] as const
export type VersionKind = (typeof versionKinds)[number]

const words = { added: z.number(), removed: z.number() }

/** How much a version differs from the one before it, in words. */
export const VersionChange = z
  .object({
    ...words,
    organisations: z
      .array(z.object({ organisation: idSchema<OrganisationId>().nullable(), ...words }).readonly())
      .readonly(),
  })
  .readonly()
export type VersionChange = z.infer<typeof VersionChange>

const summary = {
  id: idSchema<VersionId>(),
  number: z.number(),
  label: z.string(),
  note: z.string(),
  kind: z.enum(versionKinds),
  contentHash: z.string().describe('Of the text alone: the same text gives the same value'),
  hash: z.string().describe("Its entry in the document's chain of versions"),
  previousHash: z.string().nullable(),
  createdAt: z.iso.datetime(),
  restored: z
    .object({ version: idSchema<VersionId>(), number: z.number(), clause: idSchema<ClauseId>().nullable() })
    .readonly()
    .nullable()
    .describe('Of a restored version: which version it was restored from, and which clause of it; null is the whole'),
  changed: VersionChange.nullable().describe('Null until it has been counted'),
  createdBy: z
    .object({
      organisation: idSchema<OrganisationId>(),
      role: z.enum(standingRoles),
      deputy: z.literal(true).optional().describe('In somebody’s place ("in Vertretung")'),
    })
    .readonly(),
}

/** A version (Fassung), as listed by `GET /api/documents/:id/versions`, newest first. Immutable. */
export const VersionSummary = z.object(summary).readonly()
export type VersionSummary = z.infer<typeof VersionSummary>

/** `GET /api/versions/:id`. */
export const Version = z
  .object({
    ...summary,
    document: idSchema<DocumentId>(),
    title: z.string().describe('What the document was called then'),
    clauses: z
      .array(
        z
          .object({
            id: idSchema<ClauseId>(),
            number: z.string().nullable(),
            title: z.string(),
            content: z.custom<ClauseContent>().describe('The canonical format; see shared/text/canonical.ts'),
            text: z.string(),
            hash: z.string(),
            wordingHash: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type Version = z.infer<typeof Version>

export const NewVersion = z.strictObject({ label: lineOfText(200), note: paragraphOfText(2000).optional() })
export type NewVersion = z.input<typeof NewVersion>

/** What `POST /api/documents/:id/restore` takes: a version of the document, or one clause of it. */
export const Restore = z.strictObject({
  version: z.string().transform((id) => id as VersionId),
  clause: z
    .string()
    .transform((id) => id as ClauseId)
    .optional(),
})
export type Restore = z.input<typeof Restore>

/** The restored version. Restoring `before` undoes it. */
export const Restored = z
  .object({ ...summary, before: idSchema<VersionId>().describe('The version that says what the draft said before') })
  .readonly()
export type Restored = z.infer<typeof Restored>

/** Which page of a document's versions: those before this number, at most so many. */
export const VersionsQuery = z.strictObject({
  before: z.coerce.number().int().positive().optional(),
  kind: z
    .string()
    .regex(/^[a-z]+(,[a-z]+)*$/)
    .refine((kinds) => kinds.split(',').every((kind) => versionKinds.some((known) => known === kind)))
    .optional()
    .describe('One or more of automatic, named, restored, frozen; parted by commas'),
  organisation: z.uuid().optional().describe('Kept by this organisation, or with changes of it'),
  clause: z.uuid().optional().describe('In which this clause changed'),
  mine: z.literal('true').optional().describe('Kept by oneself'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
