import { createEffect, createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { Doc, XmlElement, XmlText } from 'yjs'
import type { Editing } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import type { Lock } from '../../shared/room-protocol.ts'
import type { Saved } from '../room/create-saved.ts'
import { spoken } from '../ui/announce.ts'
import type { DocumentView } from './document-view.tsx'
import { tellChanges } from './tell-changes.ts'

const names = { entry: () => ({}), nameOf: (organisation: string) => organisation }
const leave: (() => void)[] = []
afterEach(() => {
  for (const left of leave.splice(0)) left()
})

const lockOf = (...clauses: readonly string[]): ReadonlyMap<ClauseId, Lock> =>
  new Map(clauses.map((clause) => [clause as ClauseId, {} as Lock]))

/** A document of one clause in which somebody of the Kreis Lennetal writes; `type` is a letter of theirs that comes in. */
function aClauseWithAWriter() {
  const doc = new Doc()
  const provider = { awareness: { clientID: 1 } }
  const [root, text] = [new XmlElement('root'), new XmlText()]
  root.insert(0, [text])
  doc.getMap<XmlElement>('clauses').set('Ziffer 1', root)
  const member = { client: doc.clientID, clause: 'Ziffer 1', writes: true, person: { organisation: 'Kreis Lennetal' } }
  return {
    held: () => ({ doc, provider }),
    members: () => [member],
    type: () => doc.transact(() => text.insert(text.length, 'a'), provider),
  }
}

/** A page that listens to a room; `locked` as this browser knows it before the room is heard. */
function listen(
  locked: ReadonlyMap<ClauseId, Lock>,
  others = { members: () => [] as unknown[], held: () => undefined as unknown },
) {
  const [locks, setLocks] = createSignal(locked)
  const [editing, setEditing] = createSignal<Editing>('open')
  const [saved, setSaved] = createSignal<Saved>({ kind: 'connecting' })
  const isJoined = () => !['connecting', 'rejoining', 'offline', 'ended'].includes(saved().kind)
  const room = { locks, editing, saved, isJoined, damaged: () => false, ...others }
  const view = { room, structure: { isInReach: isJoined }, ref: (clause: ClauseId) => clause, ...names }
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

test('a county that writes on in a clause is named once, and again after half a minute without a letter', async () => {
  const now = performance.now()
  vi.useFakeTimers()
  leave.push(vi.useRealTimers)
  // That clock begins at zero: what was said before would lie in its future.
  vi.advanceTimersByTime(now)
  const { type, ...others } = aClauseWithAWriter()
  listen(lockOf(), others)
  const heard: string[] = []
  createRoot((dispose) => {
    leave.push(dispose)
    createEffect(() => spoken() && heard.push(spoken()))
  })
  const writeFor = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      type()
      await vi.advanceTimersByTimeAsync(1_000)
    }
  }
  heard.length = 0
  await writeFor(60)
  expect(heard).toEqual(['Kreis Lennetal schreibt jetzt in Ziffer 1.'])
  await vi.advanceTimersByTimeAsync(30_000)
  await writeFor(10)
  expect(heard).toHaveLength(2)
})
