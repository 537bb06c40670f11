import type { Journal } from '../journal.ts'
import { makeMemoryJournal } from '../memory-journal.ts'

/** A journal whose commits can be held up or made to fail. */
export function makeStubbornJournal(inner: Journal = makeMemoryJournal()) {
  let letGo: (() => void) | undefined
  let gate = Promise.resolve()
  const journal = {
    failure: undefined as Error | undefined,
    commits: 0,
    reads: 0,
    async read(document: Parameters<Journal['read']>[0]) {
      journal.reads++
      return inner.read(document)
    },
    async commit(...commit: Parameters<Journal['commit']>) {
      await gate
      if (journal.failure) throw journal.failure
      journal.commits++
      return inner.commit(...commit)
    },
    /** Commits wait until `release`. */
    hold(): void {
      if (letGo) return
      gate = new Promise((resolve) => {
        letGo = resolve
      })
    },
    release(): void {
      letGo?.()
      letGo = undefined
      gate = Promise.resolve()
    },
  }
  return journal satisfies Journal
}
