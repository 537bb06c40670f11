import type { OrganisationId } from '../ids.ts'
import { makeBudget } from './budget.ts'
import type { ComparedClause, ComparedText } from './compared-text.ts'
import type {
  BlockComparison,
  BlockPlace,
  ClauseChange,
  ClauseComparison,
  Comparison,
  OrganisationCount,
  Run,
  Summary,
} from './comparison.ts'
import { linesIn, sumOf, tallyOf } from './count-words.ts'
import { creditedTo, makeCredits, noCredits } from './credits.ts'
import { makeReader, type Reader } from './likeness.ts'
import { matchWords } from './match-words.ts'
import { turnedMatching } from './matching.ts'
import { markMovedSentences } from './moved-sentences.ts'
import { type PlannedClause, type PlannedMove, turned } from './plan.ts'
import { planClauses } from './plan-clauses.ts'
import type { Side } from './side.ts'
import { blocksIn, inOrder, type Pen, withoutSeams, writeBlocks } from './write-blocks.ts'
import { writeRuns } from './write-runs.ts'

/** Cells of alignment tables, about 0.3 s; longer rewritten texts are compared more coarsely. */
const MOST_STEPS = 30_000_000

/**
 * What changed from one text to the other, and by whom. Pure and deterministic: the same two texts always give the same
 * comparison, and comparing them the other way round gives the same with old and new exchanged.
 *
 * @param onShare called with how much of the work is done, from 0 to 1, after every clause
 */
export function compare(from: ComparedText, to: ComparedText, onShare?: (share: number) => void): Comparison {
  const reader = makeReader()
  const budget = makeBudget(MOST_STEPS)
  const isTurned = !areInOrder(from, to)
  const plan = isTurned
    ? turned(planClauses(to, from, reader, budget, onShare))
    : planClauses(from, to, reader, budget, onShare)
  const clauses = writeClauses(plan, from, to, reader)
  const titleOf = ({ title }: ComparedText): Title => ({ text: title, by: null })
  return { title: runsOfTitle(titleOf(from), titleOf(to), reader), clauses, summary: summaryOf(clauses) }
}

/** An order of any two texts, whatever it is; planning follows it, so that it cannot see which one is the old one. */
function areInOrder(one: ComparedText, other: ComparedText): boolean {
  const least = Math.min(one.clauses.length, other.clauses.length)
  for (let at = 0; at < least; at++) {
    const [a, b] = [keyOf(one.clauses[at]!), keyOf(other.clauses[at]!)]
    if (a !== b) return a < b
  }
  return one.clauses.length <= other.clauses.length
}

const keyOf = ({ content, id, templateClauseId }: ComparedClause): string =>
  JSON.stringify([content, id, templateClauseId])

interface Title {
  readonly text: string
  /** Who has changed it; null where nobody knows. The name of the document is on nobody's record. */
  readonly by: OrganisationId | null
}

/** A title is given as a whole; who gave it has changed all that is different about it. */
function runsOfTitle(from: Title, to: Title, reader: Reader): readonly Run[] {
  const sideOf = ({ text, by }: Title): Side => {
    const passage = { text, spans: [{ end: text.length, first: 0 }] }
    return { passage, tokens: reader.tokensOf(passage), credits: creditedTo(by) }
  }
  const [a, b] = [sideOf(from), sideOf(to)]
  const budget = makeBudget(MOST_STEPS)
  const matching =
    from.text <= to.text
      ? matchWords(a.tokens, b.tokens, budget)
      : turnedMatching(matchWords(b.tokens, a.tokens, budget))
  return withoutSeams(writeRuns(a, b, matching))
}

function writeClauses(
  plan: readonly PlannedClause[],
  from: ComparedText,
  to: ComparedText,
  reader: Reader,
): ClauseComparison[] {
  const creditsOf = {
    a: from.clauses.map(({ credits }) => makeCredits(credits)),
    b: to.clauses.map(({ credits }) => makeCredits(credits)),
  }
  const placeOf = placesOf(plan, from, to)
  const written = inReadingOrder(plan).map((planned) => {
    const pen: Pen = {
      reader,
      credits: {
        a: planned.a === null ? noCredits : creditsOf.a[planned.a]!,
        b: planned.b === null ? noCredits : creditsOf.b[planned.b]!,
      },
      creditsOf: (side, clause) => creditsOf[side][clause]!,
      placeOf,
    }
    return { planned, blocks: writeBlocks(planned.groups, pen) }
  })
  const marked = markMovedSentences(written.map(({ blocks }) => blocks))
  return written.map(({ planned }, at) => writeClause(planned, marked[at]!, from, to, reader))
}

function writeClause(
  { a, b, isMoved }: PlannedClause,
  blocks: readonly BlockComparison[],
  from: ComparedText,
  to: ComparedText,
  reader: Reader,
): ClauseComparison {
  const [was, is] = [a === null ? undefined : from.clauses[a], b === null ? undefined : to.clauses[b]]
  const { id, content } = (is ?? was)!
  const titleOf = (clause: ComparedClause | undefined): Title => ({
    text: clause?.content.title ?? '',
    by: clause?.head?.titledBy ?? null,
  })
  const titleRuns = runsOfTitle(titleOf(was), titleOf(is), reader)
  const mover = is?.head?.movedBy ?? null
  const tally = tallyOf([titleRuns, ...linesIn(blocks)], reader)
  return {
    id,
    ...(was && is && was.id !== is.id && { idBefore: was.id }),
    title: content.title,
    titleRuns,
    number: { from: was?.number ?? null, to: is?.number ?? null },
    position: { from: a, to: b },
    change: changeOf(was, is, isMoved),
    ...(isMoved && mover !== null && { moved: { organisations: [mover] } }),
    blocks,
    words: tally.words,
    organisations: tally.organisations,
  }
}

function changeOf(was: ComparedClause | undefined, is: ComparedClause | undefined, isMoved: boolean): ClauseChange {
  if (!was) return 'added'
  if (!is) return 'removed'
  const isEdited = JSON.stringify(was.content) !== JSON.stringify(is.content)
  return isMoved ? (isEdited ? 'moved-edited' : 'moved') : isEdited ? 'edited' : 'unchanged'
}

/** The order of the new text; what is gone follows what it followed. */
function inReadingOrder(plan: readonly PlannedClause[]): PlannedClause[] {
  const ordered = plan.filter(({ b }) => b !== null).sort((one, other) => one.b! - other.b!)
  const old = plan.filter(({ a }) => a !== null).sort((one, other) => one.a! - other.a!)
  for (const [at, clause] of old.entries()) {
    if (clause.b !== null) continue
    const before = old[at - 1]
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, clause)
  }
  return ordered
}

/** Where the blocks of each move are written. */
function placesOf(plan: readonly PlannedClause[], from: ComparedText, to: ComparedText): Pen['placeOf'] {
  const places = new Map<PlannedMove, { old?: BlockPlace; new?: BlockPlace }>()
  for (const { a, b, groups } of plan) {
    const clause = b === null ? from.clauses[a!]!.id : to.clauses[b]!.id
    let block = 0
    for (const group of inOrder(groups)) {
      if (group.move) {
        const end = group.b.length === 0 ? 'old' : 'new'
        places.set(group.move, { ...places.get(group.move), [end]: { clause, block } })
      }
      block += blocksIn(group)
    }
  }
  return (move, end) => places.get(move)![end]!
}

function summaryOf(clauses: readonly ClauseComparison[]): Summary {
  const organisations = new Map<OrganisationCount['organisation'], Summary['organisations'][number]>()
  for (const clause of clauses) {
    for (const { organisation, added, removed } of clause.organisations) {
      const so = organisations.get(organisation) ?? { organisation, added: 0, removed: 0, clauses: 0 }
      organisations.set(organisation, {
        ...so,
        added: so.added + added,
        removed: so.removed + removed,
        clauses: so.clauses + 1,
      })
    }
  }
  return {
    ...sumOf(clauses.map(({ words }) => words)),
    changedClauses: clauses.filter(({ change }) => change !== 'unchanged').length,
    organisations: [...organisations.values()],
  }
}
