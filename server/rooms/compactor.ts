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
  /** A journal of so many bytes is long. */
  readonly longBytes?: number
  readonly report?: (cause: unknown, document?: DocumentId) => void
}

const AFTER_ENTRIES = 2000

/** A shorter document is put together in a few milliseconds, whatever its journal looks like. */
const LONG_BYTES = 64 * 1024

/** However fast entries come: they set nothing going before in a document that was compacted just now. */
const REST_MS = 30_000

/** So long the bytes of entries are kept for recovery. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const SWEEP_EVERY_MS = 6 * 60 * 60 * 1000

/** Entries that one transaction lets go of, and the pause after it: nobody who types waits longer for the disk. */
const AT_ONCE = 100
const PAUSE_MS = 20

const bytesOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0)

export type Compactor = ReturnType<typeof makeCompactor>

/**
 * Keeps journals short to read: in the background, one document after the other, beside the rooms. Nobody waits for it,
 * and what it cannot do stays as it was.
 */
export function makeCompactor(options: CompactorOptions) {
  const { journal, shortening, compact, timers = systemTimers, afterEntries = AFTER_ENTRIES } = options
  const { longBytes = LONG_BYTES, report = () => {} } = options
  /** Of documents in use: the entries since the last state, and the bytes of all that there is to be read. */
  const journals = new Map<DocumentId, { readonly entriesSince: number; readonly bytes: number }>()
  /** Documents that wait for it, are compacted, or were just now: since many entries came, and since everybody left. */
  const grown = new Set<DocumentId>()
  const left = new Set<DocumentId>()
  /** Documents with which it did not work the last time. */
  const failed = new Set<DocumentId>()
  const resting = new Set<() => void>()
  let working = Promise.resolve()
  let cancelSweep: (() => void) | undefined
  let isClosed = false
  let breakOff = () => {}

  function count(document: DocumentId, entriesSince: number, bytes: number): void {
    journals.set(document, { entriesSince, bytes })
    if (entriesSince >= afterEntries) compactFor(grown, document)
  }

  function compactFor(reason: Set<DocumentId>, document: DocumentId): void {
    if (reason.has(document)) return
    reason.add(document)
    inTurn(async () => {
      // What waited for another reason may have been done for this one.
      if (journals.get(document)?.entriesSince !== 0) await compactNow(document)
      rest(reason, document)
    })
  }

  function inTurn(work: () => Promise<void>): void {
    working = working.then(() => (isClosed ? undefined : work()))
  }

  async function compactNow(document: DocumentId): Promise<void> {
    if (isClosed) return
    try {
      const made = await unlessClosed(compact(document))
      if (!made || isClosed) return
      // Read again here, damage is put on record before the new state hides it.
      if (!made.isSound) await journal.read(document)
      if (made.state) {
        await shortening.keepState(document, made.state)
        failed.delete(document)
        const { sinceState } = await shortening.ageOf(document)
        if (journals.has(document)) count(document, sinceState, made.state.update.length)
      } else if (made.isSound) nothingSince(document)
      else tryLater(document)
    } catch (cause) {
      tryLater(document)
      report(cause, document)
    }
  }

  /** A race against a promise of this compactor's whole life would keep every state as long. */
  function unlessClosed<T>(work: Promise<T>): Promise<T | undefined> {
    return new Promise<T | undefined>((resolve, reject) => {
      breakOff = () => resolve(undefined)
      work.then(resolve, reject)
    }).finally(() => {
      breakOff = () => {}
    })
  }

  /** When as many entries have come once more, or the room has been opened again; not when somebody leaves. */
  function tryLater(document: DocumentId): void {
    failed.add(document)
    nothingSince(document)
  }

  function nothingSince(document: DocumentId): void {
    const known = journals.get(document)
    if (known) journals.set(document, { ...known, entriesSince: 0 })
  }

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

  function rest(reason: Set<DocumentId>, document: DocumentId): void {
    const cancel = timers.after(REST_MS, () => {
      resting.delete(cancel)
      reason.delete(document)
      const known = journals.get(document)
      if (known) count(document, known.entriesSince, known.bytes)
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
      if (!past.damage) count(document, past.head.sequence - past.stateSequence, bytesOf(past.updates))
      return past
    },
    async commit(document, after, entries, alongside) {
      const head = await journal.commit(document, after, entries, alongside)
      const { entriesSince, bytes } = journals.get(document) ?? { entriesSince: 0, bytes: 0 }
      count(document, entriesSince + entries.length, bytes + bytesOf(entries.map(({ update }) => update)))
      return head
    },
  }

  /**
   * Nobody is in the room of this document any more. If it is long it is compacted, once in half a minute, so that the room
   * can tell the whole of it at once to whoever comes next.
   */
  function leaveAlone(document: DocumentId): void {
    const { entriesSince, bytes } = journals.get(document) ?? { entriesSince: 0, bytes: 0 }
    if (entriesSince > 0 && bytes >= longBytes && !failed.has(document)) compactFor(left, document)
  }

  return {
    journal: counting,
    leaveAlone,
    /** The room of this document has left memory: when it opens again, its journal is read. */
    forget(document: DocumentId): void {
      leaveAlone(document)
      journals.delete(document)
      failed.delete(document)
    },
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
      breakOff()
      cancelSweep?.()
      await working
      for (const cancel of resting) cancel()
    },
  }
}
