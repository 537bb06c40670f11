interface Ordered {
  readonly id: string
  readonly order: string
  readonly annex?: true
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Clauses in the order they are read, each with its number. Order is by the fractional index, compared code unit by
 * code unit; of two with the same index the lower id comes first. An annex has no number and takes none.
 */
export function numberClauses<Clause extends Ordered>(
  clauses: readonly Clause[],
): (Clause & { readonly number: string | null })[] {
  let last = 0
  return clauses
    .toSorted((a, b) => byCodeUnits(a.order, b.order) || byCodeUnits(a.id, b.id))
    .map((clause) => ({ ...clause, number: clause.annex ? null : String(++last) }))
}
