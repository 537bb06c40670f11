import { type Accessor, batch, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import type { WebsocketProvider } from 'y-websocket'
import type { Doc } from 'yjs'
import type { Editing } from '../../shared/documents.ts'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import type { Lock, Notice, PresentPerson } from '../../shared/room-protocol.ts'
import { type OutlineEntry, readOutline } from '../../shared/text/outline.ts'
import { type Copy, isUnsent, type Keeping, type Kept } from './copy.ts'
import { createSaved, type Saved } from './create-saved.ts'
import { type Draft, nameOf, textOf } from './drafts.ts'
import { type Entered, enter, type Member } from './enter.ts'
import type { Unsaved } from './ledger.ts'
import type { ConnectionState, EndReason } from './make-connection.ts'
import { makeSuccession } from './make-succession.ts'
import type { Way } from './way.ts'

/** The document as this page holds it. After a refusal it is another one, and whatever is bound to it is made anew. */
export interface Held {
  readonly doc: Doc
  readonly provider: WebsocketProvider
}

export interface Room {
  /** Undefined until the document has come for the first time, from this browser or from the room. */
  readonly held: Accessor<Held | undefined>
  readonly outline: Accessor<readonly OutlineEntry[]>
  readonly members: Accessor<readonly Member[]>
  readonly editing: Accessor<Editing>
  readonly locks: Accessor<ReadonlyMap<ClauseId, Lock>>
  /** Whether this person has the right to write here; undefined until the server has said so. */
  readonly seatEdits: Accessor<boolean | undefined>
  /** Whether the server takes edits from this page, locks aside. */
  readonly mayEdit: Accessor<boolean>
  readonly saved: Accessor<Saved>
  /** Whether the page is in the room now, and has what the room has. */
  readonly isJoined: Accessor<boolean>
  /** By which way the room is reached; a socket, too, while it is not. */
  readonly way: Accessor<Way>
  /** Whether there are words on this page that are nowhere else: not on the server's disk yet, or drafts. */
  readonly hasUnsaved: Accessor<boolean>
  readonly ended: Accessor<EndReason | undefined>
  /** The right to write was taken away while the page was open. */
  readonly lowered: Accessor<boolean>
  /** The document has grown so much that the server warns of it. */
  readonly large: Accessor<boolean>
  /** A part of the document is damaged; nobody may write. */
  readonly damaged: Accessor<boolean>
  /** Whether unsent words and drafts lie in this browser as well as on this page. */
  readonly isKept: Accessor<boolean>
  readonly drafts: Accessor<readonly Draft[]>
  readonly discard: (draft: Draft) => void
  /** The clauses in which words wait, as text to take along. */
  readonly unsavedText: () => string
  /** Joins again after the session had ended. */
  readonly rejoin: () => void
}

const byClause = (locks: readonly Lock[]): ReadonlyMap<ClauseId, Lock> =>
  new Map(locks.map((lock) => [lock.clause, lock]))

const sameJson = <Value>(a: Value, b: Value) => JSON.stringify(a) === JSON.stringify(b)

/** What the server has sent, as if it had been kept here: nothing in it waits, and of this person's seat it says nothing. */
const sentAhead = (epoch: number, editing: Editing, text: Uint8Array): Kept => ({
  ...{ epoch, editing, changes: 0, touched: [], drafts: [], locks: [], mayEdit: undefined },
  updates: [text],
})

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
  /** What this browser keeps of the document; absent where it cannot keep anything. */
  readonly copy?: Copy | undefined
  /** The draft as the server has sent it ahead of the room, a Yjs update; shown at once if this browser keeps none. */
  readonly text?: Uint8Array | undefined
  readonly Socket?: typeof WebSocket
}): Room {
  const { copy } = options
  const kept = copy?.kept
  const [held, setHeld] = createSignal<Held>()
  const [outline, setOutline] = createSignal<readonly OutlineEntry[]>([], { equals: sameJson })
  const [members, setMembers] = createSignal<readonly Member[]>([], { equals: sameJson })
  const [editing, setEditing] = createSignal<Editing>(kept?.editing ?? options.editing)
  const [locks, setLocks] = createSignal<ReadonlyMap<ClauseId, Lock>>(byClause(kept?.locks ?? []))
  const [seatEdits, setSeatEdits] = createSignal<boolean | undefined>(kept?.mayEdit)
  const [connection, setConnection] = createSignal<ConnectionState>({ kind: 'connecting' })
  const [way, setWay] = createSignal<Way>('socket')
  const [unsaved, setUnsaved] = createSignal<Unsaved>({ changes: 0, saved: false })
  const [notSaved, setNotSaved] = createSignal(false)
  const [lowered, setLowered] = createSignal(false)
  const [large, setLarge] = createSignal(false)
  const [damaged, setDamaged] = createSignal(false)
  const [drafts, setDrafts] = createSignal<readonly Draft[]>(kept?.drafts ?? [])
  const [keeping, setKeeping] = createSignal<Keeping>(copy ? 'keeping' : 'failing')

  const succession = makeSuccession({
    enter: (epoch, kept) => {
      const { server, document, self, Socket } = options
      const ofShown = (hear: (of: Entered) => void) => (of: Entered) => of === succession.shown() && hear(of)
      return enter({
        ...{ server, document, epoch, self, Socket, kept },
        hearing: {
          state: moved,
          way: (of, by) => of === succession.live() && setWay(by),
          notice: heard,
          refused: succession.refused,
          unsaved: ofShown((of) => setUnsaved(of.unsaved())),
          structure: ofShown((of) => setOutline(readOutline(of.doc))),
          members: ofShown((of) => setMembers(of.members())),
        },
      })
    },
    lookAgain: options.lookAgain,
    onConnecting: () => setConnection({ kind: 'connecting' }),
    onShown(of, left) {
      copy?.follow(of.doc)
      batch(() => {
        setDrafts((before) => [...before, ...left])
        setOutline(readOutline(of.doc))
        setMembers(of.members())
        setUnsaved(of.unsaved())
        setHeld({ doc: of.doc, provider: of.provider })
      })
    },
    onMissing() {
      copy?.drop()
      setConnection({ kind: 'ended', reason: 'not-found' })
    },
  })
  const { startOver } = succession

  function heard(of: Entered, notice: Notice): void {
    if (of !== succession.live()) return
    if (notice.kind === 'seat') seated(of, notice.mayEdit)
    else if (notice.kind === 'locks') {
      batch(() => {
        setEditing(notice.editing)
        setLocks(byClause(notice.locks))
      })
    } else if (notice.kind === 'not-saved') setNotSaved(true)
    else if (notice.kind === 'saved-again') setNotSaved(false)
    else if (notice.kind === 'large') setLarge(true)
    else if (notice.kind === 'damaged') setDamaged(true)
    else if (notice.kind === 'text-gone') {
      const { clause, text } = notice
      setDrafts((before) => [...before, { clause, ...nameOf(of.doc, clause), why: 'text-gone', text }])
    }
    options.onNotice(notice)
  }

  /**
   * The server passes over what a reader's page holds back and confirms it all the same. So a page that comes back as a
   * reader with words of its own hangs up, and keeps them as drafts, whether or not they are on their way.
   */
  function seated(of: Entered, mayEdit: boolean): void {
    batch(() => {
      setLowered((before) => !mayEdit && (before || seatEdits() === true))
      setSeatEdits(mayEdit)
    })
    if (mayEdit || of !== succession.shown() || (of.touched.size === 0 && of.unsaved().changes === 0)) return
    of.hangUp()
    startOver({ code: 'not-allowed', clauses: [] })
  }

  function moved(of: Entered, state: ConnectionState): void {
    if (of !== succession.live()) return
    batch(() => {
      // The room that comes next says for itself whether it can save, and whether it is whole.
      if (state.kind !== 'synced') {
        setWay('socket')
        setNotSaved(false)
        setDamaged(false)
      }
      if (state.kind === 'synced') succession.arrived(of)
      setConnection(state)
    })
    if (state.kind === 'ended') ended(of, state.reason)
  }

  function ended(of: Entered, reason: EndReason): void {
    if (reason === 'signed-out') options.onSignedOut()
    else if (reason === 'not-found') copy?.drop()
    else if (reason === 'not-allowed') {
      batch(() => {
        setLowered(true)
        setSeatEdits(false)
      })
      startOver({ code: 'not-allowed', clauses: [] }, of)
    } else if (reason === 'refused') startOver({ code: 'malformed', clauses: [] }, of)
    // What is kept would be too large again after every reload.
    else if (reason === 'too-large') startOver({ code: 'too-large', clauses: [] }, of)
  }

  copy?.onKeeping(setKeeping)
  if (kept && kept.updates.length > 0) succession.begin(kept.epoch, kept)
  else succession.begin(options.epoch, options.text && sentAhead(options.epoch, options.editing, options.text))
  onCleanup(succession.close)

  createEffect(() => {
    const { changes } = unsaved()
    const isAlone = connection().kind !== 'synced'
    const said = {
      changes,
      drafts: drafts(),
      mayEdit: seatEdits(),
      editing: editing(),
      locks: [...locks().values()],
    }
    const shown = succession.shown()
    if (shown) copy?.note({ ...said, epoch: shown.epoch, touched: [...shown.touched] }, isAlone)
  })

  const endReason = () => {
    const state = connection()
    return state.kind === 'ended' ? state.reason : undefined
  }
  return {
    held,
    outline,
    members,
    editing,
    locks,
    seatEdits,
    mayEdit: createMemo(() => {
      const reason = endReason()
      return (
        seatEdits() === true &&
        editing() === 'open' &&
        (reason === undefined || reason === 'refused' || reason === 'too-large')
      )
    }),
    saved: createSaved(connection, unsaved, notSaved),
    isJoined: () => connection().kind === 'synced',
    way,
    hasUnsaved: createMemo(() => isUnsent({ changes: unsaved().changes, drafts: drafts() })),
    ended: endReason,
    lowered,
    large,
    damaged,
    isKept: () => keeping() === 'keeping',
    drafts,
    discard: (draft) => setDrafts((before) => before.filter((one) => one !== draft)),
    unsavedText() {
      const own = succession.shown()
      return own ? [...own.touched].map((clause) => textOf(own.doc, clause)).join('\n\n') : ''
    },
    rejoin: () => {
      if (endReason() !== 'signed-out') return
      // Signing out in another window has deleted the copy.
      copy?.renew()
      succession.live()?.rejoin()
    },
  }
}
