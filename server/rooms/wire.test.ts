import { expect, test } from 'vitest'
import { makeHandTimers } from './testing/hand-timers.ts'
import { type Line, makeWire } from './wire.ts'

/** A line that hears nothing, and has ended as soon as it is asked for a sign of life or cut. */
function makeDeadLine(endsWhen: 'asked' | 'cut', ended: () => void) {
  let asked = 0
  const line: Line = {
    ...{ isOpen: () => true, unsentBytes: () => 0, send() {}, close() {}, whenHeard() {}, pause() {}, resume() {} },
    cut: ended,
    ping() {
      asked++
      if (endsWhen === 'asked') ended()
    },
  }
  return { line, asked: () => asked }
}

test.each(['asked', 'cut'] as const)('R17: of a line that has ended while it was %s nothing is left', (when) => {
  const timers = makeHandTimers()
  let hasEnded = false
  const { line, asked } = makeDeadLine(when, () => {
    hasEnded = true
    wire.ended()
  })
  const wire = makeWire(line, timers)
  wire.ready()
  for (let n = 0; n < 100 && !hasEnded; n++) timers.turn(1_000)
  const before = asked()
  timers.turn(3_600_000)
  expect([hasEnded, asked()]).toEqual([true, before])
  expect(timers.waiting()).toBe(0)
})
