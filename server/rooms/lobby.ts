import type { DocumentId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { Close } from '../../shared/room-protocol.ts'
import type { Journal } from './journal.ts'
import type { Membership, RoomSocket, Seat } from './membership.ts'
import { makeRoom, type Room, type RoomFacts } from './room.ts'
import { systemTimers, type Timers } from './timers.ts'

export interface LobbyOptions {
  readonly journal: Journal
  /** What a room must know of its document besides the text; asked when it opens. */
  readonly facts: (document: DocumentId) => Promise<RoomFacts>
  readonly timers?: Timers
  /** How long a room stays in memory when nobody is in it, in milliseconds. */
  readonly idleMs?: number
  /** Everybody has left the room two seconds ago, and nobody has used it since. */
  readonly onEmpty?: (document: DocumentId) => void
  /** The room has left memory, with everything on disk. */
  readonly onClosed?: (document: DocumentId) => void
  /** A room that could not be opened, had to let go of its document, or opened without what is damaged of it. */
  readonly report?: (document: DocumentId, cause: unknown) => void
}

interface Entry {
  readonly document: DocumentId
  opening: Promise<Room>
  room?: Room
  /** Calls that are using the room; they hold it open as members do. */
  users: number
  /** Somebody has left since it was told that it is empty. */
  wasLeft: boolean
  /** What is to be done when nobody comes back. */
  cancelEmpty?: () => void
  cancelIdle?: () => void
}

const DEFAULT_IDLE_MS = 60_000

/** A page that is loaded anew, or a line that breaks, is back by then; what was typed last is on disk, as a rule. */
const EMPTY_MS = 2_000

export type Lobby = ReturnType<typeof makeLobby>

/** Which rooms are open. Opening waits for the closing of the same room, so that nothing is read too early. */
export function makeLobby(options: LobbyOptions) {
  const { journal, facts, timers = systemTimers, idleMs = DEFAULT_IDLE_MS } = options
  const { onEmpty = () => {}, onClosed = () => {}, report = () => {} } = options
  const open = new Map<DocumentId, Entry>()
  const closing = new Map<DocumentId, Promise<void>>()
  let isStopping = false

  function enter(document: DocumentId): Entry {
    if (isStopping) throw new Problem('not-saved')
    const entry = open.get(document) ?? begin(document)
    stay(entry)
    entry.users++
    return entry
  }

  function begin(document: DocumentId): Entry {
    const entry: Entry = { document, users: 0, wasLeft: false, opening: new Promise<Room>(() => {}) }
    entry.opening = openRoom(entry)
    open.set(document, entry)
    entry.opening.catch((cause: unknown) => {
      forget(entry)
      report(document, cause)
    })
    return entry
  }

  async function openRoom(entry: Entry): Promise<Room> {
    const { document } = entry
    await closing.get(document)
    const [past, known] = await Promise.all([journal.read(document), facts(document)])
    const damage = past.damage ?? past.mended
    if (damage) report(document, damage)
    entry.room = makeRoom({
      ...{ document, past, facts: known, journal, timers },
      onDropped(cause) {
        forget(entry)
        report(document, cause)
      },
      onLeft() {
        entry.wasLeft = true
        rest(entry)
      },
    })
    return entry.room
  }

  function stay({ cancelEmpty, cancelIdle }: Entry): void {
    cancelEmpty?.()
    cancelIdle?.()
  }

  function forget(entry: Entry): void {
    stay(entry)
    if (open.get(entry.document) === entry) open.delete(entry.document)
  }

  /** Tells after a while that nobody is in the room, and closes it after a longer one, if nobody comes back. */
  function rest(entry: Entry): void {
    if (entry.users > 0 || !entry.room || entry.room.size() > 0 || open.get(entry.document) !== entry) return
    stay(entry)
    if (entry.wasLeft) {
      entry.cancelEmpty = timers.after(EMPTY_MS, () => {
        entry.wasLeft = false
        onEmpty(entry.document)
      })
    }
    entry.cancelIdle = timers.after(idleMs, () => void close(entry, entry.room!))
  }

  function close(entry: Entry, room: Room): Promise<void> {
    forget(entry)
    const closed = room.close(Close.restarting).finally(() => {
      if (closing.get(entry.document) === closed) closing.delete(entry.document)
      onClosed(entry.document)
    })
    closing.set(entry.document, closed)
    return closed
  }

  async function inRoom<T>(document: DocumentId, use: (room: Room) => Promise<T> | T): Promise<T> {
    const entry = enter(document)
    try {
      return await use(await entry.opening)
    } finally {
      entry.users--
      rest(entry)
    }
  }

  return {
    /**
     * Holds the room of a document open while `use` runs.
     *
     * @throws Problem `not-saved` while the server stops
     */
    inRoom,
    /** Seats a socket, or closes it with 4503 if the room cannot be opened. */
    async join(document: DocumentId, socket: RoomSocket, seat: Seat): Promise<Membership | undefined> {
      if (isStopping) return void socket.close(Close.restarting)
      try {
        return await inRoom(document, (room) => room.join(socket, seat))
      } catch {
        return void socket.close(isStopping ? Close.restarting : Close.busy)
      }
    },
    /** Writes what is waiting in every room, then closes the sockets with `code`. Nobody comes in any more. */
    async closeAll(code: number = Close.restarting): Promise<void> {
      isStopping = true
      const rooms = [...open.values()].map(async (entry) => {
        const room = await entry.opening.catch(() => undefined)
        forget(entry)
        await room?.close(code)
      })
      await Promise.all([...rooms, ...closing.values()])
    },
    /** The documents whose rooms are in memory. */
    opened: (): DocumentId[] => [...open.keys()],
  }
}
