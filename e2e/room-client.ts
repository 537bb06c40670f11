import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { streamSocket } from '../client/room/stream-socket.ts'
import type { Way } from '../client/room/way.ts'
import {
  Frame,
  type Notice,
  type Refusal,
  readNotice,
  readRefusal,
  readSaved,
  SyncStep,
} from '../shared/room-protocol.ts'

/** A page's end of a room's socket, without a page: everything it was sent stays to be looked at. */
export interface RoomClient {
  readonly doc: Y.Doc
  readonly notices: readonly Notice[]
  readonly refusals: readonly Refusal[]
  /** How many of our edit-carrying frames the server says are on disk, and how many we sent. */
  saved(): number
  sent(): number
  /** The code the socket was closed with. */
  closed: Promise<number>
  synced: Promise<void>
  sendRaw(bytes: Uint8Array): void
  sendUpdate(update: Uint8Array): void
  leave(): void
}

export interface JoinOptions {
  readonly origin: string
  readonly cookie?: string
  readonly documentId: string
  readonly doc?: Y.Doc
  readonly query?: string
  readonly originHeader?: string
  /** By a WebSocket unless said otherwise. */
  readonly way?: Way
}

/** The page's own class for a stream, with the headers that a browser would send. */
const openStream = (address: string, headers: Record<string, string>): globalThis.WebSocket => {
  const Stream = streamSocket((url, init) => fetch(url, { ...init, headers: { ...init?.headers, ...headers } }))
  return new Stream(address)
}

export function joinRoom({
  origin,
  cookie,
  documentId,
  doc = new Y.Doc(),
  query = '',
  originHeader = origin,
  way = 'socket',
}: JoinOptions): RoomClient {
  const address = `${origin.replace('http', 'ws')}/rooms/${documentId}${query}`
  const headers = { origin: originHeader, ...(cookie !== undefined && { cookie }) }
  const socket = (
    way === 'stream' ? openStream(address, headers) : new WebSocket(address, { headers })
  ) as globalThis.WebSocket
  socket.binaryType = 'arraybuffer'
  const notices: Notice[] = []
  const refusals: Refusal[] = []
  let saved = 0
  let sent = 0
  let onSynced = () => {}
  const synced = new Promise<void>((resolve) => {
    onSynced = resolve
  })
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(code))
    socket.addEventListener('error', () => {})
    if (socket instanceof WebSocket) {
      socket.on('unexpected-response', (_, response) => {
        resolve(response.statusCode ?? 0)
        socket.terminate()
      })
    }
  })
  const send = (bytes: Uint8Array) => {
    if (socket.readyState === socket.OPEN) socket.send(bytes)
  }
  const sendSync = (write: (encoder: encoding.Encoder) => void, carriesEdits: boolean) => {
    if (carriesEdits) sent++
    send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, Frame.sync)
        write(encoder)
      }),
    )
  }
  socket.addEventListener('open', () => sendSync((encoder) => sync.writeSyncStep1(encoder, doc), false))
  socket.addEventListener('message', ({ data }) => {
    const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer))
    switch (decoding.readVarUint(decoder)) {
      case Frame.saved:
        saved = readSaved(decoder)
        break
      case Frame.refused:
        refusals.push(readRefusal(decoder))
        break
      case Frame.notice:
        notices.push(readNotice(decoder))
        break
      case Frame.sync: {
        const step = decoding.readVarUint(decoder)
        const body = decoding.readVarUint8Array(decoder)
        if (step === SyncStep.state) sendSync((encoder) => sync.writeSyncStep2(encoder, doc, body), true)
        else Y.applyUpdate(doc, body, 'room')
        if (step === SyncStep.missing) onSynced()
      }
    }
  })
  const sendUpdate = (update: Uint8Array) => sendSync((encoder) => sync.writeUpdate(encoder, update), true)
  doc.on('update', (update: Uint8Array, by: unknown) => {
    if (by !== 'room') sendUpdate(update)
  })
  return {
    doc,
    notices,
    refusals,
    saved: () => saved,
    sent: () => sent,
    closed,
    synced,
    sendRaw: send,
    sendUpdate,
    leave: () => (socket instanceof WebSocket ? socket.terminate() : socket.close()),
  }
}

/** The text of the first paragraph of a clause; made if the clause is empty. */
export function firstText(doc: Y.Doc, clauseId: string): Y.XmlText {
  const root = doc.getMap<Y.XmlElement>('clauses').get(clauseId)!
  const paragraph = root.get(0) as Y.XmlElement
  const text = paragraph.toArray().find((child) => child instanceof Y.XmlText)
  if (text) return text
  const made = new Y.XmlText()
  paragraph.insert(0, [made])
  return made
}
