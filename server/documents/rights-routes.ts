import { looksLikeId, type WorkshopId } from '../../shared/ids.ts'
import { mayInDocument, mayInWorkshop, votesFor } from '../../shared/may.ts'
import { actionsInDocument, DocumentRights, WorkshopRights } from '../../shared/rights.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { SignedIn } from '../people/people.ts'
import type { Workshops } from '../workshops/store.ts'
import { findKeptWorkshop } from '../workshops/workshops.ts'
import { findDocument } from './documents.ts'
import type { Documents } from './store.ts'

type Held = SignedIn['grants'][number]

const because = ({ id, organisation, deputy, until }: Pick<Held, 'id' | 'organisation' | 'deputy' | 'until'>) => ({
  ...{ grant: id, organisation, deputy, until },
})

/** What one may do here, and by which of one's roles: so that nobody has to guess. */
export function rightsEndpoints(documents: Documents, workshops: Workshops): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/documents/:documentId/rights',
      summary: 'What one may do in a document, and by which role',
      answer: DocumentRights,
      find: (person, { documentId }) => findDocument(documents, person, documentId),
      handle: async ({ person, found: { document, standing } }): Promise<DocumentRights> => ({
        ...{ role: standing.role, ...because(standing) },
        may: actionsInDocument.filter((action) => mayInDocument(standing, action)),
        votesFor: votesFor(person.grants, document) ?? null,
        hindered: document.ended ?? (document.editing === 'closed' ? 'editing-closed' : null),
      }),
    }),
    endpoint({
      method: 'get',
      path: '/workshops/:workshopId/rights',
      summary: 'What one may do in a workshop, and by which role',
      answer: WorkshopRights,
      find: async (person, { workshopId }) =>
        looksLikeId(workshopId) ? findKeptWorkshop(workshops, person, workshopId as WorkshopId) : undefined,
      handle: async ({ person, found: { standing, isLookedAfter } }): Promise<WorkshopRights> => {
        const operator = person.grants.find(({ role }) => role === 'operator')
        const own = (standing as (Held & typeof standing) | undefined) ?? operator!
        const isCoordinator = standing?.role === 'coordinator'
        const further = [
          ...(isLookedAfter ? (['look-after'] as const) : []),
          ...(isLookedAfter || isCoordinator ? (['read-names', 'read-audit'] as const) : []),
        ]
        const actions = (['read', 'create-document', 'form-group'] as const).filter((action) =>
          standing ? mayInWorkshop(standing, action) : action === 'read',
        )
        return { role: standing?.role ?? 'operator', ...because(own), may: [...actions, ...further] }
      },
    }),
  ]
}
