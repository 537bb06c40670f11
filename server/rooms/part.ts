import type { Notice } from '../../shared/room-protocol.ts'
import type { Credits } from './credits.ts'
import type { Author } from './journal.ts'
import type { Effect } from './live-document.ts'
import type { Member } from './member.ts'

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

export const bytesOf = ({ effect }: Part): number => effect.update?.length ?? 0
