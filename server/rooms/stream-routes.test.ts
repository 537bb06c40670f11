import { request } from 'node:http'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { streamSocket } from '../../client/room/stream-socket.ts'
import { Close, Frame, ROOM_LIMITS, readSaved } from '../../shared/room-protocol.ts'
import { MOST_BATCH_BYTES, makeEventReader, packFrames, type StreamEvent } from '../../shared/room-stream.ts'
import { StorageFailure } from '../database/storage.ts'
import { type FrontDoor, openFrontDoor, publicOrigin } from './testing/front-door.ts'
import { makeStubbornJournal } from './testing/stubborn-journal.ts'
import { clauses, documentId } from './testing/town-hall.ts'

const [first] = clauses
const one = { origin: publicOrigin, cookie: '1' }
type Headers = Record<string, string>

let journal: ReturnType<typeof makeStubbornJournal>
let door: FrontDoor
beforeEach(async () => {
  journal = makeStubbornJournal()
  door = await openFrontDoor(journal)
})
afterEach(async () => {
  journal.release()
  await door.close()
})

const post = (path: string, headers: Headers, body?: Uint8Array) =>
  fetch(`http://127.0.0.1:${door.port}${path}`, {
    ...{ method: 'POST', headers },
    ...(body && { body: body as Uint8Array<ArrayBuffer> }),
  })

const syncFrame = (write: (encoder: encoding.Encoder) => void) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Frame.sync)
    write(encoder)
  })

/** A stream by hand: what comes is kept, what goes is said batch by batch. */
async function openStream(headers: Headers = one) {
  const answer = await post(`/rooms/${documentId}/stream`, headers)
  const events: StreamEvent[] = []
  const doc = new Y.Doc()
  const page = { answer, events, doc, id: '', saved: 0, leave: () => reader.cancel() }
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const readEvents = makeEventReader()
  const hear = (event: StreamEvent) => {
    events.push(event)
    if (event.kind === 'open') page.id = event.id
    if (event.kind !== 'frames') return
    for (const frame of event.frames) {
      const decoder = decoding.createDecoder(frame)
      const type = decoding.readVarUint(decoder)
      if (type === Frame.saved) page.saved = readSaved(decoder)
      if (type === Frame.sync && decoding.readVarUint(decoder) !== 0)
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'room')
    }
  }
  const read = async () => {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read())
      for (const event of readEvents(value ?? '')) hear(event)
  }
  void read().catch(() => {})
  await vi.waitFor(() => expect(page.id).not.toBe(''))
  return page
}
type ByHand = Awaited<ReturnType<typeof openStream>>

const say = (page: Pick<ByHand, 'id'>, n: number | string, frames: readonly Uint8Array[], headers: Headers = one) =>
  post(`/rooms/${documentId}/stream/${page.id}/${n}`, headers, packFrames(frames))

/** A stream that has the text and has told all of its own, in its first batch. */
async function joined() {
  const page = await openStream()
  const all = [
    syncFrame((encoder) => sync.writeSyncStep1(encoder, page.doc)),
    syncFrame((encoder) => sync.writeSyncStep2(encoder, page.doc)),
  ]
  expect((await say(page, 1, all)).status).toBe(204)
  await vi.waitFor(() => expect([page.saved, page.doc.getMap('clauses').size]).toEqual([1, clauses.length]))
  return page
}

const textOf = (doc: Y.Doc) =>
  (doc.getMap<Y.XmlElement>('clauses').get(first)!.get(0) as Y.XmlElement).get(0) as Y.XmlText

/** Types, and answers with the frame that a page would send. */
function typed({ doc }: ByHand, words: string): Uint8Array {
  const before = Y.encodeStateVector(doc)
  textOf(doc).insert(0, words)
  return syncFrame((encoder) => sync.writeUpdate(encoder, Y.encodeStateAsUpdate(doc, before)))
}

test('R19: a batch whose answer was lost is told again, and counts once', async () => {
  const page = await joined()
  const frames = [typed(page, 'Einmal. ')]
  expect((await say(page, 2, frames)).status).toBe(204)
  for (let n = 0; n < 3; n++) expect((await say(page, 2, frames)).status).toBe(204)
  await vi.waitFor(() => expect(page.saved).toBe(2))
  expect((await say(page, 3, [typed(page, 'Zweimal. ')])).status).toBe(204)
  await vi.waitFor(() => expect(page.saved).toBe(3))
  expect(await door.hall.words(first)).toContain('Zweimal. Einmal. Anfang.')
  await page.leave()
})

test('R19: told twice at the same time, it counts once, too', async () => {
  const page = await joined()
  journal.hold()
  const frames = [typed(page, 'Gleichzeitig. ')]
  const answers = await Promise.all([say(page, 2, frames), say(page, 2, frames), say(page, 2, frames)])
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
  expect(page.saved).toBe(1)
  journal.release()
  await vi.waitFor(() => expect(page.saved).toBe(2))
  expect((await say(page, 3, [])).status).toBe(204)
  expect(page.saved).toBe(2)
  await page.leave()
})

test('R19: a batch out of turn is turned down, and nothing of it is heard', async () => {
  const page = await joined()
  const frame = typed(page, 'Später. ')
  for (const n of [3, 4, 999_999]) {
    const { status, headers } = await say(page, n, [frame])
    expect([status, headers.get('content-type')]).toEqual([409, 'application/problem+json'])
  }
  for (const n of ['0', '-1', '1.5', 'x', '01']) expect((await say(page, n, [frame])).status, n).toBe(404)
  expect(await door.hall.words(first)).not.toContain('Später.')
  expect((await say(page, 2, [frame])).status).toBe(204)
  await vi.waitFor(async () => expect(await door.hall.words(first)).toContain('Später.'))
  await page.leave()
})

/** A request whose body comes piece by piece; answers with its status once there is one. */
function sayInPieces(page: ByHand, n: number) {
  const asked = request({
    ...{ host: '127.0.0.1', port: door.port, path: `/rooms/${documentId}/stream/${page.id}/${n}`, method: 'POST' },
    headers: { ...one, 'transfer-encoding': 'chunked' },
  })
  asked.on('error', () => {})
  const status = new Promise<number | undefined>((resolve) =>
    asked.on('response', (answer) => resolve(answer.statusCode)),
  )
  return { asked, status }
}

test('R19: a batch out of turn is turned down before its body has come', async () => {
  const page = await joined()
  const { asked, status } = sayInPieces(page, 7)
  asked.write('x')
  expect(await status).toBe(409)
  asked.destroy()
  await page.leave()
})

test('R19: a batch that is told again while the first telling hangs is taken from the second, once', async () => {
  const page = await joined()
  const batch = packFrames([typed(page, 'Endlich. ')])
  const hanging = sayInPieces(page, 2)
  hanging.asked.write(batch.subarray(0, 5))
  expect((await post(`/rooms/${documentId}/stream/${page.id}/2`, one, batch)).status).toBe(204)
  hanging.asked.end(batch.subarray(5))
  expect(await hanging.status).toBe(204)
  await vi.waitFor(() => expect(page.saved).toBe(2))
  expect((await door.hall.words(first)).split('Endlich.')).toHaveLength(2)
  await page.leave()
})

test('R19: nobody speaks on a stream that is not their own, or is over', async () => {
  const page = await joined()
  const frame = typed(page, 'Untergeschoben. ')
  const strangers: [string, Headers, number][] = [
    ['of somebody else', { ...one, cookie: '2' }, 404],
    ['signed out', { origin: publicOrigin }, 401],
    ['another origin', { ...one, origin: 'https://evil.example' }, 403],
    ['no origin', { cookie: '1' }, 403],
  ]
  for (const [who, headers, status] of strangers) {
    const answer = await say(page, 2, [frame], headers)
    expect([who, answer.status, answer.headers.get('content-type')]).toEqual([who, status, 'application/problem+json'])
  }
  const elsewhere = post(`/rooms/0190abc1-0000-7000-8000-000000000009/stream/${page.id}/2`, one, packFrames([frame]))
  expect((await elsewhere).status).toBe(404)
  for (const id of ['x', `${page.id}x`, page.id.toLowerCase()]) expect((await say({ id }, 2, [frame])).status).toBe(404)
  // The same session with one more cookie is still the same session.
  expect((await say(page, 2, [], { ...one, cookie: '1; theme=dark' })).status).toBe(204)
  expect(await door.hall.words(first)).not.toContain('Untergeschoben.')
  await page.leave()
  await vi.waitFor(async () => expect((await say(page, 3, [])).status).toBe(404))
})

test('R3: while the disk refuses, the answer waits; nothing more is taken on that stream meanwhile', async () => {
  const page = await joined()
  journal.failure = new StorageFailure('full')
  expect((await say(page, 2, [typed(page, 'Erst. ')])).status).toBe(204)
  await vi.waitFor(() => expect(JSON.stringify(noticesOf(page))).toContain('not-saved'))
  const frames = [typed(page, 'Dann. ')]
  let answered: number | undefined
  const waiting = say(page, 3, frames).then(({ status }) => {
    answered = status
  })
  await vi.waitFor(async () => expect((await say(page, 4, [])).status).toBe(409))
  expect(answered).toBeUndefined()
  journal.failure = undefined
  await waiting
  expect(answered).toBe(204)
  await vi.waitFor(() => expect(page.saved).toBe(3), { timeout: 5_000 })
  expect(await door.hall.words(first)).toContain('Dann. Erst.')
  await page.leave()
})

const noticesOf = ({ events }: ByHand) =>
  events.flatMap((event) =>
    event.kind === 'frames'
      ? event.frames.filter(([type]) => type === Frame.notice).map((frame) => new TextDecoder().decode(frame))
      : [],
  )

test('R17: a batch too large is turned down and closes with 4413, one that is none with 1003', async () => {
  const large = await joined()
  const tooLarge = await post(`/rooms/${documentId}/stream/${large.id}/2`, one, new Uint8Array(MOST_BATCH_BYTES + 1))
  expect(tooLarge.status).toBe(413)
  await vi.waitFor(() => expect(large.events.at(-1)).toEqual({ kind: 'close', code: Close.tooLarge }))
  const odd = await joined()
  expect((await post(`/rooms/${documentId}/stream/${odd.id}/2`, one, Uint8Array.of(200))).status).toBe(400)
  await vi.waitFor(() => expect(odd.events.at(-1)).toEqual({ kind: 'close', code: Close.malformed }))
  expect(ROOM_LIMITS.frameBytes).toBeLessThan(MOST_BATCH_BYTES)
})

test('nothing on the way is invited to keep the events back', async () => {
  const { answer, leave } = await joined()
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  await leave()
})

test('R11: who breaks off the stream is gone at once', async () => {
  const page = await joined()
  expect(await door.isEmpty()).toBe(false)
  await page.leave()
  await vi.waitFor(async () => expect(await door.isEmpty()).toBe(true))
})

test('the page’s end of a stream keeps order and counts right over a line that loses requests and answers', async () => {
  let asked = 0
  const losing: typeof fetch = async (url, init) => {
    asked++
    const isBatch = /\/\d+$/.test(String(url))
    if (isBatch && asked % 5 === 1) throw new TypeError('the request was lost')
    const answer = await fetch(url, { ...init, headers: { ...init?.headers, ...one } })
    if (isBatch && asked % 5 === 3) throw new TypeError('the answer was lost')
    return answer
  }
  const Socket = streamSocket(losing)
  const socket = new Socket(`ws://127.0.0.1:${door.port}/rooms/${documentId}`)
  const doc = new Y.Doc()
  let saved = 0
  let sent = 0
  const send = (write: (encoder: encoding.Encoder) => void, counts = true) => {
    if (counts) sent++
    socket.send(syncFrame(write))
  }
  socket.onmessage = ({ data }) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const type = decoding.readVarUint(decoder)
    if (type === Frame.saved) saved = readSaved(decoder)
    if (type === Frame.sync && decoding.readVarUint(decoder) !== 0)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'room')
  }
  let closed: number | undefined
  socket.onclose = ({ code }) => {
    closed = code
  }
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  send((encoder) => sync.writeSyncStep1(encoder, doc), false)
  send((encoder) => sync.writeSyncStep2(encoder, doc))
  await vi.waitFor(() => expect(doc.getMap('clauses').size).toBe(clauses.length), { timeout: 5_000 })
  doc.on('update', (update, origin) => origin !== 'room' && send((encoder) => sync.writeUpdate(encoder, update)))
  for (let n = 0; n < 12; n++) {
    textOf(doc).insert(0, `${n} `)
    await vi.waitFor(() => expect(saved).toBe(sent), { timeout: 5_000 })
  }
  expect(await door.hall.words(first)).toContain('11 10 9 8 7 6 5 4 3 2 1 0 Anfang.')
  expect(closed).toBeUndefined()
  socket.close()
  await vi.waitFor(async () => expect(await door.isEmpty()).toBe(true))
}, 60_000)
