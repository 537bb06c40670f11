import type { Editing } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/room-protocol.ts'
import { hasClause } from '../../shared/text/outline.ts'
import { judge } from './gate.ts'
import { backToAuthors, backToSender } from './given-back.ts'
import type { Effect, LiveDocument } from './live-document.ts'
import type { Member } from './member.ts'
import type { Ownership } from './ownership.ts'
import type { Part } from './part.ts'

export interface LettingInOptions {
  readonly live: () => LiveDocument
  readonly members: ReadonlySet<Member>
  readonly ownership: Ownership
  readonly moderation: { editing(): Editing; readonly locks: ReadonlyMap<ClauseId, unknown> }
  readonly wouldBeTooLarge: (bytes: number) => boolean
  /** Of a damaged document nothing is let in, and the refusal says why. */
  readonly isDamaged: boolean
  /** Brings what was let in to the disk. */
  readonly push: (part: Omit<Part, 'credits'>) => void
  /** Calls `done` when everything that is in the document now is on disk. */
  readonly whenSaved: (done: () => void) => void
  /** The document can no longer be trusted. */
  readonly drop: (cause: unknown) => void
}

/** What members wrote, on its way from the gate into the document (R6); answers with why it was refused. */
export function makeLettingIn(options: LettingInOptions) {
  const { live, members, ownership, moderation, wouldBeTooLarge, isDamaged, push, whenSaved, drop } = options

  function judged(member: Member, update: Uint8Array) {
    const { doc } = live()
    return judge(doc, update, {
      editing: moderation.editing(),
      owns: (client) => ownership.mayUse(member.actor, client),
      isClosed: (clause) => moderation.locks.has(clause) || !hasClause(doc, clause),
    })
  }

  return (member: Member, update: Uint8Array, frames: number): Refusal | undefined => {
    const verdict = judged(member, update)
    if (verdict.kind === 'refused') return isDamaged ? { ...verdict.refusal, code: 'damaged' } : verdict.refusal
    if (verdict.kind === 'nothing-new') {
      whenSaved(() => member.confirm(frames))
      return undefined
    }
    if (wouldBeTooLarge(verdict.update.length)) return { code: 'too-large', clauses: [...verdict.clauses] }
    const by = { actor: member.actor, organisation: member.seat().organisation }
    const claimed = ownership.claim(verdict.clients, by)
    for (const client of verdict.clients) member.clients.add(client)
    let effect: Effect
    try {
      effect = live().apply(verdict.update, verdict.deletions)
    } catch (cause) {
      drop(cause)
      return { code: 'malformed', clauses: [] }
    }
    const notices = [
      ...backToSender(live(), member, verdict.gone, verdict.clauses),
      ...backToAuthors(members, member, effect.fallen, ownership.ownerOf),
    ]
    push({ by, effect, claimed, notices, from: { member, frames } })
    return undefined
  }
}
