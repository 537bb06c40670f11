import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HeldRole } from '../shared/roles.ts'
import { Close } from '../shared/room-protocol.ts'
import { makeEventReader, type StreamEvent } from '../shared/room-stream.ts'
import { type InstanceTest, makeInstanceTest } from './testing/an-instance.ts'
import { type Asker, password, publicUrl } from './testing/test-server.ts'

let world: InstanceTest
beforeAll(async () => {
  world = await makeInstanceTest()
  // Nobody is looked at from time to time: what ends a line here ends it at once.
  world.server.web.seats.stop()
})
afterAll(() => world.server.close())

/** A line into the room of the document that has been greeted there; answers with the code that it is closed with. */
async function openLine(cookie: string): Promise<{ readonly closed: Promise<number> }> {
  const { app } = world.server.web
  const path = `/rooms/${world.document.id}/stream`
  const answer = await app.request(path, { method: 'POST', headers: { origin: publicUrl, cookie } })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const eventsOf = makeEventReader()
  const events: StreamEvent[] = []
  async function next(kind: StreamEvent['kind']): Promise<StreamEvent> {
    for (;;) {
      const found = events.find((event) => event.kind === kind)
      if (found) return found
      const { done, value = '' } = await reader.read()
      if (done) throw new Error('The stream ended without a word')
      events.push(...eventsOf(value))
    }
  }
  await next('frames')
  return { closed: next('close').then((event) => (event.kind === 'close' ? event.code : 0)) }
}

async function anotherBrowser(email: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: publicUrl }
  const body = JSON.stringify({ email, password })
  const answer = await world.server.request('POST', '/api/auth/sign-in/email', { headers, body })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

const aMember = () => world.server.aPerson('member', world.organisations.a)
const done = async (answer: ReturnType<Asker['ask']>) => expect((await answer).status).toBeLessThan(300)

test('R16: whoever signs out, is signed out or kept out loses the line at once', async () => {
  const { anna } = world
  const acts: ((member: Asker) => ReturnType<Asker['ask']>)[] = [
    (member) => member.ask('POST', '/api/auth/sign-out', {}),
    ({ actor }) => anna.ask('DELETE', `/api/people/${actor}/sessions`),
    ({ actor }) => anna.ask('PUT', `/api/people/${actor}/suspension`, { suspended: true }),
  ]
  for (const act of acts) {
    const member = await aMember()
    const line = await openLine(member.cookie)
    await done(act(member))
    expect(await line.closed).toBe(Close.signedOut)
  }
})

test('R16: to sign out in one browser ends the lines of that one alone', async () => {
  const member = await aMember()
  const [here, there] = [await openLine(member.cookie), await openLine(await anotherBrowser(member.email))]
  let hasThereEnded = false
  void there.closed.then(() => {
    hasThereEnded = true
  })
  await done(member.ask('POST', '/api/auth/sign-out', {}))
  expect(await here.closed).toBe(Close.signedOut)
  expect(hasThereEnded).toBe(false)
  await done(world.anna.ask('DELETE', `/api/people/${member.actor}/sessions`))
  expect(await there.closed).toBe(Close.signedOut)
})

test('R16: whoever loses the role or the share that let them read loses the line at once', async () => {
  const { anna, document, town, server } = world
  const member = await aMember()
  const ofMember = await openLine(member.cookie)
  const { grants } = (await member.ask('GET', '/api/me')).body as { grants: HeldRole[] }
  await done(anna.ask('DELETE', `/api/roles/${grants[0]!.id}`))
  expect(await ofMember.closed).toBe(Close.notFound)

  const reader = await server.aPerson('reader', town)
  const shares = `/api/documents/${document.id}/shares`
  await done(anna.ask('POST', shares, { organisation: town }))
  const ofReader = await openLine(reader.cookie)
  await done(anna.ask('DELETE', `${shares}/${town}`))
  expect(await ofReader.closed).toBe(Close.notFound)
})
