import type { ActorId, ClauseId, DocumentId, OrganisationId } from '../../shared/ids.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { clauseHash } from '../../shared/text/hash.ts'
import type { Unseen } from '../../shared/visits.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { StoredDocument } from '../documents/store.ts'
import type { Author } from '../rooms/journal.ts'
import type { Lobby } from '../rooms/lobby.ts'
import type { CreditedClause, CreditedText } from './attribution.ts'
import { draftIn } from './draft.ts'
import { headFrom, runsFrom, storedRuns } from './runs.ts'
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
  async function last(document: DocumentId, actor: ActorId): Promise<SeenText | undefined> {
    const found = await seen.seenBy(document, actor)
    if (!found) return undefined
    const remembered = remembering(found.text)
    const elsewhere = remembered.clauses.flatMap(({ hash, content }) => (content ? [] : hash))
    const texts = elsewhere.length > 0 ? await seen.textsOf(elsewhere) : new Map<string, string>()
    return { at: found.at, text: recalled(remembered, texts) }
  }

  return {
    last,

    async unseen(document: DocumentId, actor: ActorId): Promise<Unseen> {
      const found = await seen.seenBy(document, actor)
      if (!found) return { at: null, clauses: [] }
      const { clauses } = remembering(found.text)
      const draft = await lobby.inRoom(document, (room) => room.read((doc) => draftIn(doc, room.organisationOf)))
      const before = new Map(clauses.map(({ id, hash }) => [id, hash]))
      const now = new Set(draft.clauses.map(({ id }) => id))
      const changed = draft.clauses.flatMap((clause): Unseen['clauses'] => {
        const known = before.get(clause.id)
        if (!known) return [{ id: clause.id, change: 'added' }]
        return known === clause.hash ? [] : [{ id: clause.id, change: 'edited' }]
      })
      const removed = clauses.filter(({ id }) => !now.has(id))
      return { at: found.at, clauses: [...changed, ...removed.map(({ id }) => ({ id, change: 'removed' as const }))] }
    },

    /** Remembers the draft, or some clauses of it, as seen by this person now. */
    async see({ id, title }: StoredDocument, by: Author, clauses: readonly ClauseId[] | undefined): Promise<void> {
      const before = clauses && (await last(id, by.actor))
      const held = await seen.heldBy(id)
      await lobby.inRoom(id, (room) =>
        room.change(
          by,
          (doc) => draftIn(doc, room.organisationOf),
          (draft, sequence) => {
            const now: CreditedText = { title, sequence, ...draft }
            const text = before && clauses ? merged(before.text, now, clauses) : now
            return [seen.seeing(id, by.actor, isoTime(clock), asJson(text, held))]
          },
        ),
      )
    },
  }
}

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

/** What is stored of a text that was seen. What a version holds as well stands there alone, under its hash. */
interface Remembered extends Omit<CreditedText, 'removals' | 'clauses'> {
  readonly removals: readonly (readonly [ClauseId, OrganisationId])[]
  readonly clauses: readonly RememberedClause[]
}

interface RememberedClause extends Pick<CreditedClause, 'id' | 'number' | 'templateClauseId'> {
  readonly hash: string
  readonly content?: ClauseContent
  /** As a version stores them. */
  readonly runs: string
}

const asJson = ({ title, sequence, clauses, removals }: CreditedText, held: ReadonlySet<string>): string =>
  JSON.stringify({
    ...{ title, sequence, removals: [...removals] },
    clauses: clauses
      .map(remembered)
      .map(({ content, ...clause }) => (held.has(clause.hash) ? clause : { ...clause, content })),
  } satisfies Remembered)

const remembered = ({ id, number, templateClauseId, content, runs = [], head }: CreditedClause) => ({
  ...{ id, number, templateClauseId, content },
  hash: clauseHash(content),
  runs: storedRuns(runs, head),
})

/** Older rows have no hashes, and every text. */
function remembering(json: string): Remembered {
  const stored: Omit<Remembered, 'clauses'> & { clauses: (RememberedClause | CreditedClause)[] } = JSON.parse(json)
  return { ...stored, clauses: stored.clauses.map((clause) => ('hash' in clause ? clause : remembered(clause))) }
}

/** A clause of which the text is not what it was is left out, as if it had not been seen. */
function recalled({ clauses, removals, ...rest }: Remembered, texts: ReadonlyMap<string, string>): CreditedText {
  return {
    ...{ ...rest, removals: new Map(removals) },
    clauses: clauses.flatMap(({ id, number, templateClauseId, hash, runs, ...own }): CreditedClause[] => {
      const text = texts.get(hash)
      const content: ClauseContent | undefined = own.content ?? (text && JSON.parse(text))
      if (!content || clauseHash(content) !== hash) return []
      const head = headFrom(runs)
      return [{ id, number, templateClauseId, content, runs: runsFrom(runs), ...(head && { head }) }]
    }),
  }
}
