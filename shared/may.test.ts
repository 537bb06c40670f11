import { describe, expect, test } from 'vitest'
import type { DocumentId, OrganisationId, WorkshopId } from './ids.ts'
import {
  type DocumentAction,
  type Grant,
  mayInDocument,
  mayInWorkshop,
  standingInDocument,
  standingInWorkshop,
  type WorkshopAction,
} from './may.ts'

const [ours, theirs, agency] = ['a', 'b', 'agency'] as unknown as [OrganisationId, OrganisationId, OrganisationId]
const [here, elsewhere] = ['here', 'elsewhere'] as unknown as [WorkshopId, WorkshopId]
const [document, other] = ['d1', 'd2'] as unknown as [DocumentId, DocumentId]

const people = {
  facilitator: { role: 'facilitator', organisation: agency, workshop: here },
  'facilitator of another workshop': { role: 'facilitator', organisation: agency, workshop: elsewhere },
  coordinator: { role: 'coordinator', organisation: ours },
  member: { role: 'member', organisation: ours },
  'coordinator of another county': { role: 'coordinator', organisation: theirs },
  reviewer: { role: 'reviewer', organisation: agency, document },
  'reviewer of another document': { role: 'reviewer', organisation: agency, document: other },
  operator: { role: 'operator', organisation: agency },
} satisfies Record<string, Grant>
type Person = keyof typeof people

const nothing: never[] = []
const inOwnDocument: Record<Person, DocumentAction[]> = {
  facilitator: ['read', 'edit', 'moderate', 'keep-version'],
  'facilitator of another workshop': nothing,
  coordinator: ['read', 'edit', 'keep-version'],
  member: ['read', 'edit', 'keep-version'],
  'coordinator of another county': nothing,
  reviewer: ['read'],
  'reviewer of another document': nothing,
  operator: nothing,
}
const inTheWorkshop: Record<Person, WorkshopAction[]> = {
  facilitator: ['read', 'create-document'],
  'facilitator of another workshop': nothing,
  coordinator: ['read', 'create-document'],
  member: ['read', 'create-document'],
  'coordinator of another county': nothing,
  reviewer: ['read'],
  'reviewer of another document': nothing,
  operator: nothing,
}
const documentActions: DocumentAction[] = ['read', 'edit', 'moderate', 'keep-version']
const workshopActions: WorkshopAction[] = ['read', 'create-document']

describe.each(Object.keys(people) as Person[])('the %s', (person) => {
  const grants = [people[person]]

  test('may do in a county’s document what the table says, and nothing else', () => {
    const standing = standingInDocument(grants, { id: document, workshop: here, counties: [ours] })
    expect(documentActions.filter((action) => mayInDocument(standing, action))).toEqual(inOwnDocument[person])
  })

  test('may do in the workshop what the table says, and nothing else', () => {
    const standing = standingInWorkshop(grants, { id: here, counties: [ours] }, [document])
    expect(workshopActions.filter((action) => mayInWorkshop(standing, action))).toEqual(inTheWorkshop[person])
  })
})

test('whoever has several grants has the standing of the first that reaches so far', () => {
  const grants = [people['reviewer of another document'], people.member, people.facilitator]
  const standing = standingInDocument(grants, { id: document, workshop: here, counties: [ours, theirs] })
  expect(standing).toMatchObject({ role: 'member', organisation: ours })
})

test('whoever has no grant has no standing, and nobody without one may do anything', () => {
  expect(standingInDocument([], { id: document, workshop: here, counties: [ours] })).toBeUndefined()
  for (const action of documentActions) expect(mayInDocument(undefined, action)).toBe(false)
  for (const action of workshopActions) expect(mayInWorkshop(undefined, action)).toBe(false)
})
