import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Frame, readSaved } from '../shared/room-protocol.ts'
import { type Account, type Caller, liveText, newDocument, signInByApi } from './api.ts'
import { removeFolder, type ServerProcess, startServer } from './server-process.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  removeFolder(server.dataFolder)
})

/** y-websocket's own provider, as anybody would use it, with the cookie of somebody who is signed in. */
async function join(account: Account, documentId: string) {
  return joinAs(await signInByApi(server.url, account), documentId)
}

async function joinAs({ cookie }: Caller, documentId: string) {
  const saved: number[] = []
  class SignedInSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie, origin: server.url } })
      this.on('message', (bytes: ArrayBuffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(bytes))
        if (decoding.readVarUint(decoder) === Frame.saved) saved.push(readSaved(decoder))
      })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/rooms`, documentId, doc, {
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return { doc, provider, saved }
}

/** As the contract allows to a raw client: a paragraph with a text, put into a clause. */
function addParagraph(doc: Y.Doc, clauseId: string, words: string): Y.XmlText {
  const text = new Y.XmlText(words)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  const clause = doc.getMap<Y.XmlElement>('clauses').get(clauseId)!
  clause.insert(clause.length, [paragraph])
  return text
}

test('the stock provider joins, edits and is told what is on disk; a county member writes as a coordinator does', async () => {
  const soest = await signInByApi(server.url, 'soest')
  const { id, clauses } = await newDocument(soest, 'Von außen')
  const member = await join('member', id)
  const coordinator = await join('hellwegland', id)
  const text = addParagraph(member.doc, clauses[0]!.id, 'Ein Absatz')
  text.insert(text.length, ' von außen.')
  // Its step 2 and two updates
  await expect.poll(() => member.saved.at(-1)).toBe(3)
  expect(await liveText(soest, id)).toBe('Ein Absatz von außen.')
  await expect.poll(() => JSON.stringify(coordinator.doc.getMap('clauses').toJSON())).toContain('Ein Absatz von außen.')
  for (const { provider } of [member, coordinator]) provider.destroy()
})

test('ninety stock pages in one room see each other, and none is sent away for what it sends back', async () => {
  const people = await Promise.all(
    (['soest', 'hellwegland'] as const).map((account) => signInByApi(server.url, account)),
  )
  const { id } = await newDocument(people[0]!, 'Viele')
  const pages = await Promise.all(Array.from({ length: 90 }, (_, n) => joinAs(people[n % 2]!, id)))
  const closed: unknown[] = []
  for (const { provider } of pages) {
    provider.on('connection-close', (event) => event && closed.push(event.code))
    provider.awareness.setLocalState({ focusing: true })
  }
  const seen = () => new Set(pages.map(({ provider }) => provider.awareness.getStates().size))
  await expect.poll(seen, { timeout: 20_000 }).toEqual(new Set([pages.length]))
  const late = await joinAs(people[0]!, id)
  await expect.poll(() => late.provider.awareness.getStates().size, { timeout: 20_000 }).toBeGreaterThan(pages.length)
  expect(await liveText(people[0]!, id)).toBe('')
  expect(closed).toEqual([])
  for (const { provider } of [...pages, late]) provider.destroy()
}, 60_000)
