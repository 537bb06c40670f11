import type { DocumentHead } from '../../shared/documents.ts'
import type { ActorId, DocumentId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { inTransaction, type KeptHead, outcome } from './database.ts'

/** Keeps what the page must know of a document besides its text. The text itself lies in the copy alone. */
export async function keepHead(actor: ActorId, document: DocumentHead): Promise<void> {
  await inTransaction('readwrite', ['documents'], async ({ documents }) => {
    const before: KeptHead | undefined = await outcome(documents.get([actor, document.id]))
    const head: KeptHead = { document, versions: before?.versions ?? [], openedAt: Date.now() }
    documents.put(head, [actor, document.id])
  }).catch(() => {})
}

/** Adds the list of versions to what is kept of a document, if anything is. */
export async function keepVersions(
  actor: ActorId,
  document: DocumentId,
  versions: readonly VersionSummary[],
): Promise<void> {
  await inTransaction('readwrite', ['documents'], async ({ documents }) => {
    const head: KeptHead | undefined = await outcome(documents.get([actor, document]))
    if (head) documents.put({ ...head, versions } satisfies KeptHead, [actor, document])
  }).catch(() => {})
}

/** What is kept of a document, or undefined. */
export async function keptHead(actor: ActorId, document: DocumentId): Promise<KeptHead | undefined> {
  try {
    return await inTransaction('readonly', ['documents'], ({ documents }) => outcome(documents.get([actor, document])))
  } catch {
    return undefined
  }
}
