import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepApplication } from './register.ts'

const register = vi.fn(async () => {})

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubEnv('PROD', true)
  register.mockClear()
  Object.defineProperty(navigator, 'serviceWorker', { value: { register }, configurable: true })
  Object.defineProperty(document, 'readyState', { value: 'complete', configurable: true })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

test.each(['keydown', 'pointerdown', 'wheel', 'touchmove'])(
  'the application is not fetched while somebody uses the page (%s), but when they rest',
  (touch) => {
    keepApplication()
    for (let second = 0; second < 6; second++) {
      vi.advanceTimersByTime(1_000)
      window.dispatchEvent(new Event(touch))
    }
    expect(register).not.toHaveBeenCalled()
    vi.advanceTimersByTime(3_000)
    expect(register).toHaveBeenCalledOnce()
  },
)
