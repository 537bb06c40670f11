/**
 * Which tokens of two passages are the same: the heaviest alignment with a price on every change (Gotoh 1982, with one
 * state for all that is changed), so that what is kept hangs together. A number in place of a number, a word in place of
 * its other form, and a negation more or less cost little: they are seen by themselves.
 */
import type { Budget } from './budget.ts'
import { heaviestIncrease } from './heaviest-increase.ts'
import { keepWhatHolds } from './keep-what-holds.ts'
import type { Matching } from './matching.ts'
import type { Token } from './tokens.ts'

const CHANGE = 15
const SMALL_CHANGE = 4
/** Two passages longer than this (product of their tokens) are cut where rare words agree, and not aligned otherwise. */
const MOST_CELLS = 1_000_000

/** Two words of which the most part is common, at their beginning or their end: inflected, or mistyped; or one is a compound of the other. */
export function areForms(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length)
  const endsAlike = a.charCodeAt(a.length - 1) === b.charCodeAt(b.length - 1)
  if (least < 3 || (!endsAlike && a.charCodeAt(0) !== b.charCodeAt(0))) return false
  let head = 0
  while (head < least && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < least - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  if (head + tail < 0.6 * Math.max(a.length, b.length) && !(least >= 4 && isCompound(a, b, tail))) return false
  return /\p{L}/u.test(a)
}

/** Whether one is the last part of the other, as „Konzept“ is of „Rahmenkonzept“. `tail`: how many letters end alike. */
const isCompound = (a: string, b: string, tail: number): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return tail >= short.length - 1 && long.toLowerCase().endsWith(short.toLowerCase())
}

const mayReplace = (a: Token, b: Token): boolean =>
  a.kind === 'word' && b.kind === 'word' && ((a.turn === 'figure' && b.turn === 'figure') || areForms(a.key, b.key))

export function matchWords(a: readonly Token[], b: readonly Token[], budget: Budget): Matching {
  const matching: Matching = {
    kept: new Int32Array(a.length).fill(-1),
    keptBack: new Int32Array(b.length).fill(-1),
    echo: new Int32Array(a.length).fill(-1),
    echoBack: new Int32Array(b.length).fill(-1),
  }
  alignBetween(a, b, [0, a.length, 0, b.length], matching, budget)
  keepWhatHolds(a, b, matching)
  return matching
}

type Box = readonly [fromA: number, toA: number, fromB: number, toB: number]

function pair(matching: Matching, i: number, j: number): void {
  matching.kept[i] = j
  matching.keptBack[j] = i
}

function alignBetween(
  a: readonly Token[],
  b: readonly Token[],
  [fromA, toA, fromB, toB]: Box,
  matching: Matching,
  budget: Budget,
): void {
  let i0 = fromA
  let j0 = fromB
  while (i0 < toA && j0 < toB && a[i0]!.key === b[j0]!.key) pair(matching, i0++, j0++)
  let i1 = toA
  let j1 = toB
  while (i1 > i0 && j1 > j0 && a[i1 - 1]!.key === b[j1 - 1]!.key) pair(matching, --i1, --j1)
  if (i0 === i1 || j0 === j1) return
  const cells = (i1 - i0 + 1) * (j1 - j0 + 1)
  if (cells <= MOST_CELLS && budget.spend(cells)) {
    alignWhole(a.slice(i0, i1), b.slice(j0, j1), i0, j0, matching)
    return
  }
  let [pastI, pastJ] = [i0, j0]
  const anchors = rareInBoth(a, b, [i0, i1, j0, j1])
  for (const [i, j] of anchors) {
    pair(matching, i, j)
    alignBetween(a, b, [pastI, i, pastJ, j], matching, budget)
    pastI = i + 1
    pastJ = j + 1
  }
  if (anchors.length > 0) alignBetween(a, b, [pastI, i1, pastJ, j1], matching, budget)
}

/** Tokens that either side has once, in an order that is the same on both. */
function rareInBoth(a: readonly Token[], b: readonly Token[], [i0, i1, j0, j1]: Box): [number, number][] {
  const once = (tokens: readonly Token[], from: number, to: number) => {
    const places = new Map<string, number>()
    for (let at = from; at < to; at++) {
      if (tokens[at]!.kind === 'word') places.set(tokens[at]!.key, places.has(tokens[at]!.key) ? -1 : at)
    }
    return places
  }
  const inB = once(b, j0, j1)
  const pairs: [number, number][] = []
  for (const [key, i] of once(a, i0, i1)) {
    const j = inB.get(key)
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j])
  }
  pairs.sort((one, other) => one[0] - other[0])
  return heaviestIncrease(pairs.map(([, j]) => j)).map((at) => pairs[at]!)
}

const LOW = -1_000_000_000
const fromMatch = { match: 1, form: 3, loneA: 4, loneB: 5 } as const

/** All of `a` with all of `b`, which begin at `i0` and `j0` of the passages. */
function alignWhole(a: readonly Token[], b: readonly Token[], i0: number, j0: number, matching: Matching): void {
  const width = b.length + 1
  const size = (a.length + 1) * width
  const kept = new Int32Array(size)
  const changed = new Int32Array(size)
  const way = new Uint8Array(size)
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const at = i * width + j
      let best = at === 0 ? 0 : LOW
      let step = 0
      const above = at - width
      const [one, other] = [a[i - 1], b[j - 1]]
      if (one && other) {
        if (one.key === other.key) {
          const before = Math.max(kept[above - 1]!, changed[above - 1]!)
          best = one.weight + before
          step = kept[above - 1] === before ? fromMatch.match : 2
        } else {
          const score = kept[above - 1]! - SMALL_CHANGE
          if (score > best && mayReplace(one, other)) {
            best = score
            step = fromMatch.form
          }
        }
      }
      if (one && one.turn !== null && kept[above]! - SMALL_CHANGE > best) {
        best = kept[above]! - SMALL_CHANGE
        step = fromMatch.loneA
      }
      if (other && other.turn !== null && kept[at - 1]! - SMALL_CHANGE > best) {
        best = kept[at - 1]! - SMALL_CHANGE
        step = fromMatch.loneB
      }
      kept[at] = best
      let bestChange = best - CHANGE
      let changeStep = 0
      if (i > 0 && changed[above]! > bestChange) {
        bestChange = changed[above]!
        changeStep = 1
      }
      if (j > 0 && changed[at - 1]! > bestChange) {
        bestChange = changed[at - 1]!
        changeStep = 2
      }
      changed[at] = bestChange
      way[at] = step * 4 + changeStep
    }
  }
  let at = size - 1
  let isKept = kept[at]! >= changed[at]!
  while (at > 0) {
    const i = Math.floor(at / width)
    const j = at % width
    if (!isKept) {
      const step = way[at]! % 4
      if (step === 0) isKept = true
      else at -= step === 1 ? width : 1
      continue
    }
    const step = way[at]! >> 2
    if (step === fromMatch.match || step === 2) {
      pair(matching, i0 + i - 1, j0 + j - 1)
      isKept = step === fromMatch.match
      at -= width + 1
    } else if (step === fromMatch.form) {
      matching.echo[i0 + i - 1] = j0 + j - 1
      matching.echoBack[j0 + j - 1] = i0 + i - 1
      at -= width + 1
    } else at -= step === fromMatch.loneA ? width : 1
  }
}
