import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import type { Editing } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import type { Lock } from '../../shared/room-protocol.ts'
import type { Saved } from '../room/create-saved.ts'
import { spoken } from '../ui/announce.ts'
import type { DocumentView } from './document-view.tsx'
import { tellChanges } from './tell-changes.ts'

const leave: (() => void)[] = []
afterEach(() => {
  for (const left of leave.splice(0)) left()
})

const lockOf = (...clauses: readonly string[]): ReadonlyMap<ClauseId, Lock> =>
  new Map(clauses.map((clause) => [clause as ClauseId, {} as Lock]))

/** A page that listens to a room; `locked` as this browser knows it before the room is heard. */
function listen(locked: ReadonlyMap<ClauseId, Lock>) {
  const [locks, setLocks] = createSignal(locked)
  const [editing, setEditing] = createSignal<Editing>('open')
  const [saved, setSaved] = createSignal<Saved>({ kind: 'connecting' })
  const isJoined = () => !['connecting', 'rejoining', 'offline', 'ended'].includes(saved().kind)
  const room = { locks, editing, saved, isJoined, damaged: () => false, members: () => [], held: () => undefined }
  const view = { room, structure: { isInReach: isJoined }, ref: (clause: ClauseId) => clause, nameOf: () => '' }
  createRoot((dispose) => {
    leave.push(dispose)
    tellChanges(view as unknown as DocumentView)
  })
  return { setLocks, setEditing, setSaved }
}

test('locks that were there when one came are no news; a lock and its end are', async () => {
  const { setLocks, setSaved } = listen(lockOf())
  setLocks(lockOf('Ziffer 1', 'Ziffer 2'))
  setSaved({ kind: 'saved' })
  await Promise.resolve()
  expect(spoken()).toBe('')
  setLocks(lockOf('Ziffer 2'))
  await vi.waitFor(() => expect(spoken()).toBe('Ziffer 1 ist wieder offen.'))
  setLocks(lockOf('Ziffer 2', 'Ziffer 3'))
  await vi.waitFor(() => expect(spoken()).toBe('Ziffer 3 ist jetzt gesperrt.'))
})

test('of several locks at once each is said', async () => {
  const { setLocks, setSaved } = listen(lockOf())
  setSaved({ kind: 'saved' })
  setLocks(lockOf('Ziffer 1', 'Ziffer 2'))
  await vi.waitFor(() => expect(spoken()).toBe('Ziffer 1 ist jetzt gesperrt. Ziffer 2 ist jetzt gesperrt.'))
})

test('that the server cannot save is said once, however much is typed meanwhile', async () => {
  const { setSaved, setLocks } = listen(lockOf())
  setSaved({ kind: 'saved' })
  setSaved({ kind: 'not-saved' })
  await vi.waitFor(() => expect(spoken()).toContain('nicht speichern'))
  setLocks(lockOf('Ziffer 1'))
  await vi.waitFor(() => expect(spoken()).toContain('gesperrt'))
  setSaved({ kind: 'not-saved' })
  await Promise.resolve()
  expect(spoken()).toContain('gesperrt')
})
