import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeOwnKeysFirst, type OwnKeysFirst } from './own-keys-first.ts'

let keys: OwnKeysFirst
let taken: string[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] })
  keys = makeOwnKeysFirst(window)
  taken = []
})
afterEach(() => {
  keys.close()
  vi.useRealTimers()
})

const arrives = (what: string) => keys.soon(() => void taken.push(what))
const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
const paint = () => vi.advanceTimersToNextFrame()

test('who does not type is shown at once what others write', () => {
  arrives('Kreis')
  expect(taken).toEqual(['Kreis'])
})

test('between a key and its letter on the screen nothing comes in; then all of it does, in order', () => {
  press()
  arrives('Kreis')
  arrives('Schule')
  paint()
  expect(taken).toEqual([])
  vi.advanceTimersByTime(10)
  expect(taken).toEqual(['Kreis', 'Schule'])
})

test('what comes between two letters waits for the second', () => {
  press()
  paint()
  vi.advanceTimersByTime(30)
  arrives('Kreis')
  expect(taken).toEqual([])
  press()
  paint()
  vi.advanceTimersByTime(10)
  expect(taken).toEqual(['Kreis'])
})

test('nothing waits longer than a tenth of a second, even if no letter and no frame follows', () => {
  press()
  paint()
  vi.advanceTimersByTime(50)
  arrives('Kreis')
  vi.advanceTimersByTime(60)
  arrives('Schule')
  vi.advanceTimersByTime(39)
  expect(taken).toEqual([])
  vi.advanceTimersByTime(1)
  expect(taken).toEqual(['Kreis', 'Schule'])
})

test('some time after the last letter everything comes at once again', () => {
  press()
  paint()
  vi.advanceTimersByTime(400)
  arrives('Kreis')
  expect(taken).toEqual(['Kreis'])
})

test('what waits when the room is left is taken in, and later keys are nobody’s business', () => {
  press()
  arrives('Kreis')
  keys.close()
  expect(taken).toEqual(['Kreis'])
  press()
  arrives('Schule')
  vi.advanceTimersByTime(100)
  expect(taken).toEqual(['Kreis', 'Schule'])
})
