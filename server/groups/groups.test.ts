import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentSummary } from '../../shared/documents.ts'
import type { WorkingGroup } from '../../shared/workshops.ts'
import { type InstanceTest, makeInstanceTest } from '../testing/an-instance.ts'
import type { Asker } from '../testing/test-server.ts'

let world: InstanceTest
beforeAll(async () => {
  world = await makeInstanceTest()
})
afterAll(() => world.server.close())

const readsIt = async (who: Asker) => (await who.ask('GET', `/api/documents/${world.groupDocument.id}`)).status

test('what a working group writes is reached by its people alone, not by the counties and not by the facilitator', async () => {
  const { server, anna, bernd, facilitator, operator, organisations, group, workshop, groupDocument } = world
  const member = await server.aPerson('group-member', organisations.b, group)
  expect(await readsIt(member)).toBe(200)
  for (const who of [anna, bernd, facilitator, operator]) expect(await readsIt(who)).toBe(404)
  const listed = async (who: Asker) =>
    ((await who.ask('GET', `/api/workshops/${workshop}/documents`)).body as DocumentSummary[]).map(({ id }) => id)
  expect(await listed(member)).toEqual([groupDocument.id])
  expect(await listed(anna)).not.toContain(groupDocument.id)
  expect((await facilitator.ask('GET', `/api/groups/${group}/documents`)).status).toBe(403)
  expect((await anna.ask('GET', `/api/groups/${group}`)).status).toBe(404)
  const clause = await member.ask('POST', `/api/documents/${groupDocument.id}/clauses`, { title: 'Beitrag' })
  expect(clause.status).toBe(201)
})

test('a lead takes people of the workshop into the group, and a facilitator who wants to read must be taken in', async () => {
  const { server, anna, facilitator, organisations, group } = world
  const lead = await server.aPerson('group-lead', organisations.a, group)
  const into = (person: Asker, organisation: string) => ({
    ...{ role: 'group-member', group, organisation, function: 'Mitarbeit', person: person.actor },
  })
  expect((await anna.ask('POST', '/api/roles', into(anna, organisations.a))).status).toBe(403)
  expect((await lead.ask('POST', '/api/roles', into(anna, organisations.a))).status).toBe(201)
  expect(await readsIt(anna)).toBe(200)
  expect((await facilitator.ask('POST', '/api/roles', into(facilitator, organisations.agency))).status).toBe(403)
  expect((await lead.ask('POST', '/api/roles', into(facilitator, organisations.agency))).status).toBe(201)
  expect(await readsIt(facilitator)).toBe(200)
  const found = (await lead.ask('GET', `/api/groups/${group}`)).body as WorkingGroup
  expect(found.people.map((each) => each.function)).toContain('Mitarbeit')
})

test('when a group ends, its documents can be read by its people and no longer changed', async () => {
  const { server, organisations, group, groupDocument } = world
  const lead = await server.aPerson('group-lead', organisations.a, group)
  expect((await lead.ask('PATCH', `/api/groups/${group}`, { closed: true })).status).toBe(200)
  const added = await lead.ask('POST', `/api/documents/${groupDocument.id}/clauses`, { title: 'Zu spät' })
  expect([added.status, await readsIt(lead)]).toEqual([409, 200])
  const made = await lead.ask('POST', `/api/groups/${group}/documents`, { kind: 'knowledge-page', title: 'Neu' })
  expect(made.body).toMatchObject({ code: 'group-closed' })
  const reopened = await lead.ask('PATCH', `/api/documents/${groupDocument.id}`, { editing: 'open' })
  expect(reopened.body).toMatchObject({ code: 'group-closed' })
})
