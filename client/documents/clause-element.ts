import type { ClauseId, DocumentId } from '../../shared/ids.ts'

const PREFIX = 'clause-'

/** The id of the element that holds a clause on the page. */
export const elementIdOf = (clause: ClauseId): string => PREFIX + clause

/** The element that holds a clause on the page. */
export const clauseElement = (clause: ClauseId): HTMLElement | null => document.getElementById(elementIdOf(clause))

/** The clause that an element on the page belongs to. */
export const clauseAround = (element: Element): ClauseId | undefined =>
  element.closest('.clause')?.id.slice(PREFIX.length) as ClauseId | undefined

/** How the address of a document's page ends that names a clause. */
export const hashOf = (clause: ClauseId): string => `#${elementIdOf(clause)}`

export const pathOf = (document: DocumentId, clause: ClauseId): string => `/documents/${document}${hashOf(clause)}`

/** The clause that such an ending names; nobody has said that there is one. */
export const clauseNamedBy = (hash: string): ClauseId | undefined =>
  hash.startsWith(`#${PREFIX}`) ? (hash.slice(PREFIX.length + 1) as ClauseId) : undefined

/** What stands fast at the upper edge of the window covers so much of it, in CSS pixels. */
const COVERED = 160

/** Those of the clauses, given in their order, that can be seen. */
export const clausesInSight = (order: readonly ClauseId[]): readonly ClauseId[] =>
  order.filter((clause) => {
    const box = clauseElement(clause)?.getBoundingClientRect()
    return box !== undefined && box.bottom > COVERED && box.top < window.innerHeight
  })
