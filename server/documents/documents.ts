import type { DocumentHead, DocumentSummary } from '../../shared/documents.ts'
import { type DocumentId, looksLikeId } from '../../shared/ids.ts'
import { mayInDocument, type Standing, standingInDocument } from '../../shared/may.ts'
import type { HeldGrant, SignedIn } from '../people/people.ts'
import type { KnownWorkshop } from '../workshops/workshops.ts'
import type { Documents, StoredDocument } from './store.ts'

/** A document as far as one person may know of it. */
export interface KnownDocument {
  readonly document: StoredDocument
  /** With the function under which others see them here. */
  readonly standing: Standing & Pick<HeldGrant, 'id' | 'function' | 'deputy' | 'until'>
}

export async function findDocument(
  documents: Documents,
  person: SignedIn,
  id: string,
): Promise<KnownDocument | undefined> {
  const document = looksLikeId(id) ? await documents.find(id as DocumentId) : undefined
  return document && knownTo(person, document)
}

/** As far as a person with these grants may know of it; undefined if not at all. */
export function knownTo({ grants }: Pick<SignedIn, 'grants'>, document: StoredDocument): KnownDocument | undefined {
  const standing = standingInDocument(grants, document)
  return standing && mayInDocument(standing, 'read') ? { document, standing } : undefined
}

/** The documents of a workshop that a person may read, the one that changed last first. */
export async function documentsIn(
  documents: Documents,
  person: SignedIn,
  { workshop }: KnownWorkshop,
): Promise<StoredDocument[]> {
  const all = await documents.inWorkshop(workshop.id)
  return all.filter((document) => knownTo(person, document) !== undefined)
}

export const summaryOf = (document: StoredDocument): DocumentSummary => ({
  id: document.id,
  kind: document.kind,
  title: document.title,
  state: document.state,
  editing: document.editing,
  counties: document.counties,
  belongsTo: document.belongsTo,
  group: document.group,
  sharedWith: document.sharedWith,
  versions: document.versions,
  updatedAt: document.updatedAt,
  updatedBy: document.updatedBy,
})

export const headOf = (
  document: StoredDocument,
  { organisations }: Pick<DocumentHead, 'organisations'>,
): DocumentHead => ({
  ...summaryOf(document),
  workshop: { id: document.workshop, title: document.workshopTitle },
  epoch: document.epoch,
  organisations,
})
