import type { DocumentId } from '../../shared/ids.ts'
import { Close } from '../../shared/room-protocol.ts'
import type { Seat } from './membership.ts'
import { systemTimers, type Timers } from './timers.ts'

/** A seat as it is given out: to a session, while that lasts, at the document's epoch. */
export interface GrantedSeat {
  readonly seat: Seat
  readonly session: { readonly id: string; readonly token: string; readonly expiresAt: Date }
  readonly epoch: number
}

/** A seat in a document's room, or the code to close the socket with. */
export type Judgement = GrantedSeat | { readonly close: number }

/** Who wants a seat or has one, by the token of their session, and where. */
export interface Claim {
  readonly token: string
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

/** A claim whose judgement somebody waits for. */
interface Arrival extends Claim {
  tell(judgement: Judgement): void
  fail(cause: unknown): void
}

const SWEEP_EVERY_MS = 3_000

export type Seats = ReturnType<typeof makeSeats>

/** All sockets that have a seat, so that whoever loses a right loses it here too, within five seconds at most. */
export function makeSeats({
  tokenIn,
  seatsOf,
  timers = systemTimers,
}: {
  /** The token of the session that a cookie names, if there is one. */
  readonly tokenIn: (cookie: string | undefined) => Promise<string | undefined>
  readonly seatsOf: SeatsOf
  readonly timers?: Timers
}) {
  const seated = new Set<SeatedSocket>()
  const arriving: Arrival[] = []
  let isJudging = false
  let cancelSweep: (() => void) | undefined
  let sweeping: Promise<void> | undefined

  function closeAll(which: (socket: SeatedSocket) => boolean, code: number): void {
    for (const socket of [...seated]) if (which(socket)) socket.close(code)
  }

  const hasExpired = ({ session }: GrantedSeat) => session.expiresAt.getTime() <= timers.now()

  /** Judges every socket anew; one answer serves the tabs of one session in one document. */
  async function sweep(): Promise<void> {
    closeAll(({ granted }) => hasExpired(granted), Close.signedOut)
    const sockets = new Map<string, SeatedSocket[]>()
    for (const socket of seated) {
      const key = `${socket.granted.session.token} ${socket.document}`
      sockets.set(key, [...(sockets.get(key) ?? []), socket])
    }
    if (sockets.size === 0) return
    const tabs = [...sockets.values()]
    const claims = tabs.map(([first]) => ({ token: first!.granted.session.token, document: first!.document }))
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

  /** Who comes while others are judged is judged with all who come then: many cost the database hardly more than one. */
  async function judgeArrivals(): Promise<void> {
    isJudging = true
    while (arriving.length > 0) {
      const group = arriving.splice(0)
      try {
        const judgements = await seatsOf(group)
        for (const [n, { tell }] of group.entries()) tell(judgements[n]!)
      } catch (cause) {
        for (const { fail } of group) fail(cause)
      }
    }
    isJudging = false
  }

  return {
    /** A seat for whoever sent this cookie. Rejects if it cannot be judged now. */
    async seatOf(cookie: string | undefined, document: string): Promise<Judgement> {
      const token = await tokenIn(cookie)
      if (token === undefined) return { close: Close.signedOut }
      const judgement = await new Promise<Judgement>((tell, fail) => {
        arriving.push({ token, document: document as DocumentId, tell, fail })
        if (!isJudging) void judgeArrivals()
      })
      return 'seat' in judgement && hasExpired(judgement) ? { close: Close.signedOut } : judgement
    },
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
