import type { LexicalEditor } from 'lexical'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Document } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { Refused } from '../ask.ts'
import type { Room } from '../room/create-room.ts'
import { createDocumentView } from './document-view.tsx'
import { loadEditor } from './editor-code.ts'
import { placeCaret } from './place-caret.ts'

vi.mock('./editor-code.ts', () => ({ loadEditor: vi.fn() }))
vi.mock('./place-caret.ts', () => ({ placeCaret: vi.fn() }))
const load = vi.mocked(loadEditor)

const [goals, costs] = ['goals', 'costs'] as unknown as readonly [ClauseId, ClauseId]
let leave = () => {}
beforeEach(() => {
  load.mockReset().mockResolvedValue()
  vi.mocked(placeCaret).mockReset()
})
afterEach(() => leave())

/** A document's page before its text has come. */
function open() {
  const [mayEdit, setMayEdit] = createSignal(true)
  const [seatEdits, setSeatEdits] = createSignal<boolean | undefined>(true)
  const room = {
    ...{ mayEdit, held: () => undefined, outline: () => [], locks: () => new Map() },
    ...{ editing: () => 'open', isJoined: () => true, seatEdits },
  }
  const view = createRoot((dispose) => {
    leave = dispose
    const document = { id: 'document', organisations: [] } as unknown as Document
    return createDocumentView(
      () => document,
      room as unknown as Room,
      () => undefined,
    )
  })
  return { view, setMayEdit, setSeatEdits }
}

/** An editor that comes when its clause is near. */
const editorOf = () => ({ getRootElement: () => document.createElement('div') }) as unknown as LexicalEditor

test('where the editor cannot be had, „Schreiben“ says so, and works when it is tried again', async () => {
  load.mockRejectedValueOnce(new Refused('unreachable'))
  const { view } = open()
  view.write(goals)
  await vi.waitFor(() => expect(view.refusal()).toMatchObject({ code: 'unreachable' }))
  expect(view.mode()).toBe('reading')
  view.write(goals)
  await vi.waitFor(() => expect(view.mode()).toBe('writing'))
  expect(view.refusal()).toBeUndefined()
})

test('who wants to write before the room has said that they may begins as soon as it does, and not if they may not', async () => {
  for (const may of [true, false]) {
    const { view, setMayEdit, setSeatEdits } = open()
    setMayEdit(false)
    setSeatEdits(undefined)
    view.write(goals)
    expect(load).not.toHaveBeenCalled()
    setMayEdit(may)
    setSeatEdits(may)
    if (may) await vi.waitFor(() => expect(view.mode()).toBe('writing'))
    expect([view.mode(), view.awaited()]).toEqual(may ? ['writing', goals] : ['reading', undefined])
    load.mockClear()
    leave()
  }
})

test('nobody begins to write on a page that was closed, or left, while the editor came', async () => {
  const { view, setMayEdit } = open()
  view.write(goals)
  setMayEdit(false)
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce())
  await load.mock.results[0]?.value
  expect(view.mode()).toBe('reading')
  setMayEdit(true)
  view.write(goals)
  leave()
  await load.mock.results[1]?.value
  expect(view.mode()).toBe('reading')
})

test('a click goes to the clause that it was for, and not to the next that gets an editor', async () => {
  const { view } = open()
  view.write(goals, { x: 10, y: 20 })
  await vi.waitFor(() => expect(view.awaited()).toBe(goals))
  view.write(costs)
  await vi.waitFor(() => expect(view.awaited()).toBe(costs))
  view.arrived(editorOf())
  expect(placeCaret).not.toHaveBeenCalled()
  view.write(goals, { x: 10, y: 20 })
  await vi.waitFor(() => expect(view.awaited()).toBe(goals))
  view.read()
  expect(view.awaited()).toBeUndefined()
})

test('a click into a clause that has an editor already puts the caret there', async () => {
  const { view } = open()
  view.editors.set(goals, editorOf())
  view.write(goals, { x: 10, y: 20 })
  await vi.waitFor(() => expect(placeCaret).toHaveBeenCalledWith({ x: 10, y: 20 }))
})
