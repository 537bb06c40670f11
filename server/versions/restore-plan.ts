import { generateKeyBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { alignLists } from '../../shared/text/align-lists.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { readBlocks } from '../../shared/text/codec.ts'
import {
  clauseRoot,
  hasClause,
  outlineOf,
  readOutline,
  removeFromOutline,
  returnToOutline,
  writeOutlineEntry,
} from '../../shared/text/outline.ts'
import { rewriteBlocks } from '../../shared/text/rewrite.ts'

/** A clause as it stood in the version. */
export interface WantedClause {
  readonly id: ClauseId
  /** Null for an annex. */
  readonly number: string | null
  readonly templateClauseId: string | null
  readonly content: ClauseContent
}

/** What is to be done to a draft so that it says what a version says. Nothing has been done yet. */
export interface RestorePlan {
  /** Clauses that will not be what or where they were. */
  readonly touched: readonly ClauseId[]
  /** To be called once, in the transaction in which the plan was made. */
  readonly carryOut: () => void
}

/** The whole draft as the version: its clauses in its order, and no others. Locked ones keep their place if any can. */
export function planWhole(
  doc: Y.Doc,
  wanted: readonly WantedClause[],
  isLocked: (clause: ClauseId) => boolean,
): RestorePlan {
  const outline = readOutline(doc)
  const ids = new Set(wanted.map(({ id }) => id))
  const gone = outline.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
  const changes = wanted.filter((clause) => !isAsWanted(doc, clause))
  const order = outline.filter(({ id }) => ids.has(id))
  const weight = (id: ClauseId) => (isLocked(id) ? 1_000 : 1)
  const stays = new Map(
    alignLists(
      { from: order.length, to: wanted.length },
      (from, to) => (order[from]!.id === wanted[to]!.id ? weight(order[from]!.id) : 0),
      () => false,
    ).flatMap(({ from, to }) =>
      from === undefined || to === undefined ? [] : [[order[from]!.id, order[from]!.order]],
    ),
  )
  const moved = order.filter(({ id }) => !stays.has(id)).map(({ id }) => id)
  return {
    touched: [...new Set([...gone, ...changes.map(({ id }) => id), ...moved])],
    carryOut() {
      for (const id of gone) removeFromOutline(doc, id)
      const orders = ordersOf(wanted, stays)
      for (const [index, clause] of wanted.entries()) {
        writeClause(doc, clause, orders[index]!)
      }
    },
  }
}

/** One clause as in the version, where it stands or stood. */
export function planClause(doc: Y.Doc, wanted: WantedClause): RestorePlan {
  const outline = readOutline(doc).filter(({ id }) => id !== wanted.id)
  const known = outlineOf(doc).get(wanted.id)?.get('order')
  const isTaken = outline.some(({ order }) => order === known)
  const order = typeof known === 'string' && !isTaken ? known : generateKeyBetween(outline.at(-1)?.order ?? null, null)
  return {
    touched: isAsWanted(doc, wanted) ? [] : [wanted.id],
    carryOut: () => writeClause(doc, wanted, order),
  }
}

function isAsWanted(doc: Y.Doc, { id, number, content }: WantedClause): boolean {
  if (!hasClause(doc, id)) return false
  const entry = outlineOf(doc).get(id)!
  if (entry.get('title') !== content.title || (entry.get('annex') === true) !== (number === null)) return false
  return JSON.stringify(readBlocks(clauseRoot(doc, id)!)) === JSON.stringify(content.blocks)
}

function writeClause(doc: Y.Doc, { id, number, templateClauseId, content }: WantedClause, order: string): void {
  const { title, blocks } = content
  const root = clauseRoot(doc, id)
  const isAnnex = number === null
  if (!root) {
    const origin = templateClauseId === null ? {} : { templateClauseId }
    buildDocument(doc, [{ id, order, title, ...origin, ...(isAnnex && { annex: true }), blocks }])
    return
  }
  const entry = outlineOf(doc).get(id)!
  if (!hasClause(doc, id)) returnToOutline(doc, id)
  if (entry.get('order') !== order) writeOutlineEntry(doc, id, { order })
  if (entry.get('title') !== title) writeOutlineEntry(doc, id, { title })
  if (isAnnex && entry.get('annex') !== true) writeOutlineEntry(doc, id, { annex: true })
  if (!isAnnex && entry.has('annex')) entry.delete('annex')
  rewriteBlocks(root, blocks)
}

/** Orders for clauses in a row, of which some have theirs already. */
function ordersOf(wanted: readonly WantedClause[], known: ReadonlyMap<ClauseId, string>): string[] {
  const orders: string[] = []
  for (const [index, { id }] of wanted.entries()) {
    const before = orders.at(-1) ?? null
    const own = known.get(id)
    // Equal orders can only come from elsewhere; such a clause gets a new one, like one that has moved.
    const isOwnGood = own !== undefined && (before === null || own > before)
    const rest = wanted.slice(index + 1).flatMap((clause) => known.get(clause.id) ?? [])
    const next = rest.find((order) => before === null || order > before) ?? null
    orders.push(isOwnGood ? own : generateKeyBetween(before, next))
  }
  return orders
}
