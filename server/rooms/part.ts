import { type Notice, SyncStep, syncFrame } from '../../shared/room-protocol.ts'
import type { Credits } from './credits.ts'
import type { Author, Entry } from './journal.ts'
import type { Effect } from './live-document.ts'
import type { Member } from './member.ts'
import { merged } from './merged.ts'
import { joined } from './runs.ts'

/** What is applied to the document and waits to be written. */
export interface Part {
  readonly by: Author
  readonly effect: Effect
  readonly credits: Credits
  /** Client ids that it shows for the first time. */
  readonly claimed: readonly number[]
  /** Whose frame it was, and how many they had sent by then; absent for what the server wrote. */
  readonly from?: { readonly member: Member; readonly frames: number }
  /** Told when it is on disk. */
  readonly notices: readonly { readonly member: Member; readonly notice: Notice }[]
}

const allUpdates = ({ effect }: Part): Uint8Array[] =>
  effect.update ? [effect.update, ...effect.byProducts] : [...effect.byProducts]

export const bytesOf = ({ effect }: Part): number => effect.update?.length ?? 0

/** A group as journal entries: one for each author. */
export function entriesOf(parts: readonly Part[], epoch: number): Entry[] {
  const authors = new Map<string, Part[]>()
  for (const part of parts) {
    const key = `${part.by.actor} ${part.by.organisation}`
    const own = authors.get(key)
    if (own) own.push(part)
    else authors.set(key, [part])
  }
  return [...authors.values()].map((own) => ({
    by: own[0]!.by,
    epoch,
    update: merged(own.flatMap(allUpdates)),
    inserted: joined(own.flatMap(({ credits }) => credits.inserted)),
    carried: own.flatMap(({ credits }) => credits.carried),
    deleted: joined(own.flatMap(({ effect }) => effect.deleted)),
    claimed: own.flatMap(({ claimed }) => claimed),
  }))
}

/**
 * A group as members get it, framed once for all: whole, but for its authors, who have their own part already (R4) and
 * get nothing if that was all.
 */
export function makeShares(parts: readonly Part[]): (member: Member) => Uint8Array | undefined {
  const framed = (updates: Uint8Array[]) => syncFrame(SyncStep.update, merged(updates))
  const authors = new Set(parts.map(({ from }) => from?.member))
  // What came from one member, put together once for the others.
  const pieces = [...authors].flatMap((author) => {
    const own = parts.filter(({ from }) => from?.member === author)
    const updates = own.flatMap(allUpdates)
    const byProducts = own.flatMap(({ effect }) => effect.byProducts)
    return updates.length > 0 ? [{ author, byProducts, all: merged(updates) }] : []
  })
  let whole: Uint8Array | undefined
  return (member) => {
    if (!authors.has(member)) {
      whole ??= framed(pieces.map(({ all }) => all))
      return whole
    }
    const rest = pieces.flatMap(({ author, byProducts, all }) => (author === member ? byProducts : [all]))
    return rest.length > 0 ? framed(rest) : undefined
  }
}
