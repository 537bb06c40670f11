/** Beyond so many pairs only what both lists have at their ends is kept. */
const MOST_PAIRS = 4_000_000

/** Which of two lists goes with which of the other, in order; undefined where it goes with none. */
export interface Pair {
  readonly from: number | undefined
  readonly to: number | undefined
}

/**
 * Pairs two lists in their order so that the likeness of all pairs together is greatest. Among what goes with nothing,
 * that of the first list comes first.
 *
 * @param likeness of the `from`th of the first list with the `to`th of the second; 0 if they cannot go together
 * @param isEqual whether nothing could be more alike: equal ends of the lists go together without a look at the rest
 */
export function alignLists(
  lengths: { readonly from: number; readonly to: number },
  likeness: (from: number, to: number) => number,
  isEqual: (from: number, to: number) => boolean,
): Pair[] {
  const most = Math.min(lengths.from, lengths.to)
  let start = 0
  while (start < most && isEqual(start, start)) start++
  let end = 0
  while (end < most - start && isEqual(lengths.from - 1 - end, lengths.to - 1 - end)) end++
  const head = Array.from({ length: start }, (_, n) => ({ from: n, to: n }))
  const tail = Array.from({ length: end }, (_, n) => ({ from: lengths.from - end + n, to: lengths.to - end + n }))
  const rows = lengths.from - end - start
  const columns = lengths.to - end - start
  const between =
    rows * columns > MOST_PAIRS
      ? apart(rows, columns)
      : heaviest(rows, columns, (from, to) => likeness(start + from, start + to))
  const shifted = between.map(({ from, to }) => ({
    from: from === undefined ? from : from + start,
    to: to === undefined ? to : to + start,
  }))
  return [...head, ...shifted, ...tail]
}

const apart = (rows: number, columns: number): Pair[] => [
  ...Array.from({ length: rows }, (_, from) => ({ from, to: undefined })),
  ...Array.from({ length: columns }, (_, to) => ({ from: undefined, to })),
]

function heaviest(rows: number, columns: number, likeness: (from: number, to: number) => number): Pair[] {
  const width = columns + 1
  /** For each place the weight that pairs behind it can have at most. */
  const weights = new Float64Array((rows + 1) * width)
  const own = new Float64Array(rows * columns)
  for (let from = rows - 1; from >= 0; from--)
    for (let to = columns - 1; to >= 0; to--) {
      const weight = likeness(from, to)
      own[from * columns + to] = weight
      const paired = weight > 0 ? weight + weights[(from + 1) * width + to + 1]! : 0
      weights[from * width + to] = Math.max(paired, weights[(from + 1) * width + to]!, weights[from * width + to + 1]!)
    }
  const pairs: Pair[] = []
  let [from, to] = [0, 0]
  while (from < rows && to < columns) {
    const here = weights[from * width + to]!
    const weight = own[from * columns + to]!
    if (weight > 0 && here === weight + weights[(from + 1) * width + to + 1]!) pairs.push({ from: from++, to: to++ })
    else if (here === weights[(from + 1) * width + to]!) pairs.push({ from: from++, to: undefined })
    else pairs.push({ from: undefined, to: to++ })
  }
  while (from < rows) pairs.push({ from: from++, to: undefined })
  while (to < columns) pairs.push({ from: undefined, to: to++ })
  return pairs
}
