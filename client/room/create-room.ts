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

/** A document and its connection, of which there are two for a moment after a refusal. */
interface Entered {
  readonly connection: Connection
  readonly doc: Doc
  /** Clauses that were changed here since everything was last on disk. */
  readonly touched: ReadonlySet<ClauseId>
  readonly leave: () => void
}

/** How long to wait before asking for the document again when the server does not answer. */
const RETRY_MS = 2000

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
  const [lowered, setLowered] = createSignal(false)
  const [large, setLarge] = createSignal(false)
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([])

  let refusal: Refusal | undefined
  let live: Entered | undefined
  const open = new Set<Entered>()
  let retry: ReturnType<typeof setTimeout> | undefined

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
  function enter(epoch: number, ready: (held: Held) => void): Entered {
    const doc = new Doc()
    const touched = new Set<ClauseId>()
    let waitsForText = true
    const entered = makeConnection({
      server: options.server,
      document: options.document,
      epoch,
      doc,
      ...(options.Socket ? { Socket: options.Socket } : {}),
      onUnsaved(now) {
        if (now.saved) touched.clear()
        if (live?.doc === doc || live === undefined) setUnsaved(now)
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
    const made: Entered = {
      connection: entered,
      doc,
      touched,
      leave() {
        open.delete(made)
        structure.unobserveDeep(readStructure)
        clauses.unobserve(readStructure)
        clauses.unobserveDeep(noteTouched)
        awareness.off('change', readMembers)
        entered.close()
        doc.destroy()
      },
    }
    open.add(made)
    return made
  }

  function ended(state: Extract<ConnectionState, { kind: 'ended' }>): void {
    setConnection(state)
    if (state.reason === 'signed-out') options.onSignedOut()
    else if (state.reason === 'refused') void startOver(refusal?.code ?? 'malformed')
    else if (state.reason === 'not-allowed') {
      setLowered(true)
      setSeatEdits(false)
      void startOver('not-allowed')
    }
  }

  /**
   * The page's text and the room's have parted for good: take the room's, and keep what was only here as drafts. Until
   * the room's text is here one writes on in one's own, so that no word of a sentence goes nowhere.
   */
  async function startOver(why: Refusal['code']): Promise<void> {
    const before = live
    try {
      const { epoch } = await options.lookAgain()
      if (!before || live !== before || !open.has(before)) return
      const named = refusal?.clauses ?? []
      refusal = undefined
      live = enter(epoch, (fresh) => {
        const suspects = new Set([...before.touched, ...named])
        setDrafts((kept) => [...kept, ...draftsBetween(before.doc, fresh.doc, suspects, why)])
        show(fresh)
        before.leave()
      })
    } catch (failure) {
      if (isGone(failure)) setConnection({ kind: 'ended', reason: 'not-found' })
      else if (before && open.has(before)) retry = setTimeout(() => void startOver(why), RETRY_MS)
    }
  }

  function show(fresh: Held): void {
    batch(() => {
      setOutline(readOutline(fresh.doc))
      setHeld(fresh)
    })
  }

  live = enter(options.epoch, show)
  onCleanup(() => {
    clearTimeout(retry)
    for (const entered of [...open]) entered.leave()
  })

  return {
    held,
    outline,
    members,
    editing,
    locks,
    mayEdit: createMemo(() => {
      const state = connection()
      return seatEdits() && editing() === 'open' && (state.kind !== 'ended' || state.reason === 'refused')
    }),
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

/** Whether the server has said that the document is not there; anything else may pass. */
const isGone = (failure: unknown) => failure instanceof Error && failure.message === 'not-found'

/** Presence as the server vouches for it; a state without a person is not shown. */
function membersIn(states: ReadonlyMap<number, Record<string, unknown>>): Member[] {
  return [...states].flatMap(([client, state]) => {
    const person = state.user as PresentPerson | undefined
    if (!person) return []
    const clause = typeof state.clause === 'string' ? (state.clause as ClauseId) : null
    return [{ client, person, clause, writes: state.focusing === true }]
  })
}
