import type { DocumentId } from '../../shared/ids.ts'
import { Close } from '../../shared/room-protocol.ts'
import type { Seat } from './member.ts'
import { systemTimers, type Timers } from './timers.ts'

/** A seat as it is given out: to a session, while that lasts, at the document's epoch. */
export interface GrantedSeat {
  readonly seat: Seat
  readonly session: { readonly id: string; readonly expiresAt: Date }
  readonly epoch: number
}

/** A seat in a document's room, or the code to close the socket with. */
export type Judgement = GrantedSeat | { readonly close: number }

/** Judges whoever sent these headers. */
export type SeatOf = (headers: Headers, documentId: string) => Promise<Judgement>

/** A seat that was given out, to be judged again: to whom, and where. */
export interface Claim {
  readonly session: string
  readonly document: DocumentId
}

/** Judges claims all together, and answers in their order. */
export type SeatsOf = (claims: readonly Claim[]) => Promise<readonly Judgement[]>

/** A socket that has a seat. */
export interface SeatedSocket {
  readonly document: DocumentId
  readonly granted: GrantedSeat
  close(code: number): void
  reseat(seat: Seat): void
}

const SWEEP_EVERY_MS = 3_000

export type Seats = ReturnType<typeof makeSeats>

/** All sockets that have a seat, so that whoever loses a right loses it here too, within five seconds at most. */
export function makeSeats({
  seatOf,
  seatsOf,
  timers = systemTimers,
}: {
  readonly seatOf: SeatOf
  readonly seatsOf: SeatsOf
  readonly timers?: Timers
}) {
  const seated = new Set<SeatedSocket>()
  const judging = new Map<string, Promise<Judgement>>()
  let cancelSweep: (() => void) | undefined
  let sweeping: Promise<void> | undefined

  function closeAll(which: (socket: SeatedSocket) => boolean, code: number): void {
    for (const socket of [...seated]) if (which(socket)) socket.close(code)
  }

  /** Judges every socket anew; one answer serves the tabs of one session in one document. */
  async function sweep(): Promise<void> {
    const now = timers.now()
    closeAll(({ granted }) => granted.session.expiresAt.getTime() <= now, Close.signedOut)
    const sockets = new Map<string, SeatedSocket[]>()
    for (const socket of seated) {
      const key = `${socket.granted.session.id} ${socket.document}`
      sockets.set(key, [...(sockets.get(key) ?? []), socket])
    }
    if (sockets.size === 0) return
    const tabs = [...sockets.values()]
    const claims = tabs.map(([first]) => ({ session: first!.granted.session.id, document: first!.document }))
    // Whoever cannot be judged now, since the database does not answer, will be the next time.
    const judgements = await seatsOf(claims).catch(() => [])
    for (const [n, judgement] of judgements.entries()) for (const socket of tabs[n]!) apply(judgement, socket)
  }

  function apply(judgement: Judgement, socket: SeatedSocket): void {
    if (!seated.has(socket)) return
    if ('close' in judgement) socket.close(judgement.close)
    else if (judgement.epoch !== socket.granted.epoch) socket.close(Close.busy)
    else socket.reseat(judgement.seat)
  }

  async function rejudge(): Promise<void> {
    await sweeping
    sweeping ??= sweep().finally(() => {
      sweeping = undefined
    })
    await sweeping
  }

  function sweepLater(): void {
    cancelSweep = timers.after(SWEEP_EVERY_MS, () => void rejudge().finally(() => cancelSweep && sweepLater()))
  }

  /** Of the tabs of one session that come into one document at once only the first is judged by itself. */
  function seatOfTab(headers: Headers, document: string): Promise<Judgement> {
    const key = `${document} ${headers.get('cookie')}`
    const judged = judging.get(key) ?? seatOf(headers, document).finally(() => judging.delete(key))
    judging.set(key, judged)
    return judged
  }

  return {
    seatOf: seatOfTab,
    /** Answers with the way out. */
    add(socket: SeatedSocket): () => void {
      seated.add(socket)
      return () => seated.delete(socket)
    },
    /** The session has ended: its sockets are closed at once. */
    closeSession: (session: string): void => closeAll(({ granted }) => granted.session.id === session, Close.signedOut),
    /** Judges everybody anew, now. */
    rejudge,
    /** Judges everybody anew from time to time, until `stop`. */
    start: sweepLater,
    stop(): void {
      cancelSweep?.()
      cancelSweep = undefined
    },
    size: (): number => seated.size,
  }
}
