import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTurns } from './create-turns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page of twenty parts, which tells how many are drawn. */
function open() {
  const turns = createTurns()
  const parts = Array.from({ length: 20 }, (_, at) => turns.turnOf(`part ${at}`))
  return { turns, drawn: () => parts.flatMap((isDrawn, at) => (isDrawn() ? [at] : [])) }
}

const first = [0, 1, 2, 3, 4, 5, 6, 7]
const all = Array.from({ length: 20 }, (_, at) => at)

test('of a long page the beginning is there at once, and the rest in later tasks', () =>
  createRoot((leave) => {
    // Each part takes more than its page may draw without a pause.
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20))
    let clock = 0
    const { drawn } = open()
    expect(drawn()).toEqual(first)
    vi.runOnlyPendingTimers()
    expect(drawn()).toEqual([...first, 8])
    vi.runAllTimers()
    expect(drawn()).toEqual(all)
    leave()
  }))

test('whoever goes to a part, or prints, does not wait for its turn', () =>
  createRoot((leave) => {
    const { turns, drawn } = open()
    turns.draw('part 15')
    expect(drawn()).toEqual(all.slice(0, 16))
    turns.draw()
    expect(drawn()).toEqual(all)
    leave()
  }))
