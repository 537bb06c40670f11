/** What of one's own is not on the server's disk yet. */
export interface Unsaved {
  readonly changes: number
  readonly saved: boolean
}

/** Kept by the connection, told by the socket. */
interface Ledger {
  /** Somebody at this page changed the text. Told before a frame may carry it away. */
  changed(): void
  opened(): void
  /** A frame with edits has left: everything missing (sync step 2), or one update. A socket that closes takes none. */
  sent(kind: 'missing' | 'update'): void
  /** The first `frames` frames of this socket are on disk. */
  acknowledged(frames: number): void
  closed(): void
  unsaved(): Unsaved
}

/**
 * Counts honestly. A change is saved when the frame that carried it has been acknowledged, and a frame counts as carrying
 * only after this socket's first sync step 2: updates that run ahead of it are not applied by the server, which takes
 * them out of that step 2 instead. What a closing socket leaves unacknowledged waits for the next one.
 *
 * @param kept changes that waited when the page before went
 */
export function makeLedger(kept = 0): Ledger {
  /** Changes that no frame of this socket carries. */
  let waiting = kept
  /** For each frame of this socket, how many changes hang on it. */
  let frames: number[] = []
  let done = 0
  let caughtUp = false

  const hanging = () => frames.slice(done).reduce((sum, changes) => sum + changes, 0)

  return {
    changed() {
      waiting += 1
    },
    opened() {
      frames = []
      done = 0
      caughtUp = false
    },
    sent(kind) {
      if (kind === 'missing') caughtUp = true
      frames.push(caughtUp ? waiting : 0)
      if (caughtUp) waiting = 0
    },
    acknowledged(count) {
      done = Math.max(done, Math.min(count, frames.length))
    },
    closed() {
      waiting += hanging()
      frames = []
      done = 0
      caughtUp = false
    },
    unsaved: () => ({ changes: waiting + hanging(), saved: waiting === 0 && done === frames.length }),
  }
}
