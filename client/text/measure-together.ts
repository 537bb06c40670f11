/** Looks at where things are on the page, and returns what to change then, if anything. */
export type Measure = () => (() => void) | undefined

const asked = new Set<Measure>()
let frame = 0

function run(): void {
  const measures = [...asked]
  asked.clear()
  frame = 0
  const changes = measures.map((measure) => measure())
  for (const change of changes) change?.()
}

/**
 * Runs it before the next frame is painted, once however often it is asked for. All that were asked look first, and then
 * all change: else each look would have the page laid out anew for the change before.
 */
export function measureSoon(measure: Measure): void {
  asked.add(measure)
  if (frame === 0) frame = requestAnimationFrame(run)
}

/** Takes back what was asked for. */
export function forgetMeasure(measure: Measure): void {
  asked.delete(measure)
}
