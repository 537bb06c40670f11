import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import type { Comparison } from '../../shared/compare/comparison.ts'
import { Problem } from '../../shared/problems.ts'
import { spawnThread } from '../spawn-thread.ts'
import { lettersIn } from './letters.ts'

export type CompareTexts = (from: ComparedText, to: ComparedText) => Promise<Comparison>

/** Two texts of up to so many letters together are compared at once: a few milliseconds, less than a thread takes to begin. */
const FEW_LETTERS = 60_000

/** After so long nobody waits any more. */
const PATIENCE_MS = 20_000

/** Comparisons that wait for their turn; whoever comes later is asked to come again. */
const MOST_WAITING = 20

/** Compares large texts one after the other, beside everybody who is writing. */
export function makeCompareApart(fewLetters = FEW_LETTERS, patienceMs = PATIENCE_MS): CompareTexts {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (from, to) => {
    if (lettersOf(from) + lettersOf(to) <= fewLetters) return compare(from, to)
    if (waiting >= MOST_WAITING) throw new Problem('comparison-too-long')
    waiting++
    const compared = last.then(() => inThread(from, to, patienceMs)).finally(() => waiting--)
    last = compared.catch(() => {})
    return compared
  }
}

const lettersOf = ({ clauses }: ComparedText): number =>
  clauses.reduce((sum, { content }) => sum + lettersIn(content.blocks), 0)

function inThread(from: ComparedText, to: ComparedText, patienceMs: number): Promise<Comparison> {
  const thread = spawnThread('./comparison-thread.ts', import.meta.url, { from, to })
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => {
      reject(new Problem('comparison-too-long'))
      void thread.terminate()
    }, patienceMs)
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (status) => {
      clearTimeout(impatience)
      reject(new Error(`The comparison ended with ${status}`))
    })
  })
}
