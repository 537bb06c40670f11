import type { ChangedHead, ComparedText, Credit } from '../../shared/compare/compared-text.ts'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { makeRuns } from '../rooms/runs.ts'
import { type Given, givenAnew, type Head } from './heads.ts'
import { lettersIn } from './letters.ts'
import type { Id, Run } from './runs.ts'

/** A text as it stood at one moment, with whose words they are. */
export interface CreditedText {
  readonly title: string
  readonly clauses: readonly CreditedClause[]
  /** The last journal entry that is in it; infinite for the draft. */
  readonly sequence: number
  /** Who took out each clause that is no longer in it. */
  readonly removals: ReadonlyMap<ClauseId, OrganisationId>
}

export interface CreditedClause {
  readonly id: ClauseId
  readonly number: string | null
  readonly templateClauseId: string | null
  readonly content: ClauseContent
  /** Absent where nobody knows. */
  readonly runs: readonly Run[] | undefined
  /** Absent where nobody knows. */
  readonly head?: Head
}

/** What became of characters: for whom they were deleted, and under which ids they stood again. */
export interface Fates {
  readonly deleted: readonly (Stretch & { readonly by: OrganisationId })[]
  /** `from` is where the ids before begin, `sequence` the journal entry with which it happened, `by` whose ids the new are. */
  readonly carried: readonly (Stretch & {
    readonly from: Id
    readonly sequence: number
    readonly by: OrganisationId | null
  })[]
}

interface Stretch extends Id {
  readonly length: number
}

/** What holds for a character, and for so many from it on. */
interface Answer {
  readonly by: OrganisationId | null
  /** All who have taken it away and put it back since the older text. */
  readonly carriedBy?: readonly OrganisationId[]
  /** All who have changed the tick, the alignment and the like of its line since the older text. */
  readonly shapedBy?: readonly OrganisationId[]
  readonly length: number
}

type Ask = (id: Id) => Answer

/**
 * Two texts with whose the changes between them are, from what the server has recorded alone. A change is of those who
 * made it, whichever text is named first: read backwards, what somebody inserted is shown as deleted, and is still theirs.
 */
export function attribute(
  from: CreditedText,
  to: CreditedText,
  fates: Fates,
): { from: ComparedText; to: ComparedText } {
  const isBackwards = from.sequence > to.sequence
  const [older, newer] = isBackwards ? [to, from] : [from, to]
  const taking = makeTaking(fates, newer)
  const formatting = makeFormatting(older, newer, taking)
  const shaping = makeShaping(older, newer, taking)
  const stillThere = new Set(newer.clauses.map(({ id }) => id))

  const before = credited(older, formatting, (clause) => {
    const remover = stillThere.has(clause) ? null : (newer.removals.get(clause) ?? null)
    return (run, at) => {
      const { by, length } = run.id ? taking(placeIn(run.id, at)) : run
      return { by: run.id ? (by ?? remover) : remover, shapedBy: shaping.takersOf(run), length }
    }
  })
  const stood = makeStanding(fates, older)
  const after = credited(newer, formatting, () => (run, at) => {
    const { id, by, length } = run
    if (!id) return { by, length }
    const { stood: isOld, ...before } = stood(placeIn(id, at))
    return { ...before, by: isOld ? null : by, shapedBy: shaping.giversOf(run) }
  })
  const heads = changedHeads(older, newer)
  return isBackwards
    ? { from: named(after, 'deletedBy', heads), to: named(before, 'insertedBy', heads) }
    : { from: named(before, 'deletedBy', heads), to: named(after, 'insertedBy', heads) }
}

/** Who has changed the titles of clauses, and where they stand. A clause that came or went did so with its title. */
function changedHeads(older: CreditedText, newer: CreditedText): ReadonlyMap<ClauseId, ChangedHead> {
  const before = new Map(older.clauses.map((clause) => [clause.id, clause]))
  const now = new Map(newer.clauses.map((clause) => [clause.id, clause]))
  const changeOf = (id: ClauseId): ChangedHead => {
    const [was, is] = [before.get(id), now.get(id)]
    if (!is) return { titledBy: newer.removals.get(id) ?? null, movedBy: null }
    if (!was) return { titledBy: is.head?.title.by ?? null, movedBy: null }
    return { titledBy: givenAnew(was.head, is.head, 'title'), movedBy: givenAnew(was.head, is.head, 'order') }
  }
  return new Map([...before.keys(), ...now.keys()].map((id) => [id, changeOf(id)]))
}

const placeIn = ({ client, clock }: Id, at: number): Id => ({ client, clock: clock + at })

const runsIn = ({ clauses }: CreditedText): readonly Run[] => clauses.flatMap(({ runs = [] }) => runs)

/** For whom a character of the older text was taken away; nobody, while it stands in the newer one. */
function makeTaking({ deleted, carried }: Fates, newer: CreditedText): Ask {
  const deletions = makeRuns<OrganisationId>(Object.is)
  for (const { by, ...range } of deleted) deletions.add(range, by)
  const standing = makeRuns<true>(() => true)
  for (const { id, length } of runsIn(newer)) if (id) standing.add({ ...id, length }, true)
  const steps = makeRuns<{ readonly client: number; readonly shift: number }>(() => false)
  // Where words were brought back more than once, the last time counts; what came after the newer text does not.
  for (const { from, sequence, client, clock, length } of carried.toSorted((a, b) => b.sequence - a.sequence))
    if (sequence <= newer.sequence) steps.add({ ...from, length }, { client, shift: clock - from.clock })

  return ({ client, clock }) => {
    let by: OrganisationId | null = null
    let length = Number.POSITIVE_INFINITY
    // Carried words have younger ids; only a forged table could lead in a circle.
    for (let step = 0; step < MOST_STEPS; step++) {
      for (const runs of [standing, deletions, steps]) length = Math.min(length, runs.lengthAt(client, clock))
      if (standing.at(client, clock)) return { by: null, length }
      by = deletions.at(client, clock) ?? by
      const next = steps.at(client, clock)
      if (!next) break
      clock += next.shift
      client = next.client
    }
    return { by, length }
  }
}

const MOST_STEPS = 1_000

interface Standing {
  readonly stood: boolean
  readonly carriedBy: readonly OrganisationId[]
  readonly length: number
}

/** Whether a character stood in the older text already, be it under other ids: then nobody has inserted it since. */
function makeStanding({ carried }: Fates, older: CreditedText): (id: Id) => Standing {
  const standing = makeRuns<true>(() => true)
  for (const { id, length } of runsIn(older)) if (id) standing.add({ ...id, length }, true)
  const sources = makeRuns<Id & { readonly by: OrganisationId | null }>(() => false)
  for (const { from, client, clock, length, by } of carried)
    sources.add({ client, clock, length }, { client: from.client, clock: from.clock - clock, by })

  return ({ client, clock }) => {
    let length = Number.POSITIVE_INFINITY
    const carriers = new Set<OrganisationId>()
    for (let step = 0; step < MOST_STEPS; step++) {
      for (const runs of [standing, sources]) length = Math.min(length, runs.lengthAt(client, clock))
      if (standing.at(client, clock)) return { stood: true, carriedBy: [...carriers], length }
      const source = sources.at(client, clock)
      if (!source) break
      if (source.by) carriers.add(source.by)
      clock += source.clock
      client = source.client
    }
    return { stood: false, carriedBy: [], length }
  }
}

/** Who gave a character the marks that it has in the newer text, or took away those of the older one. */
function makeFormatting(older: CreditedText, newer: CreditedText, taking: Ask): Ask {
  const given = makeRuns<OrganisationId | null>(Object.is)
  for (const { id, length, marks } of runsIn(newer)) if (id && marks) given.add({ ...id, length }, marks.by)
  const had = makeRuns<Id>((a, b) => a.client === b.client && a.clock === b.clock)
  for (const { id, length, marks } of runsIn(older)) if (id && marks) had.add({ ...id, length }, marks)
  return ({ client, clock }) => {
    const by = given.at(client, clock)
    const before = had.at(client, clock)
    const length = Math.min(given.lengthAt(client, clock), had.lengthAt(client, clock))
    return { by: by ?? (before ? taking(before).by : null), length }
  }
}

/** Who has taken something of the shape of a line of the older text, and who has given something to one of the newer. */
function makeShaping(older: CreditedText, newer: CreditedText, taking: Ask) {
  const keyOf = ({ client, clock }: Id) => `${client} ${clock}`
  const keysIn = (text: CreditedText) => new Set(runsIn(text).flatMap(({ shape = [] }) => shape.map(keyOf)))
  const [before, now] = [keysIn(older), keysIn(newer)]
  // Where it is not known how lines looked before, nobody can have changed it.
  const isOnRecord = runsIn(older).every(({ shape }) => shape !== undefined)
  const whereNotIn =
    (known: ReadonlySet<string>, whose: (given: Given) => OrganisationId | null) =>
    ({ shape = [] }: Run): OrganisationId[] =>
      isOnRecord ? shape.flatMap((given) => (known.has(keyOf(given)) ? [] : (whose(given) ?? []))) : []
  return {
    takersOf: whereNotIn(now, (given) => taking(given).by),
    giversOf: whereNotIn(before, ({ by }) => by),
  }
}

interface Credited extends Omit<ComparedText, 'clauses'> {
  readonly clauses: readonly (CreditedClause & {
    readonly answers?: readonly (Answer & { formattedBy: Answer['by'] })[]
  })[]
}

/** @param whoseIn asks about the `at`th character of a run of that clause, and those after it */
function credited(
  { title, clauses }: CreditedText,
  formatting: Ask,
  whoseIn: (clause: ClauseId) => (run: Run, at: number) => Answer,
): Credited {
  return {
    title,
    clauses: clauses.map((clause) => {
      const { id, runs, content } = clause
      const letters = runs?.reduce((sum, { length }) => sum + length, 0)
      // Runs that do not fit the words would put them into the wrong mouths.
      if (!runs || letters !== lettersIn(content.blocks)) return clause
      const whose = whoseIn(id)
      return { ...clause, answers: runs.flatMap((run) => answersIn(run, whose, formatting)) }
    }),
  }
}

function answersIn(run: Run, whose: (run: Run, at: number) => Answer, formatting: Ask) {
  const answers: (Answer & { formattedBy: Answer['by'] })[] = []
  for (let at = 0; at < run.length; at += answers.at(-1)!.length) {
    const [first, second] = [whose(run, at), run.id ? formatting(placeIn(run.id, at)) : run]
    const length = Math.min(run.length - at, first.length, second.length)
    answers.push({ ...first, formattedBy: run.id ? second.by : null, length })
  }
  return answers
}

/** As the comparison wants it: with who deleted or who inserted. */
function named(
  { title, clauses }: Credited,
  way: 'insertedBy' | 'deletedBy',
  heads: ReadonlyMap<ClauseId, ChangedHead>,
): ComparedText {
  const nobody = { insertedBy: null, deletedBy: null }
  return {
    title,
    clauses: clauses.map(({ id, number, templateClauseId, content, answers }) => ({
      ...{ id, number, templateClauseId, content },
      ...(heads.has(id) && { head: heads.get(id)! }),
      ...(answers && {
        credits: answers.map(
          ({ by, carriedBy, formattedBy, shapedBy, length }): Credit => ({
            ...{ ...nobody, length, formattedBy, [way]: by },
            ...(carriedBy?.length && { carriedBy }),
            ...(shapedBy?.length && { shapedBy }),
          }),
        ),
      }),
    })),
  }
}
