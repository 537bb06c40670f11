import type { DocumentId } from '../../shared/ids.ts'
import { Close, PROTOCOL_VERSION, refusedFrame } from '../../shared/room-protocol.ts'
import type { Lobby } from './lobby.ts'
import type { Membership } from './membership.ts'
import type { Seats } from './seats.ts'
import type { Wire } from './wire.ts'

/** What somebody brings along who wants to come in. */
export interface Asked {
  readonly cookie: string | undefined
  readonly document: string
  readonly v: string | undefined
  readonly epoch: string | undefined
}

export type Visit = ReturnType<typeof makeVisit>

/** One line into a room from its opening to its end. What arrives before it has a seat waits. */
export function makeVisit({ lobby, seats }: { readonly lobby: Lobby; readonly seats: Seats }) {
  const early: Uint8Array[] = []
  let wire: Wire | undefined
  let membership: Membership | undefined
  let leaveSeat: (() => void) | undefined
  let session: string | undefined
  let hasEnded = false

  async function begin(opened: Wire, { cookie, document, v, epoch }: Asked): Promise<void> {
    wire = opened
    if (v !== undefined && v !== String(PROTOCOL_VERSION)) return wire.close(Close.outdated)
    const granted = await seats.seatOf(cookie, document).catch(() => ({ close: Close.busy }))
    if (!wire.isOpen()) return
    if ('close' in granted) return wire.close(granted.close)
    session = granted.session.id
    if (epoch !== undefined && epoch !== String(granted.epoch)) {
      wire.send(refusedFrame({ code: 'epoch', clauses: [] }))
      return wire.close(Close.refused)
    }
    const documentId = document as DocumentId
    let { seat } = granted
    // Before the room opens, which may take a while: who signs out or loses a right meanwhile never comes in.
    leaveSeat = seats.add({
      ...{ granted, document: documentId },
      close: opened.close,
      reseat(next) {
        seat = next
        membership?.reseat(next)
      },
    })
    const joined = await lobby.join(documentId, wire, seat)
    if (!joined) return
    if (hasEnded || !wire.isOpen()) return joined.leave()
    membership = joined
    membership.reseat(seat)
    for (const frame of early.splice(0)) membership.receive(frame)
    wire.ready()
  }

  return {
    begin,
    /** Whose visit it is; undefined until that has been judged. */
    session: (): string | undefined => session,
    receive(frame: Uint8Array): void {
      // What still comes in after we have said farewell is nobody's.
      if (wire && !wire.isOpen()) return
      if (membership) membership.receive(frame)
      else if (!hasEnded) early.push(frame)
    },
    close: (code: number): void => wire?.close(code),
    end(): void {
      hasEnded = true
      wire?.ended()
      leaveSeat?.()
      membership?.leave()
    },
  }
}
