import type { Refusal } from '../../shared/room-protocol.ts'
import { readOutline } from '../../shared/text/outline.ts'
import { isMissing } from '../ask.ts'
import type { Kept } from './copy.ts'
import { type Draft, draftsBetween } from './drafts.ts'
import type { Entered } from './enter.ts'

/** How long to wait before trying for the document again when the server does not answer, or sends one away. */
const RETRY_MS = 2000

/** The documents of one page, one after the other. */
export interface Succession {
  /** What the page shows, with whatever was typed into it. */
  readonly shown: () => Entered | undefined
  /** What the page hears: what is being entered, else what is shown. */
  readonly live: () => Entered | undefined
  /** Enters a room: the first one, with what this browser has kept if there is something. */
  readonly begin: (epoch: number, kept?: Kept) => void
  /** To be called when what is live has become equal to the room's document. */
  readonly arrived: (of: Entered) => void
  /** The room has said why it does not take what is shown; a new start follows. */
  readonly refused: (of: Entered, why: Refusal) => void
  /**
   * The page's text and the room's have parted for good: take the room's, and keep what was only here as drafts. Until
   * the room's text is here one writes on in one's own, so that no word of a sentence goes nowhere.
   *
   * @param failed what has ended; if it was just being entered, the next try waits
   */
  readonly startOver: (why: Refusal, failed?: Entered) => void
  readonly close: () => void
}

/** Each document of the page's own is shown until the next one equals the room's; however often entering fails, it stays. */
export function makeSuccession(options: {
  readonly enter: (epoch: number, kept: Kept | undefined) => Entered
  /** Asks the server for the document's epoch; rejects when it is no longer there for this person. */
  readonly lookAgain: () => Promise<{ readonly epoch: number }>
  readonly onConnecting: () => void
  /** Another document is shown from now on; of the one before, `drafts` is what was nowhere else. */
  readonly onShown: (of: Entered, drafts: readonly Draft[]) => void
  /** The document is no longer there for this person. */
  readonly onMissing: () => void
}): Succession {
  let shown: Entered | undefined
  let entering: Entered | undefined
  /** Why the text that is shown cannot become the room's any more. */
  let parting: Refusal | undefined
  let attempts = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  function begin(epoch: number, kept?: Kept): void {
    options.onConnecting()
    entering = options.enter(epoch, kept)
    if (kept) show(entering)
  }

  async function enterAnew(): Promise<void> {
    clearTimeout(retry)
    attempts += 1
    const attempt = attempts
    try {
      const { epoch } = await options.lookAgain()
      if (attempt === attempts) begin(epoch)
    } catch (failure) {
      if (attempt !== attempts) return
      if (isMissing(failure)) options.onMissing()
      else retry = setTimeout(() => void enterAnew(), RETRY_MS)
    }
  }

  /** Shows a document, and leaves the one that was shown. */
  function show(fresh: Entered): void {
    const before = shown
    const drafts = before && parting ? draftsOf(before, fresh, parting) : []
    shown = fresh
    entering = undefined
    parting = undefined
    options.onShown(fresh, drafts)
    before?.leave()
  }

  return {
    shown: () => shown,
    live: () => entering ?? shown,
    begin,
    arrived: (of) => of === entering && show(of),
    refused(of, why) {
      if (of === shown) parting = why
    },
    startOver(why, failed) {
      parting ??= why
      if (failed === undefined || failed !== entering) return void enterAnew()
      failed.leave()
      entering = undefined
      retry = setTimeout(() => void enterAnew(), RETRY_MS)
    },
    close() {
      attempts += 1
      clearTimeout(retry)
      entering?.leave()
      shown?.leave()
    },
  }
}

function draftsOf(before: Entered, fresh: Entered, why: Refusal): readonly Draft[] {
  // Of a text that the server has gone back behind, even words that were saved may be on this page alone.
  const all = why.code === 'epoch' || why.code === 'damaged' ? readOutline(before.doc).map(({ id }) => id) : []
  const suspects = new Set([...before.touched, ...why.clauses, ...all])
  return draftsBetween(before.doc, fresh.doc, suspects, why.code)
}
