import { z } from 'zod'
import {
  Clause,
  ClauseChange,
  ClauseLock,
  Document,
  DocumentChange,
  type DocumentHead,
  DocumentSummary,
  NewClause,
  NewDocument,
  Opening,
} from '../../shared/documents.ts'
import { type ClauseId, looksLikeId } from '../../shared/ids.ts'
import { type DocumentAction, mayInDocument, mayInWorkshop } from '../../shared/may.ts'
import { Problem } from '../../shared/problems.ts'
import { templateOf } from '../../shared/templates/templates.ts'
import type { Groups } from '../groups/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { SignedIn } from '../people/people.ts'
import type { Workshops } from '../workshops/store.ts'
import { findWorkshop } from '../workshops/workshops.ts'
import { documentsIn, findDocument, headOf, type KnownDocument, summaryOf } from './documents.ts'
import type { Drafting } from './drafting.ts'
import { groupDocumentEndpoints } from './group-routes.ts'
import type { Documents } from './store.ts'

const may =
  (action: DocumentAction) =>
  ({ standing }: KnownDocument) =>
    mayInDocument(standing, action)

const authorOf = (person: SignedIn, { standing }: KnownDocument) => ({
  actor: person.actor,
  ...{ organisation: standing.organisation, role: standing.role, deputy: standing.deputy },
})

export function documentEndpoints(
  documents: Documents,
  drafting: Drafting,
  workshops: Workshops,
  groups: Groups,
): AnyEndpoint[] {
  const find = (person: SignedIn, { documentId }: { documentId: string }) => findDocument(documents, person, documentId)

  const findClause = async (person: SignedIn, params: { documentId: string; clauseId: string }) => {
    const found = await find(person, params)
    const clause = params.clauseId as ClauseId
    return found && looksLikeId(clause) && (await drafting.has(found.document.id, clause))
      ? { ...found, clause }
      : undefined
  }

  const findClauseOrItsGap = async (person: SignedIn, params: { documentId: string; clauseId: string }) => {
    const found = await find(person, params)
    const clause = params.clauseId as ClauseId
    return found && looksLikeId(clause) && (await drafting.remembers(found.document.id, clause))
      ? { ...found, clause }
      : undefined
  }

  const head = async ({ document }: KnownDocument): Promise<DocumentHead> =>
    headOf(document, { organisations: await workshops.organisationsOf(document.workshop) })

  const whole = async (person: SignedIn, { document }: KnownDocument): Promise<Document> => {
    const present = await findDocument(documents, person, document.id)
    if (!present) throw new Problem('not-found')
    return { ...(await head(present)), clauses: await drafting.clauses(document.id) }
  }

  return [
    ...groupDocumentEndpoints({
      ...{ documents, drafting, groups, workshops },
      whole: async (person, id) => whole(person, (await find(person, { documentId: id }))!),
    }),
    endpoint({
      method: 'get',
      path: '/workshops/:workshopId/documents',
      summary: 'The documents of a workshop that one may read, last changed first',
      answer: z.array(DocumentSummary),
      find: (person, { workshopId }) => findWorkshop(workshops, person, workshopId),
      handle: async ({ person, found }) => (await documentsIn(documents, person, found)).map(summaryOf),
    }),
    endpoint({
      method: 'post',
      path: '/workshops/:workshopId/documents',
      summary: 'A new document from a template; it belongs to all counties of the workshop',
      status: 201,
      body: NewDocument,
      answer: Document,
      find: (person, { workshopId }) => findWorkshop(workshops, person, workshopId),
      allowed: ({ standing }) => mayInWorkshop(standing, 'create-document'),
      handle: async ({ person, found: { workshop, standing }, body }) => {
        if (workshop.state === 'closed') throw new Problem('workshop-closed')
        const place = { workshop: workshop.id, belongsTo: 'workshop' } as const
        const by = { actor: person.actor, organisation: standing.organisation }
        const { kind, title, template = kind } = body
        const { id } = await drafting.create(by, place, { kind, title, clauses: templateOf(template).clauses })
        return whole(person, (await find(person, { documentId: id }))!)
      },
    }),
    endpoint({
      method: 'get',
      path: '/documents/:documentId',
      summary: 'A document with the live draft, from committed state only',
      answer: Document,
      find,
      handle: ({ person, found }) => whole(person, found),
    }),
    endpoint({
      method: 'get',
      path: '/documents/:documentId/opening',
      summary: 'A document as a page opens it: the draft in the form in which the room sends it',
      answer: Opening,
      find,
      handle: async ({ found }) => ({ ...(await head(found)), text: await drafting.encoded(found.document.id) }),
    }),
    endpoint({
      method: 'patch',
      path: '/documents/:documentId',
      summary: 'Rename a document; open or close it for editing (facilitators)',
      body: DocumentChange,
      answer: Document,
      find,
      allowed: ({ standing }) => mayInDocument(standing, 'edit') || mayInDocument(standing, 'moderate'),
      handle: async ({ person, found, body }) => {
        if (body.title !== undefined && !mayInDocument(found.standing, 'edit')) throw new Problem('not-allowed')
        if (body.editing !== undefined && !mayInDocument(found.standing, 'moderate')) throw new Problem('not-allowed')
        const { id, ended } = found.document
        if (ended) throw new Problem(ended)
        if (body.editing === 'open') await drafting.setEditing(authorOf(person, found), id, body.editing)
        if (body.title !== undefined) await drafting.rename(authorOf(person, found), id, body.title)
        if (body.editing === 'closed') await drafting.setEditing(authorOf(person, found), id, body.editing)
        return whole(person, found)
      },
    }),
    endpoint({
      method: 'post',
      path: '/documents/:documentId/clauses',
      summary: 'Add a clause after another one, at the beginning (null) or at the end',
      status: 201,
      body: NewClause,
      answer: Clause,
      find,
      allowed: may('edit'),
      handle: ({ person, found, body }) => drafting.addClause(authorOf(person, found), found.document.id, body),
    }),
    endpoint({
      method: 'patch',
      path: '/documents/:documentId/clauses/:clauseId',
      summary: 'Rename or move a clause',
      body: ClauseChange,
      answer: Clause,
      find: findClause,
      allowed: may('edit'),
      handle: ({ person, found, body }) =>
        drafting.changeClause(authorOf(person, found), found.document.id, found.clause, body),
    }),
    endpoint({
      method: 'delete',
      path: '/documents/:documentId/clauses/:clauseId',
      summary: 'Remove a clause',
      status: 204,
      find: findClause,
      allowed: may('edit'),
      handle: ({ person, found }) => drafting.removeClause(authorOf(person, found), found.document.id, found.clause),
    }),
    endpoint({
      method: 'post',
      path: '/documents/:documentId/clauses/:clauseId/bring-back',
      summary: 'Bring a removed clause back, with its text and to its place; one that is there stays as it is',
      answer: Clause,
      find: findClauseOrItsGap,
      allowed: may('edit'),
      handle: ({ person, found }) => drafting.bringBack(authorOf(person, found), found.document.id, found.clause),
    }),
    endpoint({
      method: 'put',
      path: '/documents/:documentId/clauses/:clauseId/lock',
      summary: 'Lock or unlock a clause (facilitators); in force on the sockets before the answer leaves',
      body: ClauseLock,
      answer: Clause,
      find: findClause,
      allowed: may('moderate'),
      handle: async ({ person, found, body }) => {
        const { id, ended } = found.document
        if (ended) throw new Problem(ended)
        return drafting.setLock(authorOf(person, found), id, found.clause, body.locked)
      },
    }),
  ]
}
