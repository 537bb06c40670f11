import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { createComparing } from './create-comparing.ts'
import { makeComparingWorkers } from './testing/comparing-workers.ts'

const textOf = (words: string): ComparedText => ({
  title: 'Ziele',
  clauses: [
    {
      ...{ id: 'goals' as ClauseId, number: '1', templateClauseId: null },
      content: { format: 1, title: 'Ziele', blocks: [paragraph(words)] },
    },
  ],
})

let leave = () => {}
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
})

const bothTexts = () =>
  Response.json({ from: textOf('Die Ziele gelten bis Ende 2028.'), to: textOf('Die Ziele gelten bis Ende 2029.') })

function begin(answer = bothTexts) {
  vi.stubGlobal('fetch', async () => answer())
  const workers = makeComparingWorkers()
  const [document, setDocument] = createSignal({ id: 'd' as DocumentId })
  const comparing = createRoot((dispose) => {
    leave = dispose
    return createComparing(() => ({ document: document().id, from: 'seen', to: 'draft' }))
  })
  const readAgain = () => setDocument({ ...document() })
  return { workers, comparing, readAgain }
}

test('a comparison tells how much of it is done, and then what it has found', async () => {
  const { workers, comparing } = begin()
  expect(comparing.state()).toEqual({ kind: 'under-way' })
  await workers.atWork()
  workers.share(0.4)
  expect(comparing.state()).toEqual({ kind: 'under-way', share: 0.4 })
  workers.finish()
  await vi.waitFor(() => expect(comparing.state().kind).toBe('done'))
  const done = comparing.state()
  expect(done.kind === 'done' && done.compared.changes).toMatchObject([{ before: '2028', after: '2029' }])
  expect(workers.isAtWork()).toBe(false)
})

test('a comparison that is cancelled does no more work, and can be begun again', async () => {
  const { workers, comparing } = begin()
  await workers.atWork()
  comparing.cancel()
  expect(comparing.state()).toEqual({ kind: 'cancelled' })
  expect(workers.isAtWork()).toBe(false)
  comparing.again()
  expect(comparing.state()).toEqual({ kind: 'under-way' })
  await vi.waitFor(() => expect(workers.isAtWork()).toBe(true))
  await workers.atWork()
  workers.finish()
  await vi.waitFor(() => expect(comparing.state().kind).toBe('done'))
})

test('whoever reads a comparison goes on reading while the same texts are compared anew', async () => {
  const { workers, comparing, readAgain } = begin()
  await workers.atWork()
  workers.finish()
  await vi.waitFor(() => expect(comparing.state().kind).toBe('done'))
  const read = comparing.state()
  readAgain()
  expect(comparing.state()).toBe(read)
  expect(workers.isAtWork()).toBe(false)
  comparing.again()
  await vi.waitFor(() => expect(workers.isAtWork()).toBe(true))
  await workers.atWork()
  workers.share(0.4)
  expect(comparing.state()).toBe(read)
  workers.finish()
  await vi.waitFor(() => expect(comparing.state()).not.toBe(read))
  expect(comparing.state().kind).toBe('done')
})

test('where the texts are refused, no worker waits for them', async () => {
  const { workers, comparing } = begin(() => new Response('{"code":"not-found"}', { status: 404 }))
  await vi.waitFor(() => expect(comparing.state().kind).toBe('failed'))
  expect(workers.isAtWork()).toBe(false)
})

test('whoever leaves the page ends the work', async () => {
  const { workers } = begin()
  await workers.atWork()
  leave()
  expect(workers.isAtWork()).toBe(false)
})
