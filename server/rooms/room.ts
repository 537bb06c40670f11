import type * as Y from 'yjs'
import type { Editing } from '../../shared/documents.ts'
import type { DocumentId, OrganisationId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { Close, type Lock, type Notice, type Refusal, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { hasClause } from '../../shared/text/outline.ts'
import { makeAnswers } from './answers.ts'
import { makeCommits, type Work } from './commits.ts'
import { makeCredits } from './credits.ts'
import { judge } from './gate.ts'
import { backToAuthors, backToSender } from './given-back.ts'
import { makeHolding } from './holding.ts'
import type { Alongside, Author, Carry, Journal, Past } from './journal.ts'
import { type Effect, makeLiveDocument } from './live-document.ts'
import { type Member, type Membership, makeMember, type RoomSocket, type Seat } from './member.ts'
import { type ModerationChange, makeModeration } from './moderation.ts'
import { makeOwnership } from './ownership.ts'
import { bytesOf, entriesOf, makeShares, type Part } from './part.ts'
import { makePresence } from './presence.ts'
import { makeSize } from './size.ts'
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

/** So long closing waits for a disk that refuses. */
const PATIENCE_AT_CLOSING_MS = 6_000

/** Changes the document; `carry` tells of words in it that come from elsewhere, and whose they are. */
export type Edit<T> = (doc: Y.Doc, carry: (words: Carry) => void) => T

export type Room = ReturnType<typeof makeRoom>

/** A document that is being edited: the promises it keeps are numbered in RULES.md. */
export function makeRoom({ document, past, facts, journal, timers, onDropped, onLeft }: RoomOptions) {
  const live = makeLiveDocument(past)
  const { doc } = live
  // What the journal has told is let go of: it can be larger than all that a room keeps.
  const { damage } = past
  const credits = makeCredits(past)
  const members = new Set<Member>()
  const presence = makePresence(timers)
  const ownership = makeOwnership(past.owners, presence.shownBy)
  // Whoever wrote on would build on what is not the whole text, and bury what may still be saved.
  const moderation = makeModeration(damage ? { ...facts, editing: 'closed' } : facts)
  const size = makeSize(doc, past.updates)
  const holding = makeHolding(members)
  const answers = makeAnswers(doc)
  const commits = makeCommits<Part>(document, past.head, journal, timers, {
    entriesOf: (parts) => entriesOf(parts, facts.epoch),
    written,
    troubled: holding.trouble,
    recovered: () => holding.trouble(undefined),
    lost: (cause) => drop(cause, Close.busy),
  })
  /** What has been moderated so far, landed or not. */
  let moderated: Promise<void> = Promise.resolve()
  let isDropped = false

  const floor = {
    ...{ doc, presence, epoch: facts.epoch, edit, answerTo: answers.frame },
    whenSaved: (done: () => void) => commits.push({ done }),
    mayShow: (member: Member, client: number) => ownership.mayUse(member.actor, client),
    gone(member: Member) {
      members.delete(member)
      presence.leave(member)
      onLeft?.()
    },
  }

  const tell = (notice: Notice): void => {
    for (const member of members) member.tell(notice)
  }
  const largeNotice = (): Notice => ({ kind: 'large', bytes: size.bytes() })

  /** Lets go of a document that can no longer be trusted, or written; everybody comes back to what is on disk. */
  function drop(cause: unknown, code: number): void {
    if (isDropped) return
    isDropped = true
    commits.lose(cause)
    end(code)
    onDropped(cause)
  }

  function end(code: number): void {
    for (const member of [...members]) member.end(code)
    presence.close()
    doc.destroy()
  }

  function written(parts: readonly Part[]): void {
    for (const { from } of parts) from?.member.confirm(from.frames)
    const shareOf = makeShares(parts)
    for (const member of members) {
      const share = member.isListening() ? shareOf(member) : undefined
      if (share) member.send(share)
    }
    presence.goAlong()
    for (const { notices } of parts) for (const { member, notice } of notices) member.tell(notice)
    for (const part of parts) holding.wait(part.by.actor, -bytesOf(part))
  }

  function push(given: Omit<Part, 'credits'>, work: Work<Part> = {}, carried?: readonly Carry[]): void {
    const part = { ...given, credits: credits.give(given.effect, given.by, carried) }
    if (size.grow(bytesOf(part))) tell(largeNotice())
    commits.push({ ...work, part })
    holding.wait(part.by.actor, bytesOf(part))
  }

  function edit(member: Member, update: Uint8Array, frames: number): Refusal | undefined {
    const verdict = judge(doc, update, {
      editing: moderation.editing(),
      owns: (client) => ownership.mayUse(member.actor, client),
      isClosed: (clause) => moderation.locks.has(clause) || !hasClause(doc, clause),
    })
    if (verdict.kind === 'refused') return damage ? { ...verdict.refusal, code: 'damaged' } : verdict.refusal
    if (verdict.kind === 'nothing-new') {
      commits.push({ done: () => member.confirm(frames) })
      return undefined
    }
    if (size.wouldBeTooLarge(verdict.update.length)) return { code: 'too-large', clauses: [...verdict.clauses] }
    const by = { actor: member.actor, organisation: member.seat().organisation }
    const claimed = ownership.claim(verdict.clients, by)
    for (const client of verdict.clients) member.clients.add(client)
    let effect: Effect
    try {
      effect = live.apply(verdict.update, verdict.deletions)
    } catch (cause) {
      drop(cause, Close.busy)
      return { code: 'malformed', clauses: [] }
    }
    const notices = [
      ...backToSender(live, member, verdict.gone, verdict.clauses),
      ...backToAuthors(members, member, effect.fallen, ownership.ownerOf),
    ]
    push({ by, effect, claimed, notices, from: { member, frames } })
    return undefined
  }

  /** Lets `edit` write. What it throws before it has changed anything is the caller's; after that the room is lost. */
  function write<T>(by: Author, edit: Edit<T>): { value: T; effect: Effect; carried: readonly Carry[] } {
    const carried: Carry[] = []
    const { outcome, effect } = live.write(ownership.penOf(by), (doc) => edit(doc, (carry) => carried.push(carry)))
    if ('value' in outcome) return { value: outcome.value, effect, carried }
    // What Yjs cannot write into an update has changed the document all the same.
    if (effect.inserted.length + effect.deleted.length > 0) drop(outcome.cause, Close.busy)
    throw outcome.cause
  }

  const mustBeHere = (): void => {
    if (isDropped) throw new Problem('not-saved')
  }
  const mustTakeEdits = (): void => {
    mustBeHere()
    if (damage) throw new Problem('damaged')
  }

  return {
    get editing(): Editing {
      return moderation.editing()
    },
    locks: moderation.locks,
    /** Whether the document may grow by so many bytes (R17); whoever lets `change` write asks for it. */
    hasRoomFor: (bytes: number): boolean => !size.wouldBeTooLarge(bytes),
    /** How many are here. */
    get size(): number {
      return members.size
    },

    /** Takes a socket in, which is greeted at once. A full or dropped room closes it instead. */
    join(socket: RoomSocket, seat: Seat): Membership {
      const member = makeMember(floor, socket, seat)
      members.add(member)
      if (isDropped || members.size > ROOM_LIMITS.members) {
        member.end(Close.busy)
        return member
      }
      if ([...members].filter(({ actor }) => actor === seat.actor).length > ROOM_LIMITS.membersPerPerson) {
        member.end(Close.tooMany)
        return member
      }
      presence.join(member)
      const first = [moderation.notice()]
      if (damage) first.unshift({ kind: 'damaged' })
      if (size.isLarge()) first.push(largeNotice())
      member.greet([...first, ...holding.firstNotices()])
      holding.admit(member)
      return member
    },

    /** The document as somebody gets it who comes with nothing: a Yjs update, once all of it is on disk. */
    text(): Promise<Uint8Array> {
      return this.read(() => answers.whole())
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
     * @throws Problem `not-saved` if the disk refuses, `damaged` if nothing may be written into this document
     */
    async change<T>(
      by: Author,
      edit: Edit<T>,
      alongside?: (seen: T, sequence: number) => readonly Alongside[],
    ): Promise<T> {
      mustTakeEdits()
      const { value, effect, carried } = write(by, edit)
      const rows = alongside && { alongside: (sequence: number) => alongside(value, sequence) }
      await new Promise<void>((done, failed) => {
        const work = { ...rows, done, failed }
        if (!effect.update) commits.push(work)
        else push({ by, effect, claimed: ownership.claim([ownership.penOf(by)], by), notices: [] }, work, carried)
      })
      return value
    },

    /**
     * Locks or opens a clause, or opens or closes the whole document. The gate keeps to a closing from this moment, to
     * an opening once its rows are on disk; then everybody is told and it resolves. If a row is refused, it is as before.
     * Changes land in the order in which they were asked for; one that changes nothing when its turn comes writes nothing.
     *
     * @param mayStill looks at the document in that turn, and throws if the change has lost its ground meanwhile
     */
    async moderate(
      change: ModerationChange,
      alongside: readonly Alongside[],
      mayStill: (doc: Y.Doc) => void = () => {},
    ): Promise<void> {
      mustTakeEdits()
      const pending = moderation.begin(change)
      const landed = moderated.then(async () => {
        mustTakeEdits()
        mayStill(doc)
        if (!pending.changesAnything()) return
        await new Promise<void>((done, failed) =>
          commits.push({
            alongside: () => alongside,
            failed,
            done() {
              pending.land()
              done()
            },
          }),
        )
        tell(moderation.notice())
      })
      const ended = landed.finally(pending.end)
      moderated = ended.catch(() => {})
      return ended
    },

    /** Tells everybody who is here. */
    tell,
    /** Whose words: the organisation for which this Yjs id was inserted. */
    organisationOf: (client: number, clock: number): OrganisationId | undefined =>
      credits.whoInserted(client, clock)?.organisation,
    whoInserted: credits.whoInserted,
    whoDeleted: credits.whoDeleted,

    /** Writes what is waiting, then closes every socket with `code` and lets go of the document. */
    async close(code: number): Promise<void> {
      const cancel = timers.after(PATIENCE_AT_CLOSING_MS, () =>
        drop(new Error('Closed before the disk took all'), code),
      )
      holding.close()
      await commits.settled()
      cancel()
      if (isDropped) return
      isDropped = true
      end(code)
    },
  }
}
