import type { DocumentId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { type Alongside, type Entry, type Head, type Journal, JournalConflict } from './journal.ts'
import type { Timers } from './timers.ts'

const TRY_AGAIN_MS = 1_000
/** A disk that has not answered by then is told of as if it had refused: people learn of it within two seconds. */
const PATIENCE_MS = 1_800
const GIVE_UP_MS = 30_000

/** Something that waits for the disk. Without an entry it only waits for what came before it. */
export interface Work<Part> {
  /** What is to be written, with what the room needs to tell others of it. */
  readonly part?: Part
  /** Rows that land in the same commit, made when the sequence that precedes or holds the part is known. */
  readonly alongside?: (sequence: number) => readonly Alongside[]
  /** All before it, and itself, is on disk. */
  readonly done?: () => void
  /** It is not and will not be: a JournalConflict, or Problem `not-saved` if the disk refuses. */
  readonly failed?: (cause: unknown) => void
}

export interface CommitHooks<Part> {
  /** What a group of parts is as journal entries. */
  entriesOf(parts: readonly Part[]): readonly Entry[]
  /** A group is on disk; what waited for it is told first. */
  written(parts: readonly Part[]): void
  /** The disk refuses, or does not answer, since then, in milliseconds; it is tried again, or waited for. */
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
      while (waiting.length > 0 && !isLost) await writeGroup(takeGroup())
    } finally {
      // In the same turn as the last look at what waits: what is pushed from now on starts anew.
      isRunning = false
    }
  }

  async function writeGroup(group: readonly Work<Part>[]): Promise<void> {
    underWay = group
    const parts = group.flatMap(({ part }) => (part === undefined ? [] : [part]))
    try {
      await write(parts, group[0]!.alongside)
      if (isLost) return
      underWay = []
      for (const work of group) work.done?.()
      if (parts.length > 0) hooks.written(parts)
    } catch (cause) {
      if (parts.length > 0) lose(cause, cause)
      // Nothing of the document hung on it: only the caller is told.
      else if (!isLost) for (const work of group) work.failed?.(cause)
    }
  }

  async function write(parts: readonly Part[], alongside: Work<Part>['alongside']): Promise<void> {
    const entries = parts.length > 0 ? hooks.entriesOf(parts) : []
    const rows = alongside?.(head.sequence + entries.length) ?? []
    if (entries.length + rows.length === 0) return
    let since: number | undefined
    const trouble = (from: number) => {
      if (since !== undefined || isLost) return
      since = from
      hooks.troubled(since)
    }
    for (;;) {
      const begun = timers.now()
      const answered = timers.after(PATIENCE_MS, () => trouble(begun))
      try {
        head = await journal.commit(document, head, entries, rows)
        if (since !== undefined && !isLost) hooks.recovered()
        return
      } catch (cause) {
        if (cause instanceof JournalConflict || isLost) throw cause
        trouble(timers.now())
        if (timers.now() - since! >= GIVE_UP_MS) lose(cause)
        if (isLost) throw cause
        await pause()
        if (isLost) throw cause
      } finally {
        answered()
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

  /** @param own what is told to those whose work is under way; the disk's refusal, if it was that */
  function lose(cause: unknown, own: unknown = new Problem('not-saved')): void {
    if (isLost) return
    isLost = true
    const [theirs, others] = [underWay, waiting]
    underWay = []
    waiting = []
    hooks.lost(cause)
    for (const work of theirs) work.failed?.(own)
    for (const work of others) work.failed?.(new Problem('not-saved'))
    stopWaiting?.()
  }

  return {
    push(work: Work<Part>): void {
      if (isLost) {
        work.failed?.(new Problem('not-saved'))
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
    lose: (cause: unknown): void => lose(cause),
  }
}
