import { expect, test } from 'vitest'
import type { ActorId, GrantId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { Grant, Tenure } from '../../shared/may.ts'
import type { HeldRole, PersonEntry } from '../../shared/roles.ts'
import { maySuspend, mayTake, type Outlook, peopleFor, rolesToGive } from './giving.ts'

const [lennetal, soest, anroechte, agency] = ['len', 'so', 'anr', 'agt'] as OrganisationId[] as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
]
const workshop = 'w' as WorkshopId

const held = (role: HeldRole['role'], organisation: OrganisationId, more: Partial<HeldRole> = {}): HeldRole => ({
  ...{ id: `${role}-${organisation}` as GrantId, role, organisation, function: 'Leitung', deputy: false },
  ...{ from: null, until: null, ...more },
})
const person = (name: string, ...roles: HeldRole[]): PersonEntry => ({
  ...{ id: name as ActorId, name, suspended: false, suspendedByOperator: false, roles },
})

const outlook = (grants: readonly (Grant & Tenure)[], people: readonly PersonEntry[] = []): Outlook => ({
  ...{ grants, people, workshop: { id: workshop, counties: [lennetal, soest] } },
  organisations: [
    { id: lennetal, kind: 'county', parent: null },
    { id: soest, kind: 'county', parent: null },
    { id: anroechte, kind: 'municipality', parent: soest },
    { id: agency, kind: 'agency', parent: null },
  ],
})
const coordinator: Grant = { role: 'coordinator', organisation: soest }
const facilitator: Grant = { role: 'facilitator', organisation: agency, workshop }
const operator: Grant = { role: 'operator', organisation: agency }

test('a coordinator is offered the roles of their county and of its municipalities, and none of another county', () => {
  const theirs = outlook([coordinator], [person('Anna', held('coordinator', soest))])
  expect(rolesToGive(theirs, soest)).toEqual(['coordinator', 'member', 'delegate'])
  expect(rolesToGive(theirs, anroechte)).toEqual(['reader'])
  expect(rolesToGive(theirs, lennetal)).toEqual([])
  expect(rolesToGive(theirs, agency)).toEqual([])
  const elsewhere = { ...theirs, workshop: { id: workshop, counties: [lennetal] } }
  expect(rolesToGive(elsewhere, soest)).toEqual(['coordinator', 'member'])
})

test('a facilitator is offered the first coordinator of a county, and no second one', () => {
  const theirs = outlook([facilitator], [person('Anna', held('coordinator', soest))])
  expect(rolesToGive(theirs, lennetal)).toEqual(['coordinator', 'reviewer'])
  expect(rolesToGive(theirs, soest)).toEqual(['reviewer'])
})

test('an operator names facilitators, and never who votes or reviews', () => {
  expect(rolesToGive(outlook([operator]), agency)).toEqual(['reader', 'facilitator'])
  expect(rolesToGive(outlook([operator]), soest)).toEqual(['coordinator', 'member'])
})

test('who has a role for a time, or in somebody’s place, is offered it and changes none that lasts longer', () => {
  const until = '2026-12-01T00:00:00.000Z'
  expect(rolesToGive(outlook([{ ...coordinator, until, deputy: true }]), soest)).toContain('coordinator')
  const temporary = outlook([{ ...coordinator, until }])
  expect(rolesToGive(temporary, soest)).toContain('coordinator')
  expect(mayTake(temporary, held('coordinator', soest))).toBe(false)
  expect(mayTake(temporary, held('coordinator', soest, { until }))).toBe(true)
  expect(mayTake(temporary, held('member', soest))).toBe(true)
})

test('a coordinator keeps out and names only those of their own county', () => {
  const [anna, both] = [
    person('Anna', held('member', soest)),
    person('Kai', held('member', soest), held('member', lennetal)),
  ]
  expect(maySuspend({ grants: [coordinator] }, anna)).toBe(true)
  expect(maySuspend({ grants: [coordinator] }, both)).toBe(false)
  expect(maySuspend({ grants: [operator] }, both)).toBe(true)
  const all = [anna, person('Uwe', held('member', lennetal))]
  expect(peopleFor(outlook([coordinator], all), soest)).toEqual([anna])
  expect(peopleFor(outlook([operator], all), soest)).toEqual(all)
})
