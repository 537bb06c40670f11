import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { SyncStep, syncFrame } from '../../shared/room-protocol.ts'
import { makeAnswers } from './answers.ts'
import { makeLiveDocument } from './live-document.ts'
import { makeMemoryJournal } from './memory-journal.ts'
import { documentId } from './testing/town-hall.ts'

const nothing = Y.encodeStateVector(new Y.Doc())

test('who tells the same gets the same frame, made once, until the document has changed', async () => {
  const live = makeLiveDocument(await makeMemoryJournal().read(documentId))
  const { doc } = live
  const { frame: answerTo, whole, forget } = makeAnswers(() => live)
  doc.on('update', forget)
  const text = doc.getText('text')
  text.insert(0, 'a')
  const first = answerTo(nothing)
  expect(answerTo(nothing.slice())).toBe(first)
  expect(syncFrame(SyncStep.missing, whole())).toEqual(first)
  text.insert(1, 'b')
  const second = answerTo(nothing)
  expect(second.length).toBeGreaterThan(first.length)
  text.delete(0, 1)
  expect(Buffer.compare(answerTo(nothing), second)).not.toBe(0)
  expect(answerTo(Y.encodeStateVector(doc)).length).toBeLessThan(second.length)
})
