import net from 'node:net'
import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Way } from '../client/room/way.ts'
import { Frame, SyncStep } from '../shared/room-protocol.ts'
import { type Caller, documentsOf, type LiveDocument, newDocument, signInByApi } from './api.ts'
import { firstText, joinRoom, type RoomClient } from './room-client.ts'
import { removeFolder, type ServerProcess, startServer } from './server-process.ts'

let server: ServerProcess
let people: Record<'anna' | 'bernd' | 'mallory' | 'facilitator' | 'reviewer' | 'operator' | 'outsider', Caller>
let attacked: Watched
let elsewhere: Watched

/** A document in which two honest people write while others attack. */
interface Watched {
  readonly document: LiveDocument
  readonly writer: RoomClient
  readonly reader: RoomClient
  words: string
}

beforeAll(async () => {
  server = await startServer()
  const accounts = {
    ...({ anna: 'lennetal', bernd: 'soest', mallory: 'eggeberg', facilitator: 'facilitator' } as const),
    ...({ reviewer: 'reviewer', operator: 'operator', outsider: 'outsider' } as const),
  }
  const signedIn = Object.entries(accounts).map(async ([name, account]) => [
    name,
    await signInByApi(server.url, account),
  ])
  people = Object.fromEntries(await Promise.all(signedIn))
})
afterAll(async () => {
  await server.kill()
  removeFolder(server.dataFolder)
})

const join = ({ cookie }: Caller, documentId: string, way: Way = 'socket') =>
  joinRoom({ origin: server.url, cookie, documentId, way })
const textOf = ({ doc }: RoomClient, { clauses }: LiveDocument) => firstText(doc, clauses[0]!.id)

async function watch(title: string): Promise<Watched> {
  const document = await newDocument(people.anna, title)
  const writer = join(people.anna, document.id)
  await writer.synced
  // The text must be there before the reader looks for it: whoever finds none makes one.
  textOf(writer, document)
  await expect.poll(() => writer.saved()).toBe(writer.sent())
  const reader = join(people.bernd, document.id, 'stream')
  await reader.synced
  return { document, writer, reader, words: '' }
}

/** What the writer writes now the reader still gets; it is saved, and all that was written before is as it was. */
async function isUnharmed(room: Watched): Promise<void> {
  const { document, writer, reader } = room
  room.words += 'Wort '
  const text = textOf(writer, document)
  text.insert(text.length, 'Wort ')
  await expect.poll(() => textOf(reader, document).toString(), { timeout: 5_000 }).toBe(room.words)
  await expect.poll(() => writer.saved()).toBe(writer.sent())
}

beforeEach(async () => {
  attacked = await watch('Angegriffen')
  elsewhere = await watch('Nebenan')
  await isUnharmed(attacked)
  await isUnharmed(elsewhere)
})
afterEach(async () => {
  await isUnharmed(attacked)
  await isUnharmed(elsewhere)
  for (const { writer, reader } of [attacked, elsewhere]) for (const each of [writer, reader]) each.leave()
})

async function intruder(way: Way): Promise<RoomClient> {
  const client = join(people.mallory, attacked.document.id, way)
  await client.synced
  await expect.poll(() => textOf(client, attacked.document).length).toBeGreaterThan(0)
  return client
}

const numbers = (given: readonly number[]) =>
  encoding.encode((encoder) => {
    for (const number of given) encoding.writeVarUint(encoder, number)
  })
const syncFrame = (step: number, body: Uint8Array) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Frame.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })
/** As many copies of a frame as a WebSocket client sends, in one write and with a mask of zeros. */
const copies = (frame: Uint8Array, count: number) =>
  Buffer.concat(Array(count).fill(Buffer.from([0x82, 0x80 | frame.length, 0, 0, 0, 0, ...frame])))

/** A socket by hand, which reads only what it is asked to. Resolves when the server has answered. */
async function socketByHand(path: string, headers: readonly string[]): Promise<{ socket: net.Socket; answer: string }> {
  const { port, host } = new URL(server.url)
  const socket = net.connect(Number(port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`${[`GET ${path} HTTP/1.1`, `Host: ${host}`, ...headers].join('\r\n')}\r\n\r\n`)
  const answer = await new Promise<string>((resolve) => {
    socket.once('data', (bytes) => resolve(String(bytes)))
    socket.once('close', () => resolve(''))
  })
  return { socket, answer }
}
const upgradeBy = (cookie: string) => [
  ...['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'],
  ...['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', `Origin: ${server.url}`, `Cookie: ${cookie}`],
]

const ways = ['socket', 'stream'] as const

describe.each(ways)('whoever may write over a %s cannot make the others wait', (way) => {
  test('with deletions that lie over one another', async () => {
    const mallory = await intruder(way)
    const text = textOf(mallory, attacked.document)
    const { client, clock } = textOf(attacked.writer, attacked.document)._start!.id
    const ranges = Array.from({ length: 200_000 }, () => [clock, text.length]).flat()
    mallory.sendUpdate(numbers([0, 1, client, ranges.length / 2, ...ranges]))
    expect(await mallory.closed).toBe(4409)
  })

  test('with thousands of clients that hang on each other backwards', async () => {
    const mallory = await intruder(way)
    const count = 20_000
    const { client: first, clock } = textOf(mallory, attacked.document)._item!.id
    const edit = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, count)
      for (let n = 1; n <= count; n++) {
        for (const number of [1, 1_000_000 + n, 0]) encoding.writeVarUint(encoder, number)
        encoding.writeUint8(encoder, n < count ? 4 | 128 : 4)
        const place = n < count ? [1_000_001 + n, 0] : [0, first, clock]
        for (const number of place) encoding.writeVarUint(encoder, number)
        encoding.writeVarString(encoder, 'x')
      }
      encoding.writeVarUint(encoder, 0)
    })
    mallory.sendUpdate(edit)
    expect(await mallory.closed).toBe(4413)
  })
})

test('whoever asks for the whole text thousands of times at once does not make the others wait', async () => {
  const [large] = await documentsOf(people.reviewer)
  const { socket } = await socketByHand(`/rooms/${large!.id}`, upgradeBy(people.reviewer.cookie))
  socket.write(copies(syncFrame(SyncStep.state, Uint8Array.of(0)), 6_000))
  await isUnharmed(elsewhere)
  socket.destroy()
})

test.each(ways)('each first byte of a frame that means nothing closes its own %s with 1003', async (way) => {
  const meant = [Frame.queryPresence]
  for (let byte = 0; byte < 256; byte += 1) {
    if ((meant as number[]).includes(byte)) continue
    const client = join(people.mallory, attacked.document.id, way)
    await client.synced
    client.sendRaw(Uint8Array.of(byte, 7, 7, ...Array(9).fill(255)))
    expect([byte, await client.closed]).toEqual([byte, 1003])
  }
})

test('WebSocket frames that break the rules, and lines that break off, harm nobody', async () => {
  const broken = [
    ...[
      [0xff, 0xff, 0, 0],
      [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28],
      [0x82, 0xff, 0x7f, ...Array(11).fill(255)],
    ],
    ...[
      [0x88, 0x82, 0, 0, 0, 0, 0, 1],
      [0x89, 0xfe, 0, 200, 0, 0, 0, 0],
      [0x82, 5, 1, 2],
      [0xc2, 0x81, 0, 0, 0, 0, 1],
    ],
  ]
  for (const bytes of broken) {
    for (const cookie of [people.mallory.cookie, '']) {
      const { socket } = await socketByHand(`/rooms/${attacked.document.id}`, upgradeBy(cookie))
      socket.write(Uint8Array.from(bytes), () => socket.resetAndDestroy())
    }
  }
})

test.each(ways)(
  'a javascript: link, an unknown node and an overwritten clause are refused whole over a %s',
  async (way) => {
    const forgeries: ((doc: Y.Doc, clause: string) => void)[] = [
      (doc, clause) => {
        const link = new Y.XmlElement('link')
        link.setAttribute('__url', 'javascript:alert(1)')
        ;(doc.getMap<Y.XmlElement>('clauses').get(clause)!.get(0) as Y.XmlElement).insert(0, [link])
      },
      (doc, clause) =>
        doc
          .getMap<Y.XmlElement>('clauses')
          .get(clause)!
          .insert(0, [new Y.XmlElement('script')]),
      (doc, clause) => doc.getMap('clauses').set(clause, new Y.XmlElement('root')),
      (doc, clause) => doc.getMap('clauses').delete(clause),
      (doc) => doc.getMap('mine').set('__proto__', 1),
    ]
    for (const forge of forgeries) {
      const mallory = await intruder(way)
      mallory.doc.transact(() => forge(mallory.doc, attacked.document.clauses[0]!.id))
      expect(await mallory.closed).toBe(4409)
    }
  },
)

test('nobody reaches what is not theirs, by whatever id and whatever way', async () => {
  const { anna, operator, outsider } = people
  const { body: workshops } = await anna.ask('GET', '/api/workshops')
  const workshop = (workshops as { id: string }[])[0]!.id
  const [ours, clause] = [attacked.document.id, attacked.document.clauses[0]!.id]
  const foreignClause = elsewhere.document.clauses[0]!.id
  const { body: kept } = await anna.ask('POST', `/api/documents/${ours}/versions`, { label: 'Stand' })
  const version = (kept as { id: string }).id
  const ways = (documentId: string, clauseId: string, workshopId: string, versionId: string) =>
    [
      ...[
        ['GET', `/workshops/${workshopId}`],
        ['GET', `/workshops/${workshopId}/documents`],
      ],
      ...[
        ['POST', `/workshops/${workshopId}/documents`],
        ['GET', `/documents/${documentId}`],
      ],
      ...[
        ['PATCH', `/documents/${documentId}`],
        ['POST', `/documents/${documentId}/clauses`],
      ],
      ...[
        ['PATCH', `/documents/${documentId}/clauses/${clauseId}`],
        ['DELETE', `/documents/${documentId}/clauses/${clauseId}`],
      ],
      ...[
        ['PUT', `/documents/${documentId}/clauses/${clauseId}/lock`],
        ['GET', `/documents/${documentId}/versions`],
      ],
      ...[
        ['POST', `/documents/${documentId}/versions`],
        ['GET', `/versions/${versionId}`],
      ],
    ] as [string, string][]
  const unknown = '00000000-0000-7000-8000-000000000000'
  const ids = [unknown, '__proto__', '%00', '%zz', '..%2f', 'x'.repeat(2_000), ours.toUpperCase()]
  const asked: [Caller, string, string][] = [
    ...ways(ours, clause, workshop, version).map((way) => [outsider, ...way] as const),
    // An operator knows of a workshop and who takes part, and of nothing that is written in it.
    ...ways(ours, clause, workshop, version)
      .slice(1)
      .map((way) => [operator, ...way] as const),
    ...ids.flatMap((id) => ways(id, id, id, id).map((way) => [anna, ...way] as const)),
    // One id of the two is known, the other belongs elsewhere.
    ...ways(ours, foreignClause, unknown, unknown).flatMap((way) =>
      way[1].includes(foreignClause) ? [[people.facilitator, ...way] as const] : [],
    ),
  ].map((each) => [...each])
  for (const [who, method, path] of asked) {
    const answer = await who.ask(method, `/api${path}`, method === 'GET' ? undefined : {})
    expect([method, path, answer]).toMatchObject([method, path, { status: 404, body: { code: 'not-found' } }])
  }
  for (const way of ['socket', 'stream'] as const) {
    for (const who of [operator, outsider]) expect(await join(who, ours, way).closed).toBe(4404)
    for (const id of ids) expect([id, way, await join(anna, id, way).closed]).toEqual([id, way, 4404])
  }
})

test('every answer says what a page may load, whatever was asked', async () => {
  const paths = [
    '/',
    '/nichts',
    '/.env',
    '/assets/x.js',
    '/..%2fpackage.json',
    '/%zz',
    '/api/nichts',
    '/api/me',
    '/rooms/x',
  ]
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE']) {
      const { headers } = await fetch(server.url + path, { method })
      expect([path, method, headers.get('content-security-policy')]).toMatchObject([path, method, /default-src 'self'/])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  }
})

test('a changed cookie signs nobody in', async () => {
  const { cookie } = people.anna
  const changed = [cookie.slice(0, -4), `${cookie}x`, cookie.replace(/=(.)/, (_, c) => `=${c === 'a' ? 'b' : 'a'}`), '']
  for (const each of changed) {
    expect((await fetch(`${server.url}/api/me`, { headers: { cookie: each } })).status).toBe(401)
    for (const way of ways)
      expect(await join({ ...people.anna, cookie: each }, attacked.document.id, way).closed).toBe(4401)
  }
})
