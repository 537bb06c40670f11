/** From two passages and what they have in common to the runs that a reader sees. */
import type { RunKind } from './comparison.ts'
import type { Deed } from './credits.ts'
import type { Matching } from './matching.ts'
import { atomSigns } from './pieces.ts'
import { isSame, lookOf, makeRuns, nobody, type Organisations, type Runs, type Written } from './runs.ts'
import { doersOf, partsOf, type Side } from './side.ts'
import type { Token } from './tokens.ts'
import { writeKept } from './write-kept.ts'

/** A passage that is wholly of one kind. */
export function writeWhole(side: Side, kind: Exclude<RunKind, 'formatted'>, runs = makeRuns()): Written[] {
  const deed = deedOf(kind)
  if (deed === undefined) {
    for (const part of partsOf(side.passage, 0, side.passage.text.length)) {
      runs.add({ kind, ...lookOf(part), organisations: nobody })
    }
  } else writeChange(side, [0, side.tokens.length, 0, side.passage.text.length], kind, whoDid(side, deed), runs)
  return runs.written
}

const deedOf = (kind: RunKind): Deed | undefined =>
  kind === 'inserted' ? 'insertedBy' : kind === 'deleted' ? 'deletedBy' : undefined

/** Who changed a token; undefined where it is not itself that has changed. */
type WhoOf = (token: number) => Organisations | undefined

const whoDid =
  (side: Side, deed: Deed): WhoOf =>
  (token) => {
    const { start, end, kind } = side.tokens[token]!
    return kind === 'atom' ? undefined : doersOf(side, deed, start, end)
  }

/** Tokens, and the text around them, that are in one text only; whose they are ends where a token ends. */
function writeChange(
  side: Side,
  [fromToken, toToken, from, to]: readonly [number, number, number, number],
  kind: 'inserted' | 'deleted' | 'kept',
  whoOf: WhoOf,
  runs: Runs,
): void {
  const who: (Organisations | undefined)[] = []
  for (let at = fromToken; at < toToken; at++) who.push(whoOf(at))
  let last = who.find((doers) => doers !== undefined) ?? nobody
  let past = from
  const write = (until: number) => {
    for (const part of partsOf(side.passage, past, until)) {
      if (part.span.atom === 'seam') runs.addSeam()
      else runs.add({ kind, ...lookOf(part), organisations: last })
    }
    past = until
  }
  for (const [index, doers] of who.entries()) {
    if (doers !== undefined && !isSame(doers, last)) {
      write(side.tokens[fromToken + index]!.start)
      last = doers
    }
  }
  write(to)
}

/** Two passages that have something in common. */
export function writeRuns(a: Side, b: Side, matching: Matching | undefined): Written[] {
  const runs = makeRuns()
  if (!matching) {
    writeKept(a, b, [0, a.passage.text.length], [0, b.passage.text.length], runs)
    return runs.written
  }
  const { kept } = matching
  let [i, j] = [0, 0]
  let [pastA, pastB] = [0, 0]
  while (pastA < a.passage.text.length || pastB < b.passage.text.length) {
    const [fromA, fromB] = [i, j]
    while (i < a.tokens.length && kept[i]! < 0) i++
    j = i < a.tokens.length ? kept[i]! : b.tokens.length
    const [startA, startB] = [startOf(a, i), startOf(b, j)]
    writeGap(a, b, [fromA, i, pastA, startA], [fromB, j, pastB, startB], matching, runs)
    const [firstA, firstB] = [i, j]
    while (i < a.tokens.length && kept[i] === j) {
      i++
      j++
    }
    pastA = i > firstA ? a.tokens[i - 1]!.end : startA
    pastB = j > firstB ? b.tokens[j - 1]!.end : startB
    writeStretch(a, b, [firstA, i, startA, pastA], [firstB, j, startB, pastB], runs)
  }
  return runs.written
}

const startOf = ({ tokens, passage }: Side, at: number): number => tokens[at]?.start ?? passage.text.length

/** Kept tokens that follow each other: at once if they are the same letter by letter, else one by one. */
function writeStretch(a: Side, b: Side, gapA: Gap, gapB: Gap, runs: Runs): void {
  const [fromA, toA, startA, endA] = gapA
  const [fromB, , startB, endB] = gapB
  if (a.passage.text.slice(startA, endA) === b.passage.text.slice(startB, endB)) {
    writeKept(a, b, [startA, endA], [startB, endB], runs)
    return
  }
  for (let i = fromA; i < toA; i++) {
    const [one, other] = [a.tokens[i]!, b.tokens[fromB + i - fromA]!]
    writeKept(a, b, [one.start, one.end], [other.start, other.end], runs)
    if (i + 1 < toA) {
      writeKept(a, b, [one.end, a.tokens[i + 1]!.start], [other.end, b.tokens[fromB + i + 1 - fromA]!.start], runs)
    }
  }
}

type Gap = readonly [fromToken: number, toToken: number, from: number, to: number]

/** Blanks count as the same, whatever they are; a blank is not the same as none. */
const areBlanksAlike = (one: string, other: string): boolean => (one === '') === (other === '')

/** What lies between two kept tokens. */
function writeGap(a: Side, b: Side, gapA: Gap, gapB: Gap, matching: Matching, runs: Runs): void {
  const [fromA, toA, startA, endA] = gapA
  const [fromB, toB, startB, endB] = gapB
  if (fromA === toA && fromB === toB) {
    writeKept(a, b, [startA, endA], [startB, endB], runs)
    return
  }
  let [headA, tailA] = edgesOf(a, gapA)
  let [headB, tailB] = edgesOf(b, gapB)
  const keepsHead = areBlanksAlike(a.passage.text.slice(startA, headA), b.passage.text.slice(startB, headB))
  if (keepsHead && fromA === toA) tailA = headA
  if (keepsHead && fromB === toB) tailB = headB
  if (!keepsHead) {
    if (fromA === toA) tailA = startA
    if (fromB === toB) tailB = startB
    headA = startA
    headB = startB
  }
  const isAtSeam = isSeam(a.tokens[toA - 1]) || isSeam(b.tokens[toB - 1])
  const keepsTail = !isAtSeam && areBlanksAlike(a.passage.text.slice(tailA, endA), b.passage.text.slice(tailB, endB))
  if (!keepsTail) {
    tailA = endA
    tailB = endB
  }
  writeKept(a, b, [startA, headA], [startB, headB], runs)
  const who = whoIn(a, b, gapA, gapB, matching)
  writeChange(a, [fromA, toA, headA, tailA], 'deleted', who.a, runs)
  writeChange(b, [fromB, toB, headB, tailB], 'inserted', who.b, runs)
  writeKept(a, b, [tailA, endA], [tailB, endB], runs)
}

const isSeam = (token: Token | undefined): boolean => token?.key === atomSigns.seam

/** Where the blanks before the first and after the last token of a gap end and begin. */
function edgesOf({ tokens }: Side, [from, to, start, end]: Gap): [number, number] {
  return from === to ? [end, start] : [tokens[from]!.start, tokens[to - 1]!.end]
}

/**
 * Who changed each token of a gap. A word that is there in both texts, or in another form, is not all new: it is theirs
 * who changed its letters.
 */
function whoIn(a: Side, b: Side, gapA: Gap, gapB: Gap, { echo, echoBack }: Matching): { a: WhoOf; b: WhoOf } {
  const isIn = (at: number, [from, to]: Gap) => at >= from && at < to
  const changers = (i: number, j: number): Organisations | undefined => {
    const [one, other] = [a.tokens[i]!, b.tokens[j]!]
    if (one.key === other.key) return undefined
    const [before, now] = [a.passage.text.slice(one.start, one.end), b.passage.text.slice(other.start, other.end)]
    const least = Math.min(before.length, now.length)
    let head = 0
    while (head < least && before[head] === now[head]) head++
    let tail = 0
    while (tail < least - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++
    const added = doersOf(b, 'insertedBy', other.start + head, other.end - tail)
    const removed = doersOf(a, 'deletedBy', one.start + head, one.end - tail)
    return [...new Set([...added, ...removed])]
  }
  const inserted = whoDid(b, 'insertedBy')
  const deleted = whoDid(a, 'deletedBy')
  return {
    a: (i) => (isIn(echo[i]!, gapB) ? changers(i, echo[i]!) : deleted(i)),
    b: (j) => (isIn(echoBack[j]!, gapA) ? changers(echoBack[j]!, j) : inserted(j)),
  }
}
