import type { DocumentSummary } from '../../shared/documents.ts'
import type { HeldRole, PersonEntry } from '../../shared/roles.ts'
import { managingWords } from '../words/managing/words.ts'

/**
 * What somebody's role is about besides its organisation: the title of the document; or, for those who see no titles,
 * which of several it is, in the order in which they were given.
 */
export function aboutRole(
  { id, document }: HeldRole,
  { roles }: PersonEntry,
  documents: readonly DocumentSummary[] = [],
): string | undefined {
  if (!document) return undefined
  const title = documents.find((each) => each.id === document)?.title
  const alike = roles.filter((role) => role.document)
  if (title || alike.length === 1) return title
  return managingWords().people.release(alike.findIndex((role) => role.id === id) + 1, alike.length)
}
