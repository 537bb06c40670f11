import { expect, test } from 'vitest'
import { makeTurns } from './turns.ts'

test('no more than so many act at a time, in the order of coming, and a failure passes the turn on', async () => {
  const inTurn = makeTurns(2, 7)
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

test('whoever comes when too many wait already is refused at once, and later is not', async () => {
  const inTurn = makeTurns(1, 2)
  let finish = () => {}
  const first = inTurn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve
      }),
  )
  const waiting = [inTurn(async () => 2), inTurn(async () => 3)]
  await expect(inTurn(async () => 4)).rejects.toMatchObject({ code: 'too-many-attempts' })
  finish()
  await first
  expect(await Promise.all(waiting)).toEqual([2, 3])
  expect(await inTurn(async () => 5)).toBe(5)
})
