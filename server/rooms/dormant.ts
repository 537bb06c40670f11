import type { Past } from './journal.ts'
import { type LiveDocument, makeLiveDocument } from './live-document.ts'

export type Dormant = ReturnType<typeof makeDormant>

/**
 * The document of a room, put together when it is needed: for a long one that is most of what the first who comes would
 * wait for. Where nothing was written since the journal was compacted, the whole of it can be told without. Any other is
 * put together at once, for what its entries hold was in part deleted since.
 *
 * @param onAwake it has been put together now, after it was told without
 * @throws Error as `makeLiveDocument` does, also from `live`
 */
export function makeDormant(past: Past, onAwake: () => void) {
  // Let go of as soon as it was read: it can be larger than all that a room keeps.
  let unread: Past | undefined = past
  let live: LiveDocument | undefined
  if (!wholeIn(past)) wake()

  function wake(): LiveDocument {
    live = makeLiveDocument(unread!)
    unread = undefined
    return live
  }

  return {
    /** The document as one Yjs update, while it has not been put together. */
    whole: (): Uint8Array | undefined => unread && wholeIn(unread),
    isAwake: (): boolean => live !== undefined,
    live(): LiveDocument {
      if (live) return live
      const woken = wake()
      onAwake()
      return woken
    },
  }
}

const wholeIn = ({ updates, head, stateSequence, damage }: Past): Uint8Array | undefined =>
  stateSequence > 0 && stateSequence === head.sequence && !damage ? updates[0] : undefined
