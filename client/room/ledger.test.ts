import { expect, test } from 'vitest'
import { makeLedger } from './ledger.ts'

/** A ledger of a socket that has joined, its first step 2 acknowledged. */
function joined() {
  const ledger = makeLedger()
  ledger.opened()
  ledger.sent('missing')
  ledger.acknowledged(1)
  return ledger
}

test('nothing is saved before the server has confirmed anything', () => {
  const ledger = makeLedger()
  ledger.opened()
  ledger.sent('missing')
  expect(ledger.unsaved().saved).toBe(false)
})

test('a change is saved when its own frame is acknowledged, not when an earlier one is', () => {
  const ledger = joined()
  ledger.changed()
  ledger.sent('update')
  ledger.changed()
  ledger.sent('update')
  ledger.acknowledged(2)
  expect(ledger.unsaved()).toEqual({ changes: 1, saved: false })
  ledger.acknowledged(3)
  expect(ledger.unsaved()).toEqual({ changes: 0, saved: true })
})

test('what a closing socket leaves unacknowledged waits for the next one', () => {
  const ledger = joined()
  ledger.changed()
  ledger.sent('update')
  ledger.closed()
  ledger.changed()
  expect(ledger.unsaved()).toEqual({ changes: 2, saved: false })
  ledger.opened()
  ledger.sent('missing')
  expect(ledger.unsaved().saved).toBe(false)
  ledger.acknowledged(1)
  expect(ledger.unsaved()).toEqual({ changes: 0, saved: true })
})

test('an update ahead of the first step 2 carries nothing, even when it is acknowledged', () => {
  const ledger = makeLedger()
  ledger.opened()
  ledger.changed()
  ledger.sent('update')
  ledger.acknowledged(1)
  expect(ledger.unsaved()).toEqual({ changes: 1, saved: false })
  ledger.sent('missing')
  ledger.acknowledged(2)
  expect(ledger.unsaved().saved).toBe(true)
})

test('an acknowledgement of more frames than were sent confirms nothing that comes later', () => {
  const ledger = joined()
  ledger.acknowledged(99)
  ledger.changed()
  ledger.sent('update')
  expect(ledger.unsaved()).toEqual({ changes: 1, saved: false })
  ledger.acknowledged(2)
  expect(ledger.unsaved()).toEqual({ changes: 0, saved: true })
})

test('changes that an earlier page left behind wait until the first step 2 is acknowledged', () => {
  const ledger = makeLedger(3)
  expect(ledger.unsaved()).toEqual({ changes: 3, saved: false })
  ledger.opened()
  ledger.changed()
  ledger.sent('update')
  ledger.acknowledged(1)
  expect(ledger.unsaved()).toEqual({ changes: 4, saved: false })
  ledger.sent('missing')
  ledger.acknowledged(2)
  expect(ledger.unsaved()).toEqual({ changes: 0, saved: true })
})

test('a change that no frame takes, because the socket is closing, is not saved', () => {
  const ledger = joined()
  ledger.changed()
  expect(ledger.unsaved()).toEqual({ changes: 1, saved: false })
  ledger.closed()
  expect(ledger.unsaved()).toEqual({ changes: 1, saved: false })
})
