/**
 * The room's conversation (`room-protocol.ts`) where no WebSocket gets through: a stream of server-sent events one way,
 * POST requests the other.
 *
 *   POST /rooms/<documentId>/stream?v=&epoch=    opens it; the answer is text/event-stream and lasts as long as the stream
 *     event: open     data: the stream's id, known to this page alone
 *     event: frames   data: base64 of a batch
 *     event: ping     to be answered with a POST, an empty one if there is nothing to say
 *     event: close    data: the code that a socket would be closed with; the last event
 *   POST /rooms/<documentId>/stream/<id>/<n>     the page's nth batch, from 1; 204 when the room has taken all of it, which
 *                                                waits while the room makes its members wait. Told again it counts once;
 *                                                the next one is sent after the answer. 404: no such stream of one's own,
 *                                                409: not its turn, 413: too large
 *
 * A batch is a row of frames, each one a varUint8Array.
 */
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ROOM_LIMITS } from './room-protocol.ts'

/** What a POST may weigh: the largest frame and its length, or several smaller ones. */
export const MOST_BATCH_BYTES = ROOM_LIMITS.frameBytes + 1024

export type StreamEvent =
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'frames'; readonly frames: readonly Uint8Array[] }
  | { readonly kind: 'ping' }
  | { readonly kind: 'close'; readonly code: number }

export const packFrames = (frames: readonly Uint8Array[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const frame of frames) encoding.writeVarUint8Array(encoder, frame)
  })

/** @throws Error if it is no batch */
export function unpackFrames(batch: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(batch)
  const frames: Uint8Array[] = []
  // Copies: what is kept of a frame must not keep the whole batch.
  while (decoding.hasContent(decoder)) frames.push(decoding.readVarUint8Array(decoder).slice())
  return frames
}

/** An event as it stands in the stream. */
export function writeEvent(event: StreamEvent): string {
  const said = event.kind === 'frames' ? toBase64(packFrames(event.frames)) : dataOf(event)
  return `event: ${event.kind}\ndata: ${said}\n\n`
}

function dataOf(event: Exclude<StreamEvent, { kind: 'frames' }>): string {
  if (event.kind === 'open') return event.id
  return event.kind === 'close' ? String(event.code) : ''
}

/** Reads events out of a stream that comes in pieces; what is no event of ours is passed over. */
export function makeEventReader(): (piece: string) => StreamEvent[] {
  let pieces: string[] = []
  return (piece) => {
    // A large event comes in many pieces; they are put together once.
    const end = piece.indexOf('\n')
    if (end === -1) {
      pieces.push(piece)
      return []
    }
    const blocks = [...pieces, piece].join('').split('\n\n')
    pieces = [blocks.pop() ?? '']
    return blocks.flatMap(readEvent)
  }
}

function readEvent(block: string): StreamEvent[] {
  const [, kind, data = ''] = /^event: (\w+)\ndata: (.*)$/m.exec(block) ?? []
  if (kind === 'open') return [{ kind, id: data }]
  if (kind === 'frames') return [{ kind, frames: unpackFrames(fromBase64(data)) }]
  if (kind === 'ping') return [{ kind }]
  return kind === 'close' ? [{ kind, code: Number(data) }] : []
}
