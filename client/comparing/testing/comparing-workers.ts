import { vi } from 'vitest'
import { compare } from '../../../shared/compare/compare.ts'
import type { ComparedText } from '../../../shared/compare/compared-text.ts'
import type { Told } from '../compare-worker.ts'

interface Texts {
  readonly from: ComparedText
  readonly to: ComparedText
}

/** In place of threads, which a test environment lacks: workers that do what the test tells them, when it does. */
export function makeComparingWorkers() {
  const workers: ComparingWorker[] = []

  class ComparingWorker {
    onmessage: (event: { readonly data: Told }) => void = () => {}
    texts: Texts | undefined
    isAtWork = true
    constructor() {
      workers.push(this)
    }
    postMessage(texts: Texts): void {
      this.texts = texts
    }
    terminate(): void {
      this.isAtWork = false
    }
  }
  vi.stubGlobal('Worker', ComparingWorker)

  const tell = (data: Told) => {
    const worker = workers.at(-1)
    if (worker?.isAtWork) worker.onmessage({ data })
  }
  return {
    /** Until the page has given a worker its texts. */
    atWork: () => vi.waitFor(() => workers.at(-1)?.texts ?? never()),
    isAtWork: () => workers.at(-1)?.isAtWork,
    share: (share: number) => tell({ share }),
    finish(): void {
      const { from, to } = workers.at(-1)!.texts!
      tell({ comparison: compare(from, to) })
    },
  }
}

function never(): never {
  throw new Error('No worker is at work yet')
}
