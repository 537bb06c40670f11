import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Workshop } from '../../shared/workshops.ts'
import { type InstanceTest, makeInstanceTest } from '../testing/an-instance.ts'

let world: InstanceTest
beforeEach(async () => {
  world = await makeInstanceTest()
})
afterEach(() => world.server.close())

const asGuest = (token: string) =>
  world.server.request('POST', '/api/guest', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })

const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code]

test('an operator opens a workshop with its counties, and names who facilitates it', async () => {
  const { operator, organisations, facilitator } = world
  const { a, b, agency } = organisations
  const opened = await operator.ask('POST', '/api/workshops', {
    ...{ title: 'Übergänge', theme: 'Schule und Beruf', startsOn: '2027-01-11', endsOn: '2027-06-30' },
    organisations: [agency, a, b],
  })
  const { id, counties, others, state } = opened.body as Workshop
  expect([opened.status, state, others.map((each) => each.id)]).toEqual([201, 'planned', [agency]])
  expect(counties.map(({ id, place }) => [id, place])).toEqual([
    [a, 1],
    [b, 2],
  ])
  const role = { role: 'facilitator', organisation: agency, workshop: id, function: 'Moderation' }
  expect((await facilitator.ask('GET', `/api/workshops/${id}`)).status).toBe(404)
  expect((await operator.ask('POST', '/api/roles', { ...role, person: facilitator.actor })).status).toBe(201)
  const change = { state: 'running', frameworkAgreement: { text: 'Kooperationsvertrag vom 3. Mai 2026' } }
  const changed = await facilitator.ask('PATCH', `/api/workshops/${id}`, change)
  expect(changed.body).toMatchObject({ ...change, theme: 'Schule und Beruf' })
  const foreign = { frameworkAgreement: { document: world.document.id } }
  expect((await facilitator.ask('PATCH', `/api/workshops/${id}`, foreign)).status).toBe(404)
  expect(codeOf(await facilitator.ask('PATCH', `/api/workshops/${id}`, { endsOn: '2026-01-01' }))).toEqual([
    400,
    'invalid',
  ])
})

test('that a workshop exists is known to those who take part, or to everybody, as it was arranged', async () => {
  const { stranger, facilitator, workshop } = world
  const announced = async () =>
    ((await stranger.ask('GET', '/api/workshops/announced')).body as Workshop[]).map(({ id }) => id)
  expect(await announced()).toEqual([])
  await facilitator.ask('PATCH', `/api/workshops/${workshop}`, { visibility: 'everyone' })
  expect(await announced()).toEqual([workshop])
  expect((await stranger.ask('GET', `/api/workshops/${workshop}`)).status).toBe(404)
})

test('when a workshop ends its texts can be read and no longer changed, and no guest comes in', async () => {
  const { anna, facilitator, workshop, document } = world
  await anna.ask('PATCH', `/api/documents/${document.id}`, { title: 'Vor dem Ende' })
  const version = (await anna.ask('POST', `/api/documents/${document.id}/versions`, { label: 'Ende' })).body as {
    id: string
  }
  const link = await anna.ask('POST', `/api/versions/${version.id}/guest-links`, { days: 10 })
  const { token } = link.body as { token: string }
  expect((await asGuest(token)).status).toBe(200)
  await facilitator.ask('PATCH', `/api/workshops/${workshop}`, { state: 'closed' })

  expect((await anna.ask('GET', `/api/documents/${document.id}`)).body).toMatchObject({ editing: 'closed' })
  const adds = (title: string) => anna.ask('POST', `/api/documents/${document.id}/clauses`, { title })
  expect(codeOf(await adds('Nachtrag'))).toEqual([409, 'editing-closed'])
  const reopens = await facilitator.ask('PATCH', `/api/documents/${document.id}`, { editing: 'open' })
  expect(codeOf(reopens)).toEqual([409, 'workshop-closed'])
  const locks = `/api/documents/${document.id}/clauses/${document.clauses[0]!.id}/lock`
  expect(codeOf(await facilitator.ask('PUT', locks, { locked: true }))).toEqual([409, 'workshop-closed'])
  const another = await anna.ask('POST', `/api/workshops/${workshop}/documents`, {
    kind: 'knowledge-page',
    title: 'Neu',
  })
  expect(codeOf(another)).toEqual([409, 'workshop-closed'])
  const lead = await world.server.aPerson('group-lead', world.organisations.a, world.group)
  const inGroup = { kind: 'knowledge-page', title: 'Neu', template: 'blank' }
  const ofGroup = await lead.ask('POST', `/api/groups/${world.group}/documents`, inGroup)
  expect(codeOf(ofGroup)).toEqual([409, 'workshop-closed'])
  expect((await asGuest(token)).status).toBe(404)
  expect((await anna.ask('GET', `/api/documents/${document.id}/rights`)).body).toMatchObject({
    hindered: 'workshop-closed',
  })

  await facilitator.ask('PATCH', `/api/workshops/${workshop}`, { state: 'running' })
  expect((await adds('Nachtrag')).status).toBe(201)
  expect((await asGuest(token)).status).toBe(404)
})

test('a county that leaves reads nothing any more, nor does whoever has a link of theirs, and it gets its ink again when it comes back', async () => {
  const { bernd, facilitator, workshop, organisations, document, server } = world
  const reads = async () => (await bernd.ask('GET', `/api/documents/${document.id}`)).status
  await bernd.ask('PATCH', `/api/documents/${document.id}`, { title: 'Mit Bergland' })
  const kept = (await bernd.ask('POST', `/api/documents/${document.id}/versions`, { label: 'Mit Bergland' })).body
  const made = await bernd.ask('POST', `/api/versions/${(kept as { id: string }).id}/guest-links`, {})
  const { token } = made.body as { token: string }
  expect((await asGuest(token)).status).toBe(200)
  const removed = await facilitator.ask('DELETE', `/api/workshops/${workshop}/organisations/${organisations.b}`)
  expect([removed.status, await reads()]).toEqual([204, 404])
  expect((await asGuest(token)).status).toBe(404)
  const next = await server.aCounty('Nachzügler')
  await facilitator.ask('POST', `/api/workshops/${workshop}/organisations`, { organisation: next })
  const back = await facilitator.ask('POST', `/api/workshops/${workshop}/organisations`, {
    organisation: organisations.b,
  })
  const places = new Map((back.body as Workshop).counties.map(({ id, place }) => [id, place]))
  expect([places.get(organisations.b), places.get(next), await reads()]).toEqual([2, 3, 200])
})

test('a county that comes later writes in the documents of all, and not in those of one', async () => {
  const { facilitator, workshop, document, server, organisations } = world
  const own = await server.workspace.drafting.create(
    { actor: world.anna.actor, organisation: organisations.a },
    { workshop, belongsTo: 'counties', counties: [organisations.a] },
    { kind: 'knowledge-page', title: 'Nur für A', clauses: [] },
  )
  const county = await server.aCounty('Nachzügler')
  const person = await server.aPerson('member', county)
  const statuses = async () => [
    (await person.ask('GET', `/api/documents/${document.id}`)).status,
    (await person.ask('GET', `/api/documents/${own.id}`)).status,
  ]
  expect(await statuses()).toEqual([404, 404])
  await facilitator.ask('POST', `/api/workshops/${workshop}/organisations`, { organisation: county })
  expect(await statuses()).toEqual([200, 404])
})

test('there are eight inks, and no ninth county', async () => {
  const { facilitator, workshop, server } = world
  const add = async (n: number) => {
    const organisation = await server.aCounty(`Kreis ${n}`)
    return facilitator.ask('POST', `/api/workshops/${workshop}/organisations`, { organisation })
  }
  for (let n = 3; n <= 8; n++) expect((await add(n)).status).toBe(201)
  expect(codeOf(await add(9))).toEqual([409, 'no-ink-left'])
})
