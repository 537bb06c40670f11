/** What is the same in two passages is kept only where it helps the reader: no words left standing between changes. */
import type { Matching } from './matching.ts'
import { type Token, WEIGHT_OF_A_TURN } from './tokens.ts'

/** A stretch of tokens kept on both sides, or one changed on either. */
interface Stretch {
  isKept: boolean
  fromA: number
  toA: number
  fromB: number
  toB: number
}

export function keepWhatHolds(a: readonly Token[], b: readonly Token[], matching: Matching): void {
  letGoOfRewritten(a, b, matching)
  letGoOfIslands(a, b, matching)
  slide(a, b, matching)
}

function stretchesOf({ kept }: Matching, lengthA: number, lengthB: number): Stretch[] {
  const stretches: Stretch[] = []
  let i = 0
  let j = 0
  while (i < lengthA || j < lengthB) {
    const [fromA, fromB] = [i, j]
    while (i < lengthA && kept[i] === j) {
      i++
      j++
    }
    if (i > fromA) stretches.push({ isKept: true, fromA, toA: i, fromB, toB: j })
    else {
      while (i < lengthA && kept[i]! < 0) i++
      j = i < lengthA ? kept[i]! : lengthB
      stretches.push({ isKept: false, fromA, toA: i, fromB, toB: j })
    }
  }
  return stretches
}

function weigh(tokens: readonly Token[], from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += tokens[at]!.weight
  return sum
}

const heavier = (a: readonly Token[], b: readonly Token[], { fromA, toA, fromB, toB }: Stretch): number =>
  Math.max(weigh(a, fromA, toA), weigh(b, fromB, toB))

const hasTurn = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ turn }) => turn !== null)

/** A small change that turns the meaning, which is to be seen by itself. */
function standsOut(a: readonly Token[], b: readonly Token[], { fromA, toA, fromB, toB }: Stretch): boolean {
  const changed = [...a.slice(fromA, toA), ...b.slice(fromB, toB)]
  return changed.length <= 4 && changed.some(({ turn }) => turn !== null)
}

function letGo({ kept, keptBack, echo, echoBack }: Matching, fromA: number, toA: number): void {
  for (let i = fromA; i < toA; i++) {
    const j = kept[i]!
    if (j < 0) continue
    kept[i] = -1
    keptBack[j] = -1
    echo[i] = j
    echoBack[j] = i
  }
}

/** Kept words between two changes that are much larger than they are, the lightest first. */
function letGoOfIslands(a: readonly Token[], b: readonly Token[], matching: Matching): void {
  for (;;) {
    const stretches = stretchesOf(matching, a.length, b.length)
    let lightest: Stretch | undefined
    let least = Number.POSITIVE_INFINITY
    for (let at = 1; at < stretches.length - 1; at++) {
      const island = stretches[at]!
      if (!island.isKept || hasTurn(a, island.fromA, island.toA)) continue
      const [before, after] = [stretches[at - 1]!, stretches[at + 1]!]
      if (standsOut(a, b, before) || standsOut(a, b, after)) continue
      const weight = weigh(a, island.fromA, island.toA)
      const around = Math.min(heavier(a, b, before), heavier(a, b, after))
      const isIsland = weight <= 15 || weight * 2 <= around
      if (isIsland && weight < least) {
        lightest = island
        least = weight
      }
    }
    if (!lightest) return
    letGo(matching, lightest.fromA, lightest.toA)
  }
}

const endsSentence = ({ key }: Token): boolean => /^[.!?:;]$/.test(key)

/** Sentences of which little is left are new ones: between two kept ends of sentences either enough holds, or nothing. */
function letGoOfRewritten(a: readonly Token[], b: readonly Token[], matching: Matching): void {
  let [fromA, fromB] = [0, 0]
  for (let i = 0; i <= a.length; i++) {
    const isEnd = i === a.length || (endsSentence(a[i]!) && matching.kept[i]! >= 0)
    if (!isEnd) continue
    const [toA, toB] = [i, i === a.length ? b.length : matching.kept[i]!]
    let total = weigh(a, fromA, toA) + weigh(b, fromB, toB)
    let held = 0
    for (let at = fromA; at < toA; at++) {
      if (matching.kept[at]! >= 0) held += 2 * a[at]!.weight
      // A number in place of a number is seen by itself, however little else there is.
      else if (a[at]!.turn === 'figure' && matching.echo[at]! >= 0) total -= 2 * WEIGHT_OF_A_TURN
    }
    const isLong = Math.min(toA - fromA, toB - fromB) >= 3
    if (isLong && held < 0.35 * total) letGo(matching, fromA, toA)
    fromA = toA + 1
    fromB = toB + 1
  }
}

/** Where a change could as well stand some tokens further left or right, it stands where a sentence or a part of it does. */
function slide(a: readonly Token[], b: readonly Token[], matching: Matching): void {
  const turned: Matching = {
    kept: matching.keptBack,
    keptBack: matching.kept,
    echo: matching.echoBack,
    echoBack: matching.echo,
  }
  for (const { isKept, fromA, toA, fromB, toB } of stretchesOf(matching, a.length, b.length)) {
    if (isKept) continue
    if (fromA === toA) slideOne(a, b, matching, fromA, fromB, toB)
    else if (fromB === toB) slideOne(b, a, turned, fromB, fromA, toA)
  }
}

/** Tokens `from` to `to` of `b` are in `b` alone, before token `at` of `a`. */
function slideOne(
  a: readonly Token[],
  b: readonly Token[],
  { kept, keptBack, echoBack }: Matching,
  at: number,
  from: number,
  to: number,
): void {
  const places = [0]
  for (let by = -1; from + by >= 0 && at + by >= 0; by--) {
    if (keptBack[from + by] !== at + by || b[from + by]!.key !== b[to + by]!.key) break
    places.push(by)
  }
  for (let by = 1; to + by <= b.length && at + by <= a.length; by++) {
    if (keptBack[to + by - 1] !== at + by - 1 || b[to + by - 1]!.key !== b[from + by - 1]!.key) break
    places.push(by)
  }
  if (places.length === 1) return
  let best = 0
  let bestScore = -1
  for (const by of places.sort((one, other) => one - other)) {
    const score = placeScore(b, from + by, to + by)
    if (score >= bestScore) {
      best = by
      bestScore = score
    }
  }
  const lone = to - from
  const step = best < 0 ? -1 : 1
  for (let moved = 0; moved !== best; moved += step) {
    const i = step < 0 ? at + moved - 1 : at + moved
    const old = kept[i]!
    const fresh = step < 0 ? old + lone : old - lone
    keptBack[old] = -1
    echoBack[old] = -1
    kept[i] = fresh
    keptBack[fresh] = i
  }
}

/** How well tokens `from` to `to` read as something put in. */
function placeScore(tokens: readonly Token[], from: number, to: number): number {
  const before = tokens[from - 1]
  const last = tokens[to - 1]!
  const after = tokens[to]
  const beginsSentence = before === undefined || endsSentence(before) || before.kind === 'atom'
  const closesSentence = endsSentence(last) || last.kind === 'atom'
  if (beginsSentence && (closesSentence || after === undefined)) return 6
  if (tokens[from]!.key === ',' && (after === undefined || after.kind === 'sign')) return 5
  if (before?.key === ',' && last.key === ',') return 4
  if (beginsSentence || closesSentence) return 3
  if (before?.kind === 'sign' || after?.kind === 'sign') return 2
  return last.kind === 'sign' ? 0 : 1
}
