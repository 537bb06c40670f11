/** The value below which the given share of the values lies, by nearest rank. `share` is between 0 and 1. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** One line of the table: what was measured, and what it should stay under. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'kB' | 'ms' | ''
  /** What is aimed at; absent where the figure is there to be read. */
  readonly aim?: number
  /** The single values that `value` was taken from. */
  readonly runs?: readonly number[]
}

const written = (value: number, unit: string) =>
  `${Number.isInteger(value) ? value : value.toFixed(1)}${unit && ` ${unit}`}`

/** The figures as a table for the terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, aim }) => [
    name,
    written(value, unit),
    aim === undefined ? '' : `≤ ${written(aim, unit)}`,
  ])
  const all = [['', 'measured', 'aim'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map(([name, ...cells]) => [
      name!.padEnd(widths[0]!),
      ...cells.map((cell, index) => cell.padStart(widths[index + 1]!)),
    ])
    .map((cells) => cells.join('  '))
    .join('\n')
}
