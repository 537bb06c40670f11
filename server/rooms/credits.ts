import { makeCarrying } from './carrying.ts'
import type { Author, Carry, IdRange, Past } from './journal.ts'
import type { Effect } from './live-document.ts'
import { makeRuns, type Runs } from './runs.ts'

/** Whose is what came with an edit: the author's own, and words that somebody had written before. */
export interface Credits {
  readonly inserted: readonly IdRange[]
  readonly carried: readonly Carry[]
}

/** Who inserted and who deleted what (R13). */
export function makeCredits(past: Pick<Past, 'inserted' | 'deleted'>) {
  const inserted = makeRuns<Author>(isSameAuthor)
  const deleted = makeRuns<Author>(isSameAuthor)
  const follow = makeCarrying()
  for (const range of past.inserted) inserted.add(range, range.by)
  for (const range of past.deleted) deleted.add(range, range.by)

  return {
    /**
     * Remembers whose it is. Words that their author had taken away and put back stay with whoever wrote them.
     *
     * @param known of words that come from elsewhere
     */
    give({ inserted: all, deleted: gone, passages }: Effect, by: Author, known: readonly Carry[] = []): Credits {
      const followed = follow(by.actor, passages).flatMap(({ from, to }) => byAuthor(inserted, from, to))
      const carried = known.length > 0 ? known : followed
      for (const carry of carried) inserted.add(carry.to, carry.by)
      for (const range of all) inserted.add(range, by)
      for (const range of gone) deleted.add(range, by)
      return { inserted: without(all, carried), carried }
    },
    whoInserted: inserted.at,
    whoDeleted: deleted.at,
  }
}

const isSameAuthor = (a: Author, b: Author) => a.actor === b.actor && a.organisation === b.organisation

/** Characters with new ids as stretches of one author; without those of whom nobody is known to have written them. */
function byAuthor(inserted: Runs<Author>, from: { client: number; clock: number }, to: IdRange): Carry[] {
  const carries: Carry[] = []
  for (let offset = 0; offset < to.length; ) {
    const clock = from.clock + offset
    const by = inserted.at(from.client, clock)
    const length = Math.min(to.length - offset, inserted.lengthAt(from.client, clock))
    if (by) carries.push({ from: { ...from, clock }, to: { ...to, clock: to.clock + offset, length }, by })
    offset += length
  }
  return carries
}

/** The ids of ranges that were not carried. */
function without(all: readonly IdRange[], carried: readonly Carry[]): readonly IdRange[] {
  if (carried.length === 0) return all
  const taken = carried.map(({ to }) => to).toSorted((a, b) => a.clock - b.clock)
  return all.flatMap(({ client, clock, length }) => {
    const rest: IdRange[] = []
    let at = clock
    for (const each of taken) {
      if (each.client !== client || each.clock + each.length <= at || each.clock >= clock + length) continue
      if (each.clock > at) rest.push({ client, clock: at, length: each.clock - at })
      at = each.clock + each.length
    }
    if (at < clock + length) rest.push({ client, clock: at, length: clock + length - at })
    return rest
  })
}
