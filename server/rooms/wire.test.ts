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

test('R17: a line takes nothing in until it has a place, then what was sent meanwhile', () => {
  const calls: string[] = []
  const { line } = makeDeadLine('cut', () => {})
  const wire = makeWire(
    { ...line, pause: () => calls.push('pause'), resume: () => calls.push('resume') },
    makeHandTimers(),
  )
  expect(calls).toEqual(['pause'])
  wire.ready()
  expect(calls).toEqual(['pause', 'resume'])
})

test.each([1, -1])('R17: a clock that is set by %i day neither ends a line nor keeps a dead one', (days) => {
  const timers = makeHandTimers()
  let setBy = 0
  const heard: (() => void)[] = []
  const open = (answers: boolean) => {
    const state = { hasEnded: false }
    const { line } = makeDeadLine('cut', () => {
      state.hasEnded = true
      wire.ended()
    })
    const wire = makeWire(
      {
        ...line,
        ping: () => answers && heard.at(-1)!(),
        whenHeard: (hear) => heard.push(hear),
      },
      { ...timers, now: () => timers.now() + setBy },
    )
    wire.ready()
    return state
  }
  const [silent, alive] = [open(false), open(true)]
  timers.turn(5_000)
  setBy = days * 86_400_000
  timers.turn(10_000)
  expect([silent.hasEnded, alive.hasEnded]).toEqual([false, false])
  timers.turn(15_000)
  expect([silent.hasEnded, alive.hasEnded]).toEqual([true, false])
})
