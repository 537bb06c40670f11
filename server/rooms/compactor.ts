import type { DocumentId } from '../../shared/ids.ts'
import type { Compacted } from './compaction.ts'
import type { Journal } from './journal.ts'
import type { Shortening } from './libsql-states.ts'
import { systemTimers, type Timers } from './timers.ts'

export interface CompactorOptions {
  readonly journal: Journal
  readonly shortening: Shortening
  readonly compact: (document: DocumentId) => Promise<Compacted>
  readonly timers?: Timers
  /** A journal is compacted when so many entries have come since the last time. */
  readonly afterEntries?: number
  readonly report?: (cause: unknown, document?: DocumentId) => void
}

const AFTER_ENTRIES = 2000

/** However fast entries come: they set nothing going before in a document that was compacted just now. */
const REST_MS = 30_000

/** So long the bytes of entries are kept for recovery. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const SWEEP_EVERY_MS = 6 * 60 * 60 * 1000

/** Entries that one transaction lets go of, and the pause after it: nobody who types waits longer for the disk. */
const AT_ONCE = 100
const PAUSE_MS = 20

export type Compactor = ReturnType<typeof makeCompactor>

/**
 * Keeps journals short to read: in the background, one document after the other, beside the rooms. Nobody waits for it,
 * and what it cannot do stays as it was.
 */
export function makeCompactor(options: CompactorOptions) {
  const { journal, shortening, compact, timers = systemTimers, afterEntries = AFTER_ENTRIES } = options
  const { report = () => {} } = options
  /** Entries since the last state, of documents that were read. */
  const entriesSince = new Map<DocumentId, number>()
  /** Documents that wait for it, are compacted, or were just now. */
  const wanted = new Set<DocumentId>()
  const resting = new Set<() => void>()
  let working = Promise.resolve()
  let cancelSweep: (() => void) | undefined
  let isClosed = false
  let stop = () => {}
  const closing = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined)
  })

  function count(document: DocumentId, entries: number): void {
    entriesSince.set(document, entries)
    if (entries < afterEntries || wanted.has(document)) return
    wanted.add(document)
    inTurn(() => compactNow(document).finally(() => rest(document)))
  }

  function inTurn(work: () => Promise<void>): void {
    working = working.then(() => (isClosed ? undefined : work()))
  }

  async function compactNow(document: DocumentId): Promise<void> {
    try {
      const made = await Promise.race([compact(document), closing])
      if (!made || isClosed) return
      // Read again here, damage is put on record before the new state hides it.
      if (!made.isSound) await journal.read(document)
      if (made.state) {
        await shortening.keepState(document, made.state)
        if (entriesSince.has(document)) count(document, (await shortening.ageOf(document)).sinceState)
      } else tryLater(document)
    } catch (cause) {
      tryLater(document)
      report(cause, document)
    }
  }

  /** When as many entries have come once more. */
  const tryLater = (document: DocumentId) => entriesSince.set(document, 0)

  /** Lets go of what is older than 30 days in every document, whether somebody writes in it or not. */
  async function sweep(): Promise<void> {
    const before = new Date(timers.now() - KEPT_MS).toISOString()
    for (const document of await shortening.documents()) {
      if (isClosed) return
      await shorten(document, before).catch((cause: unknown) => report(cause, document))
    }
  }

  async function shorten(document: DocumentId, before: string): Promise<void> {
    const { oldest, sinceState } = await shortening.ageOf(document)
    if (oldest === undefined || oldest >= before) return
    if (sinceState > 0) await compactNow(document)
    while (!isClosed && (await shortening.letGo(document, before, AT_ONCE)) > 0) await pause()
  }

  const pause = () => new Promise<void>((resolve) => void timers.after(PAUSE_MS, resolve))

  function rest(document: DocumentId): void {
    const cancel = timers.after(REST_MS, () => {
      resting.delete(cancel)
      wanted.delete(document)
      count(document, entriesSince.get(document) ?? 0)
    })
    resting.add(cancel)
  }

  function sweepLater(): void {
    cancelSweep = timers.after(SWEEP_EVERY_MS, () => {
      inTurn(sweepAndGoOn)
      sweepLater()
    })
  }
  const sweepAndGoOn = () => sweep().catch((cause: unknown) => report(cause))

  async function settled(): Promise<void> {
    for (let seen: Promise<void> | undefined; seen !== working; ) {
      seen = working
      await seen
    }
  }

  /** The journal as rooms use it. What they read and write is counted. */
  const counting: Journal = {
    async read(document) {
      const past = await journal.read(document)
      if (!past.damage) count(document, past.head.sequence - past.stateSequence)
      return past
    },
    async commit(document, after, entries, alongside) {
      const head = await journal.commit(document, after, entries, alongside)
      count(document, (entriesSince.get(document) ?? 0) + entries.length)
      return head
    },
  }

  return {
    journal: counting,
    async sweep(): Promise<void> {
      inTurn(sweepAndGoOn)
      await settled()
    },
    /** Shortens now and every six hours, until `close`. */
    start(): void {
      inTurn(sweepAndGoOn)
      sweepLater()
    },
    /** Resolves when nothing is being compacted. */
    settled,
    /** Begins nothing more, and resolves when what is under way has ended. */
    async close(): Promise<void> {
      isClosed = true
      stop()
      cancelSweep?.()
      await working
      for (const cancel of resting) cancel()
    },
  }
}
