import * as Y from 'yjs'
import type { ClauseId } from '../ids.ts'
import { numberClauses } from './numbering.ts'

/**
 * The Y.Doc of a document holds two maps and nothing else. The room's server alone sets their keys; people write
 * below the clause roots.
 *
 *     'clauses'   Y.Map<ClauseId, Y.XmlElement>   the root of each clause's text: without a name, set once, never again
 *     'outline'   Y.Map<ClauseId, Y.Map>          { order, title, templateClauseId?, annex?, removed? }; a removed clause
 *                                                 keeps its entry and its text, closed to edits, and can be brought back
 */
export const clausesOf = (doc: Y.Doc): Y.Map<Y.XmlElement> => doc.getMap<Y.XmlElement>('clauses')
export const outlineOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap<Y.Map<unknown>>('outline')

/** A clause as the outline knows it. */
export interface OutlineEntry {
  readonly id: ClauseId
  /** A fractional index: clauses stand in the order of these strings. */
  readonly order: string
  readonly title: string
  /** Which clause of the template it was made from. */
  readonly templateClauseId?: string
  readonly annex?: true
  /** "1", "2" …; null for an annex. */
  readonly number: string | null
}

const textOr = <Otherwise>(value: unknown, otherwise: Otherwise): string | Otherwise =>
  typeof value === 'string' ? value : otherwise

/** Whether the document has this clause; one that was removed is not in it. */
export const hasClause = (doc: Y.Doc, id: ClauseId): boolean => {
  const entry = outlineOf(doc).get(id)
  return entry !== undefined && entry.get('removed') !== true && clausesOf(doc).has(id)
}

/** Whether this clause stood in the document once and can be brought back. */
export const isRemoved = (doc: Y.Doc, id: ClauseId): boolean =>
  outlineOf(doc).get(id)?.get('removed') === true && clausesOf(doc).has(id)

/** The clauses in the order they are read, without those removed. */
export function readOutline(doc: Y.Doc): OutlineEntry[] {
  const entries = [...outlineOf(doc)]
    .filter(([id]) => hasClause(doc, id as ClauseId))
    .map(([id, entry]) => {
      const templateClauseId = textOr(entry.get('templateClauseId'), undefined)
      return {
        id: id as ClauseId,
        order: textOr(entry.get('order'), ''),
        title: textOr(entry.get('title'), ''),
        ...(templateClauseId === undefined ? {} : { templateClauseId }),
        ...(entry.get('annex') === true ? { annex: true as const } : {}),
      }
    })
  return numberClauses(entries)
}

/** The root of a clause's text, that of a removed clause included. */
export const clauseRoot = (doc: Y.Doc, id: ClauseId): Y.XmlElement | undefined => clausesOf(doc).get(id)

type SharedType = Pick<Y.XmlElement, 'parent' | '_item'>

/** The clause that a shared type belongs to, found by walking up from it; undefined for what lies in no clause. */
export function clauseOf(doc: Y.Doc, type: SharedType): ClauseId | undefined {
  const clauses: unknown = clausesOf(doc)
  for (let at: SharedType | null = type; at !== null; at = at.parent) {
    if (at.parent === clauses) return (at._item?.parentSub ?? undefined) as ClauseId | undefined
  }
  return undefined
}

/** What the server may set of a clause's entry; what is absent stays. */
type OutlineChange = Partial<Pick<OutlineEntry, 'order' | 'title' | 'templateClauseId' | 'annex'>>

/** Changes a clause's entry, or makes it. Moving a clause changes its `order` and nothing else. */
export function writeOutlineEntry(doc: Y.Doc, id: ClauseId, change: OutlineChange): void {
  const outline = outlineOf(doc)
  const entry = outline.get(id) ?? outline.set(id, new Y.Map())
  for (const [key, value] of Object.entries(change)) if (value !== undefined) entry.set(key, value)
}

/** Takes a clause out of the document. What is written in it stays as it is, and so does its place. */
export function removeFromOutline(doc: Y.Doc, id: ClauseId): void {
  outlineOf(doc).get(id)?.set('removed', true)
}

/** Puts a removed clause back to where it stood among the others. */
export function returnToOutline(doc: Y.Doc, id: ClauseId): void {
  outlineOf(doc).get(id)?.delete('removed')
}
