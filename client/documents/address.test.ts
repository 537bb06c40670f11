import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import type { ClauseId } from '../../shared/ids.ts'
import type { OutlineEntry } from '../../shared/text/outline.ts'
import type { Held } from '../room/create-room.ts'
import { followAddress } from './address.ts'

const goals = 'goals' as ClauseId
const entry = (title: string): OutlineEntry => ({ id: goals, order: 'a0', number: '1', title })
const leave: (() => void)[] = []
afterEach(() => {
  for (const left of leave.splice(0)) left()
})

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** A page whose address ends in `hash`, before its text has come. */
async function open(hash: string) {
  const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }))
  window.location.hash = hash
  await arrived
  const goTo = vi.fn()
  const [held, setHeld] = createSignal<Held>()
  const [outline, setOutline] = createSignal<readonly OutlineEntry[]>([])
  const address = createRoot((dispose) => {
    leave.push(dispose)
    return followAddress({
      room: { held, outline },
      goTo,
      entry: (id) => outline().find((one) => one.id === id),
      ref: () => 'Ziffer 1',
    })
  })
  return { address, goTo, setHeld: () => setHeld({} as Held), setOutline }
}

test('the page goes to the clause that its address names once, whatever others do to the outline later', async () => {
  const { goTo, setHeld, setOutline } = await open('#clause-goals')
  setHeld()
  setOutline([entry('Ziele')])
  await nextFrame()
  expect(goTo.mock.calls).toEqual([[goals]])
  setOutline([entry('Gemeinsame Ziele')])
  setHeld()
  await nextFrame()
  await nextFrame()
  expect(goTo).toHaveBeenCalledOnce()
})

test('an address that names no clause of the document says so, even one that no browser can decode', async () => {
  const { address, goTo, setHeld, setOutline } = await open('#clause-%')
  setHeld()
  setOutline([entry('Ziele')])
  await vi.waitFor(() => expect(address.isUnknown()).toBe(true))
  expect(goTo).not.toHaveBeenCalled()
})
