import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSaved } from './create-saved.ts'
import type { Unsaved } from './ledger.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('„wird gespeichert“ is said when a change takes long, even to somebody who types without a pause', () => {
  const [unsaved, setUnsaved] = createSignal<Unsaved>({ changes: 0, saved: true })
  const { saved, dispose } = createRoot((dispose) => ({
    dispose,
    saved: createSaved(
      () => ({ kind: 'synced' }),
      unsaved,
      () => false,
    ),
  }))
  vi.advanceTimersByTime(1000)
  expect(saved().kind).toBe('saved')
  for (let changes = 1; changes <= 6; changes++) {
    setUnsaved({ changes, saved: false })
    expect(saved().kind).not.toBe('saved')
    vi.advanceTimersByTime(200)
  }
  expect(saved().kind).toBe('saving')
  dispose()
})
