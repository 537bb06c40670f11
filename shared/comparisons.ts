import { z } from 'zod'
import type { ClauseComparison, Comparison } from './compare/comparison.ts'
import { type ClauseId, idSchema, type OrganisationId, type VersionId } from './ids.ts'
import { VersionSummary, versionKinds } from './versions.ts'

/** An organisation as a change names it. */
export const ChangedBy = z.object({ id: idSchema<OrganisationId>(), shortName: z.string() }).readonly()
export type ChangedBy = z.infer<typeof ChangedBy>

/** What a comparison says, with the organisations by their names. */
export type Named<T> = T extends readonly OrganisationId[]
  ? readonly ChangedBy[]
  : T extends readonly (infer Each)[]
    ? readonly Named<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: Named<T[Key]> }
      : T

export type NamedComparison = { readonly [Part in keyof Comparison]: Named<Comparison[Part]> }

const organisations = z.array(ChangedBy).readonly()
const words = { added: z.number(), removed: z.number() }

const Run = z
  .looseObject({
    kind: z.enum(['kept', 'inserted', 'deleted', 'formatted']),
    text: z.string(),
    organisations: organisations.describe('Who inserted, deleted or formatted it; empty where it is kept or unknown'),
  })
  .readonly()

const clauseChanges = ['unchanged', 'added', 'removed', 'moved', 'edited', 'moved-edited'] as const

const Block = z
  .looseObject({
    type: z.enum(['line', 'table']),
    change: z.enum([...clauseChanges, 'moved-away']),
    organisations,
    runs: z.array(Run).readonly(),
  })
  .readonly()
  .describe('See shared/compare/comparison.ts for its shape, its seams and the rows of a table')

const countsBy = z.looseObject({ organisation: idSchema<OrganisationId>().nullable(), ...words })
const sides = <Value extends z.ZodType>(value: Value) => z.object({ from: value, to: value }).readonly()

const ComparedClause = z
  .looseObject({
    id: idSchema<ClauseId>(),
    title: z.string(),
    titleRuns: z.array(Run).readonly(),
    number: sides(z.string().nullable()),
    change: z.enum(clauseChanges),
    blocks: z.array(Block).readonly(),
    words: z.object(words).readonly(),
    organisations: z.array(countsBy).readonly(),
  })
  .readonly() as unknown as z.ZodType<Named<ClauseComparison>>

/** One of the two texts: a version, or the draft. */
export const ComparedSide = z
  .object({
    id: z.union([z.enum(['draft', 'seen']), idSchema<VersionId>()]),
    number: z.number().nullable().describe('Null for what is no version'),
    label: z.string(),
    kind: z.enum(versionKinds).nullable(),
    createdAt: z.iso.datetime().nullable(),
  })
  .readonly()
export type ComparedSide = z.infer<typeof ComparedSide>

const comparison = z.looseObject({
  from: ComparedSide,
  to: ComparedSide,
  title: z.array(Run).readonly(),
  clauses: z.array(ComparedClause).readonly(),
  summary: z.looseObject({
    ...words,
    changedClauses: z.number(),
    organisations: z.array(countsBy.extend({ clauses: z.number() })).readonly(),
  }),
})

/** `GET /api/documents/:id/compare`: what `compare` of shared/compare says of two texts, with names. */
export type ComparisonAnswer = NamedComparison & { readonly from: ComparedSide; readonly to: ComparedSide }
export const ComparisonAnswer = comparison.readonly() as unknown as z.ZodType<ComparisonAnswer>

const side = z
  .string()
  .describe('The id of a version of this document, "draft", or "seen": the draft as one last saw it')
export const ComparisonQuery = z.strictObject({ from: side, to: side })

/**
 * `GET /api/documents/:id/clauses/:clauseId/history`: the versions in which a clause changed, newest first. Before them
 * the draft, if the clause has changed since, or if no version has it yet.
 */
export const ClauseStep = z
  .object({ version: VersionSummary.nullable().describe('Null is the draft'), clause: ComparedClause })
  .readonly()
export type ClauseStep = z.infer<typeof ClauseStep>
