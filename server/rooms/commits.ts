import type { DocumentId } from '../../shared/ids.ts'
import { type Alongside, type Entry, type Head, type Journal, JournalConflict } from './journal.ts'
import type { Timers } from './timers.ts'

const TRY_AGAIN_MS = 1_000
const GIVE_UP_MS = 30_000

/** Something that waits for the disk. Without an entry it only waits for what came before it. */
export interface Work<Part> {
  /** What is to be written, with what the room needs to tell others of it. */
  readonly part?: Part
  /** Rows that land in the same commit, made when the sequence that precedes or holds the part is known. */
  readonly alongside?: (sequence: number) => readonly Alongside[]
  /** All before it, and itself, is on disk. */
  readonly done?: () => void
  /** It is not and will not be. */
  readonly failed?: (cause: unknown) => void
}

export interface CommitHooks<Part> {
  /** What a group of parts is as journal entries. */
  entriesOf(parts: readonly Part[]): readonly Entry[]
  /** A group is on disk; what waited for it is told first. */
  written(parts: readonly Part[]): void
  /** The disk refuses since then, in milliseconds; it is tried again. */
  troubled(sinceMs: number): void
  recovered(): void
  /** Nothing more will be written: what had been applied since the last commit is lost here. */
  lost(cause: unknown): void
}

/**
 * Brings the work of a room to the journal, in order. While one commit runs, what comes in gathers and goes with the
 * next: an idle room waits for nothing, a busy one writes larger groups. Rows alongside make a commit of their own, so
 * that one refused row takes nobody else's edits with it.
 */
export function makeCommits<Part>(
  document: DocumentId,
  start: Head,
  journal: Journal,
  timers: Timers,
  hooks: CommitHooks<Part>,
) {
  let head = start
  let waiting: Work<Part>[] = []
  let underWay: readonly Work<Part>[] = []
  let running = Promise.resolve()
  let isRunning = false
  let stopWaiting: (() => void) | undefined
  let isLost = false

  function takeGroup(): Work<Part>[] {
    const alone = waiting.findIndex((work) => work.alongside)
    return waiting.splice(0, alone === 0 ? 1 : alone === -1 ? waiting.length : alone)
  }

  async function run(): Promise<void> {
    try {
      await writeAll()
    } catch (cause) {
      lose(cause)
    } finally {
      isRunning = false
    }
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0 && !isLost) {
      underWay = takeGroup()
      const parts = underWay.flatMap(({ part }) => (part === undefined ? [] : [part]))
      try {
        await write(parts, underWay[0]!.alongside)
      } catch (cause) {
        if (isLost) return
        if (parts.length > 0) return lose(cause)
        // Nothing of the document hung on it: only the caller is told.
        for (const work of underWay) work.failed?.(cause)
        continue
      }
      if (isLost) return
      const group = underWay
      underWay = []
      for (const work of group) work.done?.()
      if (parts.length > 0) hooks.written(parts)
    }
  }

  async function write(parts: readonly Part[], alongside: Work<Part>['alongside']): Promise<void> {
    const entries = parts.length > 0 ? hooks.entriesOf(parts) : []
    const rows = alongside?.(head.sequence + entries.length) ?? []
    if (entries.length + rows.length === 0) return
    let since: number | undefined
    for (;;) {
      try {
        head = await journal.commit(document, head, entries, rows)
        if (since !== undefined && !isLost) hooks.recovered()
        return
      } catch (cause) {
        if (cause instanceof JournalConflict || isLost) throw cause
        if (since === undefined) {
          since = timers.now()
          hooks.troubled(since)
        }
        if (timers.now() - since >= GIVE_UP_MS) throw cause
        await pause()
        if (isLost) throw cause
      }
    }
  }

  const pause = () =>
    new Promise<void>((resolve) => {
      const cancel = timers.after(TRY_AGAIN_MS, resolve)
      stopWaiting = () => {
        cancel()
        resolve()
      }
    })

  function lose(cause: unknown): void {
    if (isLost) return
    isLost = true
    const forsaken = [...underWay, ...waiting]
    underWay = []
    waiting = []
    hooks.lost(cause)
    for (const work of forsaken) work.failed?.(cause)
    stopWaiting?.()
  }

  return {
    push(work: Work<Part>): void {
      if (isLost) {
        work.failed?.(new Error('The room has let go of its document'))
        return
      }
      waiting.push(work)
      if (isRunning) return
      isRunning = true
      running = run()
    },
    /** Resolves when nothing is waiting any more, written or lost. */
    async settled(): Promise<void> {
      while (isRunning) await running
    },
    lose,
  }
}
