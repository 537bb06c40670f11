import * as Y from 'yjs'

/** Remembers when each letter was typed, and so how long it took until others saw it. */
export interface Keystrokes {
  /** To be called before a letter is typed into this document. */
  typing(doc: Y.Doc): void
  /** Somebody got what this Yjs client wrote between two clocks. */
  seen(client: number, from: number, to: number): void
  /** Letters typed since the last `reset`. */
  count(): number
  /** From the key to the other end, in milliseconds. */
  latenciesMs(): readonly number[]
  reset(): void
}

export function makeKeystrokes(): Keystrokes {
  const typedAt = new Map<number, number[]>()
  let latencies: number[] = []
  let count = 0
  return {
    typing(doc) {
      const clock = Y.getState(doc.store, doc.clientID)
      const times = typedAt.get(doc.clientID) ?? []
      typedAt.set(doc.clientID, times)
      times[clock] = performance.now()
      count++
    },
    seen(client, from, to) {
      const times = typedAt.get(client)
      if (!times) return
      const now = performance.now()
      for (let clock = from; clock < to; clock++) {
        const then = times[clock]
        if (then !== undefined) latencies.push(now - then)
      }
    },
    count: () => count,
    latenciesMs: () => latencies,
    reset() {
      latencies = []
      count = 0
    },
  }
}

export interface Typist {
  readonly doc: Y.Doc
  readonly text: Y.Text
}

/** Lets all of them type, together so many letters a second, each in an uneven rhythm, until the answer is called. */
export function letType(typists: readonly Typist[], lettersPerSecond: number, keystrokes: Keystrokes): () => void {
  const letters = 'vereinbarung der kreise '
  const gapMs = (1000 * typists.length) / lettersPerSecond
  const begun = performance.now()
  const due = typists.map(() => begun + gapMs * Math.random())
  const timer = setInterval(
    () => {
      const now = performance.now()
      for (const [n, { doc, text }] of typists.entries()) {
        // Whoever could not keep up does not make up for it.
        if (now - due[n]! > 1000) due[n] = now
        while (due[n]! <= now) {
          keystrokes.typing(doc)
          text.insert(text.length, letters[keystrokes.count() % letters.length]!)
          due[n]! += gapMs * (0.7 + 0.6 * Math.random())
        }
      }
    },
    Math.max(1, Math.min(5, gapMs / 4)),
  )
  return () => clearInterval(timer)
}
