import type { ActorId, ClauseId, DocumentId, OrganisationId } from '../../shared/ids.ts'
import type { Unseen } from '../../shared/visits.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { StoredDocument } from '../documents/store.ts'
import type { Author } from '../rooms/journal.ts'
import type { Lobby } from '../rooms/lobby.ts'
import type { CreditedClause, CreditedText } from './attribution.ts'
import { draftIn } from './draft.ts'
import type { Seen } from './seen-store.ts'

/** A document as one person last saw it. */
export interface SeenText {
  /** ISO 8601 */
  readonly at: string
  readonly text: CreditedText
}

export type Visiting = ReturnType<typeof makeVisiting>

/** What each person has seen of a document, kept for them alone. */
export function makeVisiting(seen: Seen, lobby: Lobby, clock: Clock) {
  const last = async (document: DocumentId, actor: ActorId): Promise<SeenText | undefined> => {
    const found = await seen.seenBy(document, actor)
    return found && { at: found.at, text: fromJson(found.text) }
  }

  return {
    last,

    async unseen(document: DocumentId, actor: ActorId): Promise<Unseen> {
      const seen = await last(document, actor)
      if (!seen) return { at: null, clauses: [] }
      const draft = await lobby.inRoom(document, (room) => room.read((doc) => draftIn(doc, room.organisationOf)))
      const before = new Map(seen.text.clauses.map((clause) => [clause.id, clause]))
      const now = new Set(draft.clauses.map(({ id }) => id))
      const changed = draft.clauses.flatMap((clause): Unseen['clauses'] => {
        const known = before.get(clause.id)
        if (!known) return [{ id: clause.id, change: 'added' }]
        return isSame(known, clause) ? [] : [{ id: clause.id, change: 'edited' }]
      })
      const removed = seen.text.clauses.filter(({ id }) => !now.has(id))
      return { at: seen.at, clauses: [...changed, ...removed.map(({ id }) => ({ id, change: 'removed' as const }))] }
    },

    /** Remembers the draft, or some clauses of it, as seen by this person now. */
    async see({ id, title }: StoredDocument, by: Author, clauses: readonly ClauseId[] | undefined): Promise<void> {
      const before = clauses && (await last(id, by.actor))
      await lobby.inRoom(id, (room) =>
        room.change(
          by,
          (doc) => draftIn(doc, room.organisationOf),
          (draft, sequence) => {
            const now: CreditedText = { title, sequence, ...draft }
            const text = before && clauses ? merged(before.text, now, clauses) : now
            return [seen.seeing(id, by.actor, isoTime(clock), asJson(text))]
          },
        ),
      )
    },
  }
}

const isSame = (one: CreditedClause, other: CreditedClause) =>
  JSON.stringify(one.content) === JSON.stringify(other.content)

/** What was seen before, with some clauses as they are now. */
function merged(before: CreditedText, now: CreditedText, clauses: readonly ClauseId[]): CreditedText {
  const seen = new Set(clauses)
  const known = new Set(before.clauses.map(({ id }) => id))
  const present = new Map(now.clauses.map((clause) => [clause.id, clause]))
  return {
    // The name of the document stands above every clause.
    ...{ ...before, title: now.title },
    clauses: [
      ...before.clauses.flatMap((clause) => (seen.has(clause.id) ? (present.get(clause.id) ?? []) : clause)),
      ...now.clauses.filter(({ id }) => seen.has(id) && !known.has(id)),
    ],
  }
}

const asJson = ({ title, sequence, clauses, removals }: CreditedText): string =>
  JSON.stringify({
    ...{ title, sequence, removals: [...removals] },
    clauses: clauses.map(({ id, number, templateClauseId, content, runs, head }) => ({
      ...{ id, number, templateClauseId, content, runs, head },
    })),
  })

function fromJson(text: string): CreditedText {
  const { removals, ...rest } = JSON.parse(text) as Omit<CreditedText, 'removals'> & {
    removals: [ClauseId, OrganisationId][]
  }
  return { ...rest, removals: new Map(removals) }
}
