import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { DocumentId } from '../../shared/ids.ts'
import type { Author, Head } from './journal.ts'

/** An entry as its seal sees it. */
export interface SealedEntry {
  readonly document: DocumentId
  readonly sequence: number
  readonly epoch: number
  readonly by: Author
  /** ISO 8601 */
  readonly at: string
  readonly bytes: Uint8Array
}

/**
 * The seal of an entry: SHA-256 in hex over a line of JSON, a line feed and the bytes. The line is the array of the
 * previous seal, document, sequence, epoch, actor, organisation and time. Written once, never changed.
 */
export function sealOf(previous: Head, { document, sequence, epoch, by, at, bytes }: SealedEntry): string {
  const line = JSON.stringify([previous.hash, document, sequence, epoch, by.actor, by.organisation, at])
  return hash('sha256', Buffer.concat([Buffer.from(`${line}\n`), bytes]), 'hex')
}

/** A document's state as its seal sees it. */
export interface SealedState {
  readonly document: DocumentId
  /** The entry up to which everything is in it, and that entry's hash. */
  readonly sequence: number
  readonly entryHash: string
  /** ISO 8601 */
  readonly at: string
  /** JSON */
  readonly graves: string
  readonly bytes: Uint8Array
}

/** The seal of a state: made like that of an entry, over document, sequence, that entry's seal, time, graves and bytes. */
export function sealOfState({ document, sequence, entryHash, at, graves, bytes }: SealedState): string {
  const line = JSON.stringify(['state', document, sequence, entryHash, at, graves])
  return hash('sha256', Buffer.concat([Buffer.from(`${line}\n`), bytes]), 'hex')
}

/** CRC-32, to tell a damaged page from a tampered entry. */
export const checksumOf = (bytes: Uint8Array): number => crc32(bytes)
