import * as decoding from 'lib0/decoding'
import {
  Frame,
  type Notice,
  type Refusal,
  readNotice,
  readRefusal,
  readSaved,
  SyncStep,
} from '../../shared/room-protocol.ts'

/** What a watched socket tells: frames of ours that came, and frames with edits that left. */
interface SocketWatch {
  /** Calls back when what has come may be taken in. */
  soon(takeIn: () => void): void
  /** Takes in text from several frames as one change. */
  together(takeIn: () => void): void
  opened(): void
  sent(kind: 'missing' | 'update'): void
  saved(frames: number): void
  refused(refusal: Refusal): void
  noticed(notice: Notice): void
}

const bytesOf = (content: unknown): Uint8Array | undefined => {
  if (content instanceof Uint8Array) return content
  return content instanceof ArrayBuffer ? new Uint8Array(content) : undefined
}

const isText = ({ data }: MessageEvent): boolean => bytesOf(data)?.[0] === Frame.sync

/**
 * A WebSocket that the stock provider can use without knowing. Frames from 100 up are read here and go no further, since
 * the provider would only complain about them; what the provider sends is looked at in passing.
 */
export function watchedSocket(watch: SocketWatch, Base: typeof WebSocket = WebSocket): typeof WebSocket {
  return class WatchedSocket extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', () => watch.opened())
      const arrived: MessageEvent[] = []
      // The text first: carets and notices speak of it.
      const takeIn = () => {
        const frames = arrived.splice(0)
        const texts = frames.filter(isText)
        try {
          if (texts.length > 1) watch.together(() => texts.forEach(this.#read, this))
          else texts.forEach(this.#read, this)
        } finally {
          for (const frame of frames) if (!isText(frame)) this.#read(frame)
        }
      }
      // Heard before the provider's own handlers, which are set after this.
      this.addEventListener('close', takeIn)
      this.addEventListener('message', (event) => {
        event.stopImmediatePropagation()
        arrived.push(event)
        if (arrived.length === 1) watch.soon(takeIn)
      })
    }

    #read(event: MessageEvent): void {
      const bytes = bytesOf(event.data)
      if (bytes === undefined || (bytes[0] ?? 0) < Frame.saved) {
        this.onmessage?.(event)
        return
      }
      const decoder = decoding.createDecoder(bytes)
      const type = decoding.readVarUint(decoder)
      if (type === Frame.saved) watch.saved(readSaved(decoder))
      else if (type === Frame.refused) watch.refused(readRefusal(decoder))
      else if (type === Frame.notice) watch.noticed(readNotice(decoder))
    }

    override send(content: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      // The provider hears of a closing socket only when it has closed; until then this would only fill the console.
      if (this.readyState !== this.OPEN) return
      super.send(content as Parameters<WebSocket['send']>[0])
      const bytes = bytesOf(content)
      if (bytes?.[0] !== Frame.sync) return
      if (bytes[1] === SyncStep.missing) watch.sent('missing')
      else if (bytes[1] === SyncStep.update) watch.sent('update')
    }
  }
}
