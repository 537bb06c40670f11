import { findDocument } from '../documents/documents.ts'
import type { Documents } from '../documents/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { PackEvidence } from './evidence.ts'

const zip = 'application/zip'

export function evidenceEndpoints(documents: Documents, pack: PackEvidence): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/documents/:documentId/evidence',
      summary: 'All versions of a document, to be checked anywhere: texts, chain, signature, and the checking page',
      file: zip,
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: async ({ found: { document } }) => {
        const { name, bytes } = await pack(document)
        return new File([bytes], name, { type: zip })
      },
    }),
  ]
}
