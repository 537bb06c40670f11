import * as Y from 'yjs'
import type { Editing } from '../../shared/documents.ts'
import type { DocumentId, OrganisationId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { Close, type Lock, type Notice, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { makeAnswers } from './answers.ts'
import { makeCommits, type Work } from './commits.ts'
import { makeCredits } from './credits.ts'
import { makeDormant } from './dormant.ts'
import { type Group, makeGroup } from './group.ts'
import { makeHolding } from './holding.ts'
import type { Alongside, Author, Carry, Journal, Past } from './journal.ts'
import { makeLettingIn } from './letting-in.ts'
import type { LiveDocument } from './live-document.ts'
import { type Member, makeMember } from './member.ts'
import type { Membership, RoomSocket, Seat } from './membership.ts'
import { type ModerationChange, makeModeration } from './moderation.ts'
import { makeOwnership } from './ownership.ts'
import { bytesOf, type Part } from './part.ts'
import { makePresence } from './presence.ts'
import { makeSize } from './size.ts'
import type { Timers } from './timers.ts'
import { type Edit, makeWriting, type RowsFor } from './writing.ts'

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

/** So long after the first has the text it is put together: others who come at the same time have theirs, too. */
const WAKE_AFTER_MS = 1_000

export type Room = ReturnType<typeof makeRoom>

/** A document that is being edited: the promises it keeps are numbered in RULES.md. */
export function makeRoom({ document, past, facts, journal, timers, onDropped, onLeft }: RoomOptions) {
  const dormant = makeDormant(past, () => {
    for (const member of members) member.askForAll()
  })
  // What the journal has told is let go of: it can be larger than all that a room keeps.
  const { damage } = past
  const credits = makeCredits(past)
  const members = new Set<Member>()
  const presence = makePresence(timers)
  const ownership = makeOwnership(past.owners, presence.shownBy)
  // Whoever wrote on would build on what is not the whole text, and bury what may still be saved.
  const moderation = makeModeration(damage ? { ...facts, editing: 'closed' } : facts)
  const size = makeSize(live, past.updates)
  const holding = makeHolding(members)
  const answers = makeAnswers(live, dormant.whole())
  const commits = makeCommits<Part, Group>(document, past.head, journal, timers, {
    groupOf: (parts) => makeGroup(parts, facts.epoch),
    written,
    troubled: holding.trouble,
    recovered: () => holding.trouble(undefined),
    lost: (cause) => lose(cause),
  })
  let isDropped = false
  let cancelWaking: (() => void) | undefined

  const lose = (cause: unknown): void => drop(cause, Close.busy)
  const whenSaved = (done: () => void): void => commits.push({ done })
  const edit = makeLettingIn({
    ...{ live, members, ownership, moderation, whenSaved, push, drop: lose },
    wouldBeTooLarge: size.wouldBeTooLarge,
    isDamaged: damage !== undefined,
  })
  const change = makeWriting({ live, ownership, push, wait: commits.push, drop: lose })
  const floor = {
    ...{ presence, epoch: facts.epoch, edit, whenSaved },
    state: () => (dormant.isAwake() ? Y.encodeStateVector(live().doc) : undefined),
    wake,
    answerTo(state: Uint8Array) {
      if (!dormant.isAwake()) cancelWaking ??= timers.after(WAKE_AFTER_MS, wake)
      try {
        return answers.frame(state)
      } catch (cause) {
        // It may be asked for while others are told that they are saved, and these are not to hear of it.
        if (isDropped) return undefined
        throw cause
      }
    },
    mayShow: (member: Member, client: number) => ownership.mayUse(member.actor, client),
    gone(member: Member) {
      members.delete(member)
      if (members.size === 0) stayDormant()
      presence.leave(member)
      onLeft?.()
    },
  }

  /** Whoever only had a glance costs no more than that. */
  function stayDormant(): void {
    cancelWaking?.()
    cancelWaking = undefined
  }

  function wake(): void {
    try {
      live()
    } catch {
      // The room is dropped, and it has been told why.
    }
  }

  /** @throws Problem `not-saved` if it cannot be put together; the room is dropped then */
  function live(): LiveDocument {
    try {
      return dormant.live()
    } catch (cause) {
      lose(cause)
      throw new Problem('not-saved')
    }
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
    stayDormant()
    if (dormant.isAwake()) live().doc.destroy()
  }

  function written({ parts, shareOf }: Group): void {
    for (const { from } of parts) from?.member.confirm(from.frames)
    for (const member of members) {
      const share = member.isListening() ? shareOf(member) : undefined
      if (share) member.send(share)
    }
    presence.goAlong()
    for (const { notices } of parts) for (const { member, notice } of notices) member.tell(notice)
    for (const part of parts) holding.wait(part.by.actor, -bytesOf(part))
  }

  function push(given: Omit<Part, 'credits'>, work: Work<Part> = {}, carried?: readonly Carry[]): void {
    answers.forget()
    const part = { ...given, credits: credits.give(given.effect, given.by, carried) }
    if (size.grow(bytesOf(part))) tell(largeNotice())
    commits.push({ ...work, part })
    holding.wait(part.by.actor, bytesOf(part))
  }

  const mustBeHere = (): void => {
    if (isDropped) throw new Problem('not-saved')
  }
  const mustTakeEdits = (): void => {
    mustBeHere()
    if (damage) throw new Problem('damaged')
  }

  async function seen<T>(look: () => T): Promise<T> {
    mustBeHere()
    const what = look()
    await new Promise<void>((done, failed) => commits.push({ done, failed }))
    return what
  }

  return {
    editing: moderation.editing,
    locks: moderation.locks,
    /** Whether the document may grow by so many bytes (R17); whoever lets `change` write asks for it. */
    hasRoomFor: (bytes: number): boolean => !size.wouldBeTooLarge(bytes),
    /** How many are here. */
    size: (): number => members.size,

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
    text: (): Promise<Uint8Array> => seen(answers.whole),

    /**
     * Looks at the document now, and answers when everything that was seen is on disk.
     *
     * @throws Problem `not-saved` if it never gets there
     */
    read: <T>(look: (doc: Y.Doc) => T): Promise<T> => seen(() => look(live().doc)),

    /** @throws Problem `damaged` if nothing may be written into this document, and as `makeWriting` says */
    async change<T>(by: Author, edit: Edit<T>, alongside?: RowsFor<T>): Promise<T> {
      mustTakeEdits()
      return change(by, edit, alongside)
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
      mayStill?: (doc: Y.Doc) => void,
    ): Promise<void> {
      mustTakeEdits()
      await moderation.carryOut(
        change,
        async (landed) => {
          await new Promise<void>((done, failed) =>
            commits.push({
              alongside: () => alongside,
              failed,
              done() {
                landed()
                done()
              },
            }),
          )
          tell(moderation.notice())
        },
        () => {
          mustTakeEdits()
          mayStill?.(live().doc)
        },
      )
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
