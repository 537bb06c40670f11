import { WebsocketProvider } from 'y-websocket'
import { type Doc, transact } from 'yjs'
import type { DocumentId } from '../../shared/ids.ts'
import { Close, type Notice, PROTOCOL_VERSION, type Refusal } from '../../shared/room-protocol.ts'
import { makeLedger, type Unsaved } from './ledger.ts'
import { makeOwnKeysFirst } from './own-keys-first.ts'
import { watchedSocket } from './watched-socket.ts'
import { makeWay, type Way } from './way.ts'

export type EndReason = 'signed-out' | 'not-allowed' | 'not-found' | 'refused' | 'too-large' | 'too-many' | 'outdated'

export type ConnectionState =
  /** For the first time: nothing has been heard of the room yet. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'synced' }
  /** Tries again by itself; one can go on writing. */
  | { readonly kind: 'offline' }
  /** Back in the room, the two texts are being brought together. */
  | { readonly kind: 'rejoining' }
  /** The server has decided; it does not try again by itself. */
  | { readonly kind: 'ended'; readonly reason: EndReason }

const reasons = new Map<number, EndReason>([
  [Close.signedOut, 'signed-out'],
  [Close.notAllowed, 'not-allowed'],
  [Close.notFound, 'not-found'],
  [Close.refused, 'refused'],
  [Close.tooLarge, 'too-large'],
  [Close.tooMany, 'too-many'],
  [Close.outdated, 'outdated'],
])

export interface Connection {
  readonly provider: WebsocketProvider
  /** Joins again after the connection had ended, with the same document. */
  rejoin(): void
  close(): void
}

/**
 * Keeps a Y.Doc and the room of `document` together over one socket, and says truthfully how that stands.
 *
 * @param options.server origin of the room's address, such as `wss://example.org`
 * @param options.Socket the only kind of socket to use; absent, the way is looked for
 */
export function makeConnection(options: {
  readonly server: string
  readonly document: DocumentId
  readonly epoch: number
  readonly doc: Doc
  /** Changes in it that wait from an earlier page; undefined if it begins empty. */
  readonly waiting?: number | undefined
  readonly onState: (state: ConnectionState) => void
  readonly onWay: (way: Way) => void
  readonly onUnsaved: (unsaved: Unsaved) => void
  readonly onNotice: (notice: Notice) => void
  readonly onRefused: (refusal: Refusal) => void
  readonly Socket?: typeof WebSocket
}): Connection {
  const { doc, onState } = options
  const ledger = makeLedger(options.waiting)
  const count = (move: () => void) => {
    move()
    options.onUnsaved(ledger.unsaved())
  }

  const ownKeysFirst = makeOwnKeysFirst(window)
  const watched = (Base: typeof WebSocket) =>
    watchedSocket(
      {
        soon: ownKeysFirst.soon,
        // One change to the page for all of them. The first text that comes is an answer, not a change.
        together: (takeIn) => (provider.synced ? transact(doc, takeIn, provider, false) : takeIn()),
        opened: () => count(() => ledger.opened()),
        sent: (kind) => count(() => ledger.sent(kind)),
        saved: (frames) => count(() => ledger.acknowledged(frames)),
        refused: options.onRefused,
        noticed: options.onNotice,
      },
      Base,
    )
  // Before the provider listens, which sends a change at once if it can.
  const changed = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) count(() => ledger.changed())
  }
  doc.on('update', changed)
  const way = options.Socket ? undefined : makeWay({ dressed: watched, onWay: options.onWay })
  const provider = new WebsocketProvider(`${options.server}/rooms`, options.document, doc, {
    connect: false,
    // Tabs of one browser must meet in the room like everybody else: past it there are no locks and no rights.
    disableBc: true,
    params: { v: String(PROTOCOL_VERSION), epoch: String(options.epoch) },
    WebSocketPolyfill: way?.Socket ?? watched(options.Socket ?? WebSocket),
  })

  // The provider would send back whatever it is told of the others.
  const { awareness, _awarenessUpdateHandler: tellRoom } = provider
  const tellOwn: typeof tellRoom = (changes, origin) => origin === provider || tellRoom(changes, origin)
  awareness.off('update', tellRoom)
  awareness.on('update', tellOwn)

  let joined = false
  provider.on('sync', (synced) => {
    if (!synced) return
    joined = true
    onState({ kind: 'synced' })
  })
  provider.on('status', ({ status }) => {
    if (status === 'connected') onState({ kind: joined ? 'rejoining' : 'connecting' })
  })
  provider.on('connection-close', () => {
    count(() => ledger.closed())
    onState({ kind: 'offline' })
  })
  provider.on('closed', ({ code }) => onState({ kind: 'ended', reason: reasons.get(code) ?? 'not-found' }))

  const goodbye = () => awareness.setLocalState(null)
  window.addEventListener('pagehide', goodbye)
  // A socket whose network has gone stays open and silent. The provider would look at it after 30 s; told that nothing
  // was ever heard it does so within three, and comes back at once if the browser was wrong.
  const networkGone = () => {
    provider.wsLastMessageReceived = 0
  }
  window.addEventListener('offline', networkGone)

  onState({ kind: 'connecting' })
  let isClosed = false
  if (way?.ready) void way.ready.then(() => isClosed || provider.connect())
  else provider.connect()

  return {
    provider,
    rejoin: () => provider.connect(),
    close() {
      isClosed = true
      window.removeEventListener('pagehide', goodbye)
      window.removeEventListener('offline', networkGone)
      doc.off('update', changed)
      // First what has come and waits: the provider no longer reads once it is gone.
      ownKeysFirst.close()
      provider.destroy()
      awareness.off('update', tellOwn)
    },
  }
}
