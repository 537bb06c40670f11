/** Two texts and how a careful reader would want to see what became of the one in the other. */
export interface Pair {
  readonly title: string
  /** In the notation of notation.ts. */
  readonly from: string
  readonly to: string
  /** In the notation of reading.ts; blanks that all lines begin with do not count. */
  readonly reading: string
}

/** Without the blanks that all lines begin with, and without empty lines. */
export function dedented(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const indent = Math.min(...lines.map((line) => /^ */.exec(line)![0].length))
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n')
}
