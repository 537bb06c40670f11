import { type Clock, isoTime } from '../clock.ts'
import { findDocument } from '../documents/documents.ts'
import type { Documents } from '../documents/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { PackEvidence } from './evidence.ts'

const zip = 'application/zip'

export function evidenceEndpoints(documents: Documents, pack: PackEvidence, clock: Clock): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/documents/:documentId/evidence',
      summary: 'All versions of a document, to be checked anywhere: texts, chain, signature, and the checking page',
      file: zip,
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: async ({ person, found: { document, standing } }) => {
        const { name, bytes } = await pack(document)
        await documents.note({
          ...{
            kind: 'evidence-exported',
            at: isoTime(clock),
            actor: person.actor,
            organisation: standing.organisation,
          },
          ...{ workshop: document.workshop, subject: { document: document.id } },
        })
        return new File([bytes], name, { type: zip })
      },
    }),
  ]
}
