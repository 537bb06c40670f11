import { findMoved } from './find-moved.ts'
import type { PlannedClause, PlannedGroup } from './plan.ts'
import { planGroup, type Work } from './plan-pieces.ts'

/** A piece that is in one of the texts only, as far as has been found. */
interface Lone {
  readonly clause: PlannedClause
  readonly group: PlannedGroup
}

/** Finds pieces that are gone from one place and new at another, and marks both ends. */
export function planMoves(clauses: readonly PlannedClause[], work: Work): void {
  const gone = loneOf(clauses, ({ b }) => b.length === 0)
  const fresh = loneOf(clauses, ({ a }) => a.length === 0)
  const moved = findMoved(
    gone.map(({ group }) => group.a[0]!),
    fresh.map(({ group }) => group.b[0]!),
    work.reader,
    (i, j) => gone[i]!.clause === fresh[j]!.clause,
  )
  for (const [i, j] of moved) {
    const [one, other] = [gone[i]!, fresh[j]!]
    const group = planGroup(one.group.a, other.group.b, work)
    one.group.move = { a: one.clause.a!, b: other.clause.b!, group }
    other.group.move = one.group.move
  }
}

const loneOf = (clauses: readonly PlannedClause[], isLone: (group: PlannedGroup) => boolean): Lone[] =>
  clauses.flatMap((clause) => clause.groups.filter(isLone).map((group) => ({ clause, group })))
