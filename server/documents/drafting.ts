import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import {
  type Clause,
  type ClauseChange,
  type DocumentKind,
  type Editing,
  LIMITS,
  type NewClause,
} from '../../shared/documents.ts'
import type { ClauseId, DocumentId, WorkshopId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import type { Block } from '../../shared/text/canonical.ts'
import { readClause } from '../../shared/text/codec.ts'
import { clauseHash, wordingHash } from '../../shared/text/hash.ts'
import {
  clauseRoot,
  hasClause,
  isRemoved,
  type OutlineEntry,
  readOutline,
  removeFromOutline,
  returnToOutline,
  writeOutlineEntry,
} from '../../shared/text/outline.ts'
import { plainText } from '../../shared/text/plain-text.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Statement } from '../database/storage.ts'
import { newId } from '../new-id.ts'
import type { Author } from '../rooms/journal.ts'
import type { Lobby } from '../rooms/lobby.ts'
import type { Room } from '../rooms/room.ts'
import type { Acting, Belonging, Documents } from './store.ts'

/** A clause as a template or another source gives it. */
export interface NewText {
  readonly title: string
  readonly templateClauseId?: string
  readonly annex?: true
  readonly blocks: readonly Block[]
}

export type Drafting = ReturnType<typeof makeDrafting>

/**
 * What is done to a draft by request instead of by typing: its structure, which is the server's alone, and the
 * moderation. Everything passes through the room, so that those who are writing see it in one order with their words.
 */
export function makeDrafting(documents: Documents, lobby: Lobby, clock: Clock) {
  /** A document with this text; its clauses get ids in the order given. */
  async function create(
    by: Author,
    place: { readonly workshop: WorkshopId } & Belonging,
    { kind, title, clauses }: { kind: DocumentKind; title: string; clauses: readonly NewText[] },
  ): Promise<{ id: DocumentId; clauses: ClauseId[] }> {
    const id = newId<DocumentId>()
    const orders = generateNKeysBetween(null, null, clauses.length)
    const built = clauses.map((clause, index) => ({ ...clause, id: newId<ClauseId>(), order: orders[index]! }))
    const { actor, organisation } = by
    const at = isoTime(clock)
    const rows = [
      ...documents.creation({ id, ...place, kind, title, at, by: actor, organisation }),
      documents.noted({
        ...{ kind: 'document-created', at, actor, organisation, workshop: place.workshop },
        subject: { document: id },
      }),
    ]
    await lobby.inRoom(id, (room) =>
      room.change(
        by,
        (doc) => buildDocument(doc, built),
        () => rows,
      ),
    )
    return { id, clauses: built.map((clause) => clause.id) }
  }

  const noted = async (
    kind: 'clause-locked' | 'clause-unlocked' | 'editing-opened' | 'editing-closed',
    { actor, organisation }: Author,
    id: DocumentId,
    clause?: ClauseId,
  ): Promise<Statement> => {
    const { workshop } = (await documents.find(id))!
    const subject = { document: id, ...(clause && { clause }) }
    return documents.noted({ kind, at: isoTime(clock), actor, organisation, workshop, subject })
  }

  const clauses = (id: DocumentId): Promise<Clause[]> =>
    lobby.inRoom(id, (room) => room.read((doc) => readOutline(doc).map((entry) => clauseAt(room, doc, entry))))

  /** The draft as whoever joins its room gets it: a Yjs update, in base64. */
  const encoded = async (id: DocumentId): Promise<string> =>
    Buffer.from(await lobby.inRoom(id, (room) => room.text())).toString('base64')

  const has = (id: DocumentId, clause: ClauseId): Promise<boolean> =>
    lobby.inRoom(id, (room) => room.read((doc) => hasClause(doc, clause)))

  /** Whether the document has this clause or had it. */
  const remembers = (id: DocumentId, clause: ClauseId): Promise<boolean> =>
    lobby.inRoom(id, (room) => room.read((doc) => hasClause(doc, clause) || isRemoved(doc, clause)))

  const addClause = (by: Author, id: DocumentId, { title, after, annex }: NewClause): Promise<Clause> =>
    lobby.inRoom(id, (room) =>
      room.change(by, (doc) => {
        mustBeOpen(room)
        const outline = readOutline(doc)
        mustHaveRoom(outline)
        mustFit(room, title)
        const order = orderAfter(outline, after === undefined ? (outline.at(-1)?.id ?? null) : after)
        const clause = newId<ClauseId>()
        buildDocument(doc, [{ id: clause, order, title, ...(annex && { annex }), blocks: [paragraph('')] }])
        return clauseOf(room, doc, clause)
      }),
    )

  const changeClause = (
    by: Author,
    id: DocumentId,
    clause: ClauseId,
    { title, after }: ClauseChange,
  ): Promise<Clause> =>
    lobby.inRoom(id, (room) =>
      room.change(by, (doc) => {
        mustBeChangeable(room, doc, clause)
        mustFit(room, title)
        const others = readOutline(doc).filter((entry) => entry.id !== clause)
        const order = after === undefined ? undefined : orderAfter(others, after)
        writeOutlineEntry(doc, clause, { ...(title !== undefined && { title }), ...(order !== undefined && { order }) })
        return clauseOf(room, doc, clause)
      }),
    )

  /** Takes a clause out of the outline. Its text stays, closed to edits, so that the removal can be undone. */
  const removeClause = (by: Author, id: DocumentId, clause: ClauseId): Promise<void> =>
    lobby.inRoom(id, (room) =>
      room.change(by, (doc) => {
        mustBeChangeable(room, doc, clause)
        if (readOutline(doc).length === 1) throw new Problem('last-clause')
        removeFromOutline(doc, clause)
      }),
    )

  /**
   * Undoes a removal: the same clause, with the words it had, whoever wrote them, where it stood among the others. One
   * that somebody else has brought back meanwhile is left as it is.
   */
  const bringBack = (by: Author, id: DocumentId, clause: ClauseId): Promise<Clause> =>
    lobby.inRoom(id, (room) =>
      room.change(by, (doc) => {
        mustBeOpen(room)
        if (!hasClause(doc, clause)) {
          if (!isRemoved(doc, clause)) throw new Problem('not-found')
          const others = readOutline(doc)
          mustHaveRoom(others)
          returnToOutline(doc, clause)
          keepOrdersApart(doc, others, clause)
        }
        return clauseOf(room, doc, clause)
      }),
    )

  const setLock = (by: Author & Acting, id: DocumentId, clause: ClauseId, locked: boolean): Promise<Clause> =>
    lobby.inRoom(id, async (room) => {
      const lock = { clause, by: by.organisation, at: isoTime(clock), ...(by.deputy && { deputy: true as const }) }
      const rows = [
        locked ? documents.locking(id, lock, by.actor, by) : documents.unlocking(id, clause),
        await noted(locked ? 'clause-locked' : 'clause-unlocked', by, id, clause),
      ]
      await room.moderate({ lock: { clause, lock: locked ? lock : null } }, rows, (doc) => mustBeThere(doc, clause))
      return room.read((doc) => {
        mustBeThere(doc, clause)
        return clauseOf(room, doc, clause)
      })
    })

  const setEditing = (by: Author, id: DocumentId, editing: Editing): Promise<void> =>
    lobby.inRoom(id, async (room) => {
      const note = await noted(editing === 'open' ? 'editing-opened' : 'editing-closed', by, id)
      await room.moderate({ editing }, [documents.editingChange(id, editing), note])
    })

  const rename = (by: Author, id: DocumentId, title: string): Promise<void> =>
    lobby.inRoom(id, async (room) => {
      await room.change(
        by,
        () => mustBeOpen(room),
        () => [documents.renaming(id, title, by.organisation, isoTime(clock))],
      )
      room.tell({ kind: 'title', title })
    })

  return {
    create,
    clauses,
    encoded,
    has,
    remembers,
    addClause,
    changeClause,
    removeClause,
    bringBack,
    setLock,
    setEditing,
    rename,
  }
}

const clauseOf = (room: Room, doc: Y.Doc, id: ClauseId): Clause =>
  clauseAt(room, doc, readOutline(doc).find((entry) => entry.id === id)!)

function clauseAt(room: Room, doc: Y.Doc, { id, number, title }: OutlineEntry): Clause {
  const content = readClause(clauseRoot(doc, id)!, title)
  return {
    id,
    number,
    title,
    text: plainText(content),
    hash: clauseHash(content),
    wordingHash: wordingHash(content),
    locked: room.locks.has(id),
  }
}

function mustBeOpen(room: Room): void {
  if (room.editing() === 'closed') throw new Problem('editing-closed')
}

/** It was there when the request was judged, but others may have removed it since. */
function mustBeThere(doc: Y.Doc, clause: ClauseId): void {
  if (!hasClause(doc, clause)) throw new Problem('not-found')
}

function mustHaveRoom(outline: readonly unknown[]): void {
  if (outline.length >= LIMITS.clauses) throw new Problem('too-many-clauses', { most: LIMITS.clauses })
}

/** What a clause takes in Yjs besides its title, in bytes; rather too much. */
const CLAUSE_BYTES = 1024

/** Clauses that were removed count as well: their text stays. */
function mustFit(room: Room, title = ''): void {
  if (!room.hasRoomFor(CLAUSE_BYTES + Buffer.byteLength(title)))
    throw new Problem('too-large', { mostBytes: ROOM_LIMITS.documentBytes })
}

function mustBeChangeable(room: Room, doc: Y.Doc, clause: ClauseId): void {
  mustBeThere(doc, clause)
  mustBeOpen(room)
  if (room.locks.has(clause)) throw new Problem('clause-locked', { clauses: [clause] })
}

/** While a clause was away, another may have been put exactly where it stood; nothing could be put between the two. */
function keepOrdersApart(doc: Y.Doc, others: readonly { id: ClauseId; order: string }[], clause: ClauseId): void {
  const outline = readOutline(doc)
  const at = outline.findIndex(({ id }) => id === clause)
  if (!others.some(({ order }) => order === outline[at]!.order)) return
  writeOutlineEntry(doc, clause, { order: orderAfter(others, outline[at - 1]?.id ?? null) })
}

/** A place in the order right after `after`; null is before all. */
function orderAfter(outline: readonly { id: ClauseId; order: string }[], after: string | null): string {
  const index = after === null ? -1 : outline.findIndex(({ id }) => id === after)
  if (after !== null && index === -1) throw new Problem('invalid', { fields: ['after'] })
  const before = outline[index]?.order ?? null
  // Equal orders can only come from a restored state; skipping them keeps the key between two different ones.
  const next = outline.slice(index + 1).find(({ order }) => before === null || order > before)?.order ?? null
  return generateKeyBetween(before, next)
}
