import * as Y from 'yjs'
import { SyncStep, syncFrame } from '../../shared/room-protocol.ts'

/**
 * The frame with all that somebody is missing who has told a state. When many come at once they mostly tell the same:
 * it is encoded for the first of them, and for the others while the document stays as it is.
 */
export function makeAnswers(doc: Y.Doc): (state: Uint8Array) => Uint8Array {
  let last: { readonly state: Uint8Array; readonly frame: Uint8Array } | undefined
  doc.on('update', () => {
    last = undefined
  })
  return (state) => {
    if (!last || Buffer.compare(last.state, state) !== 0) {
      last = { state: state.slice(), frame: syncFrame(SyncStep.missing, Y.encodeStateAsUpdate(doc, state)) }
    }
    return last.frame
  }
}
