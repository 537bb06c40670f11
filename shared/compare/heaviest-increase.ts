/**
 * Which of the places form the heaviest strictly increasing sequence; without weights, the longest. Indexes into
 * `places`, in order. By a Fenwick tree of the best weight up to each place: O(n log n).
 */
export function heaviestIncrease(places: readonly number[], weights?: readonly number[]): number[] {
  const ranks = new Map([...new Set(places)].sort((a, b) => a - b).map((place, rank) => [place, rank + 1]))
  /** Of the sequences that end below a rank, the index at which the best one ends. */
  const best = new Int32Array(ranks.size + 1).fill(-1)
  const totals = new Float64Array(places.length)
  const before = new Int32Array(places.length).fill(-1)
  let top = -1
  places.forEach((place, index) => {
    const rank = ranks.get(place)!
    let last = -1
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const candidate = best[at]!
      if (candidate >= 0 && (last < 0 || totals[candidate]! > totals[last]!)) last = candidate
    }
    before[index] = last
    totals[index] = (last < 0 ? 0 : totals[last]!) + (weights?.[index] ?? 1)
    for (let at = rank; at < best.length; at += at & -at) {
      const holder = best[at]!
      if (holder < 0 || totals[index]! > totals[holder]!) best[at] = index
    }
    if (top < 0 || totals[index]! > totals[top]!) top = index
  })
  const chosen: number[] = []
  for (let at = top; at >= 0; at = before[at]!) chosen.push(at)
  return chosen.reverse()
}
