import type { ActorId, OrganisationId } from '../../shared/ids.ts'
import type { PresentPerson } from '../../shared/room-protocol.ts'

/** What carries the frames. */
export interface RoomSocket {
  send(frame: Uint8Array): void
  close(code: number): void
  /** No frame is received until `resume`. */
  pause(): void
  resume(): void
}

/** Who a socket is, and what it may do, as judged from the sign-in. */
export interface Seat {
  readonly actor: ActorId
  readonly organisation: OrganisationId
  readonly mayEdit: boolean
  readonly person: PresentPerson
}

/** A member's way into the room, for whoever holds the socket. */
export interface Membership {
  receive(frame: Uint8Array): void
  leave(): void
  /** Rights have changed: a lowered one ends the membership, a raised one begins at once. */
  reseat(seat: Seat): void
}
