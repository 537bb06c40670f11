import type { IdRange } from './journal.ts'

/** What is known of stretches of Yjs ids. */
export interface Runs<Value> {
  /** Remembers `value` for ids of which nothing is known yet; ids known already keep what they have. */
  add(range: IdRange, value: Value): void
  at(client: number, clock: number): Value | undefined
  /** For how many ids from this one on `at` answers the same; infinite behind the last run. */
  lengthAt(client: number, clock: number): number
  /** All of them, those of one client in the order of their clocks. */
  all(): (IdRange & { readonly value: Value })[]
}

interface Run<Value> {
  readonly clock: number
  length: number
  readonly value: Value
}

/** @param isSame whether two neighbouring runs may become one */
export function makeRuns<Value>(isSame: (a: Value, b: Value) => boolean): Runs<Value> {
  /** For each client its runs in the order of their clocks. */
  const clients = new Map<number, Run<Value>[]>()

  const put = (runs: Run<Value>[], index: number, clock: number, length: number, value: Value) => {
    if (length <= 0) return
    const before = runs[index - 1]
    if (before && before.clock + before.length === clock && isSame(before.value, value)) before.length += length
    else runs.splice(index, 0, { clock, length, value })
  }

  return {
    add({ client, clock, length }, value) {
      const runs = clients.get(client) ?? []
      clients.set(client, runs)
      const end = clock + length
      let from = clock
      let index = firstAfter(runs, clock)
      const before = runs[index - 1]
      if (before) from = Math.max(from, before.clock + before.length)
      while (from < end) {
        const next = runs[index]
        const count = runs.length
        put(runs, index, from, Math.min(end, next?.clock ?? end) - from, value)
        index += runs.length - count + 1
        from = next ? Math.max(from, next.clock + next.length) : end
      }
    },
    at(client, clock) {
      const runs = clients.get(client) ?? []
      const run = runs[firstAfter(runs, clock) - 1]
      return run && clock < run.clock + run.length ? run.value : undefined
    },
    lengthAt(client, clock) {
      const runs = clients.get(client) ?? []
      const index = firstAfter(runs, clock)
      const run = runs[index - 1]
      if (run && clock < run.clock + run.length) return run.clock + run.length - clock
      return (runs[index]?.clock ?? Number.POSITIVE_INFINITY) - clock
    },
    all: () => [...clients].flatMap(([client, runs]) => runs.map((run) => ({ client, ...run }))),
  }
}

/** Index of the first of these, which stand in order, that begins after `clock`. */
export function firstAfter(runs: readonly { readonly clock: number }[], clock: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (runs[middle]!.clock <= clock) low = middle + 1
    else high = middle
  }
  return low
}

/** Ranges in the order of their clients and clocks; those that go on where another ends are one with it. */
export function joined(ranges: readonly IdRange[]): IdRange[] {
  const result: IdRange[] = []
  for (const range of ranges.toSorted((a, b) => a.client - b.client || a.clock - b.clock)) {
    const last = result.at(-1)
    if (last && last.client === range.client && last.clock + last.length === range.clock) {
      result[result.length - 1] = { ...last, length: last.length + range.length }
    } else result.push(range)
  }
  return result
}
