import { keyOf } from './align-pieces.ts'
import { likelyPartners, type Reader } from './likeness.ts'
import type { Part } from './pieces.ts'

const LEAST_LIKENESS = 0.6
/** What is shorter is found again nearby only, letter by letter: the same few words may be written twice by chance. */
const LEAST_WEIGHT = 60
const LEAST_WEIGHT_NEARBY = 10

/**
 * Which of the parts that are gone from one place are which of those that are new at another, as indexes.
 *
 * @param areNear whether the two stood near each other, such as in one clause
 */
export function findMoved(
  gone: readonly Part[],
  fresh: readonly Part[],
  reader: Reader,
  areNear: (gone: number, fresh: number) => boolean,
): (readonly [gone: number, fresh: number])[] {
  const pairs: (readonly [number, number])[] = []
  const weightOf = (part: Part) => reader.bagOf(part).total
  const byKey = new Map<string, number[]>()
  for (const [i, part] of gone.entries()) {
    const key = keyOf(part)
    byKey.set(key, [...(byKey.get(key) ?? []), i])
  }
  for (const [j, part] of fresh.entries()) {
    const same = byKey.get(keyOf(part)) ?? []
    const weight = weightOf(part)
    const at = same.findIndex((i) => weight >= (areNear(i, j) ? LEAST_WEIGHT_NEARBY : LEAST_WEIGHT))
    if (at < 0) continue
    pairs.push([same[at]!, j])
    same.splice(at, 1)
  }
  const [foundGone, foundFresh] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const openIn = (parts: readonly Part[], found: ReadonlySet<number>) =>
    [...parts.keys()].filter((at) => !found.has(at) && weightOf(parts[at]!) >= LEAST_WEIGHT)
  const [openGone, openFresh] = [openIn(gone, foundGone), openIn(fresh, foundFresh)]
  const partners = likelyPartners(
    openGone.map((i) => reader.bagOf(gone[i]!)),
    openFresh.map((j) => reader.bagOf(fresh[j]!)),
    LEAST_LIKENESS,
  )
  const alike = partners.map(({ a, b }) => [openGone[a]!, openFresh[b]!] as const)
  return [...pairs, ...alike.filter(([i, j]) => gone[i]!.sort === fresh[j]!.sort)]
}
