import type { Notice } from '../../shared/room-protocol.ts'
import type { Member, RoomSocket } from './member.ts'

/** So many bytes may wait for the disk before the members are made to wait. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024

/**
 * Makes members wait with what they send, while the disk refuses or has too much before it (R3, R17) and while the room
 * closes (R14): their sockets are paused, nothing is counted or thrown away.
 */
export function makeHolding(members: ReadonlySet<Member>) {
  let isHeld = false
  let isClosing = false
  let waitingBytes = 0
  /** Since when the disk refuses, in milliseconds since 1970. */
  let troubledSince: number | undefined

  function holdOrRelease(): void {
    const shouldHold = isClosing || troubledSince !== undefined || waitingBytes > MOST_WAITING_BYTES
    if (shouldHold === isHeld) return
    isHeld = shouldHold
    for (const { socket } of members) isHeld ? socket.pause() : socket.resume()
  }
  const notice = (): Notice =>
    troubledSince === undefined
      ? { kind: 'saved-again' }
      : { kind: 'not-saved', since: new Date(troubledSince).toISOString() }

  return {
    /** So many bytes more wait for the disk; fewer, if negative. */
    wait(bytes: number): void {
      waitingBytes += bytes
      holdOrRelease()
    },
    /** The disk refuses since then, in milliseconds, or takes words again. Everybody is told. */
    trouble(since: number | undefined): void {
      troubledSince = since
      for (const member of members) member.tell(notice())
      holdOrRelease()
    },
    /** For good: whoever wrote on would keep the room from ever coming to rest. */
    close(): void {
      isClosing = true
      holdOrRelease()
    },
    /** What somebody who comes in must know of it. */
    firstNotices: (): Notice[] => (troubledSince === undefined ? [] : [notice()]),
    /** A socket that has come in waits like the others. */
    admit(socket: RoomSocket): void {
      if (isHeld) socket.pause()
    },
  }
}
