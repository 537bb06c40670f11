import * as encoding from 'lib0/encoding'
import { expect, test, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { Doc, encodeStateAsUpdate } from 'yjs'
import type { DocumentId } from '../../shared/ids.ts'
import { Frame, SyncStep, syncFrame } from '../../shared/room-protocol.ts'
import { makeConnection } from './make-connection.ts'

/** A line over which the test lets come what it likes. */
class OpenLine extends EventTarget {
  static readonly OPEN = 1
  static last: OpenLine
  readonly OPEN = 1
  readyState = 1
  onopen: (() => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null
  send = vi.fn()
  close = vi.fn()
  constructor() {
    super()
    OpenLine.last = this
  }
}

test('what others have written by the time one leaves is taken in, though one was just typing', () => {
  const doc = new Doc()
  const connection = makeConnection({
    ...{ server: 'ws://room', document: 'document' as DocumentId, epoch: 1, doc },
    ...{ onState: vi.fn(), onWay: vi.fn(), onUnsaved: vi.fn(), onNotice: vi.fn(), onRefused: vi.fn() },
    Socket: OpenLine as unknown as typeof WebSocket,
  })
  OpenLine.last.onopen?.()
  const theirs = new Doc()
  theirs.getText('text').insert(0, 'Kreis')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  const data = syncFrame(SyncStep.update, encodeStateAsUpdate(theirs))
  OpenLine.last.dispatchEvent(new MessageEvent('message', { data }))
  expect(doc.getText('text').toString()).toBe('')
  connection.close()
  expect(doc.getText('text').toString()).toBe('Kreis')
})

test('one tells the room of oneself, and does not send back what it told of others', async () => {
  const doc = new Doc()
  const connection = makeConnection({
    ...{ server: 'ws://room', document: 'document' as DocumentId, epoch: 1, doc },
    ...{ onState: vi.fn(), onWay: vi.fn(), onUnsaved: vi.fn(), onNotice: vi.fn(), onRefused: vi.fn() },
    Socket: OpenLine as unknown as typeof WebSocket,
  })
  const line = OpenLine.last
  const presences = () => line.send.mock.calls.filter(([bytes]) => bytes[0] === Frame.presence).length
  line.onopen?.()
  const { awareness } = connection.provider
  const before = presences()
  const other = new Awareness(new Doc())
  other.setLocalState({ focusing: true })
  const data = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Frame.presence)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(other, [other.clientID]))
  })
  line.dispatchEvent(new MessageEvent('message', { data }))
  await vi.waitFor(() => expect(awareness.getStates().has(other.clientID)).toBe(true))
  expect(presences()).toBe(before)
  awareness.setLocalStateField('focusing', true)
  expect(presences()).toBe(before + 1)
  connection.close()
  other.destroy()
})
