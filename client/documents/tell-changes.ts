import { createEffect, on } from 'solid-js'
import type { Notice } from '../../shared/room-protocol.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'
import type { DocumentView } from './document-view.tsx'

/** A county that writes on in one clause is named once in this time. */
const QUIET_MS = 30_000

/**
 * Says to people who listen what others see at a glance: locks, opening and closing, who begins to write, going off
 * and on line. Returns what to call with the room's notices.
 */
export function tellChanges(view: DocumentView): (notice: Notice) => void {
  const { room } = view

  createEffect(
    on(
      room.locks,
      (now, before) => {
        for (const clause of now.keys()) if (!before?.has(clause)) announce(words().clause.nowLocked(view.ref(clause)))
        for (const clause of before?.keys() ?? [])
          if (!now.has(clause)) announce(words().clause.nowUnlocked(view.ref(clause)))
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      room.editing,
      (editing) => {
        if (room.damaged()) announce(words().damaged.head)
        else announce(editing === 'open' ? words().document.nowOpen : words().document.nowClosed)
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      () => room.saved().kind,
      (kind, before) => {
        if (kind === 'offline' && before !== 'connecting') announce(words().saved.offline(0))
        else if (kind === 'not-saved') announce(words().saved.notSavedHead)
        return kind === 'saved' || kind === 'offline' ? kind : before
      },
      { defer: true },
    ),
  )

  const said = new Map<string, number>()
  createEffect(
    on(
      room.members,
      (members) => {
        const own = room.held()?.provider.awareness.clientID
        for (const { client, person, clause, writes } of members) {
          if (client === own || !writes || !clause) continue
          const key = `${person.organisation} ${clause}`
          const last = said.get(key)
          said.set(key, Date.now())
          if (last === undefined || Date.now() - last > QUIET_MS)
            announce(words().clause.startsWriting(view.nameOf(person.organisation), view.ref(clause)))
        }
      },
      { defer: true },
    ),
  )

  return (notice) => {
    if (notice.kind === 'version') announce(words().versions.keptBy(notice.number, view.nameOf(notice.by)))
  }
}
