import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HeldRole, PersonEntry } from '../../shared/roles.ts'
import { writeErasure } from '../admin/erasure.ts'
import type { SignedIn } from '../people/people.ts'
import { type InstanceTest, makeInstanceTest } from '../testing/an-instance.ts'
import { type Asker, password, publicUrl } from '../testing/test-server.ts'

let world: InstanceTest
beforeAll(async () => {
  world = await makeInstanceTest()
})
afterAll(() => world.server.close())

const rolesOf = async (person: Asker) => ((await person.ask('GET', '/api/me')).body as { grants: HeldRole[] }).grants
const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code]

const aCountyWith = async (people: number) => {
  const county = await world.server.aCounty(`Kreis ${Math.random()}`)
  const coordinators = []
  for (let n = 0; n < people; n++) coordinators.push(await world.server.aPerson('coordinator', county))
  return { county, coordinators }
}

test('the last coordinator of a county cannot lay down the role, put an end to it, act as a deputy or be kept out', async () => {
  const { coordinators } = await aCountyWith(1)
  const only = coordinators[0]!
  const [role] = await rolesOf(only)
  const until = '2027-01-01T00:00:00Z'
  const last = [409, 'last-coordinator']
  expect(codeOf(await only.ask('DELETE', `/api/roles/${role!.id}`))).toEqual(last)
  expect(codeOf(await only.ask('PATCH', `/api/roles/${role!.id}`, { until }))).toEqual(last)
  expect(codeOf(await only.ask('PATCH', `/api/roles/${role!.id}`, { deputy: true }))).toEqual(last)
  expect(codeOf(await only.ask('PUT', `/api/people/${only.actor}/suspension`, { suspended: true }))).toEqual(last)
  expect((await only.ask('PATCH', `/api/roles/${role!.id}`, { function: 'Leitung' })).status).toBe(200)
})

test('a county keeps somebody for as long as it has one: an end that is set already is no way around it', async () => {
  const { server, operator } = world
  const { county, coordinators } = await aCountyWith(1)
  const only = coordinators[0]!
  const [role] = await rolesOf(only)
  const at = (days: number) => new Date(server.clock.now() + days * 24 * 60 * 60_000).toISOString()
  const change = (who: Asker, id: string, body: object) => who.ask('PATCH', `/api/roles/${id}`, body)
  const last = [409, 'last-coordinator']
  expect((await change(operator, role!.id, { until: at(20) })).status).toBe(200)
  const lay = (who: Asker, id: string) => who.ask('DELETE', `/api/roles/${id}`)
  expect(codeOf(await lay(only, role!.id))).toEqual(last)
  expect(codeOf(await change(only, role!.id, { until: at(10) }))).toEqual(last)
  expect(codeOf(await only.ask('POST', '/api/me/erasure', { password }))).toEqual(last)
  await expect(writeErasure(server.storage, { email: only.email, at: at(0) })).rejects.toThrow('Nobody but')

  const deputy = await server.aPerson('coordinator', county, undefined, { deputy: true, until: at(30) })
  expect(codeOf(await lay(only, role!.id)), 'a deputy is in nobody’s place').toEqual(last)
  const shorter = await server.aPerson('coordinator', county, undefined, { until: at(15) })
  expect(codeOf(await lay(only, role!.id)), 'somebody who goes sooner').toEqual(last)
  expect((await lay(deputy, (await rolesOf(deputy))[0]!.id)).status).toBe(204)
  expect((await lay(shorter, (await rolesOf(shorter))[0]!.id)).status).toBe(204)
  await server.aPerson('coordinator', county, undefined, { until: at(20) })
  expect((await only.ask('POST', '/api/me/erasure', { password })).status).toBe(204)
})

test('whoever may keep somebody out sees whether they are signed in, not since when, and signs them out on record', async () => {
  const { server, organisations, anna, bernd, operator } = world
  const member = await server.aPerson('member', organisations.a)
  const path = `/api/people/${member.actor}/sessions`
  expect((await anna.ask('GET', path)).body).toEqual({ open: 1 })
  expect((await bernd.ask('DELETE', path)).status).toBe(404)
  expect((await anna.ask('DELETE', path)).status).toBe(204)
  expect((await member.ask('GET', '/api/me')).status).toBe(401)
  expect((await anna.ask('GET', path)).body).toEqual({ open: 0 })
  const { body } = await operator.ask('GET', '/api/audit?kind=sessions-ended')
  expect(body).toMatchObject([{ by: { person: anna.actor }, subject: { person: member.actor } }])
})

test('of two coordinators who take each other’s role at the same moment one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const { coordinators } = await aCountyWith(2)
    const [one, other] = coordinators as [Asker, Asker]
    const [mine, theirs] = [(await rolesOf(one))[0]!, (await rolesOf(other))[0]!]
    const answers = await Promise.all([
      one.ask('DELETE', `/api/roles/${theirs.id}`),
      other.ask('DELETE', `/api/roles/${mine.id}`),
      one.ask('DELETE', `/api/roles/${mine.id}`),
      other.ask('PUT', `/api/people/${one.actor}/suspension`, { suspended: true }),
    ])
    const { storage } = world.server
    const sql = `select count(*) from roleGrant g join "user" u on u.actorId = g.actorId
      where g.id in (?, ?) and u.suspendedAt is null`
    const [left] = await storage.batch([{ sql, parameters: [mine.id, theirs.id] }])
    expect(left!.rows[0]![0], answers.map(codeOf).join()).toBe(1)
  }
})

test('an operator may leave a county without anybody, but not the machine', async () => {
  const { coordinators } = await aCountyWith(1)
  const [role] = await rolesOf(coordinators[0]!)
  expect((await world.operator.ask('DELETE', `/api/roles/${role!.id}`)).status).toBe(204)
  const [own] = await rolesOf(world.operator)
  expect(codeOf(await world.operator.ask('DELETE', `/api/roles/${own!.id}`))).toEqual([409, 'last-operator'])
})

test('nobody both runs the machine and votes, whichever came first and however fast the other comes', async () => {
  const { organisations, workshop, anna, operator, server } = world
  const { a, agency } = organisations
  const delegate = { role: 'delegate', organisation: a, workshop, function: 'Landrätin' }
  const runner = { role: 'operator', organisation: agency, function: 'Betrieb' }
  const member = await server.aPerson('member', a)
  expect((await anna.ask('POST', '/api/roles', { ...delegate, person: member.actor })).status).toBe(201)
  const refused = await operator.ask('POST', '/api/roles', { ...runner, person: member.actor })
  expect(codeOf(refused)).toEqual([409, 'operator-may-not-vote'])
  const another = await server.aPerson('member', a)
  expect((await operator.ask('POST', '/api/roles', { ...runner, person: another.actor })).status).toBe(201)
  const later = await anna.ask('POST', '/api/roles', { ...delegate, person: another.actor })
  expect(codeOf(later)).toEqual([409, 'operator-may-not-vote'])
  const third = await server.aPerson('member', a)
  const both = await Promise.all([
    anna.ask('POST', '/api/roles', { ...delegate, person: third.actor }),
    operator.ask('POST', '/api/roles', { ...runner, person: third.actor }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('a deputy has the rights in the period, and neither before nor after it', async () => {
  const { server, organisations, document } = world
  const at = (ms: number) => new Date(server.clock.now() + ms).toISOString()
  const tenure = { deputy: true, from: at(60_000), until: at(120_000) }
  const deputy = await server.aPerson('coordinator', organisations.a, undefined, tenure)
  const reads = async () => (await deputy.ask('GET', `/api/documents/${document.id}`)).status
  expect(await reads()).toBe(404)
  server.clock.advance(60_000)
  expect(await reads()).toBe(200)
  const rights = await deputy.ask('GET', `/api/documents/${document.id}/rights`)
  expect(rights.body).toMatchObject({ role: 'coordinator', deputy: true, until: tenure.until, hindered: null })
  const given = { role: 'coordinator', organisation: organisations.a, function: 'Ich', person: deputy.actor }
  expect((await deputy.ask('POST', '/api/roles', given)).status).toBe(403)
  server.clock.advance(60_000)
  expect(await reads()).toBe(404)
  expect(await rolesOf(deputy)).toEqual([])
})

test('whoever is suspended is out at once, cannot sign in, and is told so only with the right password', async () => {
  const { server, organisations, anna, document } = world
  const member = await server.aPerson('member', organisations.a)
  const put = (suspended: boolean) => anna.ask('PUT', `/api/people/${member.actor}/suspension`, { suspended })
  expect((await put(true)).status).toBe(204)
  expect((await member.ask('GET', `/api/documents/${document.id}`)).status).toBe(401)
  const signIn = (word: string) =>
    server.request('POST', '/api/auth/sign-in/email', {
      headers: { 'content-type': 'application/json', origin: publicUrl },
      body: JSON.stringify({ email: member.email, password: word }),
    })
  expect(codeOf(await signIn(password))).toEqual([403, 'suspended'])
  expect(codeOf(await signIn('ein-anderes-kennwort'))).toEqual([401, 'sign-in-failed'])
  const people = (await anna.ask('GET', `/api/organisations/${organisations.a}/people`)).body as PersonEntry[]
  expect(people.find(({ id }) => id === member.actor)).toMatchObject({ suspended: true })
  await put(false)
  expect((await signIn(password)).status).toBe(200)
})

test('a coordinator keeps out nobody who has a role elsewhere', async () => {
  const { server, organisations, anna, bernd, operator } = world
  const member = await server.aPerson('member', organisations.a)
  const role = { role: 'member', organisation: organisations.b, function: 'Aushilfe', person: member.actor }
  expect((await operator.ask('POST', '/api/roles', role)).status).toBe(201)
  const put = (who: Asker) => who.ask('PUT', `/api/people/${member.actor}/suspension`, { suspended: true })
  expect((await put(anna)).status).toBe(403)
  expect((await put(bernd)).status).toBe(403)
  expect((await put(member)).status).toBe(403)
  expect((await put(operator)).status).toBe(204)
})

test('whom an operator keeps out, their county does not let in again', async () => {
  const { server, organisations, anna, operator } = world
  const member = await server.aPerson('member', organisations.a)
  const put = async (who: Asker, suspended: boolean) =>
    (await who.ask('PUT', `/api/people/${member.actor}/suspension`, { suspended })).status
  expect(await put(operator, true)).toBe(204)
  expect(await put(anna, false)).toBe(403)
  expect(await put(operator, false)).toBe(204)
  expect([await put(anna, true), await put(anna, false)]).toEqual([204, 204])
})

test('an operator who is to review a document is put on record as reading', async () => {
  const { server, operator, facilitator, organisations, workshop, document } = world
  const runner = await server.aPerson('operator', organisations.agency)
  const role = { role: 'reviewer', organisation: organisations.agency, document: document.id, function: 'Prüfung' }
  expect((await facilitator.ask('POST', '/api/roles', { ...role, person: runner.actor })).status).toBe(201)
  expect((await runner.ask('GET', `/api/documents/${document.id}`)).status).toBe(200)
  const { body } = await operator.ask('GET', '/api/audit?kind=operator-granted-reading')
  expect(body).toMatchObject([{ subject: { person: runner.actor, document: document.id } }])
  expect((await operator.ask('GET', `/api/documents/${document.id}`)).status).toBe(404)
  expect((await operator.ask('GET', `/api/workshops/${workshop}`)).status).toBe(200)
})

test('a facilitator names a county’s first coordinator and none after that', async () => {
  const { server, facilitator, operator, workshop } = world
  const county = await server.aCounty('Neuland')
  await operator.ask('POST', `/api/workshops/${workshop}/organisations`, { organisation: county })
  const person = await server.aPerson('member', county)
  const role = { role: 'coordinator', organisation: county, function: 'Leitung', person: person.actor }
  expect((await facilitator.ask('POST', '/api/roles', role)).status).toBe(201)
  expect((await facilitator.ask('POST', '/api/roles', role)).status).toBe(403)
})

test('a deputy stays one: neither the role nor what they give of it is held in anybody’s own right', async () => {
  const { server, organisations, anna } = world
  const deputy = await server.aPerson('coordinator', organisations.a, undefined, { deputy: true })
  const member = await server.aPerson('member', organisations.a)
  const [[own], [annas]] = [await rolesOf(deputy), await rolesOf(anna)]
  const given = { role: 'coordinator', organisation: organisations.a, function: 'F', person: member.actor }
  expect((await deputy.ask('PATCH', `/api/roles/${own!.id}`, { deputy: false })).status).toBe(403)
  expect((await deputy.ask('POST', '/api/roles', given)).status).toBe(403)
  expect((await deputy.ask('DELETE', `/api/roles/${annas!.id}`)).status).toBe(403)
  expect((await deputy.ask('POST', '/api/roles', { ...given, deputy: true })).status).toBe(201)
})

test('of two operators who keep each other out at the same moment one stays', async () => {
  const { server, operator, organisations } = await makeInstanceTest()
  const other = await server.aPerson('operator', organisations.agency)
  const { suspending, roles } = server.workspace
  const [one, two] = [(await roles.person(operator.actor))!, (await roles.person(other.actor))!]
  const by = ({ id }: typeof one) => ({ actor: id, grants: [{ role: 'operator' }] }) as unknown as SignedIn
  const acts = await Promise.allSettled([suspending.suspend(by(one), two), suspending.suspend(by(two), one)])
  expect(acts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(acts.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'last-operator' } })
  await server.close()
})

test('people stand by name as in a German dictionary', async () => {
  const { county, coordinators } = await aCountyWith(3)
  for (const [at, name] of ['Zoe Baum', 'Änne Bach', 'Arno Berg'].entries())
    expect((await coordinators[at]!.ask('PATCH', '/api/me', { name })).status).toBe(200)
  const people = (await world.operator.ask('GET', `/api/organisations/${county}/people`)).body as PersonEntry[]
  expect(people.map(({ name }) => name)).toEqual(['Änne Bach', 'Arno Berg', 'Zoe Baum'])
})
