import type { Budget } from './budget.ts'
import type { ComparedClause, ComparedText } from './compared-text.ts'
import { heaviestIncrease } from './heaviest-increase.ts'
import { type Bag, likelyPartners, type Reader } from './likeness.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { PlannedClause } from './plan.ts'
import { planMoves } from './plan-moves.ts'
import { planPieces, type Work } from './plan-pieces.ts'

type Pair = readonly [a: number, b: number]

const LEAST_LIKENESS = 0.5

/** Which clause of the one text is which of the other, and what became of what in each. */
export function planClauses(
  a: ComparedText,
  b: ComparedText,
  reader: Reader,
  budget: Budget,
  onShare?: (share: number) => void,
): PlannedClause[] {
  const work: Work = { reader, budget }
  const pieces = {
    a: a.clauses.map(({ content }) => piecesOf(content)),
    b: b.clauses.map(({ content }) => piecesOf(content)),
  }
  const pairs = pairClauses(a.clauses, b.clauses, pieces, reader)
  const staying = new Set(stayingOf(pairs, a.clauses))
  const [pairedA, pairedB] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const clauses = [
    ...pairs.map((pair, index): PlannedClause => {
      const [i, j] = pair
      const groups = planPieces(pieces.a[i]!, pieces.b[j]!, work)
      onShare?.((index + 1) / pairs.length)
      return { a: i, b: j, isMoved: !staying.has(index), groups }
    }),
    ...a.clauses.flatMap((_, i): PlannedClause[] =>
      pairedA.has(i)
        ? []
        : [{ a: i, b: null, isMoved: false, groups: pieces.a[i]!.map((piece) => ({ a: [piece], b: [] })) }],
    ),
    ...b.clauses.flatMap((_, j): PlannedClause[] =>
      pairedB.has(j)
        ? []
        : [{ a: null, b: j, isMoved: false, groups: pieces.b[j]!.map((piece) => ({ a: [], b: [piece] })) }],
    ),
  ]
  planMoves(clauses, work)
  return clauses
}

/** By id, then by the clause of the template they come from, then by likeness. */
function pairClauses(
  a: readonly ComparedClause[],
  b: readonly ComparedClause[],
  pieces: { readonly a: readonly (readonly Piece[])[]; readonly b: readonly (readonly Piece[])[] },
  reader: Reader,
): Pair[] {
  const pairs: Pair[] = []
  const [openA, openB] = [new Set(a.keys()), new Set(b.keys())]
  const take = (i: number, j: number) => {
    pairs.push([i, j])
    openA.delete(i)
    openB.delete(j)
  }
  for (const nameOf of [({ id }: ComparedClause) => id, ({ templateClauseId }: ComparedClause) => templateClauseId]) {
    const inB = openByName(b, openB, nameOf)
    for (const [name, i] of openByName(a, openA, nameOf)) {
      const j = inB.get(name)
      if (i !== null && j !== undefined && j !== null) take(i, j)
    }
  }
  const [listA, listB] = [[...openA], [...openB]]
  if (listA.length > 0 && listB.length > 0) {
    const bagsOf = (
      clauses: readonly ComparedClause[],
      side: readonly (readonly Piece[])[],
      open: readonly number[],
    ): Bag[] =>
      open.map((at) => {
        const title = clauses[at]!.content.title
        return reader.bagOf({ text: [title, title, ...side[at]!.map(({ text }) => text)].join('\n'), spans: [] })
      })
    const partners = likelyPartners(bagsOf(a, pieces.a, listA), bagsOf(b, pieces.b, listB), LEAST_LIKENESS)
    for (const partner of partners) take(listA[partner.a]!, listB[partner.b]!)
  }
  return pairs.sort((one, other) => one[0] - other[0])
}

/** Open clauses by a name of theirs; null where two have the same. */
function openByName(
  clauses: readonly ComparedClause[],
  open: ReadonlySet<number>,
  nameOf: (clause: ComparedClause) => string | null,
): Map<string, number | null> {
  const places = new Map<string, number | null>()
  for (const at of open) {
    const name = nameOf(clauses[at]!)
    if (name !== null) places.set(name, places.has(name) ? null : at)
  }
  return places
}

/** Which pairs have kept their order: as many as can be, and of two that changed places the one with more text. */
const stayingOf = (pairs: readonly Pair[], a: readonly ComparedClause[]): number[] =>
  heaviestIncrease(
    pairs.map(([, j]) => j),
    pairs.map(([i]) => 1 + Math.min(JSON.stringify(a[i]!.content.blocks).length, 100_000) / 1_000_000),
  )
