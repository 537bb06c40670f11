import type { ActorId } from '../../shared/ids.ts'
import type { Notice } from '../../shared/room-protocol.ts'
import type { Member } from './member.ts'

/** So many bytes of one person may wait for the disk before they are made to wait, and of all before all are. */
const MOST_WAITING_OF_ONE_BYTES = 2 * 1024 * 1024
const MOST_WAITING_BYTES = 8 * 1024 * 1024

/**
 * Makes members wait with what they send: all while the disk refuses or has too much before it (R3, R17) and while the
 * room closes (R14), one person while too much of what waits is theirs. Their sockets are paused, nothing is counted or
 * thrown away.
 */
export function makeHolding(members: ReadonlySet<Member>) {
  let isClosing = false
  let waitingBytes = 0
  const waitingOf = new Map<ActorId, number>()
  /** Since when the disk refuses, in milliseconds since 1970. */
  let troubledSince: number | undefined
  /** As it is carried out: whether everybody is held, and who besides. */
  let isEverybodyHeld = false
  const held = new Set<ActorId>()

  const mustHoldAll = () => isClosing || troubledSince !== undefined || waitingBytes > MOST_WAITING_BYTES
  const mustHold = (actor: ActorId) => (waitingOf.get(actor) ?? 0) > MOST_WAITING_OF_ONE_BYTES
  const isHeld = (actor: ActorId) => isEverybodyHeld || held.has(actor)

  /** Does `change` to who is held, and pauses and resumes those whom it concerns. */
  function carryOut(change: () => void): void {
    const before = [...members].map((member) => ({ member, wasHeld: isHeld(member.actor) }))
    change()
    for (const { member, wasHeld } of before) {
      const isNowHeld = isHeld(member.actor)
      if (wasHeld !== isNowHeld) isNowHeld ? member.socket.pause() : member.socket.resume()
    }
  }
  function holdOrReleaseAll(): void {
    if (mustHoldAll() === isEverybodyHeld) return
    carryOut(() => {
      isEverybodyHeld = !isEverybodyHeld
    })
  }
  function holdOrRelease(actor: ActorId): void {
    if (mustHold(actor) === held.has(actor)) return
    carryOut(() => void (held.delete(actor) || held.add(actor)))
  }
  const notice = (): Notice =>
    troubledSince === undefined
      ? { kind: 'saved-again' }
      : { kind: 'not-saved', since: new Date(troubledSince).toISOString() }

  return {
    /** So many bytes more of this person's wait for the disk; fewer, if negative. */
    wait(actor: ActorId, bytes: number): void {
      waitingBytes += bytes
      const own = (waitingOf.get(actor) ?? 0) + bytes
      if (own > 0) waitingOf.set(actor, own)
      else waitingOf.delete(actor)
      holdOrRelease(actor)
      holdOrReleaseAll()
    },
    /** The disk refuses since then, in milliseconds, or takes words again. Everybody is told. */
    trouble(since: number | undefined): void {
      troubledSince = since
      for (const member of members) member.tell(notice())
      holdOrReleaseAll()
    },
    /** For good: whoever wrote on would keep the room from ever coming to rest. */
    close(): void {
      isClosing = true
      holdOrReleaseAll()
    },
    /** What somebody who comes in must know of it. */
    firstNotices: (): Notice[] => (troubledSince === undefined ? [] : [notice()]),
    /** A member who has come in waits like the others. */
    admit({ actor, socket }: Member): void {
      if (isHeld(actor)) socket.pause()
    },
  }
}
