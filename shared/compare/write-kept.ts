/** From text that is in both passages to runs: kept as it was, or looking otherwise. */
import type { OrganisationId } from '../ids.ts'
import type { Deed } from './credits.ts'
import type { Span } from './pieces.ts'
import { hasSameLook, lookOf, nobody, type Runs } from './runs.ts'
import { type Part, partsOf, type Side } from './side.ts'

/** Text that reads the same in both; how it looks may have changed. */
export function writeKept(
  a: Side,
  b: Side,
  [fromA, toA]: [number, number],
  [fromB, toB]: [number, number],
  runs: Runs,
): void {
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
