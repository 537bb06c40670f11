import * as random from 'lib0/random'
import * as Y from 'yjs'
import type { Editing } from '../../shared/documents.ts'
import type { ClauseId, DocumentId, OrganisationId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { Close, type Lock, type Notice, type Refusal, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { outlineOf } from '../../shared/text/outline.ts'
import { type CommitHooks, makeCommits } from './commits.ts'
import { type GoneWords, judge } from './gate.ts'
import type { Alongside, Author, Entry, Journal, Past } from './journal.ts'
import { type Effect, makeLiveDocument } from './live-document.ts'
import { type Member, type Membership, makeMember, type RoomFloor, type RoomSocket, type Seat } from './member.ts'
import { makePresence } from './presence.ts'
import type { Timers } from './timers.ts'

export type { Membership, RoomSocket, Seat } from './member.ts'

/** What a room must know of its document besides the text. */
export interface RoomFacts {
  readonly editing: Editing
  readonly locks: readonly Lock[]
  readonly epoch: number
}

export interface RoomOptions {
  readonly document: DocumentId
  readonly past: Past
  readonly facts: RoomFacts
  readonly journal: Journal
  readonly timers: Timers
  /** The room has let go of its document without being asked; it must be opened anew from disk. */
  readonly onDropped: (cause: unknown) => void
  /** A member has left. */
  readonly onLeft?: () => void
}

/** What is applied and waits to be written. */
interface Part {
  readonly by: Author
  readonly effect: Effect
  readonly claimed: readonly number[]
  /** Whose frame it was, and how many they had sent by then; absent for what the server wrote. */
  readonly from?: { readonly member: Member; readonly frames: number }
  /** Told when it is on disk. */
  readonly notices: readonly { readonly member: Member; readonly notice: Notice }[]
}

/** So many bytes may wait for the disk before the members are made to wait. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024

/** So long closing waits for a disk that refuses. */
const PATIENCE_AT_CLOSING_MS = 6_000

export type Room = ReturnType<typeof makeRoom>

/** A document that is being edited: the promises it keeps are numbered in RULES.md. */
export function makeRoom({ document, past, facts, journal, timers, onDropped, onLeft }: RoomOptions) {
  const live = makeLiveDocument(past)
  const { doc } = live
  const owners = new Map(past.owners)
  const locks = new Map(facts.locks.map((lock) => [lock.clause, lock]))
  const members = new Set<Member>()
  const presence = makePresence(timers)
  /** Client ids that the server writes with, by actor and organisation. No member may use them. */
  const penNames = new Map<string, number>()
  let editing = facts.editing
  let isDropped = false
  let bytes = Y.encodeStateAsUpdate(doc).length
  let waitingBytes = 0
  let isHeld = false
  let troubledSince: number | undefined

  const tell = (notice: Notice) => {
    for (const member of members) member.tell(notice)
  }
  const lockNotice = (): Notice => ({ kind: 'locks', editing, locks: [...locks.values()] })
  const largeNotice = (): Notice => ({ kind: 'large', bytes })
  const troubleNotice = (sinceMs: number): Notice => ({ kind: 'not-saved', since: new Date(sinceMs).toISOString() })

  /** Makes members wait with what they send, or lets them go on. */
  function holdOrRelease(): void {
    const shouldHold = troubledSince !== undefined || waitingBytes > MOST_WAITING_BYTES
    if (shouldHold === isHeld) return
    isHeld = shouldHold
    for (const { socket } of members) isHeld ? socket.pause() : socket.resume()
  }

  function drop(cause: unknown, code: number): void {
    if (isDropped) return
    isDropped = true
    commits.lose(cause)
    for (const member of [...members]) member.end(code)
    presence.close()
    doc.destroy()
    onDropped(cause)
  }

  const hooks: CommitHooks<Part> = {
    entriesOf,
    written(parts) {
      waitingBytes -= parts.reduce((sum, { effect }) => sum + (effect.update?.length ?? 0), 0)
      for (const { from } of parts) from?.member.confirm(from.frames)
      show(parts)
      for (const { notices } of parts) for (const { member, notice } of notices) member.tell(notice)
      holdOrRelease()
    },
    troubled(sinceMs) {
      troubledSince = sinceMs
      tell(troubleNotice(sinceMs))
      holdOrRelease()
    },
    recovered() {
      troubledSince = undefined
      tell({ kind: 'saved-again' })
      holdOrRelease()
    },
    lost: (cause) => drop(cause, Close.busy),
  }
  const commits = makeCommits<Part>(document, past.head, journal, timers, hooks)

  /** One entry for each author of a group. */
  function entriesOf(parts: readonly Part[]): Entry[] {
    const authors = new Map<string, Part[]>()
    for (const part of parts) {
      const key = `${part.by.actor} ${part.by.organisation}`
      authors.set(key, [...(authors.get(key) ?? []), part])
    }
    return [...authors.values()].map((own) => ({
      by: own[0]!.by,
      epoch: facts.epoch,
      update: Y.mergeUpdates(own.flatMap(allUpdates)),
      inserted: own.flatMap(({ effect }) => effect.inserted),
      deleted: own.flatMap(({ effect }) => effect.deleted),
      claimed: own.flatMap(({ claimed }) => claimed),
    }))
  }

  /** One frame for all; an author gets the group without their own part, if anything is left of it (R4). */
  function show(parts: readonly Part[]): void {
    const whole = Y.mergeUpdates(parts.flatMap(allUpdates))
    for (const member of members) {
      if (!member.isListening) continue
      const isAuthor = parts.some(({ from }) => from?.member === member)
      if (!isAuthor) member.sendEdits(whole)
      else {
        const rest = parts.flatMap((part) => (part.from?.member === member ? part.effect.byProducts : allUpdates(part)))
        if (rest.length > 0) member.sendEdits(Y.mergeUpdates(rest))
      }
    }
  }

  function mayWrite(seat: Seat, client: number): boolean {
    const actor = owners.get(client)?.actor ?? presence.shownBy(client) ?? seat.actor
    return actor === seat.actor && ![...penNames.values()].includes(client)
  }

  /** Remembers whose the client ids are; answers with those that were nobody's. */
  function claim(clients: readonly number[], by: Author): number[] {
    const claimed = clients.filter((client) => !owners.has(client))
    for (const client of claimed) owners.set(client, by)
    return claimed
  }

  function edit(member: Member, update: Uint8Array, frames: number): Refusal | undefined {
    const { seat } = member
    const verdict = judge(doc, update, {
      editing,
      owns: (client) => mayWrite(seat, client),
      isClosed: (clause) => locks.has(clause) || !outlineOf(doc).has(clause),
    })
    if (verdict.kind === 'refused') return verdict.refusal
    if (verdict.kind === 'nothing-new') {
      commits.push({ done: () => member.confirm(frames) })
      return undefined
    }
    if (isTooLarge(verdict.update.length)) return { code: 'too-large', clauses: [...verdict.clauses] }
    const by = { actor: seat.actor, organisation: seat.organisation }
    const claimed = claim(verdict.clients, by)
    for (const client of verdict.clients) member.clients.add(client)
    let effect: Effect
    try {
      effect = live.apply(verdict.update, verdict.deletions)
    } catch (cause) {
      drop(cause, Close.busy)
      return { code: 'malformed', clauses: [] }
    }
    const notices = [...goneNotices(member, verdict.gone, verdict.clauses), ...fallenNotices(member, effect)]
    push({ by, effect, claimed, from: { member, frames }, notices })
    return undefined
  }

  function push(
    part: Part,
    work: {
      alongside?: (sequence: number) => readonly Alongside[]
      done?: () => void
      failed?: (cause: unknown) => void
    } = {},
  ) {
    live.credit(part.effect, part.by)
    grow(part.effect.update?.length ?? 0)
    waitingBytes += part.effect.update?.length ?? 0
    commits.push({ part, ...work })
    holdOrRelease()
  }

  /** Sizes of edits are added up; where that crosses a limit, the document is measured. */
  function isTooLarge(more: number): boolean {
    if (bytes + more <= ROOM_LIMITS.documentBytes) return false
    bytes = Y.encodeStateAsUpdate(doc).length
    return bytes + more > ROOM_LIMITS.documentBytes
  }

  function grow(more: number): void {
    const before = bytes
    bytes += more
    if (before > ROOM_LIMITS.documentBytesWarned || bytes <= ROOM_LIMITS.documentBytesWarned) return
    bytes = Y.encodeStateAsUpdate(doc).length
    if (bytes > ROOM_LIMITS.documentBytesWarned) tell(largeNotice())
  }

  /** Words that a member put into a paragraph which was deleted before they arrived. */
  function goneNotices(member: Member, gone: readonly GoneWords[], touched: ReadonlySet<ClauseId>): Part['notices'] {
    const texts = new Map<ClauseId, string>()
    let clause: ClauseId | undefined = [...touched, ...(outlineOf(doc).keys() as IterableIterator<ClauseId>)][0]
    for (const { near, text } of gone) {
      clause = live.clauseOfDeleted(near.client, near.clock) ?? clause
      if (clause) texts.set(clause, (texts.get(clause) ?? '') + text)
    }
    return [...texts].map(([clause, text]) => ({ member, notice: { kind: 'text-gone', clause, text } }))
  }

  /** Words that fell with a paragraph whose deletion did not know them yet, given back to those who typed them. */
  function fallenNotices(deleter: Member, { fallen }: Effect): Part['notices'] {
    return fallen.flatMap(({ client, clause, text }) => {
      const author = [...members].find((member) => member !== deleter && member.clients.has(client))
      return author ? [{ member: author, notice: { kind: 'text-gone', clause, text } as const }] : []
    })
  }

  /** The client id that the server writes with on somebody's behalf. */
  function penNameOf({ actor, organisation }: Author): number {
    const key = `${actor} ${organisation}`
    const known = penNames.get(key)
    if (known !== undefined) return known
    const client = random.uint32()
    const isTaken = doc.store.clients.has(client) || owners.has(client) || presence.shownBy(client) !== undefined
    if (isTaken) return penNameOf({ actor, organisation })
    penNames.set(key, client)
    return client
  }

  const mustBeHere = () => {
    if (isDropped) throw new Problem('not-saved')
  }

  const floor: RoomFloor = {
    ...{ doc, presence, epoch: facts.epoch, edit },
    whenSaved: (done) => commits.push({ done }),
    mayShow: (member, client) => mayWrite(member.seat, client),
    gone(member) {
      members.delete(member)
      presence.leave(member)
      onLeft?.()
    },
  }

  return {
    document,
    get editing(): Editing {
      return editing
    },
    locks: locks as ReadonlyMap<ClauseId, Lock>,
    /** How many are here. */
    get size(): number {
      return members.size
    },

    /** Takes a socket in, which is greeted at once. A full or dropped room closes it instead. */
    join(socket: RoomSocket, seat: Seat): Membership {
      const member = makeMember(floor, socket, seat)
      members.add(member)
      if (isDropped || members.size > ROOM_LIMITS.members) member.end(Close.busy)
      else {
        presence.join(member)
        const isLarge = bytes > ROOM_LIMITS.documentBytesWarned
        const trouble = troubledSince === undefined ? [] : [troubleNotice(troubledSince)]
        member.greet([lockNotice(), ...(isLarge ? [largeNotice()] : []), ...trouble])
        if (isHeld) socket.pause()
      }
      return member
    },

    /**
     * Looks at the document now, and answers when everything that was seen is on disk.
     *
     * @throws Problem `not-saved` if it never gets there
     */
    async read<T>(look: (doc: Y.Doc) => T): Promise<T> {
      mustBeHere()
      const seen = look(doc)
      await new Promise<void>((done, failed) => commits.push({ done, failed }))
      return seen
    },

    /**
     * Writes on somebody's behalf, or only looks, and lets a feature's rows land in the same commit.
     *
     * @param alongside makes the rows, from what `edit` answered and the sequence that holds what it saw
     * @throws JournalConflict if a row was refused. Then nothing of it is kept; if `edit` had changed the document, the
     *   room is dropped and everybody comes back with what they had not yet seen saved
     * @throws Problem `not-saved` if the disk refuses
     */
    async change<T>(
      by: Author,
      edit: (doc: Y.Doc) => T,
      alongside?: (seen: T, sequence: number) => readonly Alongside[],
    ): Promise<T> {
      mustBeHere()
      const { value, effect } = write(by, edit)
      const rows = alongside && { alongside: (sequence: number) => alongside(value, sequence) }
      await new Promise<void>((done, failed) => {
        const work = { ...rows, done, failed }
        if (effect.update) push({ by, effect, claimed: claim([penNameOf(by)], by), notices: [] }, work)
        else commits.push(work)
      })
      return value
    },

    /**
     * Locks or opens a clause, or opens or closes the whole document. The gate keeps to it from this moment; the rows
     * land with the next commit, then everybody is told and it resolves. If a row is refused, it is as before.
     */
    async moderate(
      change: { readonly editing?: Editing; readonly lock?: { readonly clause: ClauseId; readonly lock: Lock | null } },
      alongside: readonly Alongside[],
    ): Promise<void> {
      mustBeHere()
      const undo = moderateNow(change)
      await new Promise<void>((done, failed) => {
        commits.push({
          alongside: () => alongside,
          done,
          failed(cause) {
            undo()
            failed(cause)
          },
        })
      })
      tell(lockNotice())
    },

    tell,
    /** Whose words: the organisation for which this Yjs id was inserted. */
    organisationOf: (client: number, clock: number): OrganisationId | undefined =>
      live.whoInserted(client, clock)?.organisation,
    whoInserted: live.whoInserted,
    whoDeleted: live.whoDeleted,

    /** Writes what is waiting, then closes every socket with `code` and lets go of the document. */
    async close(code: number): Promise<void> {
      const cancel = timers.after(PATIENCE_AT_CLOSING_MS, () =>
        drop(new Error('Closed before the disk took all'), code),
      )
      await commits.settled()
      cancel()
      if (isDropped) return
      isDropped = true
      for (const member of [...members]) member.end(code)
      presence.close()
      doc.destroy()
    },
  }

  /** Lets `edit` write. What it throws before it has changed anything is the caller's; after that the room is lost. */
  function write<T>(by: Author, edit: (doc: Y.Doc) => T): { value: T; effect: Effect } {
    const { outcome, effect } = live.write(penNameOf(by), edit)
    if ('value' in outcome) return { value: outcome.value, effect }
    if (effect.update) drop(outcome.cause, Close.busy)
    throw outcome.cause
  }

  function moderateNow({ editing: next, lock }: { editing?: Editing; lock?: { clause: ClauseId; lock: Lock | null } }) {
    const editingBefore = editing
    const lockBefore = lock && locks.get(lock.clause)
    if (next) editing = next
    if (lock?.lock) locks.set(lock.clause, lock.lock)
    else if (lock) locks.delete(lock.clause)
    return () => {
      if (next) editing = editingBefore
      if (lock && lockBefore) locks.set(lock.clause, lockBefore)
      else if (lock) locks.delete(lock.clause)
    }
  }
}

const allUpdates = ({ effect }: Part): Uint8Array[] =>
  effect.update ? [effect.update, ...effect.byProducts] : [...effect.byProducts]
