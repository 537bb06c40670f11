import { expect, test, vi } from 'vitest'
import { Doc, encodeStateAsUpdate } from 'yjs'
import type { DocumentId } from '../../shared/ids.ts'
import { SyncStep, syncFrame } from '../../shared/room-protocol.ts'
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
