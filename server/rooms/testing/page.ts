import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import type { ClauseId } from '../../../shared/ids.ts'
import {
  Frame,
  type Notice,
  type Refusal,
  readNotice,
  readRefusal,
  readSaved,
  SyncStep,
} from '../../../shared/room-protocol.ts'
import { clauseRoot } from '../../../shared/text/outline.ts'
import type { Membership, RoomSocket } from '../membership.ts'
import { type Between, streamBetween } from './stream-pair.ts'

export type Page = ReturnType<typeof makePage>

/** What lies between the pages of a test file and their rooms: frames that travel by themselves, or a stream. */
export const between = { current: 'sockets' as 'sockets' | 'streams' }

interface Link {
  membership?: Membership
  isOpen: boolean
  early: Uint8Array[]
  /** What carries the frames, where they do not travel by themselves. */
  stream?: Between
}

/** A page as the stock provider would make it, at one end of a pair of sockets. Frames travel on the next turn. */
export function makePage(doc = new Y.Doc()) {
  const awareness = new Awareness(doc)
  let link: Link | undefined
  let isPaused = false
  let outbox: Uint8Array[] = []
  const page = {
    doc,
    awareness,
    notices: [] as Notice[],
    refusals: [] as Refusal[],
    /** Bytes of the document's updates that came, and every frame. */
    updates: [] as Uint8Array[],
    frames: [] as Uint8Array[],
    closedWith: undefined as number | undefined,
    isSynced: false,
    sent: 0,
    saved: 0,
    get isPaused() {
      return isPaused
    },
    /** The server's end of the pair; hand the membership to `seated`. */
    open(): RoomSocket {
      const own: Link = { isOpen: true, early: [] }
      link = own
      Object.assign(page, { isSynced: false, sent: 0, saved: 0, closedWith: undefined })
      isPaused = false
      outbox = []
      send((encoder) => sync.writeSyncStep1(encoder, doc))
      if (awareness.getLocalState()) sendPresence()
      const pair: RoomSocket = {
        send: (frame) => queueMicrotask(() => link === own && hear(frame)),
        close(code) {
          own.isOpen = false
          queueMicrotask(() => {
            if (link !== own) return
            link = undefined
            page.closedWith = code
          })
        },
        pause() {
          isPaused = true
        },
        resume() {
          isPaused = false
          for (const frame of outbox.splice(0)) page.send(frame)
        },
      }
      if (between.current === 'sockets') return pair
      own.stream = streamBetween(pair, (frame) => own.membership?.receive(frame))
      const { socket } = own.stream
      return {
        ...{ send: socket.send, close: socket.close },
        pause() {
          isPaused = true
          socket.pause()
        },
        resume() {
          isPaused = false
          socket.resume()
        },
      }
    },
    seated(membership: Membership | undefined): void {
      if (!link || !membership) return
      link.membership = membership
      link.stream?.ready()
      for (const frame of link.early.splice(0)) page.send(frame)
    },
    /** The line breaks; what is under way is lost. */
    cut(): void {
      const { membership, stream } = link ?? {}
      link = undefined
      stream?.cut()
      outbox = []
      membership?.leave()
    },
    send(frame: Uint8Array): void {
      const own = link
      if (!own?.isOpen) return
      if (!own.membership && (own.stream || !isPaused)) own.early.push(frame)
      // A stream makes its page wait by itself.
      else if (own.stream) own.stream.send(frame)
      else if (isPaused) outbox.push(frame)
      else queueMicrotask(() => own.isOpen && own.membership?.receive(frame))
    },
    sendUpdate: (update: Uint8Array): void => sendEdits((encoder) => sync.writeUpdate(encoder, update)),
    sendState: (state: Uint8Array): void =>
      send((encoder) => {
        encoding.writeVarUint(encoder, SyncStep.state)
        encoding.writeVarUint8Array(encoder, state)
      }),
    sendPresence: (update: Uint8Array): void =>
      page.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, Frame.presence)
          encoding.writeVarUint8Array(encoder, update)
        }),
      ),
    root: (clause: ClauseId): Y.XmlElement => clauseRoot(doc, clause)!,
    /** The text of a clause's nth paragraph, made where it is missing. */
    text(clause: ClauseId, nth = 0): Y.XmlText {
      const paragraph = clauseRoot(doc, clause)!.get(nth) as Y.XmlElement
      if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
      return paragraph.get(0) as Y.XmlText
    },
    type(clause: ClauseId, words: string, at?: number): void {
      const text = page.text(clause)
      text.insert(at ?? text.length, words)
    },
    words: (clause: ClauseId): string => clauseRoot(doc, clause)?.toString() ?? '',
    destroy(): void {
      page.cut()
      doc.destroy()
    },
  }

  function send(write: (encoder: encoding.Encoder) => void): void {
    page.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, Frame.sync)
        write(encoder)
      }),
    )
  }
  function sendEdits(write: (encoder: encoding.Encoder) => void): void {
    if (!link) return
    page.sent++
    send(write)
  }
  const sendPresence = () => page.sendPresence(encodeAwarenessUpdate(awareness, [awareness.clientID]))

  function hear(frame: Uint8Array): void {
    page.frames.push(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === Frame.saved) page.saved = readSaved(decoder)
    else if (type === Frame.refused) page.refusals.push(readRefusal(decoder))
    else if (type === Frame.notice) page.notices.push(readNotice(decoder))
    else if (type === Frame.presence) applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'room')
    else if (type === Frame.sync) {
      const step = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      if (step === SyncStep.state) sendEdits((encoder) => sync.writeSyncStep2(encoder, doc, body))
      else {
        if (step === SyncStep.update) page.updates.push(body)
        Y.applyUpdate(doc, body, 'room')
        if (step === SyncStep.missing) page.isSynced = true
      }
    }
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'room') page.sendUpdate(update)
  })
  awareness.on('update', (_: unknown, origin: unknown) => {
    if (origin === 'local') sendPresence()
  })
  return page
}
