import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Doc } from 'yjs'
import type { Entered } from './enter.ts'
import { makeSuccession } from './make-succession.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface Told {
  readonly left: Entered[]
  readonly shown: Entered[]
}

/** A document that is entered without a room. */
const entered = (epoch: number, { left }: Told): Entered => {
  const self: Entered = {
    ...{ doc: new Doc(), epoch, provider: undefined as never, touched: new Set() },
    ...{ unsaved: () => ({ changes: 0, saved: true }), members: () => [], hangUp() {}, rejoin() {} },
    leave: () => void left.push(self),
  }
  return self
}

function aSuccession(lookAgain: () => Promise<{ epoch: number }>) {
  const told: Told = { left: [], shown: [] }
  const succession = makeSuccession({
    enter: (epoch) => entered(epoch, told),
    lookAgain,
    onConnecting() {},
    onShown: (of) => void told.shown.push(of),
    onMissing() {},
  })
  return { succession, told }
}

test('what is shown stays until the next document has arrived, however often entering fails', async () => {
  let epoch = 1
  const { succession, told } = aSuccession(async () => ({ epoch: ++epoch }))
  succession.begin(1)
  const first = succession.live()!
  succession.arrived(first)
  succession.startOver({ code: 'epoch', clauses: [] })
  for (let failures = 0; failures < 3; failures++) {
    await vi.advanceTimersByTimeAsync(0)
    const next = succession.live()!
    expect(next).not.toBe(first)
    expect(succession.shown()).toBe(first)
    succession.startOver({ code: 'malformed', clauses: [] }, next)
    expect(told.left).toContain(next)
    await vi.advanceTimersByTimeAsync(2000)
  }
  const last = succession.live()!
  succession.arrived(last)
  expect(succession.shown()).toBe(last)
  expect(told.shown).toEqual([first, last])
  expect(told.left.at(-1)).toBe(first)
})

test('whoever leaves while the server is asked enters nothing any more', async () => {
  let resolve = (_: { epoch: number }) => {}
  const answer = new Promise<{ epoch: number }>((settle) => {
    resolve = settle
  })
  const { succession, told } = aSuccession(() => answer)
  succession.begin(1)
  const first = succession.live()!
  succession.arrived(first)
  succession.startOver({ code: 'epoch', clauses: [] })
  succession.close()
  resolve({ epoch: 2 })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(succession.live()).toBe(first)
  expect(told.left).toEqual([first])
})
