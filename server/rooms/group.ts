import { SyncStep, syncFrame } from '../../shared/room-protocol.ts'
import type { Entry } from './journal.ts'
import type { Member } from './member.ts'
import { merged } from './merged.ts'
import type { Part } from './part.ts'
import { joined } from './runs.ts'

/** What goes to the disk in one commit, and to the members when it is there: each letter is put together once for both. */
export interface Group {
  readonly parts: readonly Part[]
  /** One for each author. */
  readonly entries: readonly Entry[]
  /**
   * The frame that a member gets: whole and the same for all, but for its authors, who have their own part already (R4)
   * and get nothing if that was all.
   */
  shareOf(member: Member): Uint8Array | undefined
}

/** What came from one page, or what the server wrote for one person. */
interface Piece {
  readonly from: Member | undefined
  readonly update: Uint8Array
  /** What of it the page does not have. */
  readonly byProducts: readonly Uint8Array[]
}

export function makeGroup(parts: readonly Part[], epoch: number): Group {
  const entries: Entry[] = []
  const pieces: Piece[] = []
  for (const own of gathered(parts, ({ by }) => `${by.actor} ${by.organisation}`)) {
    const fresh = gathered(own, ({ from }) => from?.member).flatMap(pieceOf)
    pieces.push(...fresh)
    entries.push(entryOf(own, fresh, epoch))
  }
  const writers = new Set(pieces.map(({ from }) => from))
  let whole: Uint8Array | undefined
  return {
    parts,
    entries,
    shareOf(member) {
      if (!writers.has(member)) {
        whole ??= framed(pieces.map(({ update }) => update))
        return whole
      }
      const rest = pieces.flatMap(({ from, update, byProducts }) => (from === member ? byProducts : [update]))
      return rest.length > 0 ? framed(rest) : undefined
    },
  }
}

function gathered<Key>(parts: readonly Part[], keyOf: (part: Part) => Key): Part[][] {
  const groups = new Map<Key, Part[]>()
  for (const part of parts) {
    const key = keyOf(part)
    const own = groups.get(key)
    if (own) own.push(part)
    else groups.set(key, [part])
  }
  return [...groups.values()]
}

/** None, if nothing came of it. */
function pieceOf(own: readonly Part[]): Piece[] {
  const byProducts = own.flatMap(({ effect }) => effect.byProducts)
  const updates = [...own.flatMap(({ effect }) => effect.update ?? []), ...byProducts]
  return updates.length > 0 ? [{ from: own[0]!.from?.member, update: merged(updates), byProducts }] : []
}

function entryOf(own: readonly Part[], pieces: readonly Piece[], epoch: number): Entry {
  return {
    by: own[0]!.by,
    epoch,
    update: merged(pieces.map(({ update }) => update)),
    inserted: joined(own.flatMap(({ credits }) => credits.inserted)),
    carried: own.flatMap(({ credits }) => credits.carried),
    deleted: joined(own.flatMap(({ effect }) => effect.deleted)),
    claimed: own.flatMap(({ claimed }) => claimed),
  }
}

const framed = (updates: readonly Uint8Array[]) => syncFrame(SyncStep.update, merged(updates))
