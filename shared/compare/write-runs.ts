/** From two passages and what they have in common to the runs that a reader sees. */
import type { OrganisationId } from '../ids.ts'
import type { Run, RunKind, RunLook } from './comparison.ts'
import type { Credits, Deed } from './credits.ts'
import type { Matching } from './matching.ts'
import { atomSigns, type Passage, type Span } from './pieces.ts'
import type { Token } from './tokens.ts'

/** A passage as one side of a comparison. */
export interface Side {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  readonly credits: Credits
}

/** A run, or the seam between two lines, with what the line before it had for the seam in the other text. */
export type Written = Run | { readonly kind: 'seam'; readonly blank: string }

type Organisations = readonly OrganisationId[]

const nobody: Organisations = []

/** The part of a passage that lies in one span. */
interface Part {
  readonly text: string
  readonly span: Span
  /** Which character of the clause its first one is. */
  readonly first: number
}

function partsOf({ text, spans }: Passage, from: number, to: number): Part[] {
  if (from === to) return []
  const parts: Part[] = []
  let start = 0
  for (const span of spans) {
    if (start >= to) break
    if (span.end > from) {
      const begin = Math.max(from, start)
      const words = text.slice(begin, Math.min(to, span.end))
      parts.push({ text: words, span, first: span.first + begin - start })
    }
    start = span.end
  }
  return parts
}

/** What a part is to look like in a run; text only where there is text. */
const lookOf = ({ text, span: { marks, link, atom } }: Part): RunLook & { text: string; isBreak?: true } => ({
  text: atom === 'empty-link' ? '' : text,
  ...(marks && { marks }),
  ...(link && { link }),
  ...(atom === 'break' && { isBreak: true }),
})

const hasSameLook = (one: Span, other: Span): boolean =>
  one === other ||
  (isSame(one.marks ?? nobody, other.marks ?? nobody) &&
    one.link?.url === other.link?.url &&
    one.link?.title === other.link?.title &&
    one.atom === other.atom)

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((name, at) => name === other[at]))

/** Collects runs and joins those that nothing parts. */
export function makeRuns() {
  const written: Written[] = []
  return {
    written,
    add(run: Run) {
      const last = written.at(-1)
      const isOne =
        last !== undefined &&
        last.kind === run.kind &&
        run.text !== '' &&
        last.text !== '' &&
        !last.isBreak &&
        !run.isBreak &&
        isSame(last.marks ?? nobody, run.marks ?? nobody) &&
        isSameLink(last.link, run.link) &&
        isSame(last.organisations, run.organisations) &&
        isSame(last.before?.marks ?? nobody, run.before?.marks ?? nobody) &&
        isSameLink(last.before?.link, run.before?.link) &&
        last.before?.text === undefined &&
        run.before?.text === undefined
      if (isOne) written[written.length - 1] = { ...last, text: last.text + run.text }
      else written.push(run)
    },
    addSeam(blank: string) {
      written.push({ kind: 'seam', blank })
    },
  }
}

const isSameLink = (one: Run['link'], other: Run['link']): boolean =>
  one?.url === other?.url && one?.title === other?.title

type Runs = ReturnType<typeof makeRuns>

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

/** Everybody who did it to some of these characters, in order. */
export function doersOf({ passage, credits }: Side, deed: Deed, from = 0, to = passage.text.length): OrganisationId[] {
  const doers: OrganisationId[] = []
  for (const { text, span, first } of partsOf(passage, from, to)) {
    if (span.atom !== undefined) continue
    for (let at = 0; at < text.length; at++) {
      const doer = credits.of(deed, first + at)
      if (doer !== null && !doers.includes(doer)) doers.push(doer)
    }
  }
  return doers
}

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
      if (part.span.atom === 'seam') runs.addSeam('')
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

/** Text that reads the same in both; how it looks may have changed. */
function writeKept(a: Side, b: Side, [fromA, toA]: [number, number], [fromB, toB]: [number, number], runs: Runs): void {
  const [was, is] = [partsOf(a.passage, fromA, toA), partsOf(b.passage, fromB, toB)]
  if (a.passage.text.slice(fromA, toA) !== b.passage.text.slice(fromB, toB)) {
    writeOtherwiseWritten(a, b, was, is, runs)
    return
  }
  let [indexA, indexB, usedA, usedB] = [0, 0, 0, 0]
  while (indexA < was.length && indexB < is.length) {
    const [one, other] = [was[indexA]!, is[indexB]!]
    const length = Math.min(one.text.length - usedA, other.text.length - usedB)
    const part = { ...other, text: other.text.slice(usedB, usedB + length), first: other.first + usedB }
    if (hasSameLook(one.span, other.span)) runs.add({ kind: 'kept', ...lookOf(part), organisations: nobody })
    else if (other.span.atom === 'empty-link') {
      runs.add({ kind: 'deleted', ...lookOf(one), organisations: nobody })
      runs.add({ kind: 'inserted', ...lookOf(other), organisations: nobody })
    } else writeFormatted(b, part, one.span, runs)
    usedA += length
    usedB += length
    if (usedA === one.text.length) [indexA, usedA] = [indexA + 1, 0]
    if (usedB === other.text.length) [indexB, usedB] = [indexB + 1, 0]
  }
}

/** Cuts a part where whoever formatted it changes. */
function writeFormatted({ credits }: Side, part: Part, before: Span, runs: Runs): void {
  const look = {
    ...(before.marks && { marks: before.marks }),
    ...(before.link && { link: before.link }),
  }
  for (let at = 0; at < part.text.length; at++) {
    const doer = part.span.atom === undefined ? credits.of('formattedBy', part.first + at) : null
    const letter = lookOf({ ...part, text: part.text[at]! })
    runs.add({ kind: 'formatted', ...letter, organisations: doer === null ? nobody : [doer], before: look })
  }
}

/** Other blanks, hyphens or hidden signs, the same words. Where marks change within them, it is taken as reworded. */
function writeOtherwiseWritten(a: Side, b: Side, was: readonly Part[], is: readonly Part[], runs: Runs): void {
  const [one, other] = [was[0], is[0]]
  const isSimple = was.length <= 1 && is.length <= 1 && !one?.span.atom && !other?.span.atom
  if (!isSimple) {
    for (const part of was) runs.add({ kind: 'deleted', ...lookOf(part), organisations: nobody })
    for (const part of is) runs.add({ kind: 'inserted', ...lookOf(part), organisations: nobody })
    return
  }
  const doers = [...hiddenDoers(b, other, 'insertedBy'), ...hiddenDoers(a, one, 'deletedBy')]
  const look = lookOf(other ?? { ...one!, text: '' })
  const before = lookOf(one ?? { ...other!, text: '' })
  runs.add({ kind: 'formatted', ...look, organisations: [...new Set(doers)], before })
}

/** Who wrote, or took, what makes the difference: signs that are no letters. */
function hiddenDoers({ credits }: Side, part: Part | undefined, deed: Deed): OrganisationId[] {
  if (part === undefined) return []
  return Array.from({ length: part.text.length }, (_, at) => at).flatMap((at) => {
    const doer = /[\p{L}\p{N}]/u.test(part.text[at]!) ? null : credits.of(deed, part.first + at)
    return doer === null ? [] : [doer]
  })
}
