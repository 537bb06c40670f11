import { createEffect, createMemo, on, onCleanup } from 'solid-js'
import type { Doc, Transaction, XmlElement } from 'yjs'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'
import type { Notice } from '../../shared/room-protocol.ts'
import { clauseOf } from '../../shared/text/outline.ts'
import { announce } from '../ui/announce.ts'
import { mention } from '../ui/mention.ts'
import { words } from '../words/words.ts'
import type { DocumentView } from './document-view.tsx'
import { isOwn } from './who.ts'

/** A county that writes on in one clause is named once in this time. */
const QUIET_MS = 30_000
/** Whoever loads the page anew leaves and comes: that is nobody's news. */
const COMING_MS = 3000

/**
 * Says to people who listen what others see at a glance: locks, opening and closing, who comes and goes, who changes
 * which clause, going off and on line. Returns what to call with the room's notices.
 */
export function tellChanges(view: DocumentView): (notice: Notice) => void {
  tellModeration(view)
  tellConnection(view)
  tellComing(view)
  tellWriting(view)
  return (notice) => {
    if (notice.kind === 'version') mention('version', words().versions.keptBy(notice.number, view.nameOf(notice.by)))
  }
}

/** What decides whether one can write is said at once, whoever has done it. */
function tellModeration(view: DocumentView): void {
  const { room } = view
  /** What was locked when one came is told by the page, and no news. */
  const hasJoined = createMemo<boolean>((was) => was || room.isJoined(), false)
  createEffect(
    on(room.locks, (now, before) => {
      if (!before || !hasJoined()) return
      for (const clause of now.keys()) if (!before.has(clause)) announce(words().clause.nowLocked(view.ref(clause)))
      for (const clause of before.keys()) if (!now.has(clause)) announce(words().clause.nowUnlocked(view.ref(clause)))
    }),
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
}

function tellConnection({ room }: DocumentView): void {
  const saved = createMemo(() => room.saved().kind)
  createEffect(
    on(
      saved,
      (kind, _, told: 'saved' | 'offline' | undefined) => {
        // Each attempt to come back ends in "offline" again, which is no news.
        if (kind === 'offline' && told !== 'offline') announce(words().saved.offline(0))
        else if (kind === 'not-saved') announce(words().saved.notSavedHead)
        return kind === 'saved' || kind === 'offline' ? kind : told
      },
      { defer: true },
    ),
  )
}

/** Counties that come, and counties of which the last person has gone. */
function tellComing(view: DocumentView): void {
  const others = createMemo(
    () => {
      const members = view.room.members().filter((member) => !isOwn(view, member))
      return new Set(members.map(({ person }) => person.organisation))
    },
    new Set<OrganisationId>(),
    { equals: (a, b) => a.size === b.size && [...a].every((one) => b.has(one)) },
  )
  let known: ReadonlySet<OrganisationId> | undefined
  createEffect(
    on(others, (now) => {
      // While offline nobody can be seen, which does not mean that they have gone.
      if (!view.structure.isInReach()) return
      const timer = setTimeout(() => {
        for (const one of now) if (known && !known.has(one)) say(one, words().presence.came(view.nameOf(one)))
        for (const one of known ?? []) if (!now.has(one)) say(one, words().presence.went(view.nameOf(one)))
        known = now
      }, COMING_MS)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  const say = (organisation: OrganisationId, sentence: string) => mention(`here ${organisation}`, sentence)
}

/** Whose words come into which clause: known by the Yjs client that brings them. */
function tellWriting(view: DocumentView): void {
  const { room } = view
  const said = new Map<string, number>()
  function changed(clause: ClauseId, by: OrganisationId | undefined): void {
    const key = `${by ?? ''} ${clause}`
    const last = said.get(key)
    said.set(key, Date.now())
    if (last !== undefined && Date.now() - last <= QUIET_MS) return
    const ref = view.ref(clause)
    mention(
      `text ${key}`,
      by === undefined ? words().clause.changed(ref) : words().clause.startsWriting(view.nameOf(by), ref),
    )
  }

  createEffect(() => {
    const held = room.held()
    if (!held) return
    const { doc, provider } = held
    const heard = (transaction: Transaction) => {
      if (transaction.origin !== provider) return
      for (const clause of clausesIn(transaction, doc))
        if (view.entry(clause)) changed(clause, writerIn(clause, transaction))
    }
    /** Deletions bring no client; then it is whoever has the caret there. */
    const writerIn = (clause: ClauseId, transaction: Transaction): OrganisationId | undefined => {
      const clients = clientsOf(transaction)
      const others = room.members().filter((member) => !isOwn(view, member))
      const brought = others.filter(({ client }) => clients.has(client))
      const there = (clients.size > 0 ? brought : others).filter((member) => member.writes && member.clause === clause)
      const writers = clients.size === 1 ? brought : there
      return writers.length === 1 ? writers[0]?.person.organisation : undefined
    }
    doc.on('afterTransaction', heard)
    onCleanup(() => doc.off('afterTransaction', heard))
  })
}

/** The Yjs clients that bring something new. */
const clientsOf = ({ beforeState, afterState }: Transaction): ReadonlySet<number> =>
  new Set([...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0)).map(([client]) => client))

const clausesIn = ({ changed }: Transaction, doc: Doc): ReadonlySet<ClauseId> =>
  new Set([...changed.keys()].flatMap((type) => clauseOf(doc, type as unknown as XmlElement) ?? []))
