import * as Y from 'yjs'
import type { ClauseId, DocumentId, VersionId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'
import type { Restored } from '../../shared/versions.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Documents } from '../documents/store.ts'
import type { Lobby } from '../rooms/lobby.ts'
import type { Room } from '../rooms/room.ts'
import type { CreditedText } from './attribution.ts'
import { draftIn } from './draft.ts'
import { contentOf, type Keeper, type Keeping } from './keeping.ts'
import { planClause, planWhole } from './restore-plan.ts'
import { originsOf } from './restored-words.ts'
import { soundText } from './sound.ts'
import type { Versions } from './store.ts'

/** What is to be brought back: all of a version, or one clause of it. */
export interface Wish {
  readonly version: VersionId
  readonly clause?: ClauseId | undefined
}

export type Restoring = ReturnType<typeof makeRestoring>

/**
 * Bringing back what a version said. The draft is changed as little as possible; what it said before is kept as a version,
 * and what it says now as another one, all in one commit. Words that come back are of whoever wrote them.
 */
export function makeRestoring(versions: Versions, documents: Documents, keeping: Keeping, lobby: Lobby, clock: Clock) {
  async function restoreNow(keeper: Keeper, document: DocumentId, wish: Wish): Promise<Restored> {
    const source = await versions.find(wish.version)
    if (source?.document !== document) throw new Problem('not-found')
    const text = soundText(source)
    const by = { actor: keeper.actor, organisation: keeper.standing.organisation }
    const previous = await versions.newest(document)
    const { title, workshop } = (await documents.find(document))!
    const newTitle = wish.clause === undefined ? text.title : title

    const made = await lobby.inRoom(document, async (room) => {
      const ids = { before: previous?.id, after: undefined as VersionId | undefined, number: 0 }
      await room.change(
        by,
        (doc, carry) => {
          mustFit(room, text)
          const before = draftIn(doc, room.organisationOf)
          const plan = planIn(doc, room, text, wish.clause)
          if (plan.touched.length === 0 && newTitle === title)
            throw new Problem('nothing-changed', { version: source.summary.number })
          const clock = Y.getState(doc.store, doc.clientID)
          plan.carryOut()
          const origins = originsOf(doc, { client: doc.clientID, clock }, text, {
            whoInserted: room.whoInserted,
            restorer: by,
          })
          for (const origin of origins.carries) carry(origin)
          return { before, after: draftIn(doc, origins.organisationOf) }
        },
        ({ before, after }, sequence) => {
          const content = contentOf(title, before)
          const kept =
            content === previous?.contentHash
              ? undefined
              : keeping.next(
                  previous,
                  keeper,
                  { kind: 'automatic', label: '' },
                  {
                    ...{ document, title, draft: before, content, sequence: sequence - 1 },
                  },
                )
          const next = keeping.next(
            kept ?? previous,
            keeper,
            { kind: 'restored', label: source.summary.label },
            {
              ...{ document, title: newTitle, draft: after, content: contentOf(newTitle, after), sequence },
            },
          )
          Object.assign(ids, { before: kept?.id ?? previous?.id, after: next.id, number: next.number })
          return [
            ...(kept?.rows ?? []),
            ...next.rows,
            versions.comingFrom(next.id, wish),
            keeping.noted('version-restored', keeper, { document, workshop, version: next.id }),
            ...(newTitle === title ? [] : [documents.renaming(document, newTitle, by.organisation, isoTime(clock))]),
          ]
        },
      )
      if (newTitle !== title) room.tell({ kind: 'title', title: newTitle })
      room.tell({ kind: 'version', number: ids.number, label: source.summary.label, by: by.organisation })
      return ids
    })
    if (made.before !== previous?.id) await keeping.onKept(made.before!)
    await keeping.onKept(made.after!)
    const { summary } = (await versions.find(made.after!))!
    return { ...summary, before: made.before! }
  }

  return {
    /**
     * @throws Problem `not-found` if the document has no such version, `invalid` if the version has no such clause,
     *   `version-damaged`, `editing-closed`, `clause-locked` with the clauses, `too-large`, or `nothing-changed`
     */
    restore: (keeper: Keeper, document: DocumentId, wish: Wish): Promise<Restored> =>
      keeping.inTurn(document, () => restoreNow(keeper, document, wish)),
  }
}

/** All of it could have to be written anew. */
function mustFit(room: Room, { clauses }: CreditedText): void {
  if (!room.hasRoomFor(Buffer.byteLength(JSON.stringify(clauses))))
    throw new Problem('too-large', { mostBytes: ROOM_LIMITS.documentBytes })
}

/** What is to be done, if it may be done at present. */
function planIn(doc: Y.Doc, room: Room, { clauses }: CreditedText, clause: ClauseId | undefined) {
  if (room.editing() === 'closed') throw new Problem('editing-closed')
  const wanted = clause === undefined ? undefined : clauses.find(({ id }) => id === clause)
  if (clause !== undefined && !wanted) throw new Problem('invalid', { fields: ['clause'] })
  const plan = wanted ? planClause(doc, wanted) : planWhole(doc, clauses, (id) => room.locks.has(id))
  const locked = plan.touched.filter((id) => room.locks.has(id))
  if (locked.length > 0) throw new Problem('clause-locked', { clauses: locked })
  return plan
}
