import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { merged } from './merged.ts'
import { joined } from './runs.ts'

test('R4: what three people typed and deleted during a long commit is one update with all of it', () => {
  const whole = new Y.Doc()
  const updates: Uint8Array[] = []
  whole.on('update', (update: Uint8Array) => updates.push(update))
  const people = [1, 2, 3].map((client) => Object.assign(new Y.Doc(), { clientID: client }))
  for (let n = 0; n < 500; n++) {
    const own = people[n % 3]!
    Y.applyUpdate(own, Y.encodeStateAsUpdate(whole, Y.encodeStateVector(own)))
    const text = own.getText()
    if (n % 7 === 6) text.delete(n % text.length, 1)
    else text.insert((n * 31) % (text.length + 1), String(n % 10))
    Y.applyUpdate(whole, Y.encodeStateAsUpdate(own, Y.encodeStateVector(whole)))
  }
  expect(updates).toHaveLength(500)
  const other = new Y.Doc()
  Y.applyUpdate(other, merged(updates))
  expect(other.getText().toString()).toBe(whole.getText().toString())
  expect(other.store.pendingStructs).toBeNull()
})

test('R13: letters that one person typed in a row on two pages are one range for each page', () => {
  const letters = Array.from({ length: 10 }, (_, n) => ({ client: 1 + (n % 2), clock: 5 + (n >> 1), length: 1 }))
  expect(joined(letters)).toEqual([
    { client: 1, clock: 5, length: 5 },
    { client: 2, clock: 5, length: 5 },
  ])
})
