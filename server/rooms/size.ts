import * as Y from 'yjs'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'

/** How large a document is, in bytes. Sizes of edits are added up; near a limit the document itself is measured. */
export function makeSize(doc: Y.Doc) {
  let bytes = Y.encodeStateAsUpdate(doc).length
  const measure = () => {
    bytes = Y.encodeStateAsUpdate(doc).length
  }
  const isLarge = () => bytes > ROOM_LIMITS.documentBytesWarned
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
