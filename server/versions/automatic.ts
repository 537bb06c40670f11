import type { DocumentId } from '../../shared/ids.ts'
import { mayInDocument } from '../../shared/may.ts'
import { Problem } from '../../shared/problems.ts'
import type { Clock } from '../clock.ts'
import { knownTo } from '../documents/documents.ts'
import type { Documents } from '../documents/store.ts'
import type { People } from '../people/store.ts'
import { systemTimers, type Timers } from '../rooms/timers.ts'
import type { Counting } from './counting.ts'
import type { Keeper, Keeping } from './keeping.ts'
import type { Traces } from './traces-store.ts'

/** Nobody has written for so long: a stretch of work is over. */
export const REST_MS = 15 * 60 * 1000

/** Automatic versions are at least so far from the version before: they can all be kept. */
export const APART_MS = 60 * 60 * 1000

const LOOK_EVERY_MS = 5 * 60 * 1000

export interface AutomaticOptions {
  readonly traces: Traces
  readonly keeping: Keeping
  readonly counting: Counting
  readonly documents: Documents
  readonly people: People
  readonly clock: Clock
  readonly timers?: Timers
  readonly report?: (cause: unknown, document: DocumentId) => void
}

export type Automatic = ReturnType<typeof makeAutomatic>

/**
 * Keeps a version when people have stopped writing and nobody has kept one by hand. It looks into the database now and
 * then, so that it survives a restart and no room stays open for it.
 */
export function makeAutomatic(options: AutomaticOptions) {
  const { traces, keeping, counting, documents, people, clock, timers = systemTimers, report = () => {} } = options
  /** Up to which journal entry a document was found to say what its newest version says. */
  const unchanged = new Map<DocumentId, number>()
  let working = Promise.resolve()
  let cancel: (() => void) | undefined
  let isClosed = false

  /** Whoever wrote last and may still keep versions. A version that nobody can stand for is not made. */
  async function lastWriter(id: DocumentId): Promise<Keeper | undefined> {
    const document = (await documents.find(id))!
    for (const { actor, organisation } of await traces.lastWriters(id)) {
      const standing = knownTo({ grants: await people.grantsOf(actor) }, document)?.standing
      if (standing?.organisation === organisation && mayInDocument(standing, 'keep-version')) return { actor, standing }
    }
    return undefined
  }

  async function keepOne({ document, sequence }: { document: DocumentId; sequence: number }): Promise<void> {
    if (isClosed || unchanged.get(document) === sequence) return
    try {
      const keeper = await lastWriter(document)
      if (keeper) await keeping.keepAutomatically(keeper, document)
      else unchanged.set(document, sequence)
    } catch (cause) {
      unchanged.set(document, sequence)
      if (!(cause instanceof Problem && (cause.code === 'nothing-changed' || cause.code === 'damaged')))
        report(cause, document)
    }
  }

  async function look(): Promise<void> {
    const ago = (ms: number) => new Date(clock.now() - ms).toISOString()
    for (const due of await traces.resting({ since: ago(REST_MS), kept: ago(APART_MS) })) await keepOne(due)
    await counting.catchUp()
  }

  function lookLater(): void {
    cancel = timers.after(LOOK_EVERY_MS, () => {
      working = working.then(() => (isClosed ? undefined : look().catch(() => {})))
      lookLater()
    })
  }

  return {
    /** Looks now and then, until `close`. */
    start: lookLater,
    /** Resolves when nothing is being kept. */
    settled: (): Promise<void> => working,
    async close(): Promise<void> {
      isClosed = true
      cancel?.()
      await working
    },
  }
}
