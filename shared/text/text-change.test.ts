import { expect, test } from 'vitest'
import { makeRandom } from './testing/random.ts'
import { changeBetween } from './text-change.ts'

const seed = Number(process.env.SEED ?? 20_261_122)

test(`Random texts: the change gives the new text, parts no pair, and writes nothing that stays (SEED=${seed})`, () => {
  const random = makeRandom(seed)
  const text = () => Array.from({ length: random.below(6) }, () => random.oneOf(['a', 'b', '😀', '😁', '🨀'])).join('')
  for (let round = 0; round < 5_000; round++) {
    const [before, now] = [text(), text()]
    const told = `„${before}“ to „${now}“`
    const { at, removed, added } = changeBetween(before, now, random.below(now.length + 1))
    expect(before.slice(0, at) + added + before.slice(at + removed), told).toBe(now)
    const gone = before.slice(at, at + removed)
    for (const piece of [before.slice(0, at), gone, added]) expect(piece, told).not.toMatch(/\p{Surrogate}/u)
    if (gone === '' || added === '') continue
    expect([...gone][0], told).not.toBe([...added][0])
    expect([...gone].at(-1), told).not.toBe([...added].at(-1))
  }
})

test.each([
  ['aa', 'aaa', 0, { at: 0, removed: 0, added: 'a' }],
  ['aa', 'aaa', 1, { at: 1, removed: 0, added: 'a' }],
  ['aa', 'aaa', undefined, { at: 2, removed: 0, added: 'a' }],
  ['aaa', 'aa', 1, { at: 1, removed: 1, added: '' }],
  ['😀😀', '😀😀😀', 1, { at: 0, removed: 0, added: '😀' }],
  ['xaby', 'xby', 3, { at: 1, removed: 1, added: '' }],
  ['gleich', 'gleich', 2, { at: 2, removed: 0, added: '' }],
])('From „%s“ to „%s“ around %s', (before, now, around, change) => {
  expect(changeBetween(before, now, around)).toEqual(change)
})
