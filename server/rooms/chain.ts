import type { DocumentId } from '../../shared/ids.ts'
import { DamagedJournal, type Head } from './journal.ts'
import { checksumOf, type SealedEntry, type SealedState, sealOf, sealOfState } from './seal.ts'

/** A journal entry as it is stored, with what vouches for it. */
export interface StoredEntry extends SealedEntry {
  readonly checksum: number
  readonly previousHash: string
  readonly hash: string
}

/** The part of a chain that is what was written. */
export interface SoundPart {
  readonly head: Head
  readonly updates: readonly Uint8Array[]
  readonly damage?: DamagedJournal
}

/** A document's state as it is stored, with what vouches for it. */
export interface StoredState extends SealedState {
  readonly hash: string
}

export const isSealedState = (state: StoredState): boolean => sealOfState(state) === state.hash

/**
 * Follows a chain from `start` as long as there is neither a gap nor a false seal.
 *
 * @param last the sequence that it must reach
 */
export function followChain(
  document: DocumentId,
  start: Head,
  entries: readonly StoredEntry[],
  last: number,
): SoundPart {
  let head = start
  const updates: Uint8Array[] = []
  for (const entry of entries) {
    const why = whyWrong(head, entry)
    if (why) return { head, updates, damage: new DamagedJournal(document, head.sequence + 1, why) }
    head = { sequence: entry.sequence, hash: entry.hash }
    updates.push(entry.bytes)
  }
  if (head.sequence >= last) return { head, updates }
  return { head, updates, damage: new DamagedJournal(document, head.sequence + 1, 'entries are missing') }
}

function whyWrong(previous: Head, entry: StoredEntry): string | undefined {
  if (entry.sequence !== previous.sequence + 1) return 'entries are missing'
  if (checksumOf(entry.bytes) !== entry.checksum) return 'its bytes have changed'
  if (entry.previousHash !== previous.hash) return 'it does not follow the entry before'
  return sealOf(previous, entry) === entry.hash ? undefined : 'its seal is false'
}
