import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** So many parts are drawn at once: more than a screen. */
const AT_ONCE = 8
/** So long the page draws on before it listens to its reader again. */
const SLICE_MS = 16

/** Draws a long page part by part, from its beginning on. */
export interface Turns {
  /** Whether it is the turn of this part; to be asked once, by the component that draws it. */
  readonly turnOf: (part: string) => Accessor<boolean>
  /** Draws everything now, up to this part if one is named: what comes above it later would push it away. */
  readonly draw: (part?: string) => void
}

export function createTurns(): Turns {
  const waiting = new Map<string, () => void>()
  let atOnce = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const plan = () => {
    timer ??= setTimeout(drawOn)
  }
  function drawOn(): void {
    timer = undefined
    const end = performance.now() + SLICE_MS
    for (const part of waiting.keys()) {
      take(part)
      if (performance.now() >= end) break
    }
    if (waiting.size > 0) plan()
    else atOnce = 0
  }
  function take(part: string): void {
    const drawIt = waiting.get(part)
    waiting.delete(part)
    drawIt?.()
  }
  onCleanup(() => clearTimeout(timer))

  return {
    turnOf(part) {
      plan()
      if (waiting.size === 0 && atOnce < AT_ONCE) {
        atOnce += 1
        return () => true
      }
      const [isDrawn, setDrawn] = createSignal(false)
      const drawIt = () => void setDrawn(true)
      waiting.set(part, drawIt)
      onCleanup(() => waiting.get(part) === drawIt && waiting.delete(part))
      return isDrawn
    },
    draw(part) {
      if (part !== undefined && !waiting.has(part)) return
      for (const one of waiting.keys()) {
        take(one)
        if (one === part) return
      }
    },
  }
}
