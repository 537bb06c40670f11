/**
 * Which lines and tables of a clause are the same ones: equal and unique ones first, in the order that keeps most of
 * them, and what lies between by its likeness, one line becoming several and several one included (as sentences are
 * aligned in translations: Gale and Church 1993).
 */
import type { Budget } from './budget.ts'
import { heaviestIncrease } from './heaviest-increase.ts'
import {
  type Bag,
  common,
  likelyPartners,
  likeness,
  likenessAsideFromFigures,
  type Reader,
  together,
} from './likeness.ts'
import type { Line, Part } from './pieces.ts'

/** Pieces `a` from–to are pieces `b` from–to now; either may be none. Past ends. */
export interface Group {
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
}

const LEAST_LIKENESS = 0.35
const LEAST_LIKENESS_IN_TABLES = 0.2
const SPLITS = 4
const PRICE_OF_A_SEAM = 0.04
/** Of a part of a split line: how much of it must come from there. */
const LEAST_SHARE = 0.6
const MOST_CELLS = 40_000

export function alignPieces(a: readonly Part[], b: readonly Part[], reader: Reader, budget: Budget): Group[] {
  const groups: Group[] = []
  const [keysA, keysB] = [a.map(keyOf), b.map(keyOf)]
  const one = (i: number, j: number): Group => ({ a: [i, i + 1], b: [j, j + 1] })
  let head = 0
  while (head < a.length && head < b.length && keysA[head] === keysB[head]) groups.push(one(head, head++))
  const tail: Group[] = []
  let [endA, endB] = [a.length, b.length]
  while (endA > head && endB > head && keysA[endA - 1] === keysB[endB - 1]) tail.push(one(--endA, --endB))
  let [pastA, pastB] = [head, head]
  for (const [i, j] of [...anchorsOf(keysA, keysB, [head, endA, head, endB]), [endA, endB] as const]) {
    groups.push(...alignByLikeness(a, b, [pastA, i, pastB, j], reader, budget))
    if (i < endA) groups.push(one(i, j))
    pastA = i + 1
    pastB = j + 1
  }
  return [...groups, ...tail.reverse()]
}

/** Whether two say the same, letter by letter. */
export const keyOf = (piece: Part): string => `${piece.sort} ${piece.text}`

type Box = readonly [fromA: number, toA: number, fromB: number, toB: number]

function anchorsOf(
  keysA: readonly string[],
  keysB: readonly string[],
  [fromA, toA, fromB, toB]: Box,
): [number, number][] {
  const once = (keys: readonly string[], from: number, to: number) => {
    const places = new Map<string, number>()
    for (let at = from; at < to; at++) places.set(keys[at]!, places.has(keys[at]!) ? -1 : at)
    return places
  }
  const inB = once(keysB, fromB, toB)
  const pairs: [number, number][] = []
  for (const [key, i] of once(keysA, fromA, toA)) {
    const j = inB.get(key) ?? -1
    if (i >= 0 && j >= 0 && key.length > 'text '.length) pairs.push([i, j])
  }
  pairs.sort((one, other) => one[0] - other[0])
  const weights = pairs.map(([i]) => 1 + Math.min(keysA[i]!.length, 100_000) / 1_000_000)
  return heaviestIncrease(
    pairs.map(([, j]) => j),
    weights,
  ).map((at) => pairs[at]!)
}

function alignByLikeness(
  a: readonly Part[],
  b: readonly Part[],
  [fromA, toA, fromB, toB]: Box,
  reader: Reader,
  budget: Budget,
): Group[] {
  const [height, width] = [toA - fromA, toB - fromB]
  const apart = (i: number, j: number): Group[] => [
    ...Array.from({ length: i }, (_, at): Group => ({ a: [fromA + at, fromA + at + 1], b: [fromB, fromB] })),
    ...Array.from({ length: j }, (_, at): Group => ({ a: [toA, toA], b: [fromB + at, fromB + at + 1] })),
  ]
  if (height === 0 || width === 0) return apart(height, width)
  const [bagsA, bagsB] = [a.slice(fromA, toA).map(reader.bagOf, reader), b.slice(fromB, toB).map(reader.bagOf, reader)]
  const matched =
    height * width <= MOST_CELLS && budget.spend(height * width * 20)
      ? align(a.slice(fromA, toA), b.slice(fromB, toB), bagsA, bagsB)
      : alignCoarsely(bagsA, bagsB)
  const groups: Group[] = []
  let [pastA, pastB] = [0, 0]
  for (const group of [...matched, { a: [height, height], b: [width, width] } as const]) {
    for (; pastA < group.a[0]; pastA++)
      groups.push({ a: [fromA + pastA, fromA + pastA + 1], b: [fromB + pastB, fromB + pastB] })
    for (; pastB < group.b[0]; pastB++)
      groups.push({ a: [fromA + pastA, fromA + pastA], b: [fromB + pastB, fromB + pastB + 1] })
    if (group.a[0] === group.a[1]) continue
    groups.push({ a: [fromA + group.a[0], fromA + group.a[1]], b: [fromB + group.b[0], fromB + group.b[1]] })
    pastA = group.a[1]
    pastB = group.b[1]
  }
  return groups
}

/** Too many to try all: the likeliest partner of each, in the order that keeps most of them. */
function alignCoarsely(a: readonly Bag[], b: readonly Bag[]): Group[] {
  const partners = likelyPartners(a, b, LEAST_LIKENESS).sort((one, other) => one.a - other.a)
  const chosen = heaviestIncrease(
    partners.map(({ b: j }) => j),
    partners.map((one) => one.likeness),
  )
  return chosen.map((at) => {
    const { a: i, b: j } = partners[at]!
    return { a: [i, i + 1], b: [j, j + 1] }
  })
}

const kindOf = (part: Part | Line): string => ('shape' in part ? part.shape.kind : part.sort)

/** How well two pieces go together; 0 if they do not. */
function fitOf(a: Part, b: Part, bagA: Bag, bagB: Bag, inCommon: number): number {
  if (a.sort !== b.sort) return 0
  if (a.text === b.text) return 1
  const asideFromFigures = a.sort === 'text' ? likenessAsideFromFigures(bagA, bagB, inCommon) : 0
  const alike = Math.max(likeness(bagA, bagB, inCommon), asideFromFigures)
  if (alike < (a.sort === 'text' ? LEAST_LIKENESS : LEAST_LIKENESS_IN_TABLES)) return 0
  return kindOf(a) === kindOf(b) ? alike : alike * 0.9
}

/** Whether a line may be a part of one that was split, `inCommon` being the weight of what both have. */
const mayBePart = ({ sort, text }: Part, { total }: Bag, inCommon: number): boolean =>
  sort === 'text' && text !== '' && inCommon >= LEAST_SHARE * total

/** How well one piece goes with several lines that follow each other, each of which may be a part of it. */
function fitOfSplit(one: Part, oneBag: Bag, parts: readonly Part[], bags: readonly Bag[]): number {
  if (one.sort !== 'text') return 0
  const alike = likeness(oneBag, together(bags))
  return alike < 0.6 ? 0 : alike - PRICE_OF_A_SEAM * (parts.length - 1)
}

/** How many before `end`, one after the other, are parts; more than a line is split into do not matter. */
function partsUpTo(end: number, isPart: (at: number) => boolean): number {
  let many = 0
  while (many < SPLITS && many < end && isPart(end - many - 1)) many++
  return many
}

function align(a: readonly Part[], b: readonly Part[], bagsA: readonly Bag[], bagsB: readonly Bag[]): Group[] {
  const width = b.length + 1
  const inCommon = bagsA.map((bagA) => Float64Array.from(bagsB, (bagB) => common(bagA, bagB)))
  const best = new Float64Array((a.length + 1) * width)
  /** How many of `a`, and of `b`, the last step took; as two digits of base 8. */
  const steps = new Uint8Array(best.length)
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const at = i * width + j
      const offer = (takenA: number, takenB: number, gain: number) => {
        const score = best[at - takenA * width - takenB]! + gain
        if (steps[at] !== 0 && score <= best[at]!) return
        best[at] = score
        steps[at] = takenA * 8 + takenB
      }
      if (i > 0) offer(1, 0, 0)
      if (j > 0) offer(0, 1, 0)
      if (i === 0 || j === 0) continue
      const fit = fitOf(a[i - 1]!, b[j - 1]!, bagsA[i - 1]!, bagsB[j - 1]!, inCommon[i - 1]![j - 1]!)
      if (fit > 0) offer(1, 1, fit)
      if (fit === 1) continue
      const partsInB = partsUpTo(j, (at) => mayBePart(b[at]!, bagsB[at]!, inCommon[i - 1]![at]!))
      const partsInA = partsUpTo(i, (at) => mayBePart(a[at]!, bagsA[at]!, inCommon[at]![j - 1]!))
      for (let many = 2; many <= SPLITS; many++) {
        if (many <= partsInB) {
          const parts = [b.slice(j - many, j), bagsB.slice(j - many, j)] as const
          const split = fitOfSplit(a[i - 1]!, bagsA[i - 1]!, ...parts)
          if (split > 0) offer(1, many, split)
        }
        if (many <= partsInA) {
          const parts = [a.slice(i - many, i), bagsA.slice(i - many, i)] as const
          const merge = fitOfSplit(b[j - 1]!, bagsB[j - 1]!, ...parts)
          if (merge > 0) offer(many, 1, merge)
        }
      }
    }
  }
  const groups: Group[] = []
  let [i, j] = [a.length, b.length]
  while (i > 0 || j > 0) {
    const step = steps[i * width + j]!
    const [takenA, takenB] = [step >> 3, step % 8]
    if (takenA > 0 && takenB > 0) groups.push({ a: [i - takenA, i], b: [j - takenB, j] })
    i -= takenA
    j -= takenB
  }
  return groups.reverse()
}
