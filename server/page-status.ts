import { type ClauseId, looksLikeId, type VersionId } from '../shared/ids.ts'
import { findOrganisation } from './counties/organisations.ts'
import { findDocument } from './documents/documents.ts'
import type { StoredDocument } from './documents/store.ts'
import { findGroup } from './groups/groups.ts'
import type { SignedIn } from './people/people.ts'
import { findKeptWorkshop, findWorkshop } from './workshops/workshops.ts'
import type { Workspace } from './workspace.ts'

/** Pages that speak of no single thing. */
const plainPages = new Set([
  ...['', 'sign-in', 'account', 'forgotten', 'new-password', 'new-address', 'invitation', 'setup'],
  ...['imprint', 'privacy', 'accessibility', 'operation', 'audit', 'guest'],
])

/** Pages that speak of one thing, which not everybody may know of. */
const placesOfThings = new Set(['documents', 'workshops', 'groups', 'organisations'])

/**
 * Tells whether the thing that a page speaks of can be found by whoever asks. Signed out, every address of something may
 * be a good one: the page asks to sign in first.
 */
export function makeStatusOf(
  { documents, workshops, groups, organisations, versions, comparing }: Workspace,
  signedIn: (headers: Headers) => Promise<SignedIn | undefined>,
) {
  /** Whether a document has a page under these words of its address. */
  async function hasPage(document: StoredDocument, [part, id = '', ...more]: readonly string[]): Promise<boolean> {
    if (part === undefined || more.length > 0) return part === undefined
    if (part === 'compare' || part === 'rights') return id === ''
    if (part === 'clauses') return comparing.hasClause(document, id as ClauseId)
    if (part !== 'versions') return false
    return id === '' || (looksLikeId(id) && (await versions.documentOf(id as VersionId)) === document.id)
  }

  /** A workshop has pages for those who look after it, which operators see without the workshop itself. */
  async function isWorkshopPage(person: SignedIn, id: string, [part, ...more]: readonly string[]): Promise<boolean> {
    if (part === undefined) return (await findWorkshop(workshops, person, id)) !== undefined
    const isKept = (await findKeptWorkshop(workshops, person, id)) !== undefined
    return isKept && more.length === 0 && ['manage', 'people', 'rights'].includes(part)
  }

  async function isThere(person: SignedIn, place: string, id: string, parts: readonly string[]): Promise<boolean> {
    if (place === 'groups') return parts.length === 0 && (await findGroup(groups, person, id)) !== undefined
    if (place === 'organisations')
      return parts.length === 0 && (await findOrganisation(organisations, person, id)) !== undefined
    if (place === 'workshops') return isWorkshopPage(person, id, parts)
    const found = await findDocument(documents, person, id)
    return found !== undefined && hasPage(found.document, parts)
  }

  return async (path: string, headers: Headers): Promise<200 | 404> => {
    const [place = '', id = '', ...parts] = path.split('/').slice(1)
    if (!placesOfThings.has(place)) return plainPages.has(place) ? 200 : 404
    const person = await signedIn(headers)
    return !person || (await isThere(person, place, id, parts)) ? 200 : 404
  }
}
