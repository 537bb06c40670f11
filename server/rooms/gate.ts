import * as Y from 'yjs'
import type { Editing } from '../../shared/documents.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { type Refusal, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { type Decoded, type Deletions, decode, type Id, NotLetIn, notNamedIn, trimmed } from './decode.ts'
import { elsewhere, fits, type Ground, groundOf, makeSurvey, type SharedType } from './ground.ts'
import { type Between, makeIntegrationCost } from './integration-cost.ts'
import type { IdRange } from './journal.ts'
import { clausesThatLose } from './losing.ts'
import { placeInOrder } from './placing-order.ts'
import { firstAfter } from './runs.ts'

/** What the gate must know of an edit's author and of the document's state. */
export interface GateRules {
  readonly editing: Editing
  /** Whether what carries this client id may come from this author. */
  owns(client: number): boolean
  /** Whether nobody may change this clause: it is locked, or removed from the outline. */
  isClosed(clause: ClauseId): boolean
}

/** Words that went into a paragraph which is deleted already; `near` names a place there by its Yjs id. */
export interface GoneWords {
  readonly near: { readonly client: number; readonly clock: number }
  readonly text: string
}

export type Verdict =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Everything in it is known. */
  | { readonly kind: 'nothing-new' }
  | {
      readonly kind: 'accepted'
      /** What is to be applied: the edit without what is known already. */
      readonly update: Uint8Array
      readonly clauses: ReadonlySet<ClauseId>
      /** Client ids that bring something new. */
      readonly clients: readonly number[]
      readonly deletions: Deletions
      readonly gone: readonly GoneWords[]
    }

/**
 * Decides about an edit before it touches the document. It is let in whole or refused whole: Yjs takes nothing back, and
 * what it cannot place yet it would keep and place later, past every check.
 *
 * An item belongs to a clause only through its parent, and Yjs takes the parent from the neighbours where an edit names
 * some, whatever else the edit claims. So the gate finds parents in the same way, and refuses neighbours that disagree.
 */
export function judge(doc: Y.Doc, update: Uint8Array, rules: GateRules): Verdict {
  try {
    return makeInspection(doc, rules)(update)
  } catch (cause) {
    if (cause instanceof NotLetIn) return { kind: 'refused', refusal: cause.refusal }
    throw cause
  }
}

/** Where an item stands: in a type's children (`key` null) or as one of its attributes. */
interface Place {
  readonly ground: Ground
  readonly key: string | null
  /** What the ground is of, unless that comes with the edit. */
  readonly type?: SharedType
}

/** A struct of the edit that has been placed. `inner` is the ground it offers to others, if it is a type. */
interface Placed extends Id {
  readonly length: number
  readonly place: Place | 'gone'
  readonly inner: Ground | 'gone'
}

/** Words with the ids that they were typed with. */
interface Written extends GoneWords, IdRange {}

function makeInspection(doc: Y.Doc, rules: GateRules) {
  const { store } = doc
  const survey = makeSurvey(doc)
  const cost = makeIntegrationCost(doc)
  const placed = new Map<number, Placed[]>()
  const touched = new Set<ClauseId>()
  const gone: Written[] = []

  const known = ({ client, clock }: Id): Y.Item | Y.GC | undefined => {
    const structs = store.clients.get(client)
    return structs && clock < Y.getState(store, client) ? structs[Y.findIndexSS(structs, clock)] : undefined
  }
  const fresh = ({ client, clock }: Id): Placed | undefined => {
    const section = placed.get(client) ?? []
    const found = section[firstAfter(section, clock) - 1]
    return found && clock < found.clock + found.length ? found : undefined
  }

  /** The place of an item that is named as a neighbour; undefined while there is no such item. */
  function placeOf(id: Id): Place | 'gone' | undefined {
    const item = known(id)
    if (!item) return fresh(id)?.place
    if (item instanceof Y.GC) return 'gone'
    const type = item.parent as SharedType
    return { ground: survey(type), key: item.parentSub, type }
  }

  /** The ground that an item offers which is named as the parent. */
  function groundIn(id: Id): Ground | 'gone' | undefined {
    const item = known(id)
    if (!item) return fresh(id)?.inner
    if (item instanceof Y.GC || item.content instanceof Y.ContentDeleted) return 'gone'
    return item.content instanceof Y.ContentType ? survey(item.content.type as SharedType) : elsewhere
  }

  function typeIn(id: Id): { type?: SharedType } {
    const item = known(id)
    return item instanceof Y.Item && item.content instanceof Y.ContentType ? { type: item.content.type } : {}
  }

  function find({ origin, rightOrigin, parent, parentSub }: Y.Item): Place | 'gone' | undefined {
    if (origin === null && rightOrigin === null) {
      if (!(parent instanceof Y.ID)) return { ground: elsewhere, key: parentSub }
      const ground = groundIn(parent)
      return ground === undefined || ground === 'gone' ? ground : { ground, key: parentSub, ...typeIn(parent) }
    }
    const left = origin && placeOf(origin)
    const right = rightOrigin && placeOf(rightOrigin)
    if (left === undefined || right === undefined) return undefined
    const isOneGone = left === 'gone' || right === 'gone'
    // All children of a type go together. Naming a living neighbour beside a gone one would still split the living.
    if (isOneGone && [left, right].some((each) => each !== 'gone' && each !== null)) throw new NotLetIn('malformed')
    if (left === 'gone' || right === 'gone') return 'gone'
    if (left && right && (left.ground !== right.ground || left.key !== right.key)) throw new NotLetIn('malformed')
    return left ?? right ?? undefined
  }

  function admit(item: Y.Item, place: Place): void {
    const { ground } = place
    if (ground.kind === 'elsewhere') throw new NotLetIn('not-yours')
    touched.add(ground.clause)
    if (!fits(item.content, ground, place.key)) throw new NotLetIn('malformed')
    const left = item.origin && known(item.origin)
    const right = item.rightOrigin && known(item.rightOrigin)
    const isBetweenKnown = left !== undefined && right !== undefined
    cost.add(place, isBetweenKnown ? ({ left, right } as Between) : undefined)
  }

  /** Whether the struct could be placed; if not, something it depends on has not been seen. */
  function place(struct: Y.Item | Y.GC): boolean {
    const { client, clock } = struct.id
    const found = struct instanceof Y.GC ? 'gone' : find(struct)
    if (found === undefined) return false
    if (struct instanceof Y.Item) {
      if (found !== 'gone') admit(struct, found)
      else if (struct.content instanceof Y.ContentString) {
        const near = (struct.origin ?? struct.rightOrigin ?? struct.parent) as Y.ID
        gone.push({ client, clock, length: struct.length, near: { ...near }, text: struct.content.str })
      }
    }
    const inner = struct instanceof Y.Item ? innerGround(struct, found) : 'gone'
    const section = placed.get(client) ?? []
    section.push({ client, clock, length: struct.length, place: found, inner })
    placed.set(client, section)
    return true
  }

  function placeAll(sections: Decoded['sections']): void {
    const count = [...sections.values()].reduce((sum, { length }) => sum + length, 0)
    if (sections.size > ROOM_LIMITS.newClients || count > ROOM_LIMITS.newItems) throw new NotLetIn('too-large')
    for (const [client, structs] of sections) {
      if (!rules.owns(client)) throw new NotLetIn('not-yours')
      if (structs[0]!.id.clock !== Y.getState(store, client)) throw new NotLetIn('incomplete')
    }
    placeInOrder(sections, { place, isThere: (id) => Boolean(known(id) ?? fresh(id)) })
  }

  return function inspect(received: Uint8Array): Verdict {
    let decoded = decode(received)
    const cut = trimmed(doc, received, decoded)
    if (cut) decoded = decode(cut)
    placeAll(decoded.sections)
    const losers = clausesThatLose(doc, survey, decoded)
    for (const clause of losers) touched.add(clause)
    if (losers.size === 0 && decoded.sections.size === 0) return { kind: 'nothing-new' }
    const closed = [...touched].filter((clause) => rules.isClosed(clause))
    if (rules.editing === 'closed' && touched.size > 0) throw new NotLetIn('editing-closed', touched)
    if (closed.length > 0) throw new NotLetIn('clause-locked', closed)
    const update = cut ?? received
    cost.check(update)
    return {
      kind: 'accepted',
      update,
      clauses: touched,
      clients: [...decoded.sections.keys()],
      deletions: decoded.deletions,
      gone: gone.flatMap((words) => remaining(words, decoded.deletions)),
    }
  }
}

/** Those of the words that the same edit does not take back. */
const remaining = ({ near, text, ...range }: Written, deletions: Deletions): GoneWords[] =>
  notNamedIn(deletions, range).map(({ clock, length }) => {
    const from = clock - range.clock
    return { near, text: text.slice(from, from + length) }
  })

const innerGround = ({ content }: Y.Item, place: Place | 'gone'): Ground | 'gone' => {
  if (place === 'gone' || content instanceof Y.ContentDeleted) return 'gone'
  if (!(content instanceof Y.ContentType) || place.ground.kind === 'elsewhere') return elsewhere
  return groundOf(content.type, place.ground)
}
