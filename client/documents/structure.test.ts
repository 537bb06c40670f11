import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import type { OutlineEntry } from '../../shared/text/outline.ts'
import * as ask from '../ask.ts'
import { createStructure } from './structure.ts'

const added = 'added' as ClauseId
const entry = (id: ClauseId) => ({ id, order: 'a0', number: '1', title: '' }) as OutlineEntry
let leave: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(ask, 'addClause').mockResolvedValue({ id: added } as never)
})
afterEach(() => {
  leave()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function aPage() {
  const [outline, setOutline] = createSignal<readonly OutlineEntry[]>([])
  const goTo = vi.fn()
  const structure = createRoot((dispose) => {
    leave = dispose
    return createStructure({
      document: () => 'document' as DocumentId,
      room: { outline, isJoined: () => true, locks: () => new Map() },
      refOf: () => '',
      attempt: async (act) => void (await act()),
      goTo,
    })
  })
  return { structure, goTo, tell: () => setOutline([entry(added)]) }
}

test('one is taken to a clause that one has added, whichever comes first: the answer or the room', async () => {
  const slow = aPage()
  await slow.structure.add({ title: 'Laufzeit' })
  vi.advanceTimersByTime(300)
  expect(slow.goTo).not.toHaveBeenCalled()
  slow.tell()
  expect(slow.goTo.mock.calls).toEqual([[added]])
  leave()
  const quick = aPage()
  quick.tell()
  await quick.structure.add({ title: 'Laufzeit' })
  expect(quick.goTo.mock.calls).toEqual([[added]])
})

test('who has waited for long is at something else, and is not taken there', async () => {
  const { structure, goTo, tell } = aPage()
  await structure.add({ title: 'Laufzeit' })
  vi.advanceTimersByTime(2_000)
  tell()
  expect(goTo).not.toHaveBeenCalled()
})
