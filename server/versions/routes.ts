import { z } from 'zod'
import { looksLikeId, type VersionId } from '../../shared/ids.ts'
import { mayInDocument } from '../../shared/may.ts'
import { NewVersion, Version, VersionSummary, VersionsQuery } from '../../shared/versions.ts'
import { findDocument } from '../documents/documents.ts'
import type { Documents } from '../documents/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { Keeping } from './keeping.ts'
import { soundVersion } from './sound.ts'
import type { Versions } from './store.ts'

export function versionEndpoints(versions: Versions, keeping: Keeping, documents: Documents): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/documents/:documentId/versions',
      summary: 'The versions of a document, newest first',
      query: VersionsQuery,
      answer: z.array(VersionSummary),
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: ({ found, query }) => versions.of(found.document.id, query),
      nextPage: (page, { limit }) => {
        const last = page.at(-1)
        return page.length === limit && last && last.number > 1 ? { before: last.number, limit } : undefined
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
