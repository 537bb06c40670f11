import * as Y from 'yjs'
import { SyncStep, syncFrame } from '../../shared/room-protocol.ts'

/** What somebody tells who has nothing. */
const nothing = Y.encodeStateVector(new Y.Doc())

/**
 * All that somebody is missing who has told a state: the frame of the room, and of the whole the Yjs update in it. When
 * many come at once they mostly tell the same: it is encoded for the first of them, and for the others while the
 * document stays as it is.
 */
export function makeAnswers(doc: Y.Doc) {
  let last: { readonly state: Uint8Array; readonly frame: Uint8Array; readonly update: Uint8Array } | undefined
  doc.on('update', () => {
    last = undefined
  })
  function answerTo(state: Uint8Array) {
    if (!last || Buffer.compare(last.state, state) !== 0) {
      const missing = Y.encodeStateAsUpdate(doc, state)
      const frame = syncFrame(SyncStep.missing, missing)
      last = { state: state.slice(), frame, update: frame.subarray(-missing.length) }
    }
    return last
  }
  return {
    frame: (state: Uint8Array): Uint8Array => answerTo(state).frame,
    /** The whole document. */
    whole: (): Uint8Array => answerTo(nothing).update,
  }
}
