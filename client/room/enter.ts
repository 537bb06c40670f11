import type { WebsocketProvider } from 'y-websocket'
import { applyUpdate, Doc } from 'yjs'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import type { Notice, PresentPerson, Refusal } from '../../shared/room-protocol.ts'
import { clausesOf, outlineOf } from '../../shared/text/outline.ts'
import type { Kept } from './copy.ts'
import type { Unsaved } from './ledger.ts'
import { type Connection, type ConnectionState, makeConnection } from './make-connection.ts'
import type { Way } from './way.ts'

/** One person at one page, oneself included. */
export interface Member {
  readonly client: number
  readonly person: PresentPerson
  /** Where they last wrote or read; null while they have not touched the text. */
  readonly clause: ClauseId | null
  readonly writes: boolean
}

/** A document of this page's own and its connection, of which there are two for a moment when the page starts over. */
export interface Entered {
  readonly doc: Doc
  readonly epoch: number
  readonly provider: WebsocketProvider
  /** Clauses that were changed here since everything was last on disk. */
  readonly touched: ReadonlySet<ClauseId>
  readonly unsaved: () => Unsaved
  readonly members: () => Member[]
  /** Ends the connection and keeps the document. */
  readonly hangUp: () => void
  readonly rejoin: () => void
  readonly leave: () => void
}

/** What happens to an entered document; nothing is told of one that was left. */
interface Hearing {
  readonly state: (of: Entered, state: ConnectionState) => void
  readonly way: (of: Entered, way: Way) => void
  readonly unsaved: (of: Entered) => void
  readonly notice: (of: Entered, notice: Notice) => void
  readonly refused: (of: Entered, refusal: Refusal) => void
  readonly structure: (of: Entered) => void
  readonly members: (of: Entered) => void
}

/** Joins the room of `document` with a new Y.Doc: an empty one, or one with the text that this browser has kept. */
export function enter(options: {
  readonly server: string
  readonly document: DocumentId
  readonly epoch: number
  /** As the server will show this person to the others; absent for those it shows to nobody. */
  readonly self: PresentPerson | undefined
  readonly Socket: typeof WebSocket | undefined
  readonly kept: Kept | undefined
  readonly hearing: Hearing
}): Entered {
  const { hearing, kept } = options
  const doc = new Doc()
  doc.transact(() => {
    for (const update of kept?.updates ?? []) applyUpdate(doc, update)
  }, 'kept')
  const touched = new Set<ClauseId>(kept?.touched)
  let unsaved: Unsaved = { changes: kept?.changes ?? 0, saved: false }
  let isLeft = false
  const tell = (what: () => void) => {
    if (!isLeft) what()
  }

  const made: Entered = {
    doc,
    epoch: options.epoch,
    get provider() {
      return connection.provider
    },
    touched,
    unsaved: () => unsaved,
    members: () => membersIn(connection.provider.awareness.getStates()),
    hangUp: () => connection.provider.disconnect(),
    rejoin: () => connection.rejoin(),
    leave,
  }
  const connection: Connection = makeConnection({
    server: options.server,
    document: options.document,
    epoch: options.epoch,
    doc,
    waiting: kept?.changes,
    ...(options.Socket ? { Socket: options.Socket } : {}),
    onUnsaved: (now) =>
      tell(() => {
        unsaved = now
        if (now.saved) touched.clear()
        hearing.unsaved(made)
      }),
    onNotice: (notice) => tell(() => hearing.notice(made, notice)),
    onRefused: (refusal) => tell(() => hearing.refused(made, refusal)),
    onState: (state) => tell(() => hearing.state(made, state)),
    onWay: (way) => tell(() => hearing.way(made, way)),
  })
  const { awareness } = connection.provider
  if (options.self) awareness.setLocalStateField('user', options.self)

  const clauses = clausesOf(doc)
  const structure = outlineOf(doc)
  const tellStructure = () => hearing.structure(made)
  const noteTouched: Parameters<typeof clauses.observeDeep>[0] = (events, transaction) => {
    if (transaction.origin === connection.provider) return
    for (const { path } of events) if (typeof path[0] === 'string') touched.add(path[0] as ClauseId)
  }
  const tellMembers = () => hearing.members(made)
  structure.observeDeep(tellStructure)
  clauses.observe(tellStructure)
  clauses.observeDeep(noteTouched)
  awareness.on('change', tellMembers)

  function leave(): void {
    isLeft = true
    structure.unobserveDeep(tellStructure)
    clauses.unobserve(tellStructure)
    clauses.unobserveDeep(noteTouched)
    awareness.off('change', tellMembers)
    connection.close()
    doc.destroy()
  }
  return made
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
