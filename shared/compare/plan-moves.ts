import { keyOf } from './align-pieces.ts'
import { likelyPartners } from './likeness.ts'
import type { PlannedClause, PlannedGroup } from './plan.ts'
import { planGroup, type Work } from './plan-pieces.ts'

/** A piece that is in one of the texts only, as far as has been found. */
interface Lone {
  readonly clause: number
  readonly group: PlannedGroup
}

const LEAST_LIKENESS = 0.6
/** What is shorter is found again in its own clause only: the same few words may be written twice by chance. */
const LEAST_WEIGHT = 60

/** Finds pieces that are gone from one place and new at another, and marks both ends. */
export function planMoves(clauses: readonly PlannedClause[], work: Work): void {
  const gone = loneOf(clauses, 'a')
  const fresh = loneOf(clauses, 'b')
  const isSameClause = (one: Lone, other: Lone) => clauses.some(({ a, b }) => a === one.clause && b === other.clause)
  const weightOf = ({ group }: Lone) => work.reader.bagOf((group.a[0] ?? group.b[0])!).total
  const mark = (one: Lone, other: Lone) => {
    const group = planGroup(one.group.a, other.group.b, work)
    one.group.move = { a: one.clause, b: other.clause, group }
    other.group.move = one.group.move
  }
  const byKey = new Map<string, Lone[]>()
  for (const one of gone) {
    const key = keyOf(one.group.a[0]!)
    byKey.set(key, [...(byKey.get(key) ?? []), one])
  }
  for (const other of fresh) {
    const same = byKey.get(keyOf(other.group.b[0]!)) ?? []
    const weight = weightOf(other)
    const at = same.findIndex((one) => weight >= LEAST_WEIGHT || (weight >= 10 && isSameClause(one, other)))
    if (at < 0) continue
    mark(same[at]!, other)
    same.splice(at, 1)
  }
  const isOpen = (lone: Lone) => lone.group.move === undefined && weightOf(lone) >= LEAST_WEIGHT
  const [openGone, openFresh] = [gone.filter(isOpen), fresh.filter(isOpen)]
  const partners = likelyPartners(
    openGone.map(({ group }) => work.reader.bagOf(group.a[0]!)),
    openFresh.map(({ group }) => work.reader.bagOf(group.b[0]!)),
    LEAST_LIKENESS,
  )
  for (const { a, b } of partners) {
    const [one, other] = [openGone[a]!, openFresh[b]!]
    if (one.group.a[0]!.sort === other.group.b[0]!.sort) mark(one, other)
  }
}

const loneOf = (clauses: readonly PlannedClause[], side: 'a' | 'b'): Lone[] =>
  clauses.flatMap((clause) =>
    clause.groups
      .filter(({ a, b }) => (side === 'a' ? b.length === 0 : a.length === 0))
      .map((group) => ({ clause: clause[side]!, group })),
  )
