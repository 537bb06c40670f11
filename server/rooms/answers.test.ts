import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeAnswers } from './answers.ts'

const nothing = Y.encodeStateVector(new Y.Doc())

test('who tells the same gets the same frame, made once, until the document has changed', () => {
  const doc = new Y.Doc()
  const answerTo = makeAnswers(doc)
  doc.getText('text').insert(0, 'a')
  const first = answerTo(nothing)
  expect(answerTo(nothing.slice())).toBe(first)
  const whole = Y.encodeStateVector(doc)
  expect(answerTo(whole).length).toBeLessThan(first.length)
  doc.getText('text').insert(1, 'b')
  expect(answerTo(nothing).length).toBeGreaterThan(first.length)
  doc.getText('text').delete(0, 1)
  expect(Buffer.from(answerTo(nothing)).equals(first)).toBe(false)
})
