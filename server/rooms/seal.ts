import { createHash } from 'node:crypto'
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
  return createHash('sha256').update(`${line}\n`).update(bytes).digest('hex')
}

/** CRC-32, to tell a damaged page from a tampered entry. */
export const checksumOf = (bytes: Uint8Array): number => crc32(bytes)
