import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { Frame, readSaved, SyncStep, syncFrame } from '../../../shared/room-protocol.ts'
import type { Address } from './contender.ts'
import { openFrameSocket } from './frame-socket.ts'
import type { Keystrokes } from './keystrokes.ts'

/** Knows a document's text, or, to cost less, only that something came. */
export interface LoadClient {
  readonly doc: Y.Doc | undefined
  /** Letters of others that it got; those that came in one frame count each. */
  lettersReceived(): number
  framesReceived(): number
  bytesReceived(): number
  /** When it got an answer to its state, when it was told to be synced, in milliseconds of `performance.now()`. */
  readonly syncedAtMs: number
  /** How large that answer was. */
  readonly answerBytes: number
  /** How many edit-carrying frames the server says are on disk, and how many it has sent. */
  saved(): number
  sent(): number
  /** From sending to `saved`, in milliseconds. */
  savedAfterMs(): readonly number[]
  leave(): void
}

export interface LoadClientOptions {
  readonly address: Address
  readonly keystrokes: Keystrokes
  /** Absent for a client that only counts. */
  readonly doc?: Y.Doc
  /** What a client without a document says that it has. */
  readonly state?: Uint8Array
}

const PATIENCE_MS = 30_000
const nothing = new Y.Doc()

/** Resolves when the server has answered to the client's state. */
export function joinAsLoad({ address, keystrokes, doc, state }: LoadClientOptions): Promise<LoadClient> {
  const ownId = doc?.clientID ?? Math.floor(Math.random() * 2 ** 32)
  const sentAtMs: number[] = []
  const savedAfter: number[] = []
  let letters = 0
  let frames = 0
  let syncedAtMs = 0
  let answerBytes = 0
  let isSynced = () => {}

  const socket = openFrameSocket(address, {
    opened() {
      socket.send(presenceOf(ownId))
      socket.send(syncFrame(SyncStep.state, doc ? Y.encodeStateVector(doc) : (state ?? Y.encodeStateVector(nothing))))
    },
    received,
    closed: () => doc?.off('update', onUpdate),
  })

  function sendEdits(step: number, update: Uint8Array): void {
    sentAtMs.push(performance.now())
    socket.send(syncFrame(step, update))
  }
  const onUpdate = (update: Uint8Array, by: unknown) => {
    if (by !== socket) sendEdits(SyncStep.update, update)
  }
  doc?.on('update', onUpdate)
  doc?.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
    if (local) return
    for (const [client, to] of afterState) count(client, beforeState.get(client) ?? 0, to)
  })

  function count(client: number, from: number, to: number): void {
    if (client === ownId || to <= from) return
    letters += to - from
    keystrokes.seen(client, from, to)
  }

  function received(frame: Uint8Array): void {
    frames++
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === Frame.sync) receivedSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
    else if (type === Frame.saved) {
      const now = performance.now()
      const saved = readSaved(decoder)
      while (savedAfter.length < saved) savedAfter.push(now - sentAtMs[savedAfter.length]!)
    }
  }

  function receivedSync(step: number, body: Uint8Array): void {
    if (step === SyncStep.state) {
      sendEdits(SyncStep.missing, Y.encodeStateAsUpdate(doc ?? nothing, body))
      return
    }
    // A copy, since Yjs may keep what it cannot place yet.
    if (doc) Y.applyUpdate(doc, body.slice(), socket)
    else if (step === SyncStep.update) {
      const { from, to } = Y.parseUpdateMeta(body)
      for (const [client, end] of to) count(client, from.get(client)!, end)
    }
    if (step === SyncStep.missing) {
      syncedAtMs = performance.now()
      answerBytes = body.length
      isSynced()
    }
  }

  const client: LoadClient = {
    doc,
    lettersReceived: () => letters,
    framesReceived: () => frames,
    bytesReceived: socket.bytesReceived,
    get syncedAtMs() {
      return syncedAtMs
    },
    get answerBytes() {
      return answerBytes
    },
    saved: () => savedAfter.length,
    sent: () => sentAtMs.length,
    savedAfterMs: () => savedAfter,
    leave() {
      doc?.off('update', onUpdate)
      socket.end()
    },
  }
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No answer from ${address.url}`)), PATIENCE_MS)
    isSynced = () => {
      clearTimeout(late)
      resolve(client)
    }
  })
}

/** A presence as editors send it. */
function presenceOf(client: number): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, JSON.stringify({ focusing: true, anchorPos: null, focusPos: null }))
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Frame.presence)
    encoding.writeVarUint8Array(encoder, states)
  })
}
