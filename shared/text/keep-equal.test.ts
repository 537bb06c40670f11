import { expect, test } from 'vitest'
import { paragraph } from './blocks.ts'
import { keepEqual } from './keep-equal.ts'

const text = (...lines: string[]) => lines.map((line) => paragraph(line))

test.each([
  ['a word in the middle', text('a', 'b', 'c'), text('a', 'B', 'c'), [true, false, true]],
  ['a paragraph more', text('a', 'c'), text('a', 'b', 'c'), [true, false, true]],
  ['a paragraph less', text('a', 'b', 'c'), text('a', 'c'), [true, true]],
  ['the same line again', text('a', 'a'), text('a', 'a', 'a'), [true, true, false]],
  ['everything', text('a'), text('b', 'c'), [false, false]],
])('after a change of %s the other blocks are the objects they were', (_what, before, now, kept) => {
  const merged = keepEqual(before, now)
  expect(merged).toEqual(now)
  expect(merged.map((block) => before.includes(block))).toEqual(kept)
})

test('a text that says the same is the object it was', () => {
  const before = text('a', 'b')
  expect(keepEqual(before, text('a', 'b'))).toBe(before)
})
