import { z } from 'zod'
import { Document, DocumentSummary, NewDocument } from '../../shared/documents.ts'
import { Problem } from '../../shared/problems.ts'
import { templateOf } from '../../shared/templates/templates.ts'
import { findGroup, isInGroup } from '../groups/groups.ts'
import type { Groups } from '../groups/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { SignedIn } from '../people/people.ts'
import type { Workshops } from '../workshops/store.ts'
import { knownTo, summaryOf } from './documents.ts'
import type { Drafting } from './drafting.ts'
import type { Documents } from './store.ts'

/** What a working group writes. Those who formed the group without being in it learn that it exists, and no more. */
export function groupDocumentEndpoints({
  documents,
  drafting,
  groups,
  workshops,
  whole,
}: {
  readonly documents: Documents
  readonly drafting: Drafting
  readonly groups: Groups
  readonly workshops: Workshops
  readonly whole: (person: SignedIn, id: string) => Promise<Document>
}): AnyEndpoint[] {
  const find = (person: SignedIn, { groupId }: { groupId: string }) => findGroup(groups, person, groupId)

  return [
    endpoint({
      method: 'get',
      path: '/groups/:groupId/documents',
      summary: 'The documents of a working group, last changed first (its people)',
      answer: z.array(DocumentSummary),
      find,
      allowed: (group, { grants }) => isInGroup(grants, group),
      handle: async ({ person, found: { id, workshop } }) =>
        (await documents.inWorkshop(workshop))
          .filter((document) => document.group === id && knownTo(person, document))
          .map(summaryOf),
    }),
    endpoint({
      method: 'post',
      path: '/groups/:groupId/documents',
      summary: 'A new document of a working group from a template (its people)',
      status: 201,
      body: NewDocument,
      answer: Document,
      find,
      allowed: (group, { grants }) => isInGroup(grants, group),
      handle: async ({ person, found: group, body: { kind, title, template = kind } }) => {
        if ((await workshops.find(group.workshop))!.state === 'closed') throw new Problem('workshop-closed')
        if (group.closedAt !== null) throw new Problem('group-closed')
        const own = person.grants.find((grant) => 'group' in grant && grant.group === group.id)!
        const { id } = await drafting.create(
          { actor: person.actor, organisation: own.organisation },
          { workshop: group.workshop, belongsTo: 'group', group: group.id },
          { kind, title, clauses: templateOf(template).clauses },
        )
        return whole(person, id)
      },
    }),
  ]
}
