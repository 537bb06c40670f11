import { z } from 'zod'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import { ClauseStep, ComparisonAnswer, ComparisonQuery } from '../../shared/comparisons.ts'
import { type ClauseId, looksLikeId, type OrganisationId, type VersionId } from '../../shared/ids.ts'
import { mayInDocument } from '../../shared/may.ts'
import {
  NewVersion,
  Restore,
  Restored,
  Version,
  type VersionKind,
  VersionSummary,
  VersionsQuery,
} from '../../shared/versions.ts'
import { Seen, Unseen } from '../../shared/visits.ts'
import { findDocument } from '../documents/documents.ts'
import type { Documents } from '../documents/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { Comparing } from './comparing.ts'
import type { Keeping } from './keeping.ts'
import type { Restoring } from './restoring.ts'
import { soundVersion } from './sound.ts'
import type { Versions } from './store.ts'
import type { Visiting } from './visiting.ts'

const comparedText = z.custom<ComparedText>().describe('See shared/compare/compared-text.ts')

export interface VersionDependencies {
  readonly versions: Versions
  readonly keeping: Keeping
  readonly restoring: Restoring
  readonly comparing: Comparing
  readonly visiting: Visiting
  readonly documents: Documents
}

export function versionEndpoints({
  versions,
  keeping,
  restoring,
  comparing,
  visiting,
  documents,
}: VersionDependencies): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/documents/:documentId/versions',
      summary: 'The versions of a document, newest first',
      query: VersionsQuery,
      answer: z.array(VersionSummary),
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: ({ person, found, query: { kind, organisation, clause, mine, ...page } }) =>
        versions.of(found.document.id, {
          ...page,
          kinds: kind?.split(',') as VersionKind[] | undefined,
          organisation: organisation as OrganisationId | undefined,
          clause: clause as ClauseId | undefined,
          actor: mine && person.actor,
        }),
      nextPage: (page, query) => {
        const last = page.at(-1)
        if (page.length < query.limit || !last || last.number === 1) return undefined
        const asked = Object.entries(query).filter(([, value]) => value !== undefined)
        return { ...(Object.fromEntries(asked) as Record<string, string | number>), before: last.number }
      },
    }),
    endpoint({
      method: 'post',
      path: '/documents/:documentId/versions',
      summary: 'Keep the present text as a version',
      status: 201,
      body: NewVersion,
      answer: VersionSummary,
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      allowed: ({ standing }) => mayInDocument(standing, 'keep-version'),
      handle: ({ person, found: { document, standing }, body }) =>
        keeping.keep({ actor: person.actor, standing }, document.id, body.label, body.note),
    }),
    endpoint({
      method: 'post',
      path: '/documents/:documentId/restore',
      summary: 'Make the draft, or one clause of it, say what a version says; a new version, in one transaction',
      status: 201,
      body: Restore,
      answer: Restored,
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      allowed: ({ standing }) => mayInDocument(standing, 'restore'),
      handle: ({ person, found: { document, standing }, body }) =>
        restoring.restore({ actor: person.actor, standing }, document.id, body),
    }),
    endpoint({
      method: 'get',
      path: '/documents/:documentId/seen',
      summary: 'Which clauses have changed since one last marked them as seen',
      answer: Unseen,
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: ({ person, found: { document } }) => visiting.unseen(document.id, person.actor),
    }),
    endpoint({
      method: 'put',
      path: '/documents/:documentId/seen',
      summary: 'Mark the draft, or some clauses of it, as seen; known to oneself alone',
      status: 204,
      body: Seen,
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: ({ person, found: { document, standing }, body }) =>
        visiting.see(document, { actor: person.actor, organisation: standing.organisation }, body.clauses),
    }),
    endpoint({
      method: 'get',
      path: '/documents/:documentId/compare',
      summary: 'What changed from one version, or the draft, to another, and which organisation changed it',
      query: ComparisonQuery,
      answer: ComparisonAnswer,
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: ({ person, found: { document }, query }) => comparing.compare(document, query, person.actor),
    }),
    // For whoever compares by themselves, with the same function: the pages do, beside what one reads.
    endpoint({
      method: 'get',
      path: '/documents/:documentId/compared-texts',
      summary: 'Two texts of a document, with whose words they are',
      query: ComparisonQuery,
      answer: z.object({ from: comparedText, to: comparedText }),
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: ({ person, found: { document }, query }) => comparing.texts(document, query, person.actor),
    }),
    endpoint({
      method: 'get',
      path: '/documents/:documentId/clauses/:clauseId/history',
      summary: 'The versions in which a clause changed, and the draft if it did since, newest first, with what changed',
      answer: z.array(ClauseStep),
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: ({ found: { document }, params }) => comparing.historyOf(document, params.clauseId as ClauseId),
    }),
    endpoint({
      method: 'get',
      path: '/versions/:versionId',
      summary: 'A version with its text',
      answer: Version,
      find: async (person, { versionId }) => {
        const id = versionId as VersionId
        const document = looksLikeId(id) ? await versions.documentOf(id) : undefined
        return document && (await findDocument(documents, person, document)) ? { id } : undefined
      },
      handle: async ({ found }) => soundVersion((await versions.find(found.id))!),
    }),
  ]
}
