import { describe, expect, test } from 'vitest'
import type { DocumentId, GroupId, OrganisationId, WorkshopId } from './ids.ts'
import {
  countsAt,
  type DocumentAction,
  type DocumentScope,
  type Grant,
  mayInDocument,
  mayInWorkshop,
  mayManageWorkshop,
  standingInDocument,
  standingInWorkshop,
  type Tenure,
  votesFor,
  type WorkshopAction,
} from './may.ts'
import { type GivingPlace, mayGive } from './may-give.ts'

const [ours, theirs, agency, town] = ['a', 'b', 'agency', 'town'] as unknown as OrganisationId[] as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
]
const [here, elsewhere] = ['here', 'elsewhere'] as unknown as [WorkshopId, WorkshopId]
const [document, other] = ['d1', 'd2'] as unknown as [DocumentId, DocumentId]
const [group, otherGroup] = ['g1', 'g2'] as unknown as [GroupId, GroupId]

const people = {
  facilitator: { role: 'facilitator', organisation: agency, workshop: here },
  'facilitator of another workshop': { role: 'facilitator', organisation: agency, workshop: elsewhere },
  coordinator: { role: 'coordinator', organisation: ours },
  member: { role: 'member', organisation: ours },
  'coordinator of another county': { role: 'coordinator', organisation: theirs },
  delegate: { role: 'delegate', organisation: ours, workshop: here },
  'delegate elsewhere': { role: 'delegate', organisation: ours, workshop: elsewhere },
  reviewer: { role: 'reviewer', organisation: agency, document },
  'reviewer of another document': { role: 'reviewer', organisation: agency, document: other },
  reader: { role: 'reader', organisation: town },
  'reader of an organisation with which nothing is shared': { role: 'reader', organisation: theirs },
  'lead of the group': { role: 'group-lead', organisation: ours, group },
  'member of the group': { role: 'group-member', organisation: ours, group },
  'lead of another group': { role: 'group-lead', organisation: ours, group: otherGroup },
  operator: { role: 'operator', organisation: agency },
} satisfies Record<string, Grant>
type Person = keyof typeof people

const own: DocumentScope = {
  ...{ id: document, workshop: here, counties: [ours], belongsTo: 'counties', group: null, sharedWith: [town] },
}
const shared: DocumentScope = { ...own, counties: [ours], belongsTo: 'workshop' }
const ofGroup: DocumentScope = { ...own, counties: [], belongsTo: 'group', group }

const nothing: never[] = []
const all: DocumentAction[] = ['read', 'edit', 'moderate', 'keep-version', 'restore', 'share']
const writing: DocumentAction[] = ['read', 'edit', 'keep-version']
const reading: DocumentAction[] = ['read']

const expected: Record<
  Person,
  { own: DocumentAction[]; shared: DocumentAction[]; group: DocumentAction[]; workshop: WorkshopAction[] }
> = {
  facilitator: {
    own: all.filter((action) => action !== 'edit'),
    ...{ shared: all, group: nothing, workshop: ['read', 'create-document', 'form-group'] },
  },
  'facilitator of another workshop': { own: nothing, shared: nothing, group: nothing, workshop: nothing },
  coordinator: {
    own: all,
    shared: [...writing, 'restore', 'share'],
    group: nothing,
    workshop: ['read', 'create-document'],
  },
  member: { own: writing, shared: writing, group: nothing, workshop: ['read'] },
  'coordinator of another county': { own: nothing, shared: nothing, group: nothing, workshop: nothing },
  delegate: { own: reading, shared: reading, group: nothing, workshop: ['read'] },
  'delegate elsewhere': { own: nothing, shared: nothing, group: nothing, workshop: nothing },
  reviewer: { own: reading, shared: reading, group: nothing, workshop: ['read'] },
  'reviewer of another document': { own: nothing, shared: nothing, group: nothing, workshop: nothing },
  reader: { own: reading, shared: reading, group: nothing, workshop: ['read'] },
  'reader of an organisation with which nothing is shared': {
    ...{ own: nothing, shared: nothing, group: nothing, workshop: nothing },
  },
  'lead of the group': {
    ...{ own: nothing, shared: nothing, workshop: ['read'] },
    group: ['read', 'edit', 'moderate', 'keep-version', 'restore'],
  },
  'member of the group': { own: nothing, shared: nothing, group: writing, workshop: ['read'] },
  'lead of another group': { own: nothing, shared: nothing, group: nothing, workshop: nothing },
  operator: { own: nothing, shared: nothing, group: nothing, workshop: nothing },
}

describe.each(Object.keys(people) as Person[])('the %s', (person) => {
  const grants: Grant[] = [people[person]]
  const mayIn = (scope: DocumentScope) => {
    const standing = standingInDocument(grants, scope)
    return all.filter((action) => mayInDocument(standing, action)).sort()
  }

  test('may do in a document what the table says, and nothing else', () => {
    expect(mayIn(own)).toEqual([...expected[person].own].sort())
    expect(mayIn(shared)).toEqual([...expected[person].shared].sort())
    expect(mayIn(ofGroup)).toEqual([...expected[person].group].sort())
  })

  test('may do in the workshop what the table says, and nothing else', () => {
    const within = { documents: [document], groups: [group], sharedWith: [town] }
    const standing = standingInWorkshop(grants, { id: here, counties: [ours] }, within)
    const actions: WorkshopAction[] = ['read', 'create-document', 'form-group']
    expect(actions.filter((action) => mayInWorkshop(standing, action))).toEqual(expected[person].workshop)
    expect(mayManageWorkshop(grants, here)).toBe(person === 'facilitator' || person === 'operator')
  })

  test('votes for the own county only as its delegate in this workshop', () => {
    expect(votesFor(grants, shared)).toBe(person === 'delegate' ? ours : undefined)
    expect(votesFor(grants, { ...shared, counties: [theirs] })).toBeUndefined()
  })
})

test('whoever has several grants has the standing of the strongest that reaches so far, at best in their own right', () => {
  const grants = [
    people['reviewer of another document'],
    people.reader,
    { ...people.member, deputy: true },
    people.member,
  ]
  expect(standingInDocument(grants, own)).toMatchObject({ role: 'member', organisation: ours })
  expect(standingInDocument(grants, own)).not.toHaveProperty('deputy')
  expect(standingInDocument([...grants, people.facilitator], own)).toMatchObject({ role: 'facilitator' })
})

test('whoever has no grant has no standing, and nobody without one may do anything', () => {
  expect(standingInDocument([], own)).toBeUndefined()
  for (const action of all) expect(mayInDocument(undefined, action)).toBe(false)
})

test('a grant counts from its first moment to the one before its last', () => {
  const [from, until] = ['2026-11-22T08:00:00.000Z', '2026-11-22T09:00:00.000Z']
  expect(countsAt({}, from)).toBe(true)
  expect(countsAt({ from, until }, '2026-11-22T07:59:59.999Z')).toBe(false)
  expect(countsAt({ from, until }, from)).toBe(true)
  expect(countsAt({ from, until }, '2026-11-22T08:59:59.999Z')).toBe(true)
  expect(countsAt({ from, until }, until)).toBe(false)
  expect(countsAt({ from: null, until }, from)).toBe(true)
})

const givers: Record<string, Person[]> = {
  operator: ['operator'],
  facilitator: ['operator'],
  coordinator: ['operator', 'coordinator'],
  member: ['operator', 'coordinator'],
  reader: ['operator', 'coordinator'],
  delegate: ['coordinator'],
  reviewer: ['facilitator'],
  'lead of the group': ['facilitator'],
  'member of the group': ['facilitator', 'lead of the group'],
}

test.each(Object.keys(givers) as Person[])('the role of %s is given by those whom the table names', (role) => {
  const place: GivingPlace = {
    ...{ workshop: here, parent: people[role].role === 'reader' ? ours : null, hasCoordinator: true },
    countiesLookedAfter: [],
  }
  const all = Object.keys(people) as Person[]
  expect(all.filter((giver) => mayGive([people[giver]], people[role], place))).toEqual(
    all.filter((giver) => givers[role]!.includes(giver)),
  )
})

test('who looks after a workshop names a county’s first coordinator, and none after that', () => {
  const place = { workshop: undefined, countiesLookedAfter: [ours], hasCoordinator: false }
  const mine = [people.facilitator]
  expect(mayGive(mine, people.coordinator, place)).toBe(true)
  expect(mayGive(mine, people.coordinator, { ...place, hasCoordinator: true })).toBe(false)
  expect(mayGive(mine, people['coordinator of another county'], place)).toBe(false)
  expect(mayGive(mine, people.member, place)).toBe(false)
})

test('nobody is let into a working group’s document from outside', () => {
  const place = { workshop: here, countiesLookedAfter: [], hasCoordinator: true, isOfGroup: true }
  expect(mayGive([people.facilitator], people.reviewer, place)).toBe(false)
})

test('whoever has a role for a time, or in somebody’s place, gives one like it for that time at most and as a deputy’s', () => {
  const place = { countiesLookedAfter: [], hasCoordinator: true }
  const deputy: Grant & Tenure = { ...people.coordinator, deputy: true, until: '2026-12-01T00:00:00Z' }
  for (const wanted of [people.coordinator, people.delegate]) {
    expect(mayGive([deputy], wanted, place)).toBe(false)
    expect(mayGive([deputy], { ...wanted, deputy: true, until: '2026-12-01T00:00:00.001Z' }, place)).toBe(false)
    expect(mayGive([deputy], { ...wanted, until: deputy.until! }, place)).toBe(false)
    expect(mayGive([deputy], { ...wanted, deputy: true, until: deputy.until! }, place)).toBe(true)
    expect(mayGive([{ ...deputy, until: null }], wanted, place)).toBe(false)
  }
  expect(mayGive([deputy], people.member, place)).toBe(true)
  const borrowed: Grant & Tenure = { ...people.operator, until: '2026-12-01T00:00:00Z' }
  expect(mayGive([borrowed], people.operator, place)).toBe(false)
})
