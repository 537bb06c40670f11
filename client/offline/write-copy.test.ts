import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Doc } from 'yjs'
import type { ActorId, DocumentId } from '../../shared/ids.ts'
import { writeCopy } from './write-copy.ts'

/** A database of which every transaction goes as it is told to. */
const database = vi.hoisted(() => ({ isFull: false, isEmpty: false, transactions: 0 }))
vi.mock('./database.ts', () => ({
  within: () => ({}),
  outcome: (value: unknown) => Promise.resolve(value),
  forget: () => Promise.resolve(),
  inTransaction: async (_mode: string, _names: readonly string[], work: (stores: object) => Promise<unknown>) => {
    database.transactions += 1
    if (database.isFull) throw new DOMException('', 'QuotaExceededError')
    const store = {
      getKey: () => (database.isEmpty ? undefined : 'key'),
      put: () => {
        database.isEmpty = false
      },
      delete: () => {},
    }
    return work({ copies: store, updates: store })
  },
}))

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(database, { isFull: false, isEmpty: false, transactions: 0 })
})
afterEach(() => void vi.useRealTimers())

/** A copy of a document, and somebody who types ten keys a second into it. */
async function keep() {
  const doc = new Doc()
  const copy = writeCopy(['actor' as ActorId, 'document' as DocumentId, 0], undefined, { count: 0, next: 0 })
  const keeping: string[] = []
  copy.onKeeping((now) => keeping.push(now))
  copy.follow(doc)
  await vi.advanceTimersByTimeAsync(0)
  const typeFor = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 100) {
      doc.getText('words').insert(0, '.')
      await vi.advanceTimersByTimeAsync(100)
    }
  }
  return { copy, keeping, typeFor }
}

test('while the disk is full it is tried now and then, not at every key, and again when nobody types', async () => {
  const { keeping, typeFor } = await keep()
  database.isFull = true
  database.transactions = 0
  await typeFor(12_000)
  expect(database.transactions).toBeLessThanOrEqual(3)
  expect(keeping).toEqual(['failing'])
  database.isFull = false
  await vi.advanceTimersByTimeAsync(5000)
  expect(keeping).toEqual(['failing', 'keeping'])
})

test('a copy that was deleted is left alone until it is begun anew', async () => {
  const { copy, keeping, typeFor } = await keep()
  database.isEmpty = true
  database.transactions = 0
  await typeFor(12_000)
  expect([database.transactions, keeping]).toEqual([1, ['failing']])
  copy.renew()
  await typeFor(200)
  expect(keeping).toEqual(['failing', 'keeping'])
})

test('a page that closes does not wait for the next try', async () => {
  const { copy, typeFor } = await keep()
  database.isFull = true
  await typeFor(100)
  const closed = vi.fn()
  void copy.close().then(closed)
  await vi.advanceTimersByTimeAsync(0)
  expect(closed).toHaveBeenCalledOnce()
})
