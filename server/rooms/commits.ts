import type { DocumentId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { type Alongside, type Entry, type Head, type Journal, JournalConflict } from './journal.ts'
import type { Timers } from './timers.ts'
import { makeTrouble, type TroubleHooks } from './trouble.ts'

const TRY_AGAIN_MS = 1_000
/** A disk that has not answered by then is told of as if it had refused: people learn of it within two seconds. */
const PATIENCE_MS = 1_800

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

export interface CommitHooks<Part, Group> extends TroubleHooks {
  /** Puts together what goes to the disk at once. */
  groupOf(parts: readonly Part[]): Group
  /** A group is on disk; what waited for it is told first. */
  written(group: Group): void
  /** Nothing more will be written: what had been applied since the last commit is lost here. */
  lost(cause: unknown): void
}

/**
 * Brings the work of a room to the journal, in order. While one commit runs, what comes in gathers and goes with the
 * next: an idle room waits for nothing, a busy one writes larger groups. Rows alongside make a commit of their own, so
 * that one refused row takes nobody else's edits with it.
 */
export function makeCommits<Part, Group extends { readonly entries: readonly Entry[] }>(
  document: DocumentId,
  start: Head,
  journal: Journal,
  timers: Timers,
  hooks: CommitHooks<Part, Group>,
) {
  const trouble = makeTrouble(timers, hooks)
  let head = start
  let waiting: Work<Part>[] = []
  let underWay: readonly Work<Part>[] = []
  let running = Promise.resolve()
  let isRunning = false
  let stopWaiting: (() => void) | undefined
  let isLost = false

  function takeWork(): Work<Part>[] {
    const alone = waiting.findIndex((work) => work.alongside)
    return waiting.splice(0, alone === 0 ? 1 : alone === -1 ? waiting.length : alone)
  }

  async function run(): Promise<void> {
    try {
      while (waiting.length > 0 && !isLost) await writeTogether(takeWork())
    } finally {
      // In the same turn as the last look at what waits: what is pushed from now on starts anew.
      isRunning = false
    }
  }

  async function writeTogether(all: readonly Work<Part>[]): Promise<void> {
    underWay = all
    const parts = all.flatMap(({ part }) => (part === undefined ? [] : [part]))
    try {
      const group = parts.length > 0 ? hooks.groupOf(parts) : undefined
      await write(group?.entries ?? [], all[0]!.alongside)
      if (isLost) return
      underWay = []
      for (const work of all) work.done?.()
      if (group) hooks.written(group)
    } catch (cause) {
      if (parts.length > 0) lose(cause, cause)
      // Nothing of the document hung on it: only the caller is told.
      else if (!isLost) for (const work of all) work.failed?.(cause)
    }
  }

  async function write(entries: readonly Entry[], alongside: Work<Part>['alongside']): Promise<void> {
    const rows = alongside?.(head.sequence + entries.length) ?? []
    if (entries.length + rows.length === 0) return
    for (;;) {
      const begun = timers.now()
      const answered = timers.after(PATIENCE_MS, () => {
        if (!isLost) trouble.tell(begun)
      })
      try {
        head = await journal.commit(document, head, entries, rows)
        if (!isLost) trouble.end()
        return
      } catch (cause) {
        if (isLost) throw cause
        if (cause instanceof JournalConflict) {
          // The disk has answered: it was a row that was refused.
          trouble.end()
          throw cause
        }
        trouble.tell(timers.now())
        if (trouble.isTooLong()) lose(cause)
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
    trouble.forget()
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
