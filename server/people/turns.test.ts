import { expect, test } from 'vitest'
import { makeTurns, makeTurnsOfEach } from './turns.ts'

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

test('everybody waits for their own, also for what was there before it', async () => {
  const inTurn = makeTurnsOfEach(1, 5)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const act = (who: string, name: string) =>
    inTurn(who, () => {
      begun.push(name)
      return new Promise<void>((resolve) => ends.set(name, resolve))
    })
  const first = act('Anna', 'a1')
  const second = act('Anna', 'a2')
  const other = act('Kai', 'k1')
  await Promise.resolve()
  expect(begun).toEqual(['a1', 'k1'])
  ends.get('a1')?.()
  await first
  const third = act('Anna', 'a3')
  await Promise.resolve()
  expect(begun).toEqual(['a1', 'k1', 'a2'])
  ends.get('a2')?.()
  await second
  for (const name of ['a3', 'k1']) ends.get(name)?.()
  await Promise.all([third, other])
  expect(begun).toEqual(['a1', 'k1', 'a2', 'a3'])
})
