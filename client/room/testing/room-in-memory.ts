import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import { Doc } from 'yjs'
import {
  Frame,
  type Notice,
  noticeFrame,
  type Refusal,
  refusedFrame,
  savedFrame,
} from '../../../shared/room-protocol.ts'

type Listener = (event: Event) => void

/** The far end of a socket, as much of a room as a page needs: it syncs, and acknowledges when it is told to. */
export interface InMemoryRoom {
  readonly doc: Doc
  readonly Socket: typeof WebSocket
  /** Acknowledges by itself; off, frames stay unconfirmed until `acknowledge`. */
  acknowledging: boolean
  /** Refuses the next edit instead of applying it. */
  refusing: Refusal | undefined
  /** Refuses the text of who joins next, before anything of it is looked at. */
  refusingAtTheDoor: Refusal | undefined
  /** Whether who joins from now on may edit; a reader's edits are passed over and confirmed. */
  seat: boolean
  /** Sends the next who joins away with this code. */
  sendingAway: number | undefined
  readonly sockets: () => number
  readonly acknowledge: () => void
  readonly tell: (notice: Notice) => void
  readonly close: (code: number) => void
  /** Everybody's socket has heard that it is to close, and takes nothing more; `close` ends it. */
  readonly beginToClose: () => void
}

export function makeRoomInMemory(): InMemoryRoom {
  const doc = new Doc()
  const open = new Set<InMemorySocket>()

  class InMemorySocket extends EventTarget {
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 0
    binaryType = 'blob'
    onopen: Listener | null = null
    onmessage: Listener | null = null
    onclose: Listener | null = null
    onerror: Listener | null = null
    edits = 0
    readonly seat = room.seat

    constructor(_url: string) {
      super()
      queueMicrotask(() => this.join())
    }

    private join() {
      this.readyState = 1
      open.add(this)
      this.emit(new Event('open'))
      const code = room.sendingAway
      if (code !== undefined) {
        room.sendingAway = undefined
        return this.end(code)
      }
      const refusal = room.refusingAtTheDoor
      if (refusal) {
        room.refusingAtTheDoor = undefined
        this.hear(refusedFrame(refusal))
        return this.end(4409)
      }
      this.hear(noticeFrame({ kind: 'seat', mayEdit: this.seat, epoch: 1 }))
      this.hear(noticeFrame({ kind: 'locks', editing: 'open', locks: [] }))
      this.hear(syncFrame((encoder) => sync.writeSyncStep1(encoder, doc)))
    }

    /** Listeners first, then the `on…` property, as it would be when that was set last. */
    private emit(event: Event) {
      let stopped = false
      const stop = event.stopImmediatePropagation.bind(event)
      event.stopImmediatePropagation = () => {
        stopped = true
        stop()
      }
      this.dispatchEvent(event)
      if (!stopped) (this[`on${event.type}` as 'onopen'] as Listener | null)?.(event)
    }

    hear(frame: Uint8Array) {
      if (this.readyState === 1) this.emit(Object.assign(new Event('message'), { data: frame.slice().buffer }))
    }

    send(content: Uint8Array) {
      const frame = new Uint8Array(content)
      queueMicrotask(() => this.receive(frame))
    }

    private receive(frame: Uint8Array) {
      const decoder = decoding.createDecoder(frame)
      if (this.readyState !== 1 || decoding.readVarUint(decoder) !== Frame.sync) return
      if (frame[1] !== 0 && room.refusing) {
        const refusal = room.refusing
        room.refusing = undefined
        this.hear(refusedFrame(refusal))
        return this.end(4409)
      }
      if (frame[1] !== 0 && !this.seat) {
        this.edits += 1
        return this.hear(savedFrame(this.edits))
      }
      const answer = encoding.createEncoder()
      encoding.writeVarUint(answer, Frame.sync)
      const kind = sync.readSyncMessage(decoder, answer, doc, this)
      if (kind === sync.messageYjsSyncStep1) return this.hear(encoding.toUint8Array(answer))
      this.edits += 1
      if (room.acknowledging) this.hear(savedFrame(this.edits))
    }

    end(code: number) {
      if (this.readyState === 3) return
      this.readyState = 3
      open.delete(this)
      this.emit(Object.assign(new Event('close'), { code, reason: '' }))
    }

    close() {
      this.end(1000)
    }
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    for (const socket of open)
      if (socket !== origin) socket.hear(syncFrame((encoder) => sync.writeUpdate(encoder, update)))
  })

  const room: InMemoryRoom = {
    doc,
    Socket: InMemorySocket as unknown as typeof WebSocket,
    acknowledging: true,
    refusing: undefined,
    refusingAtTheDoor: undefined,
    seat: true,
    sendingAway: undefined,
    sockets: () => open.size,
    acknowledge: () => {
      for (const socket of open) socket.hear(savedFrame(socket.edits))
    },
    tell: (notice) => {
      for (const socket of open) socket.hear(noticeFrame(notice))
    },
    beginToClose: () => {
      for (const socket of open) socket.readyState = 2
    },
    close: (code) => {
      for (const socket of [...open]) socket.end(code)
    },
  }
  return room
}

const syncFrame = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Frame.sync)
    write(encoder)
  })
