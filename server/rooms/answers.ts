import * as Y from 'yjs'
import { SyncStep, syncFrame } from '../../shared/room-protocol.ts'
import type { LiveDocument } from './live-document.ts'

/** What somebody tells who has nothing. */
const nothing = Y.encodeStateVector(new Y.Doc())

interface Answer {
  readonly state: Uint8Array
  readonly frame: Uint8Array
  readonly update: Uint8Array
}

/**
 * All that somebody is missing who has told a state: the frame of the room, and of the whole the Yjs update in it. When
 * many come at once they mostly tell the same: it is encoded for the first of them, and for the others while the
 * document stays as it is.
 *
 * @param whole the document as one Yjs update, if that is known without putting it together
 */
export function makeAnswers(live: () => LiveDocument, whole?: Uint8Array) {
  let last = whole && answer(nothing, whole)

  function answerTo(state: Uint8Array): Answer {
    if (!last || Buffer.compare(last.state, state) !== 0)
      last = answer(state.slice(), Y.encodeStateAsUpdate(live().doc, state))
    return last
  }
  return {
    frame: (state: Uint8Array): Uint8Array => answerTo(state).frame,
    /** The whole document. */
    whole: (): Uint8Array => answerTo(nothing).update,
    /** To be called when the document has changed. */
    forget(): void {
      last = undefined
    },
  }
}

function answer(state: Uint8Array, missing: Uint8Array): Answer {
  const frame = syncFrame(SyncStep.missing, missing)
  return { state, frame, update: frame.subarray(-missing.length) }
}
