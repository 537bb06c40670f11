import { type Accessor, batch, createMemo, createSignal, onCleanup } from 'solid-js'
import type { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import type { Editing } from '../../shared/documents.ts'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import type { Lock, Notice, PresentPerson, Refusal } from '../../shared/room-protocol.ts'
import { clausesOf, type OutlineEntry, outlineOf, readOutline } from '../../shared/text/outline.ts'
import { createSaved, type Saved } from './create-saved.ts'
import { type Draft, draftsBetween, nameOf } from './drafts.ts'
import type { Unsaved } from './ledger.ts'
import { type Connection, type ConnectionState, type EndReason, makeConnection } from './make-connection.ts'

/** One person at one page, oneself included. */
export interface Member {
  readonly client: number
  readonly person: PresentPerson
  /** Where they last wrote or read; null while they have not touched the text. */
  readonly clause: ClauseId | null
  readonly writes: boolean
}

/** The document as this page holds it. After a refusal it is another one, and whatever is bound to it is made anew. */
export interface Held {
  readonly doc: Doc
  readonly provider: WebsocketProvider
}

export interface Room {
  /** Undefined until the document has come for the first time. */
  readonly held: Accessor<Held | undefined>
  readonly outline: Accessor<readonly OutlineEntry[]>
  readonly members: Accessor<readonly Member[]>
  readonly editing: Accessor<Editing>
  readonly locks: Accessor<ReadonlyMap<ClauseId, Lock>>
  /** Whether the server takes edits from this page, locks aside. */
  readonly mayEdit: Accessor<boolean>
  readonly saved: Accessor<Saved>
  readonly ended: Accessor<EndReason | undefined>
  /** The right to write was taken away while the page was open. */
  readonly lowered: Accessor<boolean>
  /** The document has grown so much that the server warns of it. */
  readonly large: Accessor<boolean>
  readonly drafts: Accessor<readonly Draft[]>
  readonly discard: (draft: Draft) => void
  readonly rejoin: () => void
}

const sameJson = <Value>(a: Value, b: Value) => JSON.stringify(a) === JSON.stringify(b)

/** Joins the room of a document for as long as the owner lives. */
export function createRoom(options: {
  readonly document: DocumentId
  readonly epoch: number
  readonly editing: Editing
  readonly server: string
  /** As the server will show this person to the others; absent for those it shows to nobody. */
  readonly self: PresentPerson | undefined
  /** Asks the server for the document's epoch; rejects when it is no longer there for this person. */
  readonly lookAgain: () => Promise<{ readonly epoch: number }>
  readonly onSignedOut: () => void
  readonly onNotice: (notice: Notice) => void
  readonly Socket?: typeof WebSocket
}): Room {
  const [held, setHeld] = createSignal<Held>()
  const [outline, setOutline] = createSignal<readonly OutlineEntry[]>([], { equals: sameJson })
  const [members, setMembers] = createSignal<readonly Member[]>([], { equals: sameJson })
  const [editing, setEditing] = createSignal<Editing>(options.editing)
  const [locks, setLocks] = createSignal<ReadonlyMap<ClauseId, Lock>>(new Map())
  const [seatEdits, setSeatEdits] = createSignal(false)
  const [connection, setConnection] = createSignal<ConnectionState>({ kind: 'connecting' })
  const [unsaved, setUnsaved] = createSignal<Unsaved>({ changes: 0, saved: false })
  const [notSaved, setNotSaved] = createSignal(false)
  const [startingOver, setStartingOver] = createSignal(false)
  const [lowered, setLowered] = createSignal(false)
  const [large, setLarge] = createSignal(false)
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([])

  /** Clauses that this page has changed since everything was last on disk. */
  let touched = new Set<ClauseId>()
  let refusal: Refusal | undefined
  let live: { readonly connection: Connection; readonly doc: Doc; readonly leave: () => void } | undefined

  function heard(notice: Notice, doc: Doc): void {
    if (notice.kind === 'seat') setSeatEdits(notice.mayEdit)
    else if (notice.kind === 'locks') {
      batch(() => {
        setEditing(notice.editing)
        setLocks(new Map(notice.locks.map((lock) => [lock.clause, lock])))
      })
    } else if (notice.kind === 'not-saved') setNotSaved(true)
    else if (notice.kind === 'saved-again') setNotSaved(false)
    else if (notice.kind === 'large') setLarge(true)
    else if (notice.kind === 'text-gone') {
      const { clause, text } = notice
      setDrafts((before) => [...before, { clause, ...nameOf(doc, clause), why: 'text-gone', text }])
    }
    options.onNotice(notice)
  }

  /** Opens a document of its own and joins with it; `ready` is called once, when it equals the room's. */
  function enter(epoch: number, ready: (held: Held) => void): NonNullable<typeof live> {
    const doc = new Doc()
    let waitsForText = true
    const entered = makeConnection({
      server: options.server,
      document: options.document,
      epoch,
      doc,
      ...(options.Socket ? { Socket: options.Socket } : {}),
      onUnsaved(now) {
        if (now.saved) touched = new Set()
        setUnsaved(now)
      },
      onNotice: (notice) => heard(notice, doc),
      onRefused: (why) => {
        refusal = why
      },
      onState(state) {
        if (state.kind === 'synced' && waitsForText) {
          waitsForText = false
          ready({ doc, provider: entered.provider })
        }
        if (state.kind === 'ended') return ended(state)
        setConnection(state)
      },
    })
    const { awareness } = entered.provider
    if (options.self) awareness.setLocalStateField('user', options.self)

    const clauses = clausesOf(doc)
    const structure = outlineOf(doc)
    const readStructure = () => {
      if (held()?.doc === doc) setOutline(readOutline(doc))
    }
    const noteTouched: Parameters<typeof clauses.observeDeep>[0] = (events, transaction) => {
      if (transaction.origin === entered.provider) return
      for (const { path } of events) if (typeof path[0] === 'string') touched.add(path[0] as ClauseId)
    }
    const readMembers = () => setMembers(membersIn(awareness.getStates()))
    const attend = () => {
      structure.observeDeep(readStructure)
      clauses.observe(readStructure)
      clauses.observeDeep(noteTouched)
      awareness.on('change', readMembers)
    }
    attend()
    readMembers()
    return {
      connection: entered,
      doc,
      leave() {
        structure.unobserveDeep(readStructure)
        clauses.unobserve(readStructure)
        clauses.unobserveDeep(noteTouched)
        awareness.off('change', readMembers)
        entered.close()
        doc.destroy()
      },
    }
  }

  function ended(state: Extract<ConnectionState, { kind: 'ended' }>): void {
    setConnection(state)
    if (state.reason === 'signed-out') options.onSignedOut()
    else if (state.reason === 'refused') void startOver(refusal?.code ?? 'malformed')
    else if (state.reason === 'not-allowed') {
      setLowered(true)
      void startOver('not-allowed')
    }
  }

  /** The page's text and the room's have parted for good: take the room's, and keep what was only here as drafts. */
  async function startOver(why: Refusal['code']): Promise<void> {
    const before = live
    const suspects = new Set([...touched, ...(refusal?.clauses ?? [])])
    refusal = undefined
    touched = new Set()
    setStartingOver(true)
    setSeatEdits(false)
    try {
      const { epoch } = await options.lookAgain()
      if (live !== before) return
      live = enter(epoch, (fresh) => {
        if (before) setDrafts((kept) => [...kept, ...draftsBetween(before.doc, fresh.doc, suspects, why)])
        show(fresh)
        before?.leave()
      })
    } catch {
      setConnection({ kind: 'ended', reason: 'not-found' })
    }
  }

  function show(fresh: Held): void {
    batch(() => {
      setStartingOver(false)
      setOutline(readOutline(fresh.doc))
      setHeld(fresh)
    })
  }

  live = enter(options.epoch, show)
  onCleanup(() => live?.leave())

  return {
    held,
    outline,
    members,
    editing,
    locks,
    mayEdit: createMemo(() => seatEdits() && editing() === 'open' && connection().kind !== 'ended' && !startingOver()),
    saved: createSaved(connection, unsaved, notSaved),
    ended: () => {
      const state = connection()
      return state.kind === 'ended' ? state.reason : undefined
    },
    lowered,
    large,
    drafts,
    discard: (draft) => setDrafts((before) => before.filter((one) => one !== draft)),
    rejoin: () => live?.connection.rejoin(),
  }
}

/** Presence as the server vouches for it; a state without a person is not shown. */
function membersIn(states: ReadonlyMap<number, Record<string, unknown>>): Member[] {
  return [...states].flatMap(([client, state]) => {
    const person = state.user as PresentPerson | undefined
    if (!person) return []
    const clause = typeof state.clause === 'string' ? (state.clause as ClauseId) : null
    return [{ client, person, clause, writes: state.focusing === true }]
  })
}
