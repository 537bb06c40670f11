import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InvitationShown, MadeInvitation } from '../../shared/invitations.ts'
import { makeWorkshopTest, type WorkshopTest } from '../testing/a-workshop.ts'
import { password, publicUrl } from '../testing/test-server.ts'

const DAY_MS = 24 * 60 * 60_000
let world: WorkshopTest
beforeEach(async () => {
  world = await makeWorkshopTest()
})
afterEach(() => world.server.close())

const post = (path: string, body: object, cookie = '') =>
  world.server.request('POST', path, {
    headers: { 'content-type': 'application/json', origin: publicUrl, cookie },
    body: JSON.stringify(body),
  })
const rows = async (sql: string) => (await world.server.storage.batch([{ sql, parameters: [] }]))[0]!.rows
const member = (email: string) => ({
  ...{ role: 'member', organisation: world.organisations.a, function: 'Fachkraft', email },
})
const invite = async (wish: object, by = world.anna) => {
  const { status, body } = await by.ask('POST', '/api/invitations', wish)
  return { status, body, made: body as MadeInvitation }
}
const tokenIn = (link: string | null) => new URL(link!).hash.slice(1)
const join = (token: string, name = 'Neu Dabei') =>
  post('/api/invitation/join', { token, name, password, language: 'de' })
const signIn = async (email: string) => {
  const answer = await post('/api/auth/sign-in/email', { email, password })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

test('an invitation by mail brings somebody in with a new account and one role, and then forgets the address', async () => {
  world.server.letterBox.delivery = 'sent'
  const { status, made } = await invite(member('neu@kreis.example'))
  expect(status).toBe(201)
  expect(made).toMatchObject({
    delivery: 'sent',
    link: null,
    invitation: { state: 'open', email: 'neu@kreis.example' },
  })
  const letter = await world.server.letterBox.to('neu@kreis.example')
  expect(letter.subject).toBe('Einladung: Ahrtal')
  const token = (await world.server.letterBox.linkTo('neu@kreis.example')).hash.slice(1)
  expect(JSON.stringify(await rows('select * from invitation'))).not.toContain(token)
  const look = await post('/api/invitation/look', { token })
  expect(look.body as InvitationShown).toEqual({
    ...{ email: 'neu@kreis.example', hasAccount: false, role: 'member', function: 'Fachkraft' },
    ...{ organisation: 'Ahrtal', place: null, expiresAt: made.invitation.expiresAt },
  })
  expect((await join(token)).status).toBe(204)
  const cookie = await signIn('neu@kreis.example')
  const me = await world.server.request('GET', '/api/me', { headers: { cookie } })
  expect(me.body).toMatchObject({ name: 'Neu Dabei', grants: [{ role: 'member', function: 'Fachkraft' }] })
  expect(await rows(`select emailVerified from "user" where email = 'neu@kreis.example'`)).toEqual([[1]])
  expect(await rows('select state, address, tokenHash from invitation')).toEqual([['accepted', null, null]])
  expect((await join(token)).body).toMatchObject({ code: 'link-void' })
  const kinds = await rows("select kind from auditEntry where kind like 'person-%' order by id")
  expect(kinds.flat()).toEqual(['person-invited', 'person-joined'])
})

test('of many who accept one invitation at the same moment, one comes in', async () => {
  const known = await world.server.aPerson('member', world.organisations.b)
  const { made } = await invite(member(known.email))
  const token = tokenIn(made.link)
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => known.ask('POST', '/api/invitation/accept', { token })),
  )
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(49)
  const held = await rows(`select count(*) from roleGrant where actorId = '${known.actor}'`)
  expect(held).toEqual([[2]])
})

test('who has an account accepts with it, and with no other', async () => {
  const { made } = await invite(member(world.bernd.email))
  const token = tokenIn(made.link)
  expect(await join(token)).toMatchObject({ status: 409, body: { code: 'has-account' } })
  const wrong = await world.facilitator.ask('POST', '/api/invitation/accept', { token })
  expect(wrong).toMatchObject({ status: 409, body: { code: 'other-address' } })
  expect((await post('/api/invitation/accept', { token })).status).toBe(401)
  expect((await world.bernd.ask('POST', '/api/invitation/accept', { token, role: 'operator' })).status).toBe(400)
  expect((await world.bernd.ask('POST', '/api/invitation/accept', { token })).status).toBe(204)
})

test('nobody invites to more than they may give, or to places that they do not know', async () => {
  const to = (role: object) => ({ email: 'x@kreis.example', function: 'F', ...role })
  const { organisations, workshop } = world
  const refused = async (wish: object, by = world.anna) => (await invite(to(wish), by)).status
  expect(await refused({ role: 'operator', organisation: organisations.a })).toBe(403)
  expect(await refused({ role: 'facilitator', organisation: organisations.a, workshop })).toBe(403)
  expect(await refused({ role: 'member', organisation: organisations.b })).toBeGreaterThanOrEqual(403)
  expect(await refused({ role: 'member', organisation: organisations.a }, world.stranger)).toBe(404)
  expect(await refused({ role: 'coordinator', organisation: organisations.b }, world.facilitator)).toBe(403)
  expect(await refused({ role: 'member', organisation: organisations.a, userId: 'x' })).toBe(400)
  expect(await refused({ role: 'member', organisation: organisations.a, function: '\u202egnutieL' })).toBe(400)
  expect(await rows('select id from invitation')).toEqual([])
})

test('an invitation is void when it was withdrawn, after seven days, and when who invited has nothing to give any more', async () => {
  const withdrawn = (await invite(member('a@kreis.example'))).made
  expect((await world.bernd.ask('DELETE', `/api/invitations/${withdrawn.invitation.id}`)).status).toBe(404)
  expect((await world.anna.ask('DELETE', `/api/invitations/${withdrawn.invitation.id}`)).status).toBe(204)
  const late = (await invite(member('b@kreis.example'))).made
  const orphaned = (await invite(member('c@kreis.example'))).made
  const listed = (await world.anna.ask('GET', '/api/invitations')).body as { state: string; email: string | null }[]
  expect(listed.map(({ state, email }) => `${state} ${email}`).sort()).toEqual([
    ...['open b@kreis.example', 'open c@kreis.example', 'revoked null'],
  ])
  expect((await world.stranger.ask('GET', '/api/invitations')).body).toEqual([])
  await world.server.storage.batch([{ sql: 'delete from roleGrant where actorId = ?', parameters: [world.anna.actor] }])
  for (const { link } of [withdrawn, orphaned]) expect((await join(tokenIn(link))).status).toBe(410)
  world.server.clock.advance(7 * DAY_MS)
  expect((await join(tokenIn(late.link))).status).toBe(410)
  await world.server.workspace.retention.apply()
  expect(await rows('select distinct address from invitation')).toEqual([[null]])
})

test('what whoever invited could not give any more is not to be had by their invitation either', async () => {
  const { anna, organisations, server } = world
  const second = await server.aPerson('coordinator', organisations.a)
  const wish = { ...member('weg@kreis.example'), role: 'coordinator' }
  const { made } = await invite(wish, second)
  const [own] = ((await second.ask('GET', '/api/me')).body as { grants: { id: string }[] }).grants
  const kept = { role: 'member', organisation: organisations.a, function: 'Fachkraft', person: second.actor }
  expect((await anna.ask('POST', '/api/roles', kept)).status).toBe(201)
  expect((await anna.ask('DELETE', `/api/roles/${own!.id}`)).status).toBe(204)
  expect((await post('/api/invitation/look', { token: tokenIn(made.link) })).status).toBe(410)
  expect((await join(tokenIn(made.link))).status).toBe(410)
})

test('nobody makes a mailing of it, not even by withdrawing each invitation', async () => {
  const row = `insert into invitation (id, state, invitedBy, createdAt, expiresAt, role, organisationId)
    values (?, 'revoked', ?, '2026-11-22T08:00:00.000Z', '2026-11-29T08:00:00.000Z', '{}', ?)`
  const many = Array.from({ length: 100 }, (_, n) => [`i${n}`, world.anna.actor, world.organisations.a])
  await world.server.storage.batch(many.map((parameters) => ({ sql: row, parameters })))
  expect((await invite(member('noch@kreis.example'))).status).toBe(429)
  world.server.clock.advance(DAY_MS)
  expect((await invite(member('noch@kreis.example'))).status).toBe(201)
})

test('where the mail does not leave, whoever invites is told and gets the link, which then proves no address', async () => {
  world.server.letterBox.delivery = 'failed'
  const { made } = await invite(member('neu@kreis.example'))
  expect(made.delivery).toBe('failed')
  expect((await join(tokenIn(made.link))).status).toBe(204)
  expect(await rows(`select emailVerified from "user" where email = 'neu@kreis.example'`)).toEqual([[0]])
})
