import { expect, test } from 'vitest'
import { makeTurns } from './turns.ts'

test('no more than so many act at a time, in the order of coming, and a failure passes the turn on', async () => {
  const inTurn = makeTurns(2)
  let acting = 0
  let most = 0
  const order: number[] = []
  const acts = Array.from({ length: 9 }, (_, n) =>
    inTurn(async () => {
      most = Math.max(most, ++acting)
      order.push(n)
      await new Promise((resolve) => setTimeout(resolve, 1))
      acting--
      if (n % 3 === 0) throw new Error('no')
    }),
  )
  await Promise.allSettled(acts)
  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})
