import { median } from '../figures.ts'

/** What one run of a scenario said of one contender. */
export interface Measured {
  readonly scenario: string
  readonly contender: string
  readonly figures: Readonly<Record<string, number>>
}

interface Goal {
  readonly scenario: string
  readonly figure: string
  readonly what: string
  /** Beside which contender it is judged; by itself if absent. */
  readonly beside?: string
  readonly most?: number
  readonly least?: number
}

const goals: readonly Goal[] = [
  {
    scenario: 'fanout 50',
    figure: 'cpuUsPerDelivery',
    what: 'CPU per delivery, 50 people (µs)',
    beside: 'relay-send',
    most: 1.15,
  },
  { scenario: 'fanout 50', figure: 'p99Ms', what: 'p99, 50 people (ms)', beside: 'relay-send' },
  { scenario: 'fanout 200', figure: 'p99Ms', what: 'p99, 200 people (ms)', beside: 'relay-send', most: 1.2 },
  {
    scenario: 'throughput',
    figure: 'cpuUsPerDelivery',
    what: 'CPU per delivery, 1,600 edits/s (µs)',
    beside: 'relay-batch',
    most: 1.3,
  },
  {
    scenario: 'throughput',
    figure: 'mostEditsPerSecond',
    what: 'highest rate (edits/s)',
    beside: 'relay-batch',
    least: 0.8,
  },
  {
    scenario: 'storm',
    figure: 'allMs',
    what: '199 join, until all have the text (ms)',
    beside: 'relay-batch',
    most: 1.5,
  },
  { scenario: 'storm', figure: 'cpuMs', what: '199 join, CPU (ms)', beside: 'relay-batch', most: 1.5 },
  { scenario: 'rejoin', figure: 'allMs', what: '199 come back after SIGKILL (ms)' },
  { scenario: 'rejoin', figure: 'bytesOfText', what: 'the same, bytes to each ÷ bytes of the text' },
  { scenario: 'cold', figure: 'coldToWarm', what: 'first join after a start ÷ later join', most: 1.3 },
  { scenario: 'cold', figure: 'coldToWarmBytes', what: 'the same in bytes', most: 1.05 },
  { scenario: 'cold', figure: 'syncedWithoutText', what: '"synced" before the text was there', most: 0 },
  { scenario: 'durability', figure: 'lost', what: 'letters lost to SIGKILL and SIGTERM', most: 0 },
  { scenario: 'durability', figure: 'savedP99Ms', what: 'saved, p99 (ms)', most: 50 },
  {
    scenario: 'rooms',
    figure: 'heapKiBPerRoom',
    what: 'heap and buffers per room of three (KiB)',
    beside: 'relay-send',
  },
  {
    scenario: 'rooms',
    figure: 'residentKiBPerRoom',
    what: 'resident memory per room of three (KiB)',
    beside: 'relay-send',
    most: 1.3,
  },
  { scenario: 'rooms', figure: 'lastToFirstCycle', what: 'heap after the last cycle ÷ after the first', most: 1.05 },
]

const written = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

/** Medians of our server, beside those of the relay that each is judged by, as a table for the terminal. */
export function ratioTable(measured: readonly Measured[]): string {
  const medianOf = ({ scenario, figure }: Goal, contender: string) => {
    const own = measured.filter((run) => run.scenario === scenario && run.contender === contender)
    const values = own.flatMap(({ figures }) => figures[figure] ?? [])
    return values.length > 0 ? median(values) : undefined
  }
  const rows = goals.flatMap((goal) => {
    const value = medianOf(goal, 'einklang')
    if (value === undefined) return []
    const floor = goal.beside && medianOf(goal, goal.beside)
    const judged = floor ? value / floor : value
    const { most = Number.POSITIVE_INFINITY, least = 0 } = goal
    const isJudged = goal.most !== undefined || goal.least !== undefined
    const aim = goal.least === undefined ? (goal.most === undefined ? '' : `≤ ${goal.most}`) : `≥ ${goal.least}`
    const verdict = !isJudged ? '' : judged <= most && judged >= least ? 'met' : 'missed'
    const besides = floor ? [`${written(floor)} ${goal.beside}`, written(judged)] : ['', '']
    return [[goal.what, written(value), ...besides, aim, verdict]]
  })
  const all = [['', 'einklang', 'beside', 'ratio', 'goal', ''], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')
  return all.map(line).join('\n')
}
