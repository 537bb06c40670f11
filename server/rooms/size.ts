import * as Y from 'yjs'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'
import type { LiveDocument } from './live-document.ts'

/**
 * How large a document is, in bytes. Sizes of edits are added up; near a limit the document itself is measured.
 *
 * @param updates what it was put together from
 */
export function makeSize(live: () => LiveDocument, updates: readonly Uint8Array[]) {
  let bytes = updates.reduce((sum, { length }) => sum + length, 0)
  const measure = () => {
    bytes = Y.encodeStateAsUpdate(live().doc).length
  }
  const isLarge = () => bytes > ROOM_LIMITS.documentBytesWarned
  // A single one is the document, and its size is known.
  if (isLarge() && updates.length > 1) measure()
  return {
    bytes: (): number => bytes,
    isLarge,
    wouldBeTooLarge(more: number): boolean {
      if (bytes + more > ROOM_LIMITS.documentBytes) measure()
      return bytes + more > ROOM_LIMITS.documentBytes
    },
    /** Whether the document has become large with these bytes. */
    grow(more: number): boolean {
      const was = isLarge()
      bytes += more
      if (!was && isLarge()) measure()
      return !was && isLarge()
    },
  }
}
