import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import { corpus } from './corpus/corpus.ts'
import { textFrom } from './corpus/notation.ts'
import { dedented } from './corpus/pair.ts'
import { readingOf } from './corpus/reading.ts'

describe.each(Object.entries(corpus))('%s: a reader sees what they would mark by hand', (_, pairs) => {
  test.each(pairs)('$title', ({ from, to, reading }) => {
    expect(dedented(readingOf(compare(textFrom(dedented(from)), textFrom(dedented(to)))))).toBe(dedented(reading))
  })
})
