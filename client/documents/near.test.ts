import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type See = (seen: readonly { readonly target: Element; readonly isIntersecting: boolean }[]) => void

let see: See
let leave: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance', 'requestAnimationFrame'] })
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: See) {
        see = seen
      }
      observe = vi.fn()
      unobserve = vi.fn()
    },
  )
  vi.resetModules()
})
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** So many watched elements: whether each is near, and how to move them onto the screen and off it. */
async function elements(count: number) {
  const { createNear } = await import('./near.ts')
  const all = Array.from({ length: count }, () => document.createElement('section'))
  const nears = createRoot((dispose) => {
    leave = dispose
    return all.map((element) => {
      const { isNear, watch } = createNear()
      watch(element)
      return isNear
    })
  })
  return {
    near: () => nears.map((isNear) => isNear()),
    move: (at: number, isIntersecting: boolean) => see([{ target: all[at]!, isIntersecting }]),
  }
}

const nextFrame = () => {
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
}

test('while a page glides on by itself nothing is told; a jump that nobody has pushed holds up nothing', async () => {
  const { near, move } = await elements(2)
  window.dispatchEvent(new Event('touchmove'))
  move(0, true)
  for (let passed = 0; passed < 600; passed += 100) {
    vi.advanceTimersByTime(100)
    window.dispatchEvent(new Event('scroll'))
  }
  expect(near()).toEqual([false, false])
  vi.advanceTimersByTime(250)
  expect(near()).toEqual([true, false])
  window.dispatchEvent(new Event('scroll'))
  move(1, true)
  nextFrame()
  expect(near()).toEqual([true, true])
})

test('what comes near together is told one after the other, a frame each', async () => {
  const { near, move } = await elements(2)
  move(0, true)
  move(1, true)
  expect(near()).toEqual([false, false])
  nextFrame()
  expect(near()).toEqual([true, false])
  nextFrame()
  expect(near()).toEqual([true, true])
})

test('while somebody scrolls nothing is told; when they have stopped, what is near then', async () => {
  const { near, move } = await elements(2)
  window.dispatchEvent(new Event('wheel'))
  move(0, true)
  vi.advanceTimersByTime(150)
  window.dispatchEvent(new Event('wheel'))
  move(0, false)
  move(1, true)
  vi.advanceTimersByTime(190)
  expect(near()).toEqual([false, false])
  vi.advanceTimersByTime(10)
  expect(near()).toEqual([false, true])
})
