/** A stretch that is shown, or one that is folded away until somebody asks for it. */
export type Stretch<Part> =
  | { readonly kind: 'shown'; readonly parts: readonly Part[] }
  | { readonly kind: 'folded'; readonly parts: readonly Part[] }

/** How many unchanged parts stay in sight before and after a change. */
const CONTEXT = 1

/** A single folded paragraph would take as much room as the paragraph itself. */
const FEWEST = 2

/** Leaves in sight what is of interest, with its neighbours. */
export function fold<Part>(
  parts: readonly Part[],
  isOfInterest: (part: Part) => boolean,
  { context = CONTEXT, fewest = FEWEST } = {},
): readonly Stretch<Part>[] {
  const near = new Set<number>()
  parts.forEach((part, at) => {
    if (isOfInterest(part)) for (let by = -context; by <= context; by++) near.add(at + by)
  })
  const stretches: { kind: 'shown' | 'folded'; parts: Part[] }[] = []
  parts.forEach((part, at) => {
    const kind = near.has(at) ? 'shown' : 'folded'
    const last = stretches.at(-1)
    if (last?.kind === kind) last.parts.push(part)
    else stretches.push({ kind, parts: [part] })
  })
  const worth = stretches.map((one) => (one.parts.length < fewest ? { ...one, kind: 'shown' as const } : one))
  return worth.reduce<{ kind: 'shown' | 'folded'; parts: Part[] }[]>((all, one) => {
    const last = all.at(-1)
    if (last && last.kind === one.kind) last.parts.push(...one.parts)
    else all.push({ ...one, parts: [...one.parts] })
    return all
  }, [])
}

/** Whole clauses are folded one by one, without neighbours. */
export const onlyOfInterest = { context: 0, fewest: 1 } as const
