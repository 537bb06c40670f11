import { type Doc, encodeStateAsUpdate } from 'yjs'
import type { Copy, Keeping, Kept, Particulars } from '../room/copy.ts'
import { type CopyKey, forget, inTransaction, outcome, within } from './database.ts'

/** After so many single updates the copy is written anew as one. */
const MOST_UPDATES = 400

/** Between a write that has failed and the next, which writes the whole text. */
const RETRY_MS = 5000

/** There is no copy any more to write to. */
class CopyDeleted extends Error {}

/**
 * Writes a copy under `key`, of which nobody else writes. What comes while a write is under way goes with the next one.
 * A copy that was deleted meanwhile, by signing out in another window, is not made again until `renew`.
 *
 * @param rows how many updates the copy has now, and the number of the next one
 */
export function writeCopy(
  key: CopyKey,
  kept: Kept | undefined,
  rows: { readonly count: number; readonly next: number },
): Copy & { readonly close: () => Promise<void> } {
  let followed: Doc | undefined
  let particulars: Particulars | undefined
  let waiting: Uint8Array[] = []
  /** Whether the text must be written whole: it is another one, grew long in single updates, or a write has failed. */
  let isWhole = rows.count >= MOST_UPDATES
  let isNew = false
  let isDirty = false
  let isWriting = false
  let isAlone = false
  let isClosed = false
  let isDeleted = false
  let endPause = () => {}
  let written = Promise.resolve()
  let { count, next } = rows
  let told: Keeping = 'keeping'
  let listener = (_keeping: Keeping) => {}

  function tell(keeping: Keeping): void {
    if (keeping === told) return
    told = keeping
    listener(keeping)
  }

  /** All that is said in one turn is written together, so that words and what is said of them never part. */
  function dirty(): void {
    isDirty = true
    if (isWriting || isClosed || isDeleted) return
    isWriting = true
    written = Promise.resolve().then(writeAll)
  }

  async function writeAll(): Promise<void> {
    while (isDirty && !isDeleted) {
      isDirty = false
      try {
        await writeGroup()
        tell('keeping')
      } catch (why) {
        isWhole = true
        isDirty = !isClosed
        isDeleted = why instanceof CopyDeleted
        tell('failing')
        if (isDirty && !isDeleted) await pause()
      }
    }
    isWriting = false
  }

  /** Not at every key: somebody may write on for an hour while the disk is full. */
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, RETRY_MS)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function writeGroup(): Promise<void> {
    const group = waiting
    const whole = isWhole && followed ? encodeStateAsUpdate(followed) : undefined
    const said = particulars
    const begins = isNew
    waiting = []
    if (whole) isWhole = false
    await inTransaction(
      'readwrite',
      ['copies', 'updates'],
      async ({ copies, updates }) => {
        if (!begins && (await outcome(copies.getKey([...key]))) === undefined) throw new CopyDeleted()
        if (whole) updates.delete(within(...key))
        for (const update of whole ? [whole] : group) updates.put(update, [...key, next++])
        if (said) copies.put(said, [...key])
      },
      // Words that are nowhere else should outlast the battery, too.
      isAlone && said !== undefined && said.changes > 0 ? 'strict' : 'relaxed',
    )
    isNew = false
    count = whole ? 1 : count + group.length
    if (count >= MOST_UPDATES) isWhole = true
  }

  const updated = (update: Uint8Array) => {
    if (!isWhole) waiting.push(update)
    dirty()
  }
  function unfollow(): void {
    followed?.off('update', updated)
    followed = undefined
    waiting = []
  }

  return {
    kept,
    follow(doc) {
      // What is kept was read into the first document; any other takes its place.
      if (followed !== undefined || !kept?.updates.length) isWhole = true
      unfollow()
      followed = doc
      doc.on('update', updated)
      dirty()
    },
    note(now, alone) {
      particulars = now
      isAlone = alone
      dirty()
    },
    renew() {
      isDeleted = false
      isNew = true
      isWhole = true
      endPause()
      dirty()
    },
    drop() {
      unfollow()
      isClosed = true
      isDirty = false
      endPause()
      tell('failing')
      const [actor, document] = key
      void forget(actor, document).catch(() => {})
    },
    onKeeping(heard) {
      listener = heard
    },
    close() {
      isClosed = true
      followed?.off('update', updated)
      endPause()
      return written
    },
  }
}
